import { distance } from 'fastest-levenshtein';
import { addressKey, type Draft } from './draft.ts';
import { finding, type Finding } from './findings.ts';
import type { Existing } from './merge.ts';
import { folded } from './values/parsed.ts';

/** Which makers are the same, which look alike, and which are told apart. */

/** A name, folded, with what tells quickly that two cannot be alike. */
interface Name {
  key: string;
  /** Its words, each folded. */
  words: ReadonlySet<string>;
  digits: string;
  /** One bit for each Latin letter in it. */
  letters: number;
}

function nameOf(name: string): Name {
  const key = folded(name);
  let letters = 0;
  for (let i = 0; i < key.length; i += 1) letters |= 1 << (key.charCodeAt(i) & 31);
  const words = new Set(name.split(/\s+/).map(folded).filter(Boolean));
  return { key, words, digits: key.replace(/\D/g, ''), letters };
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Fewer words are too common to mean a maker: “Warung Makan” is within many a name. */
const tellingWords = 3;

/** Whether one name is the other with words left out: “Kampung Keramik Dinoyo”, “Kampung Wisata Keramik Dinoyo”. */
function within(a: Name, b: Name): boolean {
  const [less, more] = a.words.size <= b.words.size ? [a, b] : [b, a];
  if (less.words.size < tellingWords || (less.letters & ~more.letters) !== 0) return false;
  return a.digits === b.digits && [...less.words].every((word) => more.words.has(word));
}

function near(a: Name, b: Name): boolean {
  const shorter = Math.min(a.key.length, b.key.length);
  const most = shorter < 5 ? 0 : shorter < 8 ? 1 : 2;
  if (Math.abs(a.key.length - b.key.length) > most || a.digits !== b.digits) return false;
  // Each letter typed otherwise changes at most two bits.
  return bitsOf(a.letters ^ b.letters) <= 2 * most && distance(a.key, b.key) <= most;
}

const similar = (a: Name, b: Name): boolean => near(a, b) || within(a, b);

/** Whether two names are so near that somebody must say if they mean one maker. */
export function alike(a: string, b: string): boolean {
  return similar(nameOf(a), nameOf(b));
}

interface Known {
  named: Name;
  slug?: string;
  name: string;
  /** Where it stands: the site, or a row of the report. */
  where: string;
}

/** Makers by place and name, those on the site and those of the rows read so far. */
export interface Matcher {
  /** The maker on the site that a row means; undefined for a new one; an `Error` code where it must be asked. */
  find: (draft: Draft) => { existing?: Existing; fault?: Finding };
}

const unknownPlace = 'kota';

export function matcher(existing: readonly Existing[]): Matcher {
  const bySlug = new Map(existing.map((one) => [one.slug, one]));
  const byPlace = new Map<string, Map<string, Existing>>();
  const known = new Map<string, Known[]>();
  const remember = (place: string, one: Known): void => {
    const there = known.get(place);
    if (there) there.push(one);
    else known.set(place, [one]);
  };
  for (const one of existing) {
    const place = one.record.kelurahan ?? unknownPlace;
    const key = folded(one.record.name);
    byPlace.set(place, (byPlace.get(place) ?? new Map<string, Existing>()).set(key, one));
    remember(place, {
      named: nameOf(one.record.name),
      slug: one.slug,
      name: one.record.name,
      where: `kode ${one.slug}`,
    });
  }
  const rowsByKey = new Map<string, Draft>();
  const usedSlugs = new Map<string, Draft>();

  const ask = (draft: Draft, message: string, repair?: string): { fault: Finding } => ({
    fault: finding('PLK-02', { ...draft.place, column: undefined }, { message, ...(repair && { repair }) }),
  });
  const twice = (draft: Draft, first: Draft): { fault: Finding } => ({
    fault: finding('PLK-01', draft.place, {
      message: `Pelaku ini sudah ada di baris ${first.place.row}${first.place.file === draft.place.file ? '' : ` berkas ${first.place.file}`}.`,
      repair:
        'Hapus salah satu barisnya. Bila memang dua usaha, bedakan namanya, misalnya dengan nama jalan.',
    }),
  });

  /** A maker that only looks like the one of this row, in the same place or without one. */
  const lookAlike = (draft: Draft): Known | undefined => {
    const own = nameOf(draft.name);
    for (const place of new Set([draft.kelurahan ?? unknownPlace, unknownPlace])) {
      const found = known.get(place)?.find(({ named }) => similar(named, own));
      if (found) return found;
    }
    return undefined;
  };

  const find: Matcher['find'] = (draft) => {
    const key = folded(draft.name);
    const place = draft.kelurahan ?? unknownPlace;
    if (draft.key.slug) {
      const meant = bySlug.get(draft.key.slug);
      if (!meant)
        return {
          fault: finding('PLK-03', draft.place, { message: `Kode “${draft.key.slug}” tidak ada di situs.` }),
        };
      const first = usedSlugs.get(meant.slug);
      if (first) return twice(draft, first);
      usedSlugs.set(meant.slug, draft);
      return { existing: meant };
    }
    const first = rowsByKey.get(`${place}/${key}`);
    if (first) return twice(draft, first);
    const same = byPlace.get(place)?.get(key);
    if (same) {
      const [there, here] = [addressKey(same.record.address ?? ''), draft.addressKey];
      const differ = there !== '' && here !== '' && !there.includes(here) && !here.includes(there);
      const used = usedSlugs.get(same.slug);
      if (used) return twice(draft, used);
      if (differ)
        return ask(
          draft,
          `“${same.record.name}” sudah ada di situs dengan alamat lain.`,
          `Bila sama, tulis ${same.slug} di kolom Kode pelaku. Bila lain, bedakan namanya, misalnya dengan nama jalan.`,
        );
      rowsByKey.set(`${place}/${key}`, draft);
      usedSlugs.set(same.slug, draft);
      return { existing: same };
    }
    const other = draft.key.isNew ? undefined : lookAlike(draft);
    if (other)
      return ask(
        draft,
        `Mirip dengan “${other.name}” (${other.where}).`,
        other.slug
          ? `Bila sama, tulis ${other.slug} di kolom Kode pelaku; bila pelaku lain, tulis baru.`
          : 'Bila sama, hapus salah satu barisnya; bila pelaku lain, tulis baru di kolom Kode pelaku.',
      );
    rowsByKey.set(`${place}/${key}`, draft);
    remember(place, { named: nameOf(draft.name), name: draft.name, where: `baris ${draft.place.row}` });
    return {};
  };
  return { find };
}

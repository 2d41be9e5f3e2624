import type { UmkmFile } from '../../src/lib/gate/tables.ts';
import { newSlug } from '../../src/lib/intake/slugs.ts';
import type { UmkmRecord } from '../../src/lib/schema/umkm.ts';
import { random, type Random } from './random.ts';

/** Made-up makers for the benchmark. They never leave its temporary folder. */

type Text = { id: string; en?: string | undefined };

const sentences = (text: string): string[] => text.split(/(?<=[.!?])\s+/);

/** A text of as many sentences as the given one, each with its translation, taken from the texts of all records. */
function retold(text: Text, pool: readonly Text[], dice: Random): Text {
  const told = sentences(text.id).map(() => dice.pick(pool));
  const id = told.map((sentence) => sentence.id).join(' ');
  return text.en === undefined ? { id } : { id, en: told.map(({ en, id: own }) => en ?? own).join(' ') };
}

/** Every sentence that has its own translation. */
function sentencesOf(records: readonly UmkmRecord[]): Text[] {
  return records.flatMap(({ description }) => {
    const [id, en] = [sentences(description?.id ?? ''), sentences(description?.en ?? '')];
    return id.length === en.length ? id.map((sentence, at) => ({ id: sentence, en: en[at]! })) : [];
  });
}

const distinct = (texts: Text[]): Text[] => [...new Map(texts.map((text) => [text.id, text])).values()];

/** The start of one name and the end of another, as long as the two are in the mean. */
function renamed(name: string, other: string): string {
  const [start, end] = [name.split(' '), other.split(' ')];
  return [...start.slice(0, Math.ceil(start.length / 2)), ...end.slice(Math.floor(end.length / 2))].join(' ');
}

/**
 * As many makers as asked for, none of them real. Each has the fields of one of our own records, so that every optional
 * field, long name and missing translation is as frequent as there; what stands in a field comes from other records.
 * The same records and seed give the same makers. Takes the real ones and slugs that are taken.
 */
export function madeUpMakers(real: readonly UmkmFile[], count: number, seed = 1): UmkmFile[] {
  const dice = random(seed);
  const records = real.map(({ record }) => record);
  const pool = sentencesOf(records);
  const having = new Map<keyof UmkmRecord, UmkmRecord[]>();
  const from = <K extends keyof UmkmRecord>(key: K): UmkmRecord[K] => {
    const list = having.get(key) ?? records.filter((record) => record[key] !== undefined);
    having.set(key, list);
    return dice.pick(list)[key];
  };
  const bySubsektor = Map.groupBy(records, ({ subsektor }) => subsektor);
  const taken = new Set(real.map(({ slug }) => slug));
  return Array.from({ length: count }, () => {
    const mother = dice.pick(records);
    const name = renamed(dice.pick(records).name, dice.pick(records).name);
    const alike = bySubsektor.get(mother.subsektor)!;
    const { kelurahan, kecamatan } = dice.pick(records);
    const { $schema: _, photo: __, kelurahan: ___, kecamatan: ____, ...rest } = mother;
    const record: UmkmRecord = {
      ...rest,
      name,
      ...(kelurahan && { kelurahan }),
      ...(kecamatan && { kecamatan }),
      ...(mother.tagline && { tagline: dice.pick(alike).tagline }),
      ...(mother.description && { description: retold(mother.description, pool, dice) }),
      products: distinct(mother.products.map(() => dice.pick(dice.pick(alike).products))),
      ...(mother.address && { address: from('address') }),
      ...(mother.people && { people: from('people') }),
      ...(mother.milestones && { milestones: from('milestones') }),
      ...(mother.awards && { awards: from('awards') }),
      ...(mother.seeAlso && { seeAlso: mother.seeAlso.map(() => dice.pick(real).slug) }),
    };
    const slug = newSlug(name, kelurahan ?? 'kota', taken);
    const folder = kelurahan ?? 'kota';
    return { file: `content/umkm/${folder}/${slug}.json`, slug, folder, record };
  });
}

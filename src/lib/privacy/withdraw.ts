import { frontMatter } from '../front-matter.ts';
import { eachCitation, pointsTo } from '../gate/references.ts';
import type { RawContent } from '../gate/tables.ts';
import { pointers } from '../gate/texts.ts';
import { rows, walkFiles } from '../gate/walk.ts';
import { addressesIn } from '../links.ts';
import type { WithdrawnFile } from '../schema/contacts.ts';
import type { LinksFile } from '../schema/links.ts';

/** What has to change in content/ when a maker withdraws. Nothing here reads or writes. */

export interface Withdrawal {
  /** JSON files as they will be, by their path under content/. */
  changed: Map<string, unknown>;
  /** Files under content/ that go. */
  deleted: string[];
  /** Files from which a reference is taken out. */
  unlinked: string[];
  /** Sources nobody else cites, which go too. */
  orphans: string[];
  /** Places in long texts that lead to the record: until a person mends them, no site is built. */
  linked: string[];
  /** Places where the name still stands in words. */
  named: string[];
}

const recordPath = /^umkm\/[^/]+\/([^/]+)\.json$/;

/** The file of a maker's record under content/, or undefined. */
export const fileOf = (slug: string, { json }: RawContent): string | undefined =>
  Object.keys(json).find((file) => recordPath.exec(file)?.[1] === slug);

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(strings)
      : [];

/** The pictures beside a record that it names or that bear its slug, without those another record names. */
export function imagesOf(file: string, { json, images }: RawContent): string[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const slug = recordPath.exec(file)![1]!;
  const own = new Set(strings(json[file]));
  const others = new Set(
    Object.keys(json)
      .filter((other) => other !== file && other.startsWith(folder))
      .flatMap((other) => strings(json[other])),
  );
  return Object.keys(images).filter((image) => {
    const name = image.slice(folder.length);
    const bears = name.startsWith(`${slug}.`) || name.startsWith(`${slug}-`);
    return image.startsWith(folder) && (own.has(name) || (bears && !others.has(name)));
  });
}

/** A value without its references to a maker; the same value where it has none. */
function unlinked(value: unknown, slug: string): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => unlinked(item, slug));
    return items.some((item, i) => item !== value[i]) ? items : value;
  }
  if (value === null || typeof value !== 'object') return value;
  let changed = false;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const list = pointsTo(key, 'umkm') ? [inner].flat() : [];
    const next = list.includes(slug) ? list.filter((one) => one !== slug) : unlinked(inner, slug);
    if (next !== inner) changed = true;
    return list.includes(slug) && (next as unknown[]).length === 0 ? [] : [[key, next]];
  });
  return changed ? Object.fromEntries(entries) : value;
}

/** Lines of the long texts that lead to the record. */
function linksIn(texts: RawContent['texts'], slug: string): string[] {
  const link = new RegExp(`/umkm/${slug}/|<Pelaku slug="${slug}"`);
  return Object.entries(texts).flatMap(([file, text]) => [
    ...Object.entries(frontMatter(text).values).flatMap(([key, value]) =>
      pointers[key] === 'umkm' && [value].flat().includes(slug) ? [`content/${file}, ${key}`] : [],
    ),
    ...text.split('\n').flatMap((line, i) => (link.test(line) ? [`content/${file}, baris ${i + 1}`] : [])),
  ]);
}

/** The words of a text with a gap around each, as they are compared. */
const spaced = (text: string): string =>
  ` ${text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `; // prettier-ignore

/** Places that still say a name. A name of a few letters would be found everywhere and is not looked for. */
function mentionsOf(name: string, { json, texts }: Pick<RawContent, 'json' | 'texts'>): string[] {
  const wanted = spaced(name);
  if (wanted.length < 7) return [];
  const says = (text: unknown) => typeof text === 'string' && spaced(text).includes(wanted);
  const found: string[] = [];
  walkFiles(json, (at) => {
    if (says(at.value) || (Array.isArray(at.value) && at.value.some(says)))
      found.push(`${at.file}, ${at.place}`);
  });
  for (const [file, text] of Object.entries(texts))
    text.split('\n').forEach((line, i) => {
      if (says(line)) found.push(`content/${file}, baris ${i + 1}`);
    });
  return found;
}

/** What goes and what changes when the record of a maker is taken out of content/. Takes what was read, and its file. */
export function withoutRecord(file: string, raw: RawContent): Withdrawal {
  const slug = recordPath.exec(file)![1]!;
  const record = raw.json[file];
  const { [file]: _, ...rest } = raw.json;
  const changed = new Map<string, unknown>();
  for (const [path, value] of Object.entries(rest)) {
    const next = unlinked(value, slug);
    if (next !== value) changed.set(path, next);
  }
  const unlinkedFiles = [...changed.keys()].map((path) => `content/${path}`);

  const own = new Set<string>();
  eachCitation({ json: { [file]: record }, texts: {} }, (id) => own.add(id));
  eachCitation({ json: rest, texts: raw.texts }, (id) => own.delete(id));
  const listed = rows(rest['sumber.json']);
  const kept = listed.filter(({ id }) => !own.has(String(id)));
  if (kept.length < listed.length) changed.set('sumber.json', kept);

  const after: Record<string, unknown> = { ...rest, ...Object.fromEntries(changed) };
  // What is known of its addresses goes with them.
  const { 'tautan.json': states, ...others } = after;
  const links = (states as LinksFile | undefined)?.links ?? [];
  const addresses = new Set(addressesIn(others));
  if (links.some(({ url }) => !addresses.has(url)))
    changed.set('tautan.json', { links: links.filter(({ url }) => addresses.has(url)) });
  const name = (record as { name?: unknown } | null)?.name;
  return {
    changed,
    deleted: [file, ...imagesOf(file, raw)],
    unlinked: unlinkedFiles,
    orphans: [...own].sort(),
    linked: linksIn(raw.texts, slug),
    named: typeof name === 'string' ? mentionsOf(name, { json: after, texts: raw.texts }) : [],
  };
}

/** content/tarik.json with one more withdrawal; one of the same scope and keys gets the new day. */
export function withTombstone(
  { salt, withdrawn }: WithdrawnFile,
  stone: WithdrawnFile['withdrawn'][number],
): WithdrawnFile {
  const same = (other: typeof stone) =>
    other.scope === stone.scope && other.hashes.some((hash) => stone.hashes.includes(hash));
  return { salt, withdrawn: [...withdrawn.filter((other) => !same(other)), stone] };
}

import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import type { z } from 'zod';
import { contradictionsById, findContradictions } from './evidence/contradictions.ts';
import type { Slice } from './paging.ts';
import { editionEntry, umkmEntry } from './schema/entries.ts';
import { storiesOf } from './story.ts';

/** The only place that asks Astro for collections. Everything is joined, sorted and indexed once per build. */

type Data<K extends CollectionKey> = CollectionEntry<K>['data'];
export type Umkm = z.infer<typeof umkmEntry>;
export type Subsektor = Data<'subsektor'>;
export type Kecamatan = Data<'kecamatan'>;
export type Kelurahan = Data<'kelurahan'>;
export type Kampung = Data<'kampung'>;
export type Facility = Data<'gedung'>;
export type Activity = Data<'kegiatan'>;
export type Programme = Data<'program'>;
export type Theme = Data<'tema'>;
export type Indicator = Data<'indikator'>;
export type Milestone = Data<'linimasa'>;
export type FrameworkGroup = Data<'kerangka'>;
export type Commitment = Data<'komitmen'>;
export type Network = Data<'jejaring'>;
export type Source = Data<'sumber'>;
export type Access = Data<'aksesibilitas'>;
export type Edition = z.infer<typeof editionEntry>;
/** A long text: its id is `<language>/<page>`. */
export type Text = CollectionEntry<'halaman'>;

const rows = async <K extends CollectionKey>(name: K): Promise<Data<K>[]> =>
  (await getCollection(name)).map((entry) => entry.data as Data<K>);

const fileOfGate = (name: string): string => join('.data', `${name}.json`);

/** In `astro dev`, the makers of the last request by their lines: what did not change is not checked again. */
let read = new Map<string, Umkm>();

/**
 * The makers and the edition, straight from the gate's files and with the same schemas: what changes with every edited
 * record stays outside of the bundle, and the content layer would copy the city's thirty thousand three times. The gate
 * writes one maker a line, so that they are read one at a time.
 */
async function makers(): Promise<Umkm[]> {
  const before = read;
  if (import.meta.env.DEV) read = new Map();
  const bytes = await readFile(fileOfGate('umkm'));
  const found: Umkm[] = [];
  for (let from = bytes.indexOf(0x7b); from >= 0;) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.toString('utf8', from, end).replace(/,$/, '');
    const maker = before.get(line) ?? umkmEntry.parse(JSON.parse(line));
    if (import.meta.env.DEV) read.set(line, maker);
    found.push(maker);
    from = bytes.indexOf(0x7b, end);
  }
  return found;
}
const editions = async (): Promise<Edition[]> =>
  editionEntry.array().parse(JSON.parse(await readFile(fileOfGate('edisi'), 'utf8')));

const byName = new Intl.Collator('id').compare;
const newestFirst = (a: { start: string; id: string }, b: { start: string; id: string }): number =>
  b.start.localeCompare(a.start) || a.id.localeCompare(b.id);

const inOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order;

/** Above this many pelaku only sections get a share image; the benchmark, which does not count images, sets fewer. */
const mostImages = Number(process.env['ETALASE_GAMBAR'] ?? 3000);

function index<T>(items: T[], keys: (item: T) => (string | undefined)[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of items)
    for (const key of keys(item)) {
      if (key === undefined) continue;
      const list = map.get(key);
      if (list) list.push(item);
      else map.set(key, [item]);
    }
  return map;
}

const byId = <T extends { id: string }>(items: T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const digest = (value: unknown): string => hash('sha1', JSON.stringify(value), 'base64url');

/**
 * Keys of pages that are made many times (`cacheKey` of a path): the same key, the same bytes, while code and all other
 * tables stay as they are. A profile is made from its record and the cards of its related ones, a page of a list from
 * the cards on it and the counts beside it.
 */
function pageKeys(umkm: readonly Umkm[], ownImages: boolean) {
  const digests = new Map(umkm.map((u) => [u.id, digest(u)]));
  const counted = digest(umkm.map((u) => [u.subsektor, u.alsoSubsektor, u.kelurahan, u.kecamatan, u.kind]));
  const together = (...parts: (string | undefined)[]): string => hash('sha1', parts.join(' '), 'base64url');
  return {
    record: ({ id }: Umkm): string => digests.get(id)!,
    profile: ({ id, related }: Umkm): string =>
      together(digests.get(id), String(ownImages), ...related.map((tie) => digests.get(tie.id))),
    /** The first page of a list says more than its cards, so it has none. */
    list: ({ number, count, items }: Slice<Umkm>): string | undefined =>
      number === 1 ? undefined : together(String(count), counted, ...items.map(({ id }) => digests.get(id))),
  };
}

/** An edition under another id: of what a page shows, where that is not all of it. */
const named = (edition: Edition, id: string): Edition => ({
  ...edition,
  edition: { ...edition.edition, id },
});

async function load() {
  const umkm = (await makers()).sort((a, b) => byName(a.name, b.name));
  const subsektor = (await rows('subsektor')).sort((a, b) => byName(a.name.id, b.name.id));
  const kelurahan = (await rows('kelurahan')).sort((a, b) => byName(a.name, b.name));
  const kecamatan = (await rows('kecamatan')).sort((a, b) => byName(a.name, b.name));
  const kampung = (await rows('kampung')).sort((a, b) => byName(a.name, b.name));
  const activities = (await rows('kegiatan')).sort(newestFirst);
  const programmes = (await rows('program')).sort(newestFirst);
  const kecamatanOf = new Map(kelurahan.map((k) => [k.id, k.kecamatan]));
  const indicators = (await rows('indikator')).sort(inOrder);
  const framework = (await rows('kerangka')).sort(inOrder);
  const commitments = await rows('komitmen');
  const timeline = (await rows('linimasa')).sort((a, b) => a.date.localeCompare(b.date));
  const contradictions = findContradictions(indicators);
  const stories = storiesOf(await getCollection('cerita'), subsektor);
  const edition = (await editions())[0]!;
  const { date, evidence } = edition.edition;
  const keys = pageKeys(umkm, umkm.length <= mostImages);
  return {
    edition,
    /** The same for pages that show no maker. */
    evidence: named(edition, evidence),
    /** The same for a page that shows these makers and no others. */
    editionWith: (makers: readonly Umkm[]): Edition => {
      if (makers.length === 0) return named(edition, evidence);
      const shown = hash('sha256', [evidence, ...makers.map(keys.record)].join(' ')).slice(0, 8);
      return named(edition, `${date}-berkas-${shown}`);
    },
    umkm,
    /** Whether each pelaku has a share image of its own, or that of its subsektor. */
    ownImages: umkm.length <= mostImages,
    keys,
    subsektor,
    kelurahan,
    kecamatan,
    kampung,
    activities,
    programmes,
    /** Activities at MCC and programmes in the kelurahan together, newest first. */
    happenings: [...activities, ...programmes].sort(newestFirst),
    indicators,
    groups: await rows('kelompok'),
    regulations: await rows('regulasi'),
    facility: await rows('gedung'),
    themes: (await rows('tema')).sort(inOrder),
    timeline,
    framework,
    commitments,
    network: (await rows('jejaring'))[0]!,
    access: (await rows('aksesibilitas'))[0]!,
    contradictions,
    /** In both languages, the newest first. */
    stories,
    /** Every source by its id. */
    sources: byId(await rows('sumber')),
    umkmById: byId(umkm),
    subsektorById: byId(subsektor),
    kelurahanById: byId(kelurahan),
    kecamatanById: byId(kecamatan),
    kampungById: byId(kampung),
    indicatorById: byId(indicators),
    activityById: byId(activities),
    programmeById: byId(programmes),
    commitmentById: byId(commitments),
    milestoneById: byId(timeline),
    criterionById: byId(framework.flatMap((group) => group.items)),
    /** By the first subsektor alone, which colours and counts. */
    umkmBySubsektor: index(umkm, (u) => [u.subsektor]),
    /** By the further subsektor a pelaku also works in. */
    umkmAlsoIn: index(umkm, (u) => u.alsoSubsektor ?? []),
    umkmByKelurahan: index(umkm, (u) => [u.kelurahan]),
    umkmByKecamatan: index(umkm, (u) => [u.kecamatan]),
    umkmByKind: index(umkm, (u) => [u.kind]),
    /** By `<subsektor>/<kecamatan>`, the first subsektor alone; a pelaku of no known kecamatan is in none. */
    umkmByCross: index(umkm, (u) => [u.kecamatan && `${u.subsektor}/${u.kecamatan}`]),
    kelurahanByKecamatan: index(kelurahan, (k) => [k.kecamatan]),
    kampungBySubsektor: index(kampung, (k) => [k.subsektor]),
    kampungByKelurahan: index(kampung, (k) => [k.kelurahan]),
    kampungByKecamatan: index(kampung, (k) => [k.kecamatan]),
    kampungOfUmkm: index(
      kampung.flatMap((k) => (k.umkm ?? []).map((id) => ({ id, kampung: k }))),
      (link) => [link.id],
    ),
    activitiesByKind: index(activities, (a) => [a.kind]),
    programmesByKind: index(programmes, (p) => [p.kind]),
    activitiesBySubsektor: index(activities, (a) => a.subsektor),
    programmesBySubsektor: index(programmes, (p) => p.subsektor),
    programmesByKelurahan: index(programmes, (p) => p.kelurahan ?? []),
    /** Programmes for a kecamatan: named for it, or held in one of its kelurahan. */
    programmesByKecamatan: index(programmes, (p) => [
      ...new Set([...(p.kecamatan ?? []), ...(p.kelurahan ?? []).flatMap((k) => kecamatanOf.get(k) ?? [])]),
    ]),
    storiesByUmkm: index(stories, (s) => s.umkm),
    storiesBySubsektor: index(stories, (s) => s.subsektor),
    storiesByKelurahan: index(stories, (s) => s.kelurahan),
    indicatorsBySubsektor: index(indicators, (i) => i.subsektor ?? []),
    indicatorsByTheme: index(indicators, (i) => [i.theme]),
    /** The contradictions an indicator takes part in. */
    contradictionsById: contradictionsById(contradictions),
    criteriaByIndicator: index(
      framework.flatMap((group) => group.items),
      (item) => item.evidence.indicators ?? [],
    ),
    commitmentsByActivity: index(commitments, (c) => c.evidence.activities ?? []),
    commitmentsByIndicator: index(commitments, (c) => c.evidence.indicators ?? []),
  };
}
export type Records = Awaited<ReturnType<typeof load>>;

let loaded: Promise<Records> | undefined;

/** All records, joined and indexed: once per build; in `astro dev` afresh on each request, so that a saved change shows. */
export function loadRecords(): Promise<Records> {
  if (import.meta.env.DEV) return load();
  return (loaded ??= load());
}

/** A case page in one language; its id is the last word of its address. */
export interface Case {
  id: string;
  data: CollectionEntry<'kasus'>['data'];
  entry: CollectionEntry<'kasus'>;
}

/** The case pages of one language, the oldest first. */
export async function loadCases(locale: string): Promise<Case[]> {
  const entries = await getCollection('kasus', ({ id }) => id.startsWith(`${locale}/`));
  return entries
    .map((entry) => ({ id: entry.id.slice(locale.length + 1), data: entry.data, entry }))
    .sort((a, b) => a.data.start.localeCompare(b.data.start) || a.id.localeCompare(b.id));
}

/** The text of a story in one language, to be rendered by its page. */
export const loadStoryText = async (id: string, locale: string) =>
  (await getCollection('cerita')).find((entry) => entry.id === `${locale}/${id}`)!;

/** The story of media arts in one language, to be rendered by its page. */
export const loadMediaArts = async (locale: string) =>
  (await getCollection('media')).find((entry) => entry.id === `${locale}/media-arts`)!;

/** The long texts of both languages, to be rendered by their page. */
export const loadTexts = (): Promise<Text[]> => getCollection('halaman');

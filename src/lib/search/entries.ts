import type { z } from 'zod';
import { formatDate, formatList, translator, type Bilingual, type Locale } from '../../i18n/index.ts';
import { happeningPath } from '../activity/happenings.ts';
import type * as entries from '../schema/entries.ts';
import type { indicatorSchema, themeSchema } from '../schema/evidence.ts';

/** The checked collections that can be searched, as `scripts/data.ts` writes them. */
export interface SearchTables {
  umkm: z.infer<typeof entries.umkmEntry>[];
  subsektor: z.infer<typeof entries.subsektorEntry>[];
  kelurahan: Pick<z.infer<typeof entries.kelurahanEntry>, 'id' | 'name' | 'kecamatan' | 'aliases'>[];
  kecamatan: z.infer<typeof entries.kecamatanEntry>[];
  kampung: z.infer<typeof entries.kampungEntry>[];
  kegiatan: z.infer<typeof entries.activityEntry>[];
  program: z.infer<typeof entries.programmeEntry>[];
  tema: z.infer<typeof themeSchema>[];
  indikator: z.infer<typeof indicatorSchema>[];
  linimasa: z.infer<typeof entries.timelineEntry>[];
  komitmen: z.infer<typeof entries.commitmentEntry>[];
  /** Long texts of the site: their Indonesian path, with title and description. */
  halaman: { path: string; title: Bilingual; description: Bilingual }[];
}

/** Page types, as the facet `halaman` names them; every record has one. */
export const pageTypes = [
  'umkm', 'subsektor', 'kelurahan', 'kecamatan', 'kampung', 'kegiatan', 'program', 'indikator', 'linimasa',
  'komitmen', 'halaman',
] as const; // prettier-ignore
export type PageType = (typeof pageTypes)[number];

/** Sections with a page of their own; their titles and texts are interface strings. */
export const sections = [
  'umkm', 'subsektor', 'kelurahan', 'kampung', 'mcc', 'program', 'kegiatan', 'peta', 'bukti', 'unesco', 'cerita', 'data',
] as const; // prettier-ignore

/** Evidence pages that are no record of a table: their Indonesian path and the message area of their words. */
const evidencePages = [
  ['/bukti/pertentangan/', 'pertentangan'],
  ['/bukti/subsektor/', 'subsektor'],
  ['/unesco/kerangka/', 'kerangka'],
  ['/unesco/komitmen/', 'komitmen'],
  ['/unesco/laporan/', 'laporan'],
  ['/unesco/matriks/', 'matriks'],
  ['/unesco/sebelum-sesudah/', 'sebelumSesudah'],
  ['/berkas/', 'berkas'],
] as const;

/** What one page gives to the search, before it is put into a language. */
export interface SearchEntry {
  type: PageType;
  /** Indonesian path, with the anchor where the page holds many. */
  path: string;
  title: Bilingual;
  /** Short names of the city's own terms come before titles that only contain them. */
  isTerm?: boolean;
  /** The line above the title: what and where, or when. */
  line?: (string | undefined)[];
  /** A short whole sentence, shown where the words stand in the title. */
  text?: Bilingual | undefined;
  body?: Bilingual[];
  /** Words that are looked for in either language, such as products. */
  words?: Bilingual[];
  /** Names without a language: aliases, people, organisers. */
  names?: string[];
  /** The first one gives colour and icon. */
  subsektor?: readonly string[];
  /** Left out: pages of this type have no place. Empty: no source names the place. */
  kecamatan?: readonly string[];
  kind?: string;
}

const same = (name: string): Bilingual => ({ id: name, en: name });
const some = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

/** Every page that can be found, with its lines in the given language. Takes checked collections. */
export function searchEntries(tables: SearchTables, locale: Locale): SearchEntry[] {
  const t = translator(locale);
  const kelurahan = new Map(tables.kelurahan.map((row) => [row.id, row]));
  const kecamatan = new Map(tables.kecamatan.map(({ id, name }) => [id, name]));
  const subsektor = new Map(tables.subsektor.map(({ id, name }) => [id, name[locale]]));
  const theme = new Map(tables.tema.map(({ id, label }) => [id, label[locale]]));
  const placeOf = (row: { kelurahan?: string | undefined; kecamatan?: string | undefined }) =>
    kelurahan.get(row.kelurahan ?? '')?.name ?? kecamatan.get(row.kecamatan ?? '');
  const aliasesOf = (slug: string | undefined): string[] => kelurahan.get(slug ?? '')?.aliases ?? [];
  const both = (key: Parameters<typeof t>[0]): Bilingual => ({
    id: translator('id')(key),
    en: translator('en')(key),
  });

  return [
    ...tables.umkm.map((u): SearchEntry => ({
      type: 'umkm',
      path: `/umkm/${u.id}/`,
      title: same(u.name),
      line: [subsektor.get(u.subsektor), placeOf(u)],
      text: u.tagline,
      body: u.description ? [u.description] : [],
      words: u.products,
      names: [...(u.people ?? []).map(({ name }) => name), ...aliasesOf(u.kelurahan)],
      subsektor: [u.subsektor, ...(u.alsoSubsektor ?? [])],
      kecamatan: some(u.kecamatan),
      kind: u.kind,
    })),
    ...tables.kegiatan.map((a): SearchEntry => ({
      type: 'kegiatan',
      path: happeningPath(a.id),
      title: a.title,
      line: [t(`happening.${a.kind}`), formatDate(a.start, locale)],
      body: [a.summary],
      names: a.organisers,
      subsektor: a.subsektor,
    })),
    ...tables.program.map((p): SearchEntry => {
      const places = (p.kelurahan ?? []).flatMap((slug) => kelurahan.get(slug) ?? []);
      const names = places.map(({ name }) => name);
      return {
        type: 'program',
        path: happeningPath(p.id),
        title: p.title,
        line: [
          t(`happening.${p.kind}`),
          names.length > 0 ? formatList(names, locale) : undefined,
          formatDate(p.start, locale),
        ],
        body: [p.summary],
        names: [...p.organisers, ...places.flatMap(({ aliases = [] }) => aliases)],
        subsektor: p.subsektor,
        kecamatan: [...new Set([...(p.kecamatan ?? []), ...places.map((place) => place.kecamatan)])],
      };
    }),
    ...tables.kampung.map((k): SearchEntry => ({
      type: 'kampung',
      path: `/kampung/#${k.id}`,
      title: same(k.name),
      line: [placeOf(k)],
      text: k.theme,
      body: [k.description],
      words: [k.theme],
      names: aliasesOf(k.kelurahan),
      subsektor: some(k.subsektor),
      kecamatan: some(k.kecamatan),
    })),
    ...tables.subsektor.map((s): SearchEntry => ({
      type: 'subsektor',
      path: `/subsektor/${s.id}/`,
      title: s.name,
      isTerm: true,
      body: [s.description],
      subsektor: [s.id],
    })),
    ...tables.kelurahan.map((k): SearchEntry => ({
      type: 'kelurahan',
      path: `/kelurahan/${k.id}/`,
      title: same(k.name),
      isTerm: true,
      line: [kecamatan.get(k.kecamatan)],
      names: k.aliases ?? [],
      kecamatan: [k.kecamatan],
    })),
    ...tables.kecamatan.map((k): SearchEntry => ({
      type: 'kecamatan',
      path: `/kecamatan/${k.id}/`,
      title: same(k.name),
      isTerm: true,
      kecamatan: [k.id],
    })),
    ...tables.indikator.map((i): SearchEntry => ({
      type: 'indikator',
      path: `/bukti/${i.id}/`,
      title: i.label,
      line: [theme.get(i.theme)],
      body: [i.definition],
    })),
    ...tables.linimasa.map((m): SearchEntry => ({
      type: 'linimasa',
      path: `/unesco/#${m.id}`,
      title: m.title,
      line: [formatDate(m.date, locale)],
      body: [m.summary],
    })),
    ...tables.komitmen.map((c): SearchEntry => ({
      type: 'komitmen',
      path: `/unesco/komitmen/#${c.id}`,
      title: c.title,
      line: [t(`commitment.${c.status}`), formatDate(c.promisedOn, locale)],
      body: [c.by, c.summary],
    })),
    ...sections.map((word): SearchEntry => ({
      type: 'halaman',
      path: `/${word}/`,
      title: both(`nav.${word}`),
      text: both(`search.list.${word}`),
    })),
    ...evidencePages.map(([path, word]): SearchEntry => ({
      type: 'halaman',
      path,
      title: both(`unesco.door.${word}`),
      text: both(`unesco.door.${word}Text`),
    })),
    ...tables.halaman.map((page): SearchEntry => ({
      type: 'halaman',
      path: page.path,
      title: page.title,
      text: page.description,
    })),
  ];
}

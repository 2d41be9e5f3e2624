import type { Citations } from '../sources.ts';

/** The Membership Monitoring Report: its chapters and when it is due. */

/** Slugs of the chapters in the order of the form; the criterion of a chapter is `bab-<slug>`. */
export const chapterSlugs = [
  'ringkasan',
  'informasi-umum',
  'kontribusi-jaringan',
  'prakarsa-lokal',
  'kerja-sama-antarkota',
  'rencana-aksi',
] as const;
export type ChapterSlug = (typeof chapterSlugs)[number];

export const reportPath = '/unesco/laporan/';
export const chapterPath = (slug: ChapterSlug): string => `${reportPath}${slug}/`;
export const casePath = (slug: string): string => `${chapterPath('prakarsa-lokal')}${slug}/`;

/** Six figures at most, as the first page of good city reports: businesses, value, work, talent, the building. */
export const glanceIds = [
  'umkm-bps',
  'usaha-ekraf-se2016',
  'pdrb-ekraf-adhk',
  'pekerja-aplikasi-gim',
  'komunitas-digital',
  'mcc-kegiatan-kumulatif',
];
/** The entry of the timeline that is the designation, and the criterion that says when a city reports. */
export const designationId = 'penetapan-unesco-2025';
export const reportingId = 'nilai-berkala';
/** Entries of the framework that hold what residents and artists say of the title. */
export const voiceIds = ['ctx-kewajiban-lokal'];

interface Cited {
  id: string;
  sources: readonly string[];
}

/** What the city card tells: the designation and when a member city reports. Call in reading order: it numbers sources. */
export function cityCard<M extends Cited, C extends Cited>(
  { timeline, framework }: { timeline: readonly M[]; framework: readonly { items: readonly C[] }[] },
  citations: Citations,
) {
  const designation = timeline.find(({ id }) => id === designationId)!;
  const designationMarks = citations.mark(designation.sources);
  const reporting = framework.flatMap(({ items }) => items).find(({ id }) => id === reportingId)!;
  return { designation, designationMarks, reporting, reportingMarks: citations.mark(reporting.sources) };
}

/** The year of the first report: four years after the designation (`YYYY-MM-DD`), as member cities have done. */
export const reportYear = (designated: string): number => Number(designated.slice(0, 4)) + 4;

interface Criterion {
  id: string;
  officialNumber?: string | undefined;
}

/** One chapter with its official sections and its neighbours. */
export interface Chapter<C extends Criterion> {
  slug: ChapterSlug;
  number: number;
  path: string;
  item: C;
  /** Sections with a number of their own in the form (`6.1`), in order. */
  parts: C[];
}

/** The chapters in the order of the form. Throws when the framework lacks one: their addresses are for ever. */
export function chaptersOf<C extends Criterion>(framework: readonly { items: readonly C[] }[]): Chapter<C>[] {
  const items = framework.flatMap((group) => group.items);
  return chapterSlugs.map((slug, i) => {
    const item = items.find(({ id }) => id === `bab-${slug}`);
    if (!item) throw new Error(`content/bukti/kerangka.json: "bab-${slug}" tidak ada`);
    const number = i + 1;
    const parts = items.filter(
      ({ id, officialNumber }) => id.startsWith('bab-') && officialNumber?.startsWith(`${number}.`),
    );
    return { slug, number, path: chapterPath(slug), item, parts };
  });
}

/** The rows of the meetings, from the year after the designation to the given one; a year without a meeting is a row too. */
export function meetingRows<M extends { year: number }>(
  meetings: readonly M[],
  designated: number,
  lastYear: number,
): { year: number; meeting: M | undefined }[] {
  return Array.from({ length: lastYear - designated }, (_, i) => designated + 1 + i).flatMap((year) => {
    const held = meetings.filter((meeting) => meeting.year === year);
    return (held.length > 0 ? held : [undefined]).map((meeting) => ({ year, meeting }));
  });
}

import { translator, type Bilingual, type Locale } from '../../i18n/index.ts';
import { activityKinds, programmeKinds, visitKinds } from '../schema/records.ts';
import type { FilterGroup } from '../umkm/filters.ts';
import { groupBy, isActivity, type Happens } from './happenings.ts';

/** The lists of happenings that exist as pages: by year, by kind, by visitor; and those that other pages already hold. */

type Visit = (typeof visitKinds)[number];

/** Visits that are read together: the national jury of the UNESCO network stands with UNESCO. */
export const visitViews = [
  { id: 'menteri', visits: ['menteri'] },
  { id: 'unesco', visits: ['unesco', 'panselnas'] },
  { id: 'wali-kota', visits: ['wali-kota'] },
  { id: 'kota-lain', visits: ['kota-lain'] },
] as const satisfies readonly { id: string; visits: readonly Visit[] }[];
export type VisitView = (typeof visitViews)[number];

/** The records of a view. Takes anything that may be a visit. */
export const inView = <T extends { visit?: Visit | undefined }>(
  { visits }: VisitView,
  items: readonly T[],
): T[] => items.filter(({ visit }) => visit !== undefined && (visits as readonly Visit[]).includes(visit));

/** Every kind of happening, those of the building first. */
export const happeningKinds = [...new Set([...activityKinds, ...programmeKinds])];

interface Known {
  subsektor: readonly { id: string; name: Bilingual }[];
  kelurahan: readonly { id: string; name: string }[];
}

/**
 * The filters over all happenings: each choice is a link to the page that already is that list, and a list without
 * records is not there. `current` is the Indonesian path of the list being shown.
 */
export function happeningFilters(
  items: readonly Happens[],
  { subsektor, kelurahan }: Known,
  locale: Locale,
  current = '',
): FilterGroup[] {
  const t = translator(locale);
  const some = (label: string, links: { label: string; count: number; path: string }[]): FilterGroup => ({
    label,
    links: links
      .filter(({ count }) => count > 0)
      .map((link) => ({ ...link, current: link.path === current })),
  });
  const years = groupBy(items, ({ start }) => [start.slice(0, 4)]).sort((a, b) => b.key.localeCompare(a.key));
  const inSubsektor = (id: string, where: 'mcc' | 'kelurahan') =>
    items.filter((item) => item.subsektor.includes(id) && isActivity(item) === (where === 'mcc')).length;
  return [
    some(
      t('kegiatan.byYear'),
      years.map(({ key, items: own }) => ({ label: key, count: own.length, path: `/kegiatan/${key}/` })),
    ),
    some(
      t('kegiatan.byVisit'),
      visitViews.map((view) => ({
        label: t(`kegiatan.visit.${view.id}`),
        count: inView(view, items).length,
        path: `/kegiatan/kunjungan/${view.id}/`,
      })),
    ),
    some(
      t('kegiatan.byKind'),
      happeningKinds.map((kind) => ({
        label: t(`happening.${kind}`),
        count: items.filter((item) => item.kind === kind).length,
        path: `/kegiatan/jenis/${kind}/`,
      })),
    ),
    some(
      t('kegiatan.bySubsektor'),
      subsektor.map(({ id, name }) => {
        const anchor = inSubsektor(id, 'mcc') > 0 ? 'kegiatan' : 'program';
        return {
          label: name[locale] ?? name.id,
          count: inSubsektor(id, 'mcc') + inSubsektor(id, 'kelurahan'),
          path: `/subsektor/${id}/#${anchor}`,
        };
      }),
    ),
    some(
      t('kegiatan.byKelurahan'),
      kelurahan.map(({ id, name }) => ({
        label: name,
        count: items.filter((item) => item.kelurahan?.includes(id)).length,
        path: `/kelurahan/${id}/#program`,
      })),
    ),
  ];
}

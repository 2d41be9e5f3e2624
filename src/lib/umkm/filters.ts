import { byAlphabet, translator, type Bilingual, type Locale } from '../../i18n/index.ts';
import { umkmKinds } from '../schema/umkm.ts';

/** One list that already exists as a page; without a path it is only counted. */
export interface FilterLink {
  label: string;
  /** How many of our records are on it. */
  count: number;
  /** Indonesian path. */
  path?: string | undefined;
  current?: boolean | undefined;
}

export interface FilterGroup {
  label: string;
  links: FilterLink[];
}

type Index = ReadonlyMap<string, readonly unknown[]>;

/** What the filters count: the indices of the records. */
export interface Counted {
  umkm: readonly unknown[];
  subsektor: readonly { id: string; name: Bilingual }[];
  kecamatan: readonly { id: string; name: string }[];
  umkmBySubsektor: Index;
  umkmByKecamatan: Index;
  umkmByKind: Index;
}

/**
 * The lists of pelaku that exist as pages: by subsektor (the first of each pelaku alone, so that the counts add up), by
 * kecamatan and by kind. A list without records has no page, so it is counted and not linked; so are the pelaku whose
 * kecamatan no source names. `current` is the Indonesian path of the list being shown.
 */
export function filterGroups(records: Counted, locale: Locale, current: string): FilterGroup[] {
  const t = translator(locale);
  const alphabetical = byAlphabet(locale);
  const link = (label: string, path: string, index: Index, key: string): FilterLink => {
    const count = index.get(key)?.length ?? 0;
    return { label, count, path: count > 0 ? path : undefined, current: path === current };
  };
  const kecamatan = records.kecamatan.map(({ id, name }) =>
    link(name, `/kecamatan/${id}/`, records.umkmByKecamatan, id),
  );
  const placed = kecamatan.reduce((sum, { count }) => sum + count, 0);
  const unplaced = { label: t('umkm.noKecamatan'), count: records.umkm.length - placed };
  return [
    {
      label: t('umkm.bySubsektor'),
      links: records.subsektor
        .map(({ id, name }) =>
          link(name[locale] ?? name.id, `/subsektor/${id}/`, records.umkmBySubsektor, id),
        )
        .sort((a, b) => alphabetical(a.label, b.label)),
    },
    {
      label: t('umkm.byKecamatan'),
      links: unplaced.count > 0 ? [...kecamatan, unplaced] : kecamatan,
    },
    {
      label: t('umkm.byKind'),
      links: umkmKinds.map((kind) =>
        link(t(`umkm.kinds.${kind}`), `/umkm/jenis/${kind}/`, records.umkmByKind, kind),
      ),
    },
  ];
}

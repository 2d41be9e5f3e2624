import { formatList, translator, type Bilingual, type Locale } from '../i18n/index.ts';

/** The tables in which names are looked up, by id. */
export interface Names {
  subsektorById: ReadonlyMap<string, { name: { id: string; en: string } }>;
  kelurahanById: ReadonlyMap<string, { name: string }>;
  kecamatanById: ReadonlyMap<string, { name: string }>;
}

interface Placed {
  kelurahan?: string | undefined;
  kecamatan?: string | undefined;
}

/** Where a record lies, in words: its kelurahan, else its kecamatan, else nothing; never a guess. */
export function placeLabel(record: Placed, names: Names, locale: Locale): string | undefined {
  if (record.kelurahan) return names.kelurahanById.get(record.kelurahan)?.name;
  const kecamatan = record.kecamatan && names.kecamatanById.get(record.kecamatan)?.name;
  return kecamatan ? translator(locale)('place.kecamatan', { name: kecamatan }) : undefined;
}

/** The label line of a pelaku's card. */
export function cardLabels(umkm: Placed & { subsektor: string }, names: Names, locale: Locale) {
  return {
    subsektor: names.subsektorById.get(umkm.subsektor)!.name[locale],
    place: placeLabel(umkm, names, locale),
  };
}

/** Where a programme was held: the area in the source's words, and its kelurahan, else kecamatan, else the whole city. */
export function programmePlace(
  programme: {
    kelurahan?: string[] | undefined;
    kecamatan?: string[] | undefined;
    citywide?: boolean | undefined;
    area?: Bilingual | undefined;
  },
  names: Names,
  locale: Locale,
): string[] {
  const t = translator(locale);
  const list = (ids: string[], table: ReadonlyMap<string, { name: string }>) =>
    formatList(
      ids.flatMap((id) => table.get(id)?.name ?? []),
      locale,
    );
  const { kelurahan, kecamatan, citywide, area } = programme;
  const where = kelurahan
    ? t('place.kelurahan', { name: list(kelurahan, names.kelurahanById) })
    : kecamatan
      ? t('place.kecamatan', { name: list(kecamatan, names.kecamatanById) })
      : citywide && t('hap.citywide');
  return [area?.[locale] ?? area?.id, where].filter((part) => typeof part === 'string');
}

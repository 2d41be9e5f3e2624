import { formatList, inLanguage, translator, type Bilingual, type Locale } from '../../i18n/index.ts';

type Names = ReadonlyMap<string, { name: string }>;

interface Held {
  kelurahan?: string[] | undefined;
  kecamatan?: string[] | undefined;
  citywide?: boolean | undefined;
  /** The place in the source's words. */
  area?: Bilingual | undefined;
}

/** Where a programme was held, in words: its area, then its kelurahan, else its kecamatan, else the whole city. */
export function programmePlace(
  { kelurahan, kecamatan, citywide, area }: Held,
  names: { kelurahanById: Names; kecamatanById: Names },
  locale: Locale,
): string[] {
  const t = translator(locale);
  const list = (ids: string[], table: Names) =>
    formatList(
      ids.map((id) => table.get(id)!.name),
      locale,
    );
  const where = kelurahan
    ? t('place.kelurahan', { name: list(kelurahan, names.kelurahanById) })
    : kecamatan
      ? t('place.kecamatan', { name: list(kecamatan, names.kecamatanById) })
      : citywide && t('hap.citywide');
  return [area && inLanguage(area, locale).text, where].filter((part) => typeof part === 'string');
}

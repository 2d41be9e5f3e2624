import { translator, type Bilingual, type Locale } from '../../i18n/index.ts';
import type { Family } from '../look/family.ts';
import type { ShownPhoto } from '../photo/variants.ts';

/** What a card shows of a pelaku. */
interface Shown {
  id: string;
  name: string;
  family: Family;
  subsektor: string;
  kelurahan?: string | undefined;
  kecamatan?: string | undefined;
  tagline?: Bilingual | undefined;
  products: Bilingual[];
  photo?: ShownPhoto | undefined;
}

/** The names that labels are made of; the indices of the records have them. */
export interface Names {
  subsektorById: ReadonlyMap<string, { name: Bilingual }>;
  kelurahanById: ReadonlyMap<string, { name: string }>;
  kecamatanById: ReadonlyMap<string, { name: string }>;
}

/** Why a card stands where it does; `foreign` is a part of the text that is Indonesian on an English page. */
export interface CardReason {
  text: string;
  foreign?: string | undefined;
}

/** The props of a card, but for its place on the page. */
export interface Card {
  umkm: Shown;
  labels: { subsektor: string; place?: string | undefined };
  reason?: CardReason | undefined;
}

/**
 * The place of a pelaku in words: its kelurahan, else its kecamatan (said as such, since five kelurahan bear the name
 * of theirs), else undefined.
 */
export function placeLabel(
  { kelurahan, kecamatan }: Pick<Shown, 'kelurahan' | 'kecamatan'>,
  { kelurahanById, kecamatanById }: Names,
  locale: Locale,
): string | undefined {
  if (kelurahan) return kelurahanById.get(kelurahan)!.name;
  if (!kecamatan) return undefined;
  return translator(locale)('umkm.kecamatan', { name: kecamatanById.get(kecamatan)!.name });
}

/** A pelaku as a card in the reader's language. */
export function cardOf(umkm: Shown, names: Names, locale: Locale, reason?: CardReason): Card {
  const subsektor = names.subsektorById.get(umkm.subsektor)!.name;
  return {
    umkm,
    labels: { subsektor: subsektor[locale] ?? subsektor.id, place: placeLabel(umkm, names, locale) },
    reason,
  };
}

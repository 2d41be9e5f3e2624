import { translator, type Bilingual, type Locale } from '../../i18n/index.ts';
import type { Family } from '../look/family.ts';

/** The printable dossiers: one a theme. Those of a subsektor or kecamatan carry its slug. */

export const fixedThemes = ['kota', 'media-arts', 'mcc', 'unesco'] as const;
type FixedTheme = (typeof fixedThemes)[number];

export interface DossierTheme {
  /** What its address ends with: `kota`, `subsektor/kriya`. */
  key: string;
  kind: FixedTheme | 'subsektor' | 'kecamatan';
  /** The name of a subsektor or kecamatan; the others are named by the interface. */
  name?: Bilingual;
  /** Colour and seed of the cover's pola. */
  family: Family;
  seed: string;
  /** Indonesian path of the page of the site that is about the same. */
  about: string;
  /** Share image. */
  image: string;
}

const fixed: Record<FixedTheme, Omit<DossierTheme, 'key' | 'kind'>> = {
  kota: { family: 'panji', seed: 'kota', about: '/bukti/', image: 'bukti' },
  'media-arts': { family: 'arema', seed: 'media-arts', about: '/media-arts/', image: 'media-arts' },
  mcc: { family: 'hitam', seed: 'mcc', about: '/mcc/', image: 'mcc' },
  unesco: { family: 'klana', seed: 'unesco', about: '/unesco/', image: 'unesco' },
};

export const dossierPath = (key: string): string => `/berkas/${key}/`;
/** Name of the pola file on the cover, without its ending. */
export const coverPola = (key: string): string => `berkas-${key.replace('/', '-')}`;

export const fixedTheme = (kind: FixedTheme): DossierTheme => ({ key: kind, kind, ...fixed[kind] });

export const subsektorTheme = ({
  id,
  name,
  family,
}: {
  id: string;
  name: Bilingual;
  family: Family;
}): DossierTheme => ({
  key: `subsektor/${id}`,
  kind: 'subsektor',
  name,
  family,
  seed: id,
  about: `/subsektor/${id}/`,
  image: `subsektor/${id}`,
});

export const kecamatanTheme = ({ id, name }: { id: string; name: string }): DossierTheme => ({
  key: `kecamatan/${id}`,
  kind: 'kecamatan',
  name: { id: name, en: name },
  family: 'hitam',
  seed: `kecamatan-${id}`,
  about: `/kecamatan/${id}/`,
  image: 'kelurahan',
});

/** Every dossier, the four of the whole city first. */
export const dossierThemes = ({
  subsektor,
  kecamatan,
}: {
  subsektor: readonly Parameters<typeof subsektorTheme>[0][];
  kecamatan: readonly Parameters<typeof kecamatanTheme>[0][];
}): DossierTheme[] => [
  ...fixedThemes.map(fixedTheme),
  ...subsektor.map(subsektorTheme),
  ...kecamatan.map(kecamatanTheme),
];

/** What a dossier is called in the reader's language. */
export function themeName({ kind, name }: DossierTheme, locale: Locale): string {
  const t = translator(locale);
  if (kind === 'subsektor') return name![locale] ?? name!.id;
  if (kind === 'kecamatan') return t('place.kecamatan', { name: name!.id });
  return t(`berkas.name.${kind}`);
}

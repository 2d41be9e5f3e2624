import type { LonLat } from './geo.ts';

const city = { '@type': 'City', name: 'Kota Malang' };

/** A kecamatan as schema.org AdministrativeArea, a kind of Place. */
export const kecamatanData = (kecamatan: { name: string; code: string }, url: string) => ({
  '@type': 'AdministrativeArea',
  name: `Kecamatan ${kecamatan.name}`,
  identifier: kecamatan.code,
  url,
  containedInPlace: city,
});

/** A kelurahan as schema.org Place; `geo` is a point inside it, not its centre. Takes absolute addresses. */
export const kelurahanData = (
  kelurahan: {
    name: string;
    code: string;
    aliases?: string[] | undefined;
    point: LonLat;
    postalCode?: string | undefined;
  },
  url: string,
  kecamatan: ReturnType<typeof kecamatanData>,
) => ({
  '@type': ['Place', 'AdministrativeArea'],
  name: `Kelurahan ${kelurahan.name}`,
  alternateName: kelurahan.aliases,
  identifier: kelurahan.code,
  url,
  geo: { '@type': 'GeoCoordinates', longitude: kelurahan.point[0], latitude: kelurahan.point[1] },
  address: kelurahan.postalCode && {
    '@type': 'PostalAddress',
    postalCode: kelurahan.postalCode,
    addressLocality: 'Kota Malang',
    addressCountry: 'ID',
  },
  containedInPlace: kecamatan,
});

/** A thematic kampung as schema.org Place, in the language of the page; its address is the anchor on that page. */
export const kampungData = (
  kampung: { name: string; description: string },
  url: string,
  kelurahan: string | undefined,
) => ({
  '@type': 'Place',
  name: kampung.name,
  description: kampung.description,
  url,
  containedInPlace: kelurahan
    ? { '@type': 'AdministrativeArea', name: `Kelurahan ${kelurahan}`, containedInPlace: city }
    : city,
});

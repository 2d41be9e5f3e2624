import type { Bilingual, Locale } from '../../i18n/index.ts';
import type { ShownPhoto } from '../photo/variants.ts';
import { gist, spoken, type Trace } from './profile.ts';

/** The schema.org type of each kind of pelaku; only the first three are businesses. */
const types = {
  usaha: 'LocalBusiness',
  merek: 'LocalBusiness',
  studio: 'LocalBusiness',
  komunitas: 'Organization',
  sentra: 'Organization',
  venue: 'Place',
  festival: 'Festival',
} as const;

interface Described {
  name: string;
  kind: keyof typeof types;
  description?: Bilingual | undefined;
  tagline?: Bilingual | undefined;
  products: Bilingual[];
  address?: string | undefined;
  foundedYear?: number | undefined;
  website?: string | undefined;
  instagram?: string | undefined;
  photo?: ShownPhoto | undefined;
}

/** The web address of an Instagram account. */
export function instagramUrl(account: string): string {
  return `https://www.instagram.com/${account}/`;
}

/**
 * A pelaku as a schema.org object, without `@context`. Takes its page's absolute address, the city and what is said
 * about its age: one that no source shows in recent years is not offered to machines as a business to visit.
 */
export function structuredUmkm(
  umkm: Described,
  { url, city, locale, trace }: { url: string; city: string; locale: Locale; trace?: Trace | undefined },
): object {
  const known = types[umkm.kind];
  const type = known === 'LocalBusiness' && trace?.kind === 'seen' ? 'Organization' : known;
  const address = {
    '@type': 'PostalAddress',
    ...(umkm.address && { streetAddress: umkm.address }),
    addressLocality: city,
    addressCountry: 'ID',
  };
  const image = umkm.photo && {
    '@type': 'ImageObject',
    contentUrl: umkm.photo.src,
    width: umkm.photo.width,
    height: umkm.photo.height,
    caption: umkm.photo.alt[locale],
    creditText: umkm.photo.credit,
  };
  const sameAs = [umkm.website, umkm.instagram && instagramUrl(umkm.instagram)].filter(Boolean);
  // An event has a location, all else an address; only organisations (a LocalBusiness is one) are founded.
  const founded = type === 'LocalBusiness' || type === 'Organization';
  return {
    '@type': type,
    name: umkm.name,
    description: (umkm.description ? spoken(umkm.description, locale) : gist(umkm, locale)).text,
    url,
    ...(image && { image }),
    ...(type === 'Festival' ? { location: { '@type': 'Place', address } } : { address }),
    ...(founded && umkm.foundedYear && { foundingDate: String(umkm.foundedYear) }),
    ...(sameAs.length > 0 && { sameAs }),
  };
}

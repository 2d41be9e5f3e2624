import type { Bilingual, Locale } from '../../i18n/index.ts';
import type { ShownPhoto } from '../photo/variants.ts';
import type { Contacts } from '../schema/contacts.ts';
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
  contacts?: Contacts | undefined;
}

/** The web address of an Instagram account. */
export function instagramUrl(account: string): string {
  return `https://www.instagram.com/${account}/`;
}

/** Where a point is, and how to get there, on a map that asks for no account. */
export function directionsUrl({ address, coordinates }: Contacts, city: string): string {
  if (coordinates)
    return `https://www.openstreetmap.org/directions?to=${[coordinates[1], coordinates[0]].join('%2C')}`;
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(`${address}, ${city}`)}`;
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
  const { contacts } = umkm;
  const street = contacts?.address ?? umkm.address;
  const address = {
    '@type': 'PostalAddress',
    ...(street && { streetAddress: street }),
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
  const phone = contacts?.phone ?? contacts?.whatsapp;
  const geo = contacts?.coordinates && {
    '@type': 'GeoCoordinates',
    longitude: contacts.coordinates[0],
    latitude: contacts.coordinates[1],
  };
  return {
    '@type': type,
    name: umkm.name,
    description: (umkm.description ? spoken(umkm.description, locale) : gist(umkm, locale)).text,
    url,
    ...(image && { image }),
    ...(type === 'Festival' ? { location: { '@type': 'Place', address } } : { address }),
    ...(founded && umkm.foundedYear && { foundingDate: String(umkm.foundedYear) }),
    ...(sameAs.length > 0 && { sameAs }),
    // What a type has a property for, and the owner consented to.
    ...(type !== 'Festival' && phone && { telephone: phone.number }),
    ...(founded && contacts?.email && { email: contacts.email }),
    ...((type === 'LocalBusiness' || type === 'Place') && geo && { geo }),
  };
}

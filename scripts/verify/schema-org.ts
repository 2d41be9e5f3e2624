import { z } from 'zod';

/**
 * The schema.org types this site speaks, each with the properties it gives and no others: an unknown one is a slip, or
 * something private. Addresses of this site and their files are looked up by the check that uses this (structured.ts).
 */

const text = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/ });
const year = z.string().regex(/^\d{4}$/);
const day = z.iso.date();
const context = z.literal('https://schema.org').optional();
const lang = z.enum(['id', 'en']);
const kelurahanCode = z.string().regex(/^35\.73\.\d\d(\.\d{4})?$/);

/** A type with its properties; the context stands only on the outermost object. */
const thing = <Shape extends z.core.$ZodShape>(type: string, shape: Shape) =>
  z.strictObject({ '@context': context, '@type': z.literal(type), ...shape });

const city = thing('City', { name: text });
const named = thing('Organization', { name: text });
const postalAddress = thing('PostalAddress', {
  streetAddress: text.optional(),
  addressLocality: text,
  addressCountry: z.literal('ID'),
  postalCode: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
});
const geo = thing('GeoCoordinates', {
  longitude: z.number().min(112.5).max(112.8),
  latitude: z.number().min(-8.1).max(-7.8),
});
const image = thing('ImageObject', {
  contentUrl: url,
  width: z.int().positive(),
  height: z.int().positive(),
  caption: text,
  creditText: text,
});
const area = thing('AdministrativeArea', {
  name: text,
  identifier: kelurahanCode.optional(),
  url: url.optional(),
  containedInPlace: city,
});
const kelurahan = z.strictObject({
  '@context': context,
  '@type': z.tuple([z.literal('Place'), z.literal('AdministrativeArea')]),
  name: text,
  alternateName: z.array(text).min(1).optional(),
  identifier: kelurahanCode,
  url,
  geo,
  address: postalAddress.optional(),
  containedInPlace: area,
});

/** What every maker has, whatever its type; contacts only with consent, which the scan for leaks judges. */
const maker = { name: text, description: text, url, image: image.optional(), sameAs: z.array(url).min(1).optional() }; // prettier-ignore
const telephone = z
  .string()
  .regex(/^\+\d{8,15}$/)
  .optional();
const founded = { foundingDate: year.optional(), telephone, email: z.email().optional() };
const place = thing('Place', {
  ...maker,
  '@id': url.optional(),
  // The city as the place a table or an event is about has its name alone.
  description: text.optional(),
  url: url.optional(),
  name: text.optional(),
  address: postalAddress.optional(),
  containedInPlace: z.union([area, city]).optional(),
  telephone,
  geo: geo.optional(),
}).refine((value) => value.name ?? value.address, { error: 'perlu name atau address' });

const download = thing('DataDownload', {
  name: text.optional(),
  contentUrl: url,
  encodingFormat: z.string().regex(/^[a-z]+\/[\w.+-]+/),
  contentSize: z
    .string()
    .regex(/^\d+ B$/)
    .optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  license: url.optional(),
});
const catalogueIn = thing('DataCatalog', { '@id': url, url: url.optional(), name: text.optional() });
const dataset = thing('Dataset', {
  '@id': url,
  url,
  identifier: text,
  name: text,
  description: text.min(20),
  inLanguage: lang,
  license: url,
  isAccessibleForFree: z.literal(true),
  creator: named,
  version: text,
  dateModified: day,
  spatialCoverage: place,
  temporalCoverage: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/)
    .optional(),
  variableMeasured: thing('PropertyValue', { name: text, unitText: text }).optional(),
  includedInDataCatalog: catalogueIn.optional(),
  distribution: z.array(download).min(1),
});

/** By the name of the type; a list of two types has both, joined by a plus. */
export const schemaOrg: Readonly<Record<string, z.ZodType>> = {
  WebSite: thing('WebSite', { name: text, url, inLanguage: lang }),
  BreadcrumbList: thing('BreadcrumbList', {
    itemListElement: z
      .array(thing('ListItem', { position: z.int().positive(), name: text, item: url }))
      .min(2)
      .refine((items) => items.every(({ position }, i) => position === i + 1), {
        error: 'nomor urutnya harus 1, 2, 3, …',
      }),
  }),
  Article: thing('Article', {
    headline: text.max(110),
    description: text,
    inLanguage: lang,
    datePublished: day,
    dateModified: day,
    url,
    mainEntityOfPage: url,
    author: named,
    publisher: named,
    citation: z.array(url).min(1),
  }),
  Event: thing('Event', {
    '@id': url,
    url,
    name: text,
    description: text,
    startDate: day,
    endDate: day,
    location: z.union([place, city, z.array(z.union([area, kelurahan])).min(1)]),
    organizer: z.array(named),
  }).refine(({ startDate, endDate }) => startDate <= endDate, { error: 'endDate sebelum startDate' }),
  LocalBusiness: thing('LocalBusiness', {
    ...maker,
    ...founded,
    address: postalAddress,
    geo: geo.optional(),
  }),
  Organization: thing('Organization', { ...maker, ...founded, address: postalAddress }),
  Place: place,
  Festival: thing('Festival', { ...maker, location: place }),
  'Place+AdministrativeArea': kelurahan,
  AdministrativeArea: area,
  Dataset: dataset,
  DataCatalog: thing('DataCatalog', {
    '@id': url.optional(),
    name: text,
    description: text,
    url,
    license: url,
    version: text,
    dateModified: day,
    inLanguage: lang,
    creator: named.optional(),
    publisher: named.optional(),
    dataset: z.array(dataset).min(1).optional(),
  }),
};

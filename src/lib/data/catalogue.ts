import { locales, translator, type Locale, type MessageKey } from '../../i18n/index.ts';
import { editionOf, formats, type FileFact, type OpenRecords } from './files.ts';
import { ccBy } from './licence.ts';
import { tables } from './tables.ts';

/** The open data as linked data: a DCAT catalogue for data portals, schema.org for search engines. */

const both = (key: MessageKey) =>
  locales.map((locale) => ({ '@language': locale, '@value': translator(locale)(key) }));

/** The catalogue in DCAT 3, with both languages, licence, size and checksum of every file. */
export function dcat(records: OpenRecords, facts: readonly FileFact[]): object {
  const { edition } = records;
  const root = `${edition.address.replace(/\/$/, '')}/data/`;
  const modified = { '@type': 'xsd:date', '@value': edition.edition.date };
  const publisher = {
    '@type': 'foaf:Agent',
    'foaf:name': locales.map((locale) => ({ '@language': locale, '@value': edition.publisher[locale] })),
  };
  const place = { '@type': 'dct:Location', 'skos:prefLabel': edition.city };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      skos: 'http://www.w3.org/2004/02/skos/core#',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': root,
    '@type': 'dcat:Catalog',
    'dct:title': both('data.title'),
    'dct:description': both('data.description'),
    'dct:language': [...locales],
    'dct:publisher': publisher,
    'dct:license': { '@id': ccBy.path },
    'dct:spatial': place,
    'dct:modified': modified,
    'dcat:version': edition.edition.id,
    'foaf:homepage': { '@id': root },
    'dcat:dataset': tables.map(({ name }) => ({
      '@id': `${root}${name}/#data`,
      '@type': 'dcat:Dataset',
      'dct:identifier': name,
      'dct:title': both(`data.table.${name}`),
      'dct:description': both(`data.table.${name}Text`),
      'dct:publisher': publisher,
      'dct:spatial': place,
      'dct:modified': modified,
      'dcat:version': editionOf(name, records).id,
      'dcat:landingPage': { '@id': `${root}${name}/` },
      'dcat:distribution': facts
        .filter(({ table }) => table === name)
        .map(({ format, path, bytes, sha256, licence }) => ({
          '@type': 'dcat:Distribution',
          'dct:title': path,
          'dct:license': { '@id': licence.path },
          ...(licence.notice && { 'dct:rights': licence.notice }),
          'dcat:accessURL': { '@id': `${root}${name}/` },
          'dcat:downloadURL': { '@id': `${root}${path}` },
          'dcat:mediaType': {
            '@id': `https://www.iana.org/assignments/media-types/${formats[format].mediaType}`,
          },
          'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
          'spdx:checksum': {
            '@type': 'spdx:Checksum',
            'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
            'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
          },
        })),
    })),
  };
}

/** One table as a schema.org Dataset, without @context. Takes the files of that table and its absolute page. */
export function tableLd(
  records: OpenRecords,
  facts: readonly FileFact[],
  page: { table: (typeof tables)[number]['name']; url: string; catalogue: string; locale: Locale },
): object {
  const { edition } = records;
  const t = translator(page.locale);
  const root = `${edition.address.replace(/\/$/, '')}/data/`;
  return {
    '@type': 'Dataset',
    '@id': page.url,
    url: page.url,
    identifier: page.table,
    name: `${edition.name}: ${t(`data.table.${page.table}`)}`,
    description: t(`data.table.${page.table}Text`),
    inLanguage: page.locale,
    license: ccBy.path,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: edition.publisher[page.locale] },
    version: editionOf(page.table, records).id,
    dateModified: edition.edition.date,
    spatialCoverage: { '@type': 'Place', name: edition.city },
    includedInDataCatalog: { '@type': 'DataCatalog', '@id': page.catalogue, url: page.catalogue },
    distribution: facts.map(({ format, path, bytes, sha256, licence }) => ({
      '@type': 'DataDownload',
      name: path,
      contentUrl: `${root}${path}`,
      encodingFormat: formats[format].mediaType,
      contentSize: `${bytes} B`,
      sha256,
      license: licence.path,
    })),
  };
}

import { translator } from '../../i18n/index.ts';
import { meaningOf } from './dictionary.ts';
import { formats, type FileFact, type OpenRecords } from './files.ts';
import { ccBy, type Licence } from './licence.ts';
import { tables, type Table } from './tables.ts';

/** The open data as a Frictionless Data Package (version 2): every file with its schema, size and checksum. */

const profile = 'https://datapackage.org/profiles/2.0';
const t = translator('en');
const tId = translator('id');

const licences = ({ name, title, path }: Licence) => [{ name, title, path }];

/** The Table Schema of a table. Descriptions are English; the Indonesian ones stand beside them. */
export function schemaOf(table: Table): object {
  const foreign = Object.entries(table.references);
  return {
    $schema: `${profile}/tableschema.json`,
    fields: table.columns.map((column) => ({
      ...column.field,
      description: meaningOf(table.name, column, 'en'),
      description_id: meaningOf(table.name, column, 'id'),
    })),
    missingValues: [''],
    ...(table.columns.some(({ path }) => path === 'id') && { primaryKey: ['id'] }),
    ...(foreign.length > 0 && {
      foreignKeys: foreign.map(([column, target]) => ({
        fields: [column],
        reference: { resource: target, fields: ['id'] },
      })),
    }),
  };
}

/** The descriptor, to be served beside the files. Takes what is known about each of them. */
export function dataPackage({ edition }: OpenRecords, facts: readonly FileFact[]): object {
  const address = edition.address.replace(/\/$/, '');
  return {
    $schema: `${profile}/datapackage.json`,
    name: 'etalase-malang',
    id: `${address}/data/`,
    title: `${edition.name}: ${t('data.title')}`,
    title_id: `${edition.name}: ${tId('data.title')}`,
    description: t('data.description'),
    description_id: tId('data.description'),
    homepage: `${address}/data/`,
    version: edition.edition.id,
    created: `${edition.edition.date}T00:00:00+07:00`,
    licenses: licences(ccBy),
    contributors: [{ title: edition.publisher.en, roles: ['publisher'] }],
    resources: tables.flatMap((table) =>
      facts
        .filter((fact) => fact.table === table.name)
        .map(({ format, path, bytes, sha256, licence }) => ({
          $schema: `${profile}/dataresource.json`,
          name: format === 'csv' ? table.name : `${table.name}-${format}`,
          path,
          ...(format === 'csv' && { type: 'table' }),
          title: t(`data.table.${table.name}`),
          title_id: tId(`data.table.${table.name}`),
          description: t(`data.table.${table.name}Text`),
          description_id: tId(`data.table.${table.name}Text`),
          format,
          mediatype: formats[format].mediaType,
          encoding: 'utf-8',
          bytes,
          hash: `sha256:${sha256}`,
          licenses: licences(licence),
          ...(licence.notice && { notice: licence.notice }),
          ...(format === 'csv' && { schema: schemaOf(table) }),
        })),
    ),
  };
}

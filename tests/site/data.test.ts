import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formatNumber, locales } from '../../src/i18n/index.ts';
import { pagesOf } from '../../scripts/pages.ts';

/** The open data as published, read by parsers that did not write it. */

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const bytesOf = (file: string) => readFileSync(join(dist, 'data', file));
const json = (file: string) => JSON.parse(bytesOf(file).toString('utf8'));
const html = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');

interface Field {
  name: string;
  type: string;
  delimiter?: string;
  itemType?: string;
  description: string;
  description_id: string;
  constraints?: { required?: true; enum?: string[]; pattern?: string; minimum?: number; maximum?: number };
}
interface Resource {
  name: string;
  path: string;
  format: string;
  bytes: number;
  hash: string;
  licenses: { name: string; path: string }[];
  schema?: {
    fields: Field[];
    primaryKey?: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}
const descriptor = json('datapackage.json') as { version: string; resources: Resource[] };
const { resources } = descriptor;
const edition = json('edisi.json') as { id: string; evidence: string; date: string; rows: Record<string, number> }; // prettier-ignore
/** The edition that a table names: only that of the makers changes with a maker. */
const editionOf = (name: string) => (name === 'umkm' ? edition.id : edition.evidence);
const tabular = resources.filter(({ schema }) => schema);
const rowsOf = ({ path }: Resource): Record<string, string>[] => parse(bytesOf(path), { columns: true });
const table = (name: string) => tabular.find((resource) => resource.name === name)!;
const count = (name: string) => rowsOf(table(name)).length;

/** What is wrong with a cell according to its field, by the rules of Table Schema. */
function faultOf(
  cell: string,
  { name, type, delimiter, itemType, constraints = {} }: Field,
): string | undefined {
  const fault = (what: string) => `${name}: ${what} in "${cell.slice(0, 60)}"`;
  if (cell === '') return constraints.required ? fault('required') : undefined;
  if (type === 'integer' && !/^-?\d+$/.test(cell)) return fault('no whole number');
  if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(cell)) return fault('no number');
  if (type === 'boolean' && cell !== 'true' && cell !== 'false') return fault('no boolean');
  if (type === 'array' && !Array.isArray(JSON.parse(cell))) return fault('no JSON array');
  if (
    type === 'list' &&
    cell.split(delimiter!).some((item) => !/\S/.test(item) || (itemType === 'integer' && !/^\d+$/.test(item)))
  )
    return fault('bad item');
  if (constraints.enum && !constraints.enum.includes(cell)) return fault('not in enum');
  if (constraints.pattern && !new RegExp(constraints.pattern).test(cell)) return fault('pattern');
  if (constraints.minimum !== undefined && Number(cell) < constraints.minimum) return fault('too small');
  if (constraints.maximum !== undefined && Number(cell) > constraints.maximum) return fault('too large');
  return undefined;
}

test('the descriptor names the profile, the edition and a licence for every file, and no name twice', () => {
  expect(descriptor).toMatchObject({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'etalase-malang',
    version: edition.id,
  });
  const names = resources.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, licenses } of resources) {
    expect(name).toMatch(/^[a-z0-9._-]+$/);
    expect(licenses[0]!.path, name).toMatch(/^https:/);
  }
});

test('size and checksum of every file are those of its bytes', () => {
  for (const { path, bytes, hash } of resources) {
    const file = bytesOf(path);
    expect(file.length, path).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(file).digest('hex')}`, path).toBe(hash);
  }
});

describe.each(tabular.map((resource) => [resource.name, resource] as const))(
  'the table %s',
  (name, resource) => {
    const { fields, primaryKey, foreignKeys = [] } = resource.schema!;
    const rows = rowsOf(resource);

    test('has the columns of its schema, each explained in both languages', () => {
      const [header] = parse(bytesOf(resource.path), { to_line: 1 }) as string[][];
      expect(header).toEqual(fields.map((field) => field.name));
      for (const { description, description_id } of fields)
        expect([description, description_id]).not.toContain('');
    });

    test('keeps to its schema in every cell, and no text runs as a formula', () => {
      const faults = rows.flatMap((row) => fields.flatMap((field) => faultOf(row[field.name]!, field) ?? []));
      expect(faults).toEqual([]);
      const texts = rows.flatMap((row) =>
        fields.filter(({ type }) => type !== 'number').map(({ name }) => row[name]!),
      );
      expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
    });

    test('has its keys once, and refers only to rows that exist', () => {
      if (primaryKey) {
        const keys = rows.map((row) => primaryKey.map((key) => row[key]).join(' '));
        expect(new Set(keys).size).toBe(keys.length);
      }
      for (const { fields: own, reference } of foreignKeys) {
        const known = new Set(rowsOf(table(reference.resource)).map((row) => row[reference.fields[0]!]));
        expect(rows.map((row) => row[own[0]!]!).filter((value) => value !== '' && !known.has(value))).toEqual(
          [],
        );
      }
    });

    test('has as many rows as its other files, its edition and its pages say', () => {
      // What the city did in the network may be nothing yet, and then the table is empty.
      if (!['pertemuan', 'kerjasama'].includes(name)) expect(rows.length).toBeGreaterThan(0);
      expect(edition.rows[name]).toBe(rows.length);
      const whole = json(`${name}.json`) as { edition: { id: string }; records: object[] };
      expect(whole.records).toHaveLength(rows.length);
      expect(whole.edition.id).toBe(editionOf(name));
      if (existsSync(join(dist, 'data', `${name}.geojson`)))
        expect((json(`${name}.geojson`) as { features: object[] }).features).toHaveLength(rows.length);
      for (const locale of locales) {
        const own = html(`${locale === 'en' ? 'en/' : ''}data/${name}`).replaceAll(/<wbr[^>]*>/g, '');
        expect(own).toContain(`${formatNumber(rows.length, locale)} `);
        for (const { name: column } of fields) expect(own, column).toContain(`>${column}</code>`);
        for (const { hash } of resources.filter(({ path }) => path.startsWith(`${name}.`)))
          expect(own).toContain(hash.slice('sha256:'.length));
      }
    });
  },
);

test('the tables count what the pages show', () => {
  const paths = pagesOf(dist);
  const pages = (pattern: RegExp) => paths.filter((path) => pattern.test(path)).length;
  expect(count('umkm')).toBe(pages(/^\/umkm\/(?!jenis\/|\d+\/)[^/]+\/$/));
  expect(count('subsektor')).toBe(pages(/^\/subsektor\/[^/]+\/$/));
  expect(count('kelurahan')).toBe(pages(/^\/kelurahan\/[^/]+\/$/));
  expect(count('indikator')).toBe(pages(/^\/bukti\/(?!pertentangan|subsektor)[^/]+\/$/));
  expect(html('kampung').match(/<article\b/g)).toHaveLength(count('kampung'));
});

test('every value is in the table of values, as it is in the file of its series', () => {
  const values = rowsOf(table('nilai'));
  for (const { id } of rowsOf(table('indikator'))) {
    const own = json(`bukti/${id}.json`) as { points: { value: number; source: { id: string } }[] };
    expect(
      values.filter((row) => row['indikator'] === id).map((row) => [Number(row['value']), row['source']]),
    ).toEqual(own.points.map(({ value, source }) => [value, source.id]));
  }
});

test('GeoJSON puts every feature inside the city or nowhere, and says how closely the place is known', () => {
  const precisions = {
    Point: ['point', 'kelurahan'],
    MultiPoint: ['kelurahan'],
    Polygon: ['boundary'],
    MultiPolygon: ['boundary'],
  };
  const spatial = resources.filter(({ format }) => format === 'geojson');
  expect(spatial.map(({ path }) => path)).toEqual(
    ['umkm', 'kelurahan', 'kampung', 'kegiatan', 'program'].map((name) => `${name}.geojson`),
  );
  for (const { path } of spatial)
    for (const { id, geometry, properties } of json(path).features) {
      if (!geometry) {
        expect(properties.location_precision, id).toBe('unknown');
        continue;
      }
      expect(precisions[geometry.type as keyof typeof precisions], id).toContain(
        properties.location_precision,
      );
      const numbers = geometry.coordinates.flat(4) as number[];
      const longitudes = numbers.filter((_, i) => i % 2 === 0);
      const latitudes = numbers.filter((_, i) => i % 2 === 1);
      expect(Math.min(...longitudes), id).toBeGreaterThan(112.5);
      expect(Math.max(...longitudes), id).toBeLessThan(112.75);
      expect(Math.min(...latitudes), id).toBeGreaterThan(-8.1);
      expect(Math.max(...latitudes), id).toBeLessThan(-7.85);
    }
});

test('the boundaries carry the notice of their maker in the file, the descriptor, the catalogue and the archive', () => {
  expect(json('kelurahan.geojson').notice).toContain('copyright (c) 2024 Cahya DSN');
  expect(resources.find(({ path }) => path === 'kelurahan.geojson')!.licenses[0]!.name).toBe('MIT');
  expect(JSON.stringify(json('katalog.jsonld'))).toContain('copyright (c) 2024 Cahya DSN');
  expect(Object.keys(unzipSync(bytesOf('etalase-malang.zip')))).toContain('kelurahan.LICENSE.txt');
});

test('the archive holds exactly the files of the descriptor, byte for byte', () => {
  const files = unzipSync(bytesOf('etalase-malang.zip'));
  for (const { path } of resources) expect(bytesOf(path).equals(files[path]!), path).toBe(true);
  expect(Object.keys(files)).toHaveLength(resources.length + 2);
});

test('the DCAT catalogue has a dataset for each table and a distribution for each file', () => {
  const catalogue = json('katalog.jsonld');
  const datasets = catalogue['dcat:dataset'] as Record<string, unknown>[];
  expect(catalogue['@type']).toBe('dcat:Catalog');
  expect(datasets.map((dataset) => dataset['dct:identifier'])).toEqual(tabular.map(({ name }) => name));
  const files = datasets.flatMap(
    (dataset) => dataset['dcat:distribution'] as Record<string, { '@id': string }>[],
  );
  expect(files.map((file) => file['dcat:downloadURL']!['@id'].split('/data/')[1])).toEqual(
    resources.map(({ path }) => path),
  );
});

describe.each([
  ['id', ''],
  ['en', 'en/'],
] as const)('in %s', (_, prefix) => {
  const page = html(`${prefix}data`);

  test('the page links every table with every file, the descriptor, the catalogue, the archive and the edition', () => {
    for (const { path } of resources) expect(page).toContain(`href="/data/${path}"`);
    for (const { name } of tabular) expect(page).toContain(`/data/${name}/"`);
    for (const file of ['datapackage.json', 'katalog.jsonld', 'etalase-malang.zip', 'edisi.json'])
      expect(page).toContain(`href="/data/${file}"`);
    expect(page).toContain(edition.id);
  });

  test('search engines find a Dataset with licence and checksum for each table', () => {
    const scripts = [...page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
    const catalogue = scripts
      .map(([, text]) => JSON.parse(text!))
      .find((data) => data['@type'] === 'DataCatalog');
    expect(catalogue.dataset).toHaveLength(tabular.length);
    for (const { license, distribution } of catalogue.dataset) {
      expect(license).toMatch(/^https:/);
      for (const { sha256, contentUrl } of distribution)
        expect(resources.find(({ path }) => contentUrl.endsWith(`/data/${path}`))!.hash).toBe(
          `sha256:${sha256}`,
        );
    }
  });

  test('every page of a table can be cited with its edition', () => {
    for (const { name } of tabular) {
      const own = html(`${prefix}data/${name}`);
      expect(own).toContain(`@misc{etalase-malang-data-${name},`);
      expect(own).toContain(editionOf(name));
    }
  });
});

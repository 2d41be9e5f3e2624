import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { archive } from '../../src/lib/data/archive.ts';
import { columnsOf } from '../../src/lib/data/columns.ts';
import { meaningOf } from '../../src/lib/data/dictionary.ts';
import type { OpenRecords } from '../../src/lib/data/files.ts';
import { fileBytes, pack, packedFiles } from '../../src/lib/data/packed.ts';
import { placeOf } from '../../src/lib/data/place.ts';
import { tables } from '../../src/lib/data/tables.ts';
import { bilingual, partialDate, position, slug } from '../../src/lib/schema/fields.ts';

/** How records become tables, on made-up records. */

const schema = z.strictObject({
  name: z.string(),
  id: slug,
  text: bilingual.optional(),
  items: z.array(bilingual).optional(),
  codes: z.array(slug).optional(),
  people: z.array(z.strictObject({ name: z.string() })).optional(),
  basis: z.strictObject({ on: partialDate }),
  coordinates: position.optional(),
  done: z.literal(true).optional(),
  size: z.number().optional(),
});
const columns = columnsOf(schema, ['size']);
const cells = (row: object) =>
  Object.fromEntries(columns.map(({ field, cell }) => [field.name, cell(row)] as const));

test('the columns follow the schema: id first, nested keys and languages apart, what is left out left out', () => {
  expect(columns.map(({ field }) => field.name)).toEqual([
    'id', 'name', 'text_id', 'text_en', 'items_id', 'items_en', 'codes', 'people', 'basis_on',
    'coordinates_longitude', 'coordinates_latitude', 'done',
  ]); // prettier-ignore
});

test('only what every record has is required, and patterns and limits of the schema are kept', () => {
  const required = columns.filter(({ field }) => field.constraints?.required).map(({ field }) => field.name);
  expect(required).toEqual(['id', 'name', 'basis_on']);
  const byName = new Map(columns.map(({ field }) => [field.name, field]));
  expect(byName.get('basis_on')!.constraints!.pattern).toBe('^\\d{4}(-\\d{2}(-\\d{2})?)?$');
  expect(byName.get('coordinates_longitude')!.constraints).toMatchObject({ minimum: 95, maximum: 142 });
});

test('a record becomes cells without loss: codes joined, other lists as JSON, a missing translation null', () => {
  const row = {
    id: 'a',
    name: 'A',
    text: { id: 'satu' },
    items: [{ id: 'kaos', en: 'shirt' }, { id: 'tas' }],
    codes: ['b', 'c'],
    people: [{ name: 'X' }],
    basis: { on: '2026-11' },
    coordinates: [112.6, -7.9],
    done: true,
  };
  expect(cells(row)).toEqual({
    id: 'a',
    name: 'A',
    text_id: 'satu',
    text_en: undefined,
    items_id: '["kaos","tas"]',
    items_en: '["shirt",null]',
    codes: 'b|c',
    people: '[{"name":"X"}]',
    basis_on: '2026-11',
    coordinates_longitude: 112.6,
    coordinates_latitude: -7.9,
    done: 'true',
  });
});

describe('the place of a record', () => {
  const points = new Map([
    ['dinoyo', [112.61, -7.95]],
    ['jodipan', [112.64, -7.98]],
  ] as const);
  test.each([
    ['its own point', { coordinates: [112.6, -7.9], kelurahan: 'dinoyo' }, 'Point', [112.6, -7.9], 'point'],
    ['its kelurahan', { kelurahan: 'dinoyo' }, 'Point', [112.61, -7.95], 'kelurahan'],
    [
      'several kelurahan',
      { kelurahan: ['dinoyo', 'jodipan'] },
      'MultiPoint',
      [
        [112.61, -7.95],
        [112.64, -7.98],
      ],
      'kelurahan',
    ],
    ['MCC for an activity', { venue: {} }, 'Point', [112.64, -7.98], 'kelurahan'],
  ] as const)('is %s', (_, record, type, coordinates, precision) => {
    expect(placeOf(record as object, points, 'jodipan')).toEqual({
      geometry: { type, coordinates },
      precision,
    });
  });

  test('is left open where no source names a kelurahan', () => {
    expect(placeOf({}, points, 'jodipan')).toEqual({ geometry: null, precision: 'unknown' });
    expect(placeOf({ venue: {} }, points, undefined).geometry).toBeNull();
  });
});

test('every column of every table is explained in both languages, and each language says something else', () => {
  for (const table of tables)
    for (const column of table.columns)
      expect(meaningOf(table.name, column, 'id'), column.path).not.toBe(meaningOf(table.name, column, 'en'));
});

const none = Object.fromEntries(
  ['umkm', 'subsektor', 'groups', 'regulations', 'kecamatan', 'kelurahan', 'kampung', 'facility', 'activities',
   'programmes', 'themes', 'indicators', 'timeline', 'framework', 'commitments'].map((list) => [list, []]),
); // prettier-ignore
const records = {
  ...none,
  kecamatan: [
    { id: 'sukun', code: '35.73.04', name: '=1+1' },
    { id: 'klojen', code: '35.73.02', name: 'Klojen' },
  ],
  sources: new Map(),
  network: { meetings: [], cooperation: [] },
  umkmById: new Map(),
  kelurahanById: new Map(),
  edition: {
    name: 'Etalase Malang',
    city: 'Kota Malang',
    address: 'https://etalase-malang.example/malang/',
    publisher: { id: 'Tim', en: 'Team' },
    edition: { id: '2026-11-24-1', date: '2026-11-24' },
  },
  evidence: { edition: { id: '2026-11-24-0', date: '2026-11-24' } },
} as unknown as OpenRecords;

const text = async (path: string) => Buffer.from(await fileBytes(path, records)).toString();

test('a file has its rows by id and no formula, and says its edition, licence and page under any base path', async () => {
  expect(await text('kecamatan.csv')).toBe(
    "id,code,name\r\nklojen,35.73.02,Klojen\r\nsukun,35.73.04,'=1+1\r\n",
  );
  expect(JSON.parse(await text('kecamatan.json'))).toMatchObject({
    page: 'https://etalase-malang.example/malang/data/kecamatan/',
    edition: { id: '2026-11-24-0' },
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    records: [{ id: 'klojen' }, { id: 'sukun', name: '=1+1' }],
  });
});

test('the facts of a file are those of its bytes', async () => {
  const facts = await packedFiles(records);
  const fact = facts.find(({ path }) => path === 'kecamatan.csv')!;
  expect(fact).toMatchObject({ rows: 2, bytes: 60 });
  expect(fact.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('the boundaries alone are under the licence and notice of their maker', async () => {
  const others = (await packedFiles(records)).filter(({ licence }) => licence.name !== 'CC-BY-4.0');
  expect(others.map(({ path }) => path)).toEqual(['kelurahan.geojson']);
  expect(others[0]!.licence.notice).toContain('Cahya DSN');
});

test('a text in pieces is packed as one: size, checksum and bytes are those of the whole', async () => {
  const pieces = Array.from({ length: 9000 }, (_, at) => `${at} – sembilan ribu potong tulisan, é\n`);
  const whole = pieces.join('');
  const packed = await pack(pieces);
  expect(packed).toMatchObject({
    bytes: Buffer.byteLength(whole),
    sha256: hash('sha256', whole),
    crc: crc32(whole),
  });
  expect(inflateRawSync(packed.packed).toString()).toBe(whole);
});

test('the archive holds every file and what is added, with the same bytes in any time zone', async () => {
  const before = process.env['TZ'];
  const files = [{ path: 'datapackage.json', ...(await pack(['{}'])) }, ...(await packedFiles(records))];
  const zipped = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) => {
    process.env['TZ'] = zone;
    return Buffer.from(archive('2026-11-24', files));
  });
  process.env['TZ'] = before;
  expect(zipped[0]!.equals(zipped[1]!)).toBe(true);
  const unzipped = unzipSync(zipped[0]!);
  expect(strFromU8(unzipped['kecamatan.csv']!)).toBe(await text('kecamatan.csv'));
  expect(Object.keys(unzipped)).toContain('umkm.geojson');
  expect(strFromU8(unzipped['datapackage.json']!)).toBe('{}');
});

test('every collection of the site is offered, the network as its two lists; but not long texts', () => {
  const config = readFileSync('src/content.config.ts', 'utf8');
  const collections = [...config.matchAll(/table\('(\w+)'/g)].map(([, name]) => name!);
  const offered = tables.map(({ name }) => name as string);
  expect(collections.filter((name) => !offered.includes(name))).toEqual(['jejaring']);
  expect(offered).toEqual(expect.arrayContaining(['pertemuan', 'kerjasama']));
});

import type { AreaGeometry } from '../place/geo.ts';
import { pointTolerance } from '../gate/rules.ts';
import type { ColumnKey } from '../schema/columns.ts';
import type { ConsentedValue } from '../schema/contacts.ts';
import { contactsOf } from './consent.ts';
import type { Finding, Place } from './findings.ts';
import { rowReader, type RowReader } from './row.ts';
import type { Table, TableRow } from './table.ts';
import { kindNames, yesOrNo } from './values/choices.ts';
import type { Box } from './values/coordinates.ts';
import { parseDate, parseYear } from './values/dates.ts';
import { parseName, type NameIndex } from './values/names.ts';
import { folded, refused } from './values/parsed.ts';
import { parseKecamatan, parseKelurahan } from './values/places.ts';
import { listOf } from './values/text.ts';
import { parseCount, parseInstagram, parseWebsite } from './values/web.ts';

/** What the city is made of, as the importer needs it. */
export interface City {
  kelurahan: NameIndex;
  kecamatan: NameIndex;
  subsektor: NameIndex;
  /** Name of a kecamatan by its slug. */
  kecamatanName: (slug: string) => string;
  box: Box;
  /** Shape of a kelurahan by its slug. */
  shapes: ReadonlyMap<string, AreaGeometry>;
  /** The build date. */
  today: string;
  /** For rows whose file does not name the kelurahan. */
  kelurahanOfFile?: string | undefined;
}

export type Headcount = { value: number } | { range: [number, number] };

/** What a row says, checked cell by cell; empty cells are left out. */
export interface Draft {
  place: Place;
  key: { slug?: string; isNew: boolean };
  name: string;
  kind?: string | undefined;
  subsektor?: string | undefined;
  alsoSubsektor: string[];
  kelurahan?: string | undefined;
  kecamatan?: string | undefined;
  foundedYear?: number | undefined;
  employees?: Headcount | undefined;
  members?: Headcount | undefined;
  texts: Record<'tagline' | 'description', { id: string; en: string }>;
  products: string[];
  productsEn: string[];
  markets: string[];
  exports: string[];
  website?: string | undefined;
  instagram?: string | undefined;
  sourceAddress: string;
  /** Only to tell two makers apart; goes nowhere. */
  addressKey: string;
  phoneKey: string;
  contacts: ConsentedValue[];
  work?: Work | undefined;
}

export interface Work {
  visit?: boolean;
  visitReason?: string;
  training?: string[];
  inspectedOn?: string;
  inspectedBy?: string;
}

function workOf(reader: RowReader, table: Table, today: string): Work | undefined {
  const visit = reader.value('visit', (text) => {
    const answer = yesOrNo(text);
    return answer === undefined ? refused('YTD-01') : { value: answer };
  });
  const inspectedOn = reader.value('inspectedOn', (_, cell) => parseDate(cell, table.date1904, today));
  const visitReason = reader.text('visitReason');
  const inspectedBy = reader.text('inspectedBy');
  const training = listOf(reader.text('training'));
  const work: Work = {
    ...(visit !== undefined && { visit }),
    ...(visitReason && { visitReason }),
    ...(training.length > 0 && { training }),
    ...(inspectedOn && { inspectedOn }),
    ...(inspectedBy && { inspectedBy }),
  };
  return Object.keys(work).length > 0 ? work : undefined;
}

function placeOf(reader: RowReader, city: City) {
  const kecamatan = reader.value('kecamatan', (text) => parseKecamatan(text, city.kecamatan));
  const kelurahan = reader.value('kelurahan', (text) =>
    parseKelurahan(text, city.kelurahan, kecamatan, city.kecamatanName),
  );
  return { kelurahan: kelurahan?.slug, kecamatan: kecamatan?.slug };
}

/** Reads one row. Its faults go to `add`; a row with an error among them is not to be used. */
export function draftOf(table: Table, row: TableRow, city: City, add: (finding: Finding) => void): Draft {
  const reader = rowReader(table, row, add);
  const thisYear = Number(city.today.slice(0, 4));
  const slug = reader.text('slug').toLowerCase();
  const list = (key: ColumnKey): string[] => listOf(reader.text(key));
  const subsektor = (text: string) => parseName(text, city.subsektor, 'SUB-01', 'SUB-02');

  const name = reader.value('name', (text) => {
    if (text.length > 120) return refused('SEL-06', { message: 'Nama lebih dari 120 huruf.' });
    return folded(text).length >= 2 ? { value: text } : refused('NAM-01');
  });
  const { kelurahan, kecamatan } = placeOf(reader, city);
  const also = reader.value('alsoSubsektor', (text) => {
    const parsed = listOf(text).map(subsektor);
    const fault = parsed.find((one) => 'fault' in one);
    return fault ?? { value: parsed.flatMap(({ value }) => value?.slug ?? []) };
  });
  const home = kelurahan ?? (row.cells.kelurahan ? undefined : city.kelurahanOfFile);
  const { contacts, phoneKey } = contactsOf(reader, table.date1904, {
    today: city.today,
    box: city.box,
    shape: city.shapes.get(home ?? ''),
    tolerance: pointTolerance,
  }, add); // prettier-ignore

  return {
    place: reader.place(),
    key: { ...(slug && slug !== 'baru' && { slug }), isNew: slug === 'baru' },
    name: name ?? '',
    kind: reader.value('kind', (text) => parseName(text, kindNames, 'JNS-01', 'JNS-03'))?.slug,
    subsektor: reader.value('subsektor', subsektor)?.slug,
    alsoSubsektor: also ?? [],
    kelurahan: home,
    kecamatan,
    foundedYear: reader.value('foundedYear', (_, cell) => parseYear(cell, thisYear)),
    employees: reader.value('employees', parseCount),
    members: reader.value('members', parseCount),
    texts: {
      tagline: { id: reader.text('tagline'), en: reader.text('taglineEn') },
      description: { id: reader.text('description'), en: reader.text('descriptionEn') },
    },
    products: list('products'),
    productsEn: list('productsEn'),
    markets: list('markets'),
    exports: list('exports'),
    website: reader.value('website', parseWebsite),
    instagram: reader.value('instagram', parseInstagram),
    sourceAddress: reader.text('sourceAddress'),
    addressKey: addressKey(row.cells.address?.text ?? ''),
    phoneKey,
    contacts,
    work: workOf(reader, table, city.today),
  };
}

/** An address as it is compared: words for the same thing are one. */
export function addressKey(address: string): string {
  return folded(address.toLowerCase().replace(/\bjalan\b|\bjln\b/g, 'jl').replace(/\bgang\b/g, 'gg').replace(/\b(nomor|no)\b/g, '')); // prettier-ignore
}

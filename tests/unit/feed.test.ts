import ICAL from 'ical.js';
import { afterEach, expect, test } from 'vitest';
import { calendar } from '../../src/lib/feed/calendar.ts';
import { changesOf } from '../../src/lib/feed/changes.ts';
import { syndication } from '../../src/lib/feed/syndication.ts';

/** Feeds from made-up records; tests/site reads the published ones. */

const both = (text: string) => ({ id: text, en: `${text} (en)` });
const happening = (id: string, start: string, more: object = {}) => ({
  id,
  kind: 'pameran',
  title: both(id),
  summary: both(`Isi ${id}`),
  start,
  sources: ['lama'],
  ...more,
});
const records = {
  happenings: [
    happening('sehari', '2025-03-08', { venue: both('MCC') }),
    happening('tiga-hari', '2025-03-08', { end: '2025-03-10', sources: ['baru'] }),
    happening('sebulan', '2025-03'),
    happening('akhir-kabur', '2025-03-08', { end: '2025-04' }),
  ],
  commitments: [
    {
      id: 'janji',
      title: both('A < B & C'),
      summary: both('<b>x</b>'),
      statusOn: '2025-01',
      checkedOn: '2025-09-02',
    },
  ],
  indicators: [
    {
      id: 'angka',
      label: both('Angka'),
      definition: both('Batas'),
      points: [{ source: 'lama' }, { source: 'tanpa' }],
    },
    { id: 'gelap', label: both('Gelap'), definition: both('Batas'), points: [{ source: 'tanpa' }] },
  ],
  umkm: [{ id: 'toko', name: 'Toko', checkedOn: '2024-05-06' }],
  sources: new Map([
    ['lama', { date: '2024-01-02' }],
    ['baru', { date: '2025-06' }],
    ['tanpa', {}],
  ]),
  edition: { name: 'Etalase Malang', publisher: { id: 'Tim', en: 'Team' }, edition: { date: '2026-11-24' } },
};
const ics = (locale: 'id' | 'en' = 'id') =>
  calendar(
    records,
    () => 'MCC, Blimbing',
    ({ kind }) => kind,
    locale,
    'https://etalase-malang.example',
  );
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

test('only what has a day is in the calendar, as whole days, the end being the day after the last', () => {
  expect(
    events(ics()).map(({ uid, startDate, endDate }) => [uid, startDate.toString(), endDate.toString()]),
  ).toEqual([
    ['sehari@etalase-malang', '2025-03-08', '2025-03-09'],
    ['tiga-hari@etalase-malang', '2025-03-08', '2025-03-11'],
  ]);
  for (const { startDate } of events(ics())) expect(startDate.isDate).toBe(true);
});

test('a stamp is the day of the newest source, or of the event where that is later', () => {
  const stamps = events(ics()).map(({ component }) => String(component.getFirstPropertyValue('dtstamp')));
  expect(stamps).toEqual(['2025-03-08T00:00:00Z', '2025-06-01T00:00:00Z']);
});

test('the calendar is the same in any time zone, and a UID is the same in both languages', () => {
  process.env['TZ'] = 'Pacific/Kiritimati';
  const east = ics();
  process.env['TZ'] = 'Pacific/Pago_Pago';
  expect(ics()).toBe(east);
  expect(events(ics('en')).map(({ uid }) => uid)).toEqual(events(east).map(({ uid }) => uid));
  expect(events(ics('en'))[0]!.summary).toBe('sehari (en)');
});

test('changes come newest first, each by the date its record carries; what has no date is left out', () => {
  expect(changesOf(records, 'id').map(({ id, on, kind }) => [id, on, kind])).toEqual([
    ['/unesco/komitmen/#janji', '2025-09-02', 'komitmen'],
    ['/kegiatan/tiga-hari/', '2025-06-01', 'program'],
    ['/kegiatan/akhir-kabur/', '2025-04-01', 'program'],
    ['/kegiatan/sehari/', '2025-03-08', 'kegiatan'],
    ['/kegiatan/sebulan/', '2025-03-01', 'program'],
    ['/umkm/toko/', '2024-05-06', 'umkm'],
    ['/bukti/angka/', '2024-01-02', 'indikator'],
  ]);
});

test('a check of many makers on one day is one piece of news', () => {
  const umkm = Array.from({ length: 30 }, (_, i) => ({
    id: `toko-${i}`,
    name: `Toko ${i}`,
    checkedOn: '2026-11',
  }));
  const [first, ...rest] = changesOf({ ...records, umkm }, 'en');
  expect(first).toMatchObject({ path: '/umkm/', title: '30 makers’ profiles checked', on: '2026-11-01' });
  expect(rest.filter(({ kind }) => kind === 'umkm')).toEqual([]);
});

test('text is escaped where it is read as HTML, and plain where it is not', () => {
  const site = 'https://etalase-malang.example';
  expect(syndication(records, 'atom', 'id', site)).toContain(
    '<title type="html"><![CDATA[A &lt; B &amp; C]]></title>',
  );
  expect(syndication(records, 'rss', 'id', site)).toContain('<title><![CDATA[A < B & C]]></title>');
  for (const format of ['atom', 'rss'] as const)
    expect(syndication(records, format, 'id', site)).toContain('&lt;b>x&lt;/b>');
});

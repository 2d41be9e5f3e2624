import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { activitySchema, programmeSchema } from '../../src/lib/schema/records.ts';
import { pagesOf } from '../../scripts/pages.ts';
import { named, readXml, type XmlElement } from '../../scripts/verify/xml.ts';

/** The feeds as published, besides what `npm run verify` holds: read by parsers that did not write them. */

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const site = (JSON.parse(readFileSync('content/situs.json', 'utf8')) as { address: string }).address;
const yearly = (folder: string) =>
  readdirSync(join('content', folder))
    .filter((file) => /^\d{4}\.json$/.test(file))
    .flatMap((file) => JSON.parse(readFileSync(join('content', folder, file), 'utf8')) as unknown[]);
const happenings = [
  ...activitySchema.array().parse(yearly('mcc')),
  ...programmeSchema.array().parse(yearly('program')),
];
const dated = happenings.filter(({ start, end = start }) => start.length === 10 && end.length === 10);
const paths = new Set(pagesOf(dist));

const one = (element: XmlElement, name: string) => named(element, name)[0]!.text;
const pathOf = (address: string) => {
  expect(address.startsWith(site), address).toBe(true);
  return address.slice(site.length).replace(/#.*/, '');
};

describe.each([
  ['id', ''],
  ['en', 'en/'],
] as const)('in %s', (locale, prefix) => {
  test('the calendar holds every happening with a day and no other, as whole days with a page of their own', () => {
    const component = new ICAL.Component(ICAL.parse(read(`${prefix}kegiatan.ics`)));
    expect(component.getFirstPropertyValue('version')).toBe('2.0');
    expect(component.getFirstPropertyValue('x-wr-timezone')).toBe('Asia/Jakarta');
    const events = component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.map(({ uid }) => uid).sort()).toEqual(
      dated.map(({ slug }) => `${slug}@etalase-malang`).sort(),
    );
    for (const event of events) {
      const { title, start, end = start } = dated.find(({ slug }) => event.uid.startsWith(`${slug}@`))!;
      expect(event.summary).toBe(title[locale]);
      expect(event.startDate.isDate, event.uid).toBe(true);
      expect(event.startDate.toString(), event.uid).toBe(start);
      const last = event.endDate.clone();
      last.adjust(-1, 0, 0, 0);
      expect(last.toString(), event.uid).toBe(end);
      expect(String(event.component.getFirstPropertyValue('dtstamp')), event.uid).toMatch(/Z$/);
      expect(paths, event.uid).toContain(pathOf(String(event.component.getFirstPropertyValue('url'))));
    }
  });

  test('RSS has its language and address, unique ids, pages that exist, and the newest first', () => {
    const rss = readXml(read(`${prefix}rss.xml`));
    expect(rss).toMatchObject({ name: 'rss', attributes: { version: '2.0' } });
    const [channel] = named(rss, 'channel');
    expect(one(channel!, 'language')).toBe(locale);
    expect(named(channel!, 'atom:link')[0]!.attributes).toMatchObject({
      rel: 'self',
      href: `${site}/${prefix}rss.xml`,
    });
    const items = named(channel!, 'item');
    expect(items.length).toBeGreaterThan(20);
    expect(new Set(items.map((item) => one(item, 'guid'))).size).toBe(items.length);
    for (const item of items) expect(paths).toContain(pathOf(one(item, 'link')));
    const times = items.map((item) => Date.parse(one(item, 'pubDate')));
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  test('Atom tells the same as RSS, with author, times and kinds', () => {
    const atom = readXml(read(`${prefix}atom.xml`));
    const rss = named(named(readXml(read(`${prefix}rss.xml`)), 'channel')[0]!, 'item');
    expect(atom).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom' } });
    expect(one(named(atom, 'author')[0]!, 'name')).not.toBe('');
    expect(named(atom, 'link').map(({ attributes }) => attributes['rel'])).toEqual(['alternate', 'self']);
    const entries = named(atom, 'entry');
    expect(entries.map((entry) => one(entry, 'id'))).toEqual(rss.map((item) => one(item, 'guid')));
    for (const entry of entries) {
      expect(one(entry, 'updated')).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
      expect(named(entry, 'category')[0]!.attributes['term']).toBeTruthy();
    }
    expect(one(atom, 'updated')).toBe(one(entries[0]!, 'updated'));
  });

  test('the pages name their feeds in the head and show them to the reader', () => {
    const feeds = {
      'application/rss+xml': 'rss.xml',
      'application/atom+xml': 'atom.xml',
      'text/calendar': 'kegiatan.ics',
    };
    const head = (path: string, type: string, file: string) =>
      new RegExp(
        `<link rel="alternate" type="${type.replace('+', '\\+')}" title="[^"]+" href="/${prefix}${file}"`,
      ).test(read(join(prefix, path, 'index.html')));
    for (const [type, file] of Object.entries(feeds)) {
      for (const path of ['kegiatan', 'kegiatan/2024', 'mcc', 'mcc/2025', 'program'])
        expect(head(path, type, file), `${path} ${file}`).toBe(true);
      expect(read(`${prefix}kegiatan/index.html`)).toContain(`<a href="/${prefix}${file}"`);
    }
    for (const path of ['', 'data']) expect(head(path, 'application/rss+xml', 'rss.xml'), path).toBe(true);
  });
});

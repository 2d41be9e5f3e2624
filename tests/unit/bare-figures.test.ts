import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figureFaults, messageFaults } from '../../scripts/figures.ts';
import { filesOf } from '../../scripts/pages.ts';
import { bareFigures, wordsOfTemplate, wordsOfText } from '../../src/lib/gate/bare-figures.ts';

const figures = (text: string) => bareFigures(text).map(({ figure }) => figure);

test.each([
  ['Ada 29.058 UMKM di kota ini.', ['29.058']],
  ['There are 85,200 businesses.', ['85,200']],
  ['57 kelurahan dan 5 kecamatan', ['57', '5']],
  ['Tujuh belas subsektor', ['Tujuh belas']],
  ['Seventeen subsectors, two thousand visitors', ['Seventeen', 'two thousand']],
  ['MCC 17 kegiatan, UMKM 85 usaha', ['17', '85']],
  ['Pengangguran 6,1 persen, naik 10%', ['6,1', '10']],
  ['Rp7 miliar, US$5', ['7', '5']],
  ['biaya Rp 7 miliar', ['7']],
  ['dari 14 ke 17', ['14', '17']],
  ['about 2.000 orang pada 2024', ['2.000']],
  ['tahun 2025: 1.250 kegiatan', ['1.250']],
])('a figure is seen: %s', (text, expected) => {
  expect(figures(text)).toEqual(expected);
});

test.each([
  'Sejak 31 Oktober 2025',
  '6–10 November 2025 and on 7 December 2022',
  'from 2018 to 2020, 2025–2029, 2021/2022, the early 1990s',
  'edisi 2026-11-24',
  'UU 27/2022, Undang-Undang Nomor 27 Tahun 2022, Law 27 of 2022',
  'WCAG 2.2 level AA, WCAG 2.0 to 2.2, CC BY 4.0, SDG 4, 8 and 11, SDG 8 Decent work',
  'A4, UTF-8, Culture|2030, LAB.2030',
  'lebar 320 piksel, 24 px, pembesaran 400 %, 3 × 24 jam',
  'https://example.org/2/57?x=9 dan /umkm/2/',
  '{n} dari {total} kolom, dua bahasa, enam tema',
])('what is no figure about the city is left alone: %s', (text) => {
  expect(figures(text)).toEqual([]);
});

test('a text is read as a reader sees it, and every place stays where it is', () => {
  const text = `---\ntitle: 'Satu'\ndescription: 'Ada 57 kelurahan.'\nindicators: [a-2, b-3]\n---\n\n1. Butir<Cite ids="x-99 y" />.\n\n[peta](/umkm/2/) \`kode 12\` dan 40 usaha.\n`;
  const words = wordsOfText(text);
  expect(bareFigures(words).map(({ figure, at }) => [figure, text.slice(at, at + figure.length)])).toEqual([
    ['57', '57'],
    ['40', '40'],
  ]);
});

const templates = filesOf('src').filter((file) => file.endsWith('.astro'));
test.each([
  ['<p>57 kelurahan</p>', ['57']],
  ["<p>{'57 kelurahan'}</p>", ['57']],
  ['<ul>{list.map((x) => <li>{x} of 57</li>)}</ul>', ['57']],
  ['{own.length > 12 && <p>kosong</p>}', []],
  ['<svg viewBox="0 0 24 24"><path d={`M${x}-8l8 8`} /></svg>', []],
  ['<td data-n={a > 3 ? 1 : 0}>{n}</td>', []],
])('a figure in a template is seen, code and attributes are not: %s', (seed, expected) => {
  const missed = templates.filter((file) => {
    const source = readFileSync(`src/${file}`, 'utf8');
    const at = source.search(/\n<style>|$(?![\s\S])/);
    const words = wordsOfTemplate(`${source.slice(0, at)}\n${seed}\n${source.slice(at)}`);
    return JSON.stringify(figures(words)) !== JSON.stringify(expected);
  });
  expect(templates.length).toBeGreaterThan(80);
  expect(missed).toEqual([]);
});

test('a figure in an interface string is told with its file, key and what to do instead', () => {
  const [fault] = messageFaults('src/i18n/messages/x.ts', {
    id: { 'a.b': 'Ada 57 kelurahan.' },
    en: { 'a.b': 'x' },
  });
  expect(fault).toMatchObject({ file: 'src/i18n/messages/x.ts', place: 'id › a.b' });
  expect(fault!.wrong).toContain('"57"');
  expect(fault!.instead).toContain('Claim');
});

test('no interface string and no template of this site types a figure', async () => {
  expect(await figureFaults(process.cwd())).toEqual([]);
});

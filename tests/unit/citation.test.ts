import { expect, test } from 'vitest';
import { citation, citedSources, texText } from '../../src/lib/evidence/citation.ts';

const cited = {
  key: 'etalase-malang-umkm-bps',
  title: 'Jumlah UMKM, 50% & lebih',
  site: 'Etalase Malang',
  publisher: 'Tim Etalase Malang',
  edition: '2026-11-24-ab12cd34',
  date: '2026-11-24',
  editionText: 'edisi 2026-11-24-ab12cd34, 24 November 2026',
  sourcesText: 'Sumber: Disway Malang, September 2024',
  url: 'https://etalase-malang.example/bukti/umkm-bps/',
  language: 'id',
};

test('the plain text names who, when, what, where, edition with its date, sources and address', () => {
  expect(citation(cited).plain).toBe(
    'Tim Etalase Malang (2026). Jumlah UMKM, 50% & lebih. Etalase Malang, edisi 2026-11-24-ab12cd34, 24 November 2026. Sumber: Disway Malang, September 2024. https://etalase-malang.example/bukti/umkm-bps/',
  );
});

test('BibTeX keeps the publisher whole and escapes what TeX would read', () => {
  expect(citation(cited).bibtex).toBe(`@misc{etalase-malang-umkm-bps,
  author = {{Tim Etalase Malang}},
  title = {{Jumlah UMKM, 50\\% \\& lebih}},
  howpublished = {Etalase Malang},
  year = {2026},
  month = {11},
  note = {edisi 2026-11-24-ab12cd34, 24 November 2026. Sumber: Disway Malang, September 2024},
  url = {https://etalase-malang.example/bukti/umkm-bps/},
  language = {id},
}`);
});

test('CSL-JSON is a list of one item with its date in parts', () => {
  expect(JSON.parse(citation(cited).csl)).toEqual([
    {
      id: 'etalase-malang-umkm-bps',
      type: 'dataset',
      title: 'Jumlah UMKM, 50% & lebih',
      author: [{ literal: 'Tim Etalase Malang' }],
      'container-title': 'Etalase Malang',
      publisher: 'Tim Etalase Malang',
      version: '2026-11-24-ab12cd34',
      note: 'Sumber: Disway Malang, September 2024',
      issued: { 'date-parts': [[2026, 11, 24]] },
      URL: 'https://etalase-malang.example/bukti/umkm-bps/',
      language: 'id',
    },
  ]);
});

test('every character that TeX would read is escaped once', () => {
  expect(texText('\\ {x} ~^ #$_')).toBe(
    '\\textbackslash{} \\{x\\} \\textasciitilde{}\\textasciicircum{} \\#\\$\\_',
  );
});

test('the sources of a citation are named once each, with their dates', () => {
  const sources = [
    { publisher: 'Ketik', date: '2024-01' },
    { publisher: 'Antara' },
    { publisher: 'Ketik', date: '2024-01' },
  ];
  expect(citedSources(sources, 'Sumber', (date) => `(${date})`)).toBe('Sumber: Ketik, (2024-01); Antara');
  expect(citation({ ...cited, sourcesText: undefined }).plain).not.toContain('Sumber');
});

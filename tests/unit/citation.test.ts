import { expect, test } from 'vitest';
import { citation, texText } from '../../src/lib/evidence/citation.ts';

const cited = {
  key: 'etalase-malang-umkm-bps',
  title: 'Jumlah UMKM, 50% & lebih',
  site: 'Etalase Malang',
  publisher: 'Tim Etalase Malang',
  edition: '2026-11-24-ab12cd34',
  date: '2026-11-24',
  editionWord: 'edisi',
  url: 'https://etalase-malang.example/bukti/umkm-bps/',
  language: 'id',
};

test('the plain text names who, when, what, where, edition and address', () => {
  expect(citation(cited).plain).toBe(
    'Tim Etalase Malang (2026). Jumlah UMKM, 50% & lebih. Etalase Malang, edisi 2026-11-24-ab12cd34. https://etalase-malang.example/bukti/umkm-bps/',
  );
});

test('BibTeX keeps the publisher whole and escapes what TeX would read', () => {
  expect(citation(cited).bibtex).toBe(`@misc{etalase-malang-umkm-bps,
  author = {{Tim Etalase Malang}},
  title = {{Jumlah UMKM, 50\\% \\& lebih}},
  howpublished = {Etalase Malang},
  year = {2026},
  month = {11},
  note = {edisi 2026-11-24-ab12cd34},
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

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/i18n/index.ts';
import { footSheet } from '../../src/lib/dossier/foot.ts';
import { byPlace } from '../../src/lib/dossier/places.ts';
import { coverPola, dossierPath, dossierThemes, themeName } from '../../src/lib/dossier/themes.ts';
import { isDraft } from '../../src/lib/edition.ts';
import { mediaArtsOf } from '../../src/lib/evidence/media.ts';
import { meetingRows } from '../../src/lib/evidence/report.ts';
import { claimsOfKecamatan } from '../../src/lib/place/belonging.ts';

const content = (file: string) => JSON.parse(readFileSync(`content/${file}.json`, 'utf8'));

describe('the themes', () => {
  const themes = dossierThemes({
    subsektor: [{ id: 'kriya', name: { id: 'Kriya', en: 'Craft' }, family: 'panji' }],
    kecamatan: [{ id: 'klojen', name: 'Klojen' }],
  });

  test('are the four of the city, then each subsektor, then each kecamatan', () => {
    expect(themes.map(({ key }) => key)).toEqual([
      'kota',
      'media-arts',
      'mcc',
      'unesco',
      'subsektor/kriya',
      'kecamatan/klojen',
    ]);
  });

  test('each has an address, a pola and a name of its own in both languages', () => {
    const names = locales.map((locale) => themes.map((theme) => themeName(theme, locale)));
    const keys = themes.map(({ key }) => key);
    for (const told of [keys.map(dossierPath), keys.map(coverPola), ...names])
      expect(new Set(told).size).toBe(themes.length);
    expect(coverPola('subsektor/kriya')).toBe('berkas-subsektor-kriya');
    expect(locales.map((locale) => themeName(themes[4]!, locale))).toEqual(['Kriya', 'Craft']);
    expect(themeName(themes[5]!, 'id')).toBe('Kecamatan Klojen');
  });
});

describe('records by place', () => {
  const places = {
    kelurahan: [
      { id: 'bareng', name: 'Bareng' },
      { id: 'kauman', name: 'Kauman' },
    ],
    kecamatan: [{ id: 'klojen', name: 'Klojen' }],
  };
  const items = [
    { id: 'a' },
    { id: 'b', kelurahan: 'kauman', kecamatan: 'klojen' },
    { id: 'c', kecamatan: 'klojen' },
    { id: 'd', kelurahan: 'kauman', kecamatan: 'klojen' },
  ];
  const groups = byPlace(items, places);

  test('stand under their kelurahan, else their kecamatan, else under neither, each once', () => {
    expect(groups.map((group) => [group.kelurahan?.id ?? group.kecamatan?.id, group.items.map(({ id }) => id)])).toEqual([
      ['kauman', ['b', 'd']],
      ['klojen', ['c']],
      [undefined, ['a']],
    ]); // prettier-ignore
  });

  test('a place without records has no group', () => {
    expect(byPlace([], places)).toEqual([]);
  });
});

test.each([
  ['Kuliner · Edisi 2026', ':root{--kaki:"Kuliner · Edisi 2026"}\n'],
  ['"a" \\ b', ':root{--kaki:"\\22 a\\22  \\5c  b"}\n'],
  ['two\nlines', ':root{--kaki:"two\\a lines"}\n'],
])('the foot %j is one CSS string', (text, sheet) => {
  expect(footSheet(text)).toBe(sheet);
});

test.each([
  [{ address: 'https://x.example/' }, true],
  [{ address: 'https://x.example/', contact: 'a@b.id' }, true],
  [{ address: 'https://malang.go.id/' }, true],
  [{ address: 'https://malang.go.id/', contact: 'a@b.id' }, false],
])('%j is a draft: %s', (edition, draft) => {
  expect(isDraft(edition)).toBe(draft);
});

test('a year without a meeting has a row as well', () => {
  expect(meetingRows([{ year: 2027 }, { year: 2027 }], 2025, 2028)).toEqual([
    { year: 2026, meeting: undefined },
    { year: 2027, meeting: { year: 2027 } },
    { year: 2027, meeting: { year: 2027 } },
    { year: 2028, meeting: undefined },
  ]);
});

test('media arts: venues and new media stand apart from the makers of a subsektor', () => {
  const maker = (id: string, kind: string, subsektor: string, alsoSubsektor?: string[]) => ({ id, kind, subsektor, alsoSubsektor }); // prettier-ignore
  const umkm = [
    maker('studio', 'studio', 'musik'),
    maker('hall', 'venue', 'kriya', ['musik']),
    maker('light', 'komunitas', 'musik'),
    maker('shop', 'venue', 'kriya'),
  ];
  const found = mediaArtsOf(
    {
      umkm,
      umkmBySubsektor: new Map([['musik', umkm.filter(({ subsektor }) => subsektor === 'musik')]]),
      happenings: [
        { id: 'gig', start: '2025', subsektor: ['musik', 'kriya'] },
        { id: 'fair', start: '2024', subsektor: ['kriya', 'musik'] },
      ],
    },
    { subsektor: ['musik'], newMedia: ['light'] },
  );
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  expect(found.makers.map(({ own }) => ids(own))).toEqual([['studio']]);
  expect([ids(found.newMedia), ids(found.places), ids(found.happenings)]).toEqual([
    ['light'],
    ['hall'],
    ['gig'],
  ]);
});

test('the figures of a kecamatan exist and name it', () => {
  const indicators: { id: string; label: { id: string } }[] = content('bukti/indikator').indicators;
  const kecamatan: { slug: string; name: string }[] = content('kecamatan');
  const named = kecamatan.flatMap(({ slug, name }) => claimsOfKecamatan(slug).map((id) => ({ id, name })));
  expect(named.length).toBeGreaterThan(0);
  for (const { id, name } of named)
    expect(indicators.find((indicator) => indicator.id === id)?.label.id).toContain(`Kecamatan ${name}`);
  const about = indicators.filter(({ label }) => label.id.includes('di Kecamatan ')).map(({ id }) => id);
  expect(named.map(({ id }) => id).sort()).toEqual(about.sort());
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../scripts/content.ts';
import { families } from '../../src/lib/look/family.ts';
import { citedInOrder, countable } from '../../src/lib/prose.ts';
import * as evidence from '../../src/lib/schema/evidence.ts';
import * as records from '../../src/lib/schema/records.ts';
import { basisKinds, umkmKinds, umkmSchema } from '../../src/lib/schema/umkm.ts';
import { caseSchema, mediaSchema, storySchema } from '../../src/lib/schema/texts.ts';

const dir = join(import.meta.dirname, '../../content');
const { raw } = readContent(dir);
const pages = Object.keys(raw.texts).flatMap((file) => {
  const [, folder, name] = /^(\w+)\/id\/([\w-]+)\.mdx$/.exec(file) ?? [];
  return folder && name ? [`${folder}/${name}`] : [];
});
const languages = ['id', 'en'] as const;
const both = pages.flatMap((page) => languages.map((language) => [language, page] as const));
const text = (language: string, page: string): string => {
  const [folder, name] = page.includes('/') ? page.split('/') : ['halaman', page];
  return raw.texts[`${folder}/${language}/${name}.mdx`] ?? '';
};
const umkm = Object.entries(raw.json).flatMap(([file, record]) =>
  file.startsWith('umkm/') ? [record as { basis: { kind: string }; coordinates?: unknown }] : [],
);
const { indicators } = raw.json['bukti/indikator.json'] as {
  indicators: { id: string; headline: boolean; rivals?: string[] }[];
};

/** The components of a text in reading order, as written. */
const components = (body: string): string[] => body.match(/<[A-Z][^>]*>/g) ?? [];
const sections = (body: string): number => (body.match(/^## /gm) ?? []).length;

describe.each(pages)('%s', (page) => {
  test('has as many sections in English as in Indonesian', () => {
    expect(sections(text('id', page))).toBeGreaterThan(2);
    expect(sections(text('en', page))).toBe(sections(text('id', page)));
  });

  test('cites the same sources and figures in the same order in both languages', () => {
    expect(components(text('en', page))).toEqual(components(text('id', page)));
  });
});

describe.each(both)('in %s, %s', (language, page) => {
  const body = text(language, page).split('---').slice(2).join('---');

  test('sets a rival beside every disputed figure', () => {
    const shown = [...body.matchAll(/<Claim id="([^"]*)"/g)].map(([, id]) => id);
    const alone = indicators.filter(
      ({ id, headline, rivals = [] }) =>
        shown.includes(id) && !headline && !rivals.some((rival) => shown.includes(rival)),
    );
    expect(alone).toEqual([]);
  });
});

test('the sources of a text come in reading order, figures included', () => {
  const body = 'A <Claim id="c" /> and<Cite ids="b a" />.\n\nAgain<Cite ids="a" />.';
  expect(citedInOrder(body, (id) => `source-of-${id}`)).toEqual(['source-of-c', 'b', 'a', 'a']);
});

test('the publisher named on the about page is the one of this edition', () => {
  const { publisher } = raw.json['situs.json'] as { publisher: Record<'id' | 'en', string> };
  for (const language of languages) expect(text(language, 'tentang')).toContain(publisher[language]);
});

test('a record from public sources has no coordinates, as the method page says', () => {
  expect(text('id', 'metode')).toContain('hanya bila pemiliknya menyetujuinya');
  expect(umkm.filter(({ coordinates, basis }) => coordinates && basis.kind === 'pers')).toEqual([]);
});

describe('the editors’ guide', () => {
  const guide = readFileSync(join(dir, 'README.md'), 'utf8');

  test.each([
    ['pelaku', umkmSchema],
    ['source', records.sourceSchema],
    ['kampung', records.kampungSchema],
    ['activity', records.activitySchema],
    ['programme', records.programmeSchema],
    ['facility', records.facilitySchema],
    ['kelurahan', records.kelurahanSchema],
    ['subsektor', records.subsektorSchema],
    ['indicator', evidence.indicatorSchema],
    ['timeline', evidence.timelineSchema],
    ['commitment', evidence.commitmentSchema],
    ['criterion', evidence.criterionSchema],
    ['meeting', evidence.meetingSchema],
    ['cooperation', evidence.cooperationSchema],
    ['case', caseSchema],
    ['story', storySchema],
    ['media arts story', mediaSchema],
    ['site', evidence.siteSchema],
  ])('names every field of the %s table', (_name, schema) => {
    const missing = Object.keys(schema.shape).filter(
      (key) => !guide.includes(`\`${key}\``) && !guide.includes(`"${key}"`),
    );
    expect(missing).toEqual([]);
  });

  test('names every value of the closed lists', () => {
    const values = [
      ...umkmKinds,
      ...basisKinds,
      ...records.visitKinds,
      ...records.activityKinds,
      ...records.programmeKinds,
      ...records.subsektorStatuses,
      ...records.commitmentStatuses,
      ...records.timelineKinds,
      ...records.indicatorKinds,
      ...evidence.attendances,
      ...families,
      ...countable,
    ];
    expect(values.filter((value) => !guide.includes(`\`${value}\``))).toEqual([]);
  });

  test('explains every certainty in use', () => {
    const used = JSON.stringify(raw.json['bukti/kerangka.json']).match(/"certainty":"[^"]+"/g) ?? [];
    const forms = new Set(used.map((pair) => pair.slice(13, -1).replace(/-\d{4}$/, '-')));
    expect(forms.size).toBeGreaterThan(3);
    for (const form of forms) expect(guide).toContain(`| \`${form}`);
  });
});

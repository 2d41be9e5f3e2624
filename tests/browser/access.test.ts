import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PAGES, type Scene, USES } from '../../scripts/audit/scenes.ts';
import { addressesOf } from '../../scripts/audit/templates.ts';
import { languageOf } from '../../scripts/audit/walk/language.ts';
import { CHECKS, walkScene } from '../../scripts/audit/walk/walks.ts';
import type { CheckId } from '../../src/lib/schema/access.ts';
import { browserSite } from '../browser-site.ts';
import { widths } from '../widths.ts';

/**
 * Walks through the built site by keyboard, with large letters, in forced colours, on paper … `npm run walks` takes all
 * of them through all pages; here each language is walked where it differs, and the keyboard through a few pages. That each
 * walk finds what it is there for is held in access-faults.test.ts.
 */

const site = browserSite();

const only = (...ids: CheckId[]) => CHECKS.filter(({ id }) => ids.includes(id));
const but = (...ids: CheckId[]) => CHECKS.filter(({ id }) => !ids.includes(id));

/** Walks through pages and gives what is wrong, by page and walk. */
async function faultsOf(scenes: readonly Scene[], checks = CHECKS): Promise<string[]> {
  const faults = await site.inTwos(scenes, { reducedMotion: 'reduce' }, async (page, scene) =>
    [...(await walkScene(page, site.url, scene, checks))].flatMap(([{ id }, sight]) =>
      sight.faults.map((fault) => `${scene.name} ${id}: ${fault}`),
    ),
  );
  return faults.flat();
}

test('a page that is not there is not walked as the page for that', async () => {
  await expect(faultsOf([{ path: '/tidak-ada/', name: 'x' }], [])).rejects.toThrow(/tidak-ada\/ answers 404/);
});

const indonesian = PAGES.filter(({ path }) => !path.startsWith('/en/'));
const english = PAGES.filter(({ path }) => path.startsWith('/en/'));
/** One of each frame of pages, and all with scripts of their own. */
const byKeyboard = ['/', '/umkm/', '/umkm/adgi-malang/', '/en/peta/', '/cari/', '/mcc/2025/', '/404.html',
  '/bukti/umkm-bps/', '/unesco/kerangka/', '/berkas/kecamatan/lowokwaru/', '/aksesibilitas/']; // prettier-ignore

describe('nothing is wrong', () => {
  test.each([0, 1, 2, 3])('with every fourth Indonesian template from %d', async (from) => {
    const own = indonesian.filter((_, i) => i % 4 === from);
    expect(await faultsOf(own, [...but('keyboard'), widths])).toEqual([]);
  });

  test('with the words of the English ones: their language, and their room', async () => {
    expect(await faultsOf(english, [...only('language', 'reflow', 'textSpacing'), widths])).toEqual([]);
  });

  test('with the pages whose words are long', async () => {
    const paths = ['/kegiatan/ngombe-cemorokandang-2024/', '/umkm/jenis/komunitas/'].flatMap(addressesOf);
    expect(
      await faultsOf(
        paths.map((path) => ({ path, name: path })),
        [widths],
      ),
    ).toEqual([]);
  });

  test('with what scripts make of a page once it is used', async () => {
    expect(await faultsOf(USES, but('keyboard', 'print', 'motion'))).toEqual([]);
  });

  test('with the keyboard', async () => {
    const used = ['/ (usulan nama)', '/peta/ (kelurahan terbuka)'];
    const scenes = [
      ...PAGES.filter(({ path }) => byKeyboard.includes(path)),
      ...USES.filter(({ name }) => used.includes(name)),
    ];
    expect(scenes).toHaveLength(byKeyboard.length + used.length);
    expect(await faultsOf(scenes, only('keyboard'))).toEqual([]);
  });
});

test('the first Tab reaches the skip link', async () => {
  const page: Page = await site.browser.newPage();
  await page.goto(`${site.url}umkm/adgi-malang/`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#isi');
  await page.close();
});

test.each([
  ['Kegiatan ini untuk warga dan komunitas yang ada di kampung', 'id'],
  ['What the city promised, and what is overdue by now', 'en'],
  ['Kementerian Pariwisata dan Ekonomi Kreatif', undefined],
  ['City of Media Arts', undefined],
  ['Kampung Budaya Polowijen', undefined],
] as const)('the language of “%s” is told as %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

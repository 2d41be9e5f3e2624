import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PAGES, type Scene, USES } from '../../scripts/audit/scenes.ts';
import { addressesOf } from '../../scripts/audit/templates.ts';
import { type Check, stand } from '../../scripts/audit/walk/check.ts';
import { languageOf } from '../../scripts/audit/walk/language.ts';
import { CHECKS, walkScene } from '../../scripts/audit/walk/walks.ts';
import type { CheckId } from '../../src/lib/schema/access.ts';
import { browserSite } from '../browser-site.ts';

/**
 * Walks through the built site by keyboard, with large letters, in forced colours, on paper … `npm run walks` takes all
 * of them through all pages; here each language is walked where it differs, and the keyboard through a few pages.
 */

const site = browserSite();

const only = (...ids: CheckId[]) => CHECKS.filter(({ id }) => ids.includes(id));
const but = (...ids: CheckId[]) => CHECKS.filter(({ id }) => !ids.includes(id));

/** Runs in the page: how far it reaches out of the screen, and the words of headings that go on in another line. */
const outOfPlace = () => ({
  over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  broken: [...document.querySelectorAll('h1, h2')].flatMap((heading) => {
    const words: string[] = [];
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const { 0: word, index } of node.textContent!.matchAll(/[\p{L}\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) words.push(word);
      }
    return words;
  }),
});

/** No sideways scroll at any width, and no word of a heading broken on a phone: more than the walks ask, on pages open for them. */
const widths: Check = {
  id: 'reflow',
  async look(page) {
    const faults: string[] = [];
    const all = [1280, 820, 360, 320];
    for (const width of all) {
      await page.setViewportSize({ width, height: 800 });
      const { over, broken } = await page.evaluate(outOfPlace);
      if (over !== 0) faults.push(`${width} px: ${over} px out of the screen`);
      if (width <= 360) faults.push(...broken.map((word) => `${width} px: “${word}” is broken`));
    }
    return { looked: all.length, faults };
  },
};

/** Walks through pages and gives what is wrong, by page and walk. */
async function faultsOf(scenes: readonly Scene[], checks = CHECKS): Promise<string[]> {
  const faults = await site.inTwos(scenes, { reducedMotion: 'reduce' }, async (page, scene) =>
    [...(await walkScene(page, site.url, scene, checks))].flatMap(([{ id }, sight]) =>
      sight.faults.map((fault) => `${scene.name} ${id}: ${fault}`),
    ),
  );
  return faults.flat();
}

describe('each walk finds what is wrong with a page that is', () => {
  const broken: Record<CheckId, [body: string, fault: RegExp]> = {
    keyboard: ['<a href="#a" style="outline: none">a</a>', /“a” shows no focus/],
    targets: [
      '<p><button style="padding: 0">x</button><button style="padding: 0">y</button></p>',
      /“x” measures .* close to button “y”/,
    ],
    reflow: ['<p style="inline-size: 400px">lebar</p>', /320 px: the page is \d+ px wider/],
    textSize: [
      '<p style="block-size: 1.2em; font-size: 1rem; overflow: hidden; inline-size: 12rem">Kalimat yang <b>panjang sekali, sampai terpotong</b></p><p style="position: absolute; inset: 100px auto auto 0">satu</p><p style="position: absolute; inset: 104px auto auto 0">dua</p>',
      /overlap|cut off/,
    ],
    textSpacing: [
      '<p style="block-size: 20px; overflow: hidden; inline-size: 9em; font: 16px/20px serif">tiga kata saja <b>lagi</b></p>',
      /“lagi” is cut off/,
    ],
    motion: ['<p style="transition: color 1s">gerak</p>', /“gerak” has a transition/],
    forcedColours: ['<button style="border: 0">tekan</button>', /“tekan” has no edge/],
    print: ['<main><a href="https://contoh.id/">situs</a></main>', /“situs” is printed without its address/],
    language: ['<p>The figures of this page are for the city.</p>', /is marked id, and seems to be en/],
    figures: [
      '<main><svg role="img" aria-label="grafik" width="90" height="90"><g><title>Januari 2024: 12</title><path d="M0 0H9V9" /></g></svg><table><tr><th>Januari 2024</th><td>13</td></tr></table></main>',
      /“Januari 2024: 12” stands in no table/,
    ],
    markup: ['<p aria-describedby="tidak-ada"><div>x</div>', /tidak-ada/],
  };

  test.each(CHECKS.map((check) => [check.id, check] as const))('%s', async (id, check) => {
    const page = await site.browser.newPage({ reducedMotion: 'reduce' });
    const [body, fault] = broken[id];
    await page.setContent(`<!doctype html><html lang="id"><title>Rusak</title><body>${body}`);
    await stand(page);
    expect((await check.look(page)).faults.join('\n')).toMatch(fault);
    await page.close();
  });

  test('a page that fits some widths, and a heading that breaks its words', async () => {
    const page = await site.browser.newPage();
    await page.setContent(
      '<!doctype html><meta name="viewport" content="width=device-width"><style>h1 { inline-size: 2em; overflow-wrap: anywhere }</style><h1>Kepanjangan</h1><p style="inline-size: 600px">lebar</p>',
    );
    const { faults } = await widths.look(page);
    expect(faults.join('\n')).toMatch(
      /^360 px: \d+ px out of the screen\n360 px: “Kepanjangan” is broken\n320 px: \d+ px out of the screen\n320 px: “Kepanjangan” is broken$/,
    );
    await page.close();
  });

  test('a page that cannot be left by Tab, and one whose focus lies under what is sticky', async () => {
    const page = await site.browser.newPage();
    const look = async (body: string, trap?: () => void) => {
      await page.setContent(`<!doctype html><html lang="id"><title>Rusak</title><body>${body}`);
      await stand(page);
      if (trap) await page.evaluate(trap);
      return (await only('keyboard')[0]!.look(page)).faults.join('\n');
    };
    const trap = () =>
      addEventListener('keydown', (event) => {
        if (document.activeElement !== document.links[2]) return;
        event.preventDefault();
        document.links[1]!.focus();
      });
    expect(
      await look('<a href="#a">a</a> <a href="#b">b</a> <a href="#c">c</a> <a href="#d">d</a>', trap),
    ).toMatch(/Tab comes back to a “b”[^]*Tab does not reach a “d”/);
    expect(
      await look(
        '<div style="position: fixed; inset: 0 0 auto; block-size: 400px; background: white"></div><a href="#a">a</a>',
      ),
    ).toMatch(/“a” is covered/);
    await page.close();
  });
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
    const scenes = PAGES.filter(({ path }) => byKeyboard.includes(path));
    expect(scenes).toHaveLength(byKeyboard.length);
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

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../scripts/audit/browser.ts';
import { PAGES, type Scene, USES } from '../../scripts/audit/scenes.ts';
import { stand } from '../../scripts/audit/walk/check.ts';
import { languageOf } from '../../scripts/audit/walk/language.ts';
import { CHECKS, walkScene } from '../../scripts/audit/walk/walks.ts';
import { serve, type Served } from '../../scripts/serve.ts';
import type { CheckId } from '../../src/lib/schema/access.ts';

/**
 * Walks through the built site by keyboard, with large letters, in forced colours, on paper … `npm run walks` takes all
 * of them through all pages; here each language is walked where it differs, and the keyboard through a few pages.
 */

let browser: Browser;
let site: Served;
beforeAll(async () => {
  browser = await launch();
  site = await serve({ dir: process.env['ETALASE_DIST'] ?? 'dist', port: 0 });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const only = (...ids: CheckId[]) => CHECKS.filter(({ id }) => ids.includes(id));
const but = (...ids: CheckId[]) => CHECKS.filter(({ id }) => !ids.includes(id));

/** Walks through pages and gives what is wrong, by page and walk. */
async function faultsOf(scenes: readonly Scene[], checks = CHECKS): Promise<string[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const faults: string[] = [];
  for (const scene of scenes)
    for (const [{ id }, sight] of await walkScene(page, site.url, scene, checks))
      faults.push(...sight.faults.map((fault) => `${scene.name} ${id}: ${fault}`));
  await context.close();
  return faults;
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
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    const [body, fault] = broken[id];
    await page.setContent(`<!doctype html><html lang="id"><title>Rusak</title><body>${body}`);
    await stand(page);
    expect((await check.look(page)).faults.join('\n')).toMatch(fault);
    await page.close();
  });

  test('a page that cannot be left by Tab, and one whose focus lies under what is sticky', async () => {
    const page = await browser.newPage();
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

  test('what Escape does not close, and what loses the focus by it', async () => {
    const page = await browser.newPage();
    const look = async (body: string, ...scripts: (() => void)[]) => {
      await page.goto('about:blank');
      await page.setContent(`<!doctype html><html lang="id"><title>Rusak</title><body>${body}`);
      await stand(page);
      for (const script of scripts) await page.evaluate(script);
      return (await only('keyboard')[0]!.look(page)).faults;
    };
    const panel =
      '<button aria-expanded="true" aria-controls="panel">buka</button><div id="panel"><a href="#a">isi</a></div>';
    const close = () =>
      addEventListener('keydown', ({ key }) => {
        if (key !== 'Escape') return;
        document.querySelector('#panel')!.remove();
        document.querySelector('button')!.setAttribute('aria-expanded', 'false');
      });
    const closeAndReturn = () =>
      addEventListener('keydown', ({ key }) => {
        if (key !== 'Escape') return;
        document.querySelector<HTMLElement>('#panel')!.hidden = true;
        document.querySelector('button')!.setAttribute('aria-expanded', 'false');
        document.querySelector('button')!.focus();
      });
    const openAgain = () =>
      addEventListener('click', () => {
        document.querySelector<HTMLElement>('#panel')!.hidden = false;
      });
    expect(await look(panel)).toEqual(['button “buka” is still open after Escape']);
    expect(await look(panel, close)).toEqual(['button “buka” closes on Escape, and the focus is lost']);
    expect(await look(panel, closeAndReturn)).toEqual(['button “buka” does not open again on Enter']);
    expect(await look(panel, closeAndReturn, openAgain)).toEqual([]);
    const names = '<input role="combobox" aria-label="cari" aria-expanded="true">';
    expect(await look(names, () => document.querySelector('input')!.focus())).toEqual([
      'input “cari” is still open after Escape',
    ]);
    await page.close();
  });
});

test('a page that is not there is not walked as the page for that', async () => {
  await expect(faultsOf([{ path: '/tidak-ada/', name: 'x' }], [])).rejects.toThrow(/tidak-ada\/ answers 404/);
});

const indonesian = PAGES.filter(({ path }) => !path.startsWith('/en/'));
const english = PAGES.filter(({ path }) => path.startsWith('/en/'));
/** One of each frame of pages, and all with scripts of their own. */
const byKeyboard = ['/', '/umkm/', '/umkm/adgi-malang/', '/en/peta/', '/cari/', '/mcc/2025/', '/404.html',
  '/bukti/umkm-bps/', '/unesco/kerangka/', '/berkas/kecamatan/lowokwaru/', '/aksesibilitas/']; // prettier-ignore

describe.concurrent('nothing is wrong', () => {
  test.each([0, 1, 2, 3])('with every fourth Indonesian template from %d', async (from) => {
    const own = indonesian.filter((_, i) => i % 4 === from);
    expect(await faultsOf(own, but('keyboard'))).toEqual([]);
  });

  test('with the words of the English ones: their language, and their room', async () => {
    expect(await faultsOf(english, only('language', 'reflow', 'textSpacing'))).toEqual([]);
  });

  test('with what scripts make of a page once it is used', async () => {
    expect(await faultsOf(USES, but('keyboard', 'print', 'motion'))).toEqual([]);
  });

  test.each(byKeyboard)('with the keyboard on %s', async (path) => {
    const scenes = PAGES.filter((scene) => scene.path === path);
    expect(scenes).toHaveLength(1);
    expect(await faultsOf(scenes, only('keyboard'))).toEqual([]);
  });

  test.each(['/ (usulan nama)', '/peta/ (kelurahan terbuka)'])('with the keyboard on %s', async (name) => {
    const scenes = USES.filter((scene) => scene.name === name);
    expect(scenes).toHaveLength(1);
    expect(await faultsOf(scenes, only('keyboard'))).toEqual([]);
  });
});

test('the first Tab reaches the skip link', async () => {
  const page: Page = await browser.newPage();
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

import { expect, test } from 'vitest';
import { stand } from '../../scripts/audit/walk/check.ts';
import { keyboard } from '../../scripts/audit/walk/keyboard.ts';
import { CHECKS } from '../../scripts/audit/walk/walks.ts';
import type { CheckId } from '../../src/lib/schema/access.ts';
import { browserSite } from '../browser-site.ts';
import { widths } from '../widths.ts';

/** Each walk of access.test.ts finds what is wrong with a page that is. */

const site = browserSite();

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
    return (await keyboard.look(page)).faults.join('\n');
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
  const page = await site.browser.newPage();
  const look = async (body: string, ...scripts: (() => void)[]) => {
    await page.goto('about:blank');
    await page.setContent(`<!doctype html><html lang="id"><title>Rusak</title><body>${body}`);
    await stand(page);
    for (const script of scripts) await page.evaluate(script);
    return (await keyboard.look(page)).faults;
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

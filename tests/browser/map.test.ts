import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type View, views } from '../../src/lib/map/counts.ts';
import { stepFor } from '../../src/lib/steps.ts';
import { expected, kelurahan, makers, programmes } from '../map-records.ts';
import { browserSite } from '../browser-site.ts';

/** The live map in a real browser, under the headers it is served with. */

const site = browserSite();

const wide: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

const leaflet = (url: string): boolean => /\/live\.client\./.test(url);

/** Opens the map, turns to it so that Leaflet draws it (unless `turn` is off), and closes it after the test. */
async function onMap(
  query: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
  turn = true,
): Promise<void> {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(site.url).origin) faults.push(request.url());
  });
  await page.goto(`${site.url}${query}`);
  await page.locator('[data-box][data-able]').waitFor();
  if (turn) {
    await page.locator('[data-box]').dispatchEvent('pointerover');
    await page.locator('[data-box][data-ready]').waitFor();
  }
  await look(page);
  expect(faults).toEqual([]);
  await context.close();
}

const column = (page: Page, view: View) =>
  page.evaluate(
    (view) =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>('tr[data-kelurahan]')].map((row) => [
          row.dataset['kelurahan']!,
          Number(row.querySelector(`[data-count="${view}"]`)!.textContent),
        ]),
      ),
    view,
  );
const polygons = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<SVGPathElement>('path[data-kelurahan]')].map((path) => [
        path.dataset['kelurahan']!,
        { step: Number(path.dataset['step']), label: path.getAttribute('aria-label') ?? '' },
      ]),
    ),
  );
const wanted = (view: View, subsektor?: string) =>
  Object.fromEntries(kelurahan.map(({ slug }) => [slug, expected(slug, view, subsektor)]));

/** Table, polygons and legend all say the same, and it is what the records say. */
async function holds(page: Page, view: View, subsektor: string | undefined): Promise<void> {
  const counts = wanted(view, subsektor);
  for (const each of views) expect(await column(page, each), each).toEqual(wanted(each, subsektor));
  const max = Math.max(...Object.values(counts));
  const drawn = await polygons(page);
  expect(Object.keys(drawn)).toHaveLength(57);
  for (const [slug, { step, label }] of Object.entries(drawn)) {
    expect(step, slug).toBe(stepFor(counts[slug]!, max));
    expect(label, slug).toContain(`: ${counts[slug]}.`);
  }
  const legend = await page.locator('[data-legend] li:visible [data-text]').allInnerTexts();
  expect(legend[0]).toBe('0');
  expect(legend).toHaveLength(1 + Math.min(max, 5));
  if (max > 0) expect(legend.at(-1)!.endsWith(String(max))).toBe(true);
}

describe('the filter', () => {
  test.each(['kriya', 'kuliner', 'film-animasi-video'])(
    'by %s shows in all 57 kelurahan, for each view, what the records say',
    (subsektor) =>
      onMap('peta/', wide, async (page) => {
        await page.locator(`a[data-subsektor="${subsektor}"]`).click();
        for (const view of views) {
          await page.locator(`a[data-view="${view}"]`).click();
          await holds(page, view, subsektor);
        }
        expect(new URL(page.url()).search).toBe(`?tampilan=program&subsektor=${subsektor}`);
        const total = programmes.filter((programme) => programme.subsektor.includes(subsektor)).length;
        expect(await page.locator('[data-view="program"] [data-number]').innerText()).toBe(String(total));
        expect(await page.locator('a[data-view][aria-current]').getAttribute('data-view')).toBe('program');
        expect(await page.locator('a[data-subsektor][aria-current]').getAttribute('data-subsektor')).toBe(
          subsektor,
        );
      }),
  );

  test('lives in the address: restored on load, by back and by forward', () =>
    onMap('en/peta/?tampilan=program&subsektor=kriya', wide, async (page) => {
      await holds(page, 'program', 'kriya');
      await page.locator('a[data-subsektor=""]').click();
      expect(new URL(page.url()).search).toBe('?tampilan=program');
      await page.locator('a[data-view="pelaku"]').click();
      expect(new URL(page.url()).search).toBe('');
      await holds(page, 'pelaku', undefined);
      await page.goBack();
      await holds(page, 'program', undefined);
      await page.goBack();
      await holds(page, 'program', 'kriya');
      await page.goForward();
      await holds(page, 'program', undefined);
    }));

  test('says in words how many name no kelurahan', () =>
    onMap('peta/?subsektor=kuliner', wide, async (page) => {
      const kuliner = makers.filter((maker) => maker.subsektor === 'kuliner');
      const status = await page.locator('[role="status"]').innerText();
      expect(status).toContain(`${kuliner.filter((m) => m.kelurahan).length} dari ${kuliner.length}`);
      expect(status).toContain(`tidak disebut: ${kuliner.filter((m) => !m.kelurahan).length}.`);
    }));
});

describe('before the reader turns to it, Leaflet is not loaded', () => {
  test('and views, filter, table and panel already work', () =>
    onMap(
      'peta/',
      wide,
      async (page) => {
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.locator('a[data-subsektor="kriya"]').click();
        const counts = wanted('pelaku', 'kriya');
        const max = Math.max(...Object.values(counts));
        expect(await column(page, 'pelaku')).toEqual(counts);
        for (const [slug, count] of Object.entries(counts)) {
          const path = page.locator(`[data-drawing] [data-kelurahan="${slug}"] path`);
          expect(Number(await path.getAttribute('data-step')), slug).toBe(stepFor(count, max));
        }
        await page.locator('tr[data-kelurahan="dinoyo"] a').click();
        expect(await page.locator('[data-panel] [data-name]').innerText()).toBe('Dinoyo');
        expect(asked.filter(leaflet)).toEqual([]);
      },
      false,
    ));

  test('a first tap on a kelurahan opens it, and brings Leaflet', () =>
    onMap(
      'peta/',
      { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
      async (page) => {
        await page.locator('[data-drawing] a[data-kelurahan="kedungkandang"]').tap();
        expect(await page.locator('[data-panel] [data-name]').innerText()).toBe('Kedungkandang');
        await page.locator('[data-box][data-ready]').waitFor();
        const live = page.locator('path[data-kelurahan="kedungkandang"]');
        expect(await live.getAttribute('aria-pressed')).toBe('true');
      },
      false,
    ));

  test('a first press of a zoom button zooms', () =>
    onMap(
      'peta/',
      wide,
      async (page) => {
        const width = (selector: string) =>
          page.locator(selector).evaluate((path) => path.getBoundingClientRect().width);
        const before = await width('[data-drawing] [data-kelurahan="kauman"] path');
        await page.locator('[data-zoom="in"]').click();
        await page.locator('[data-box][data-ready][data-zoomed]').waitFor();
        expect(await width('path[data-kelurahan="kauman"]')).toBeGreaterThan(before * 1.5);
      },
      false,
    ));

  test('the focus stays on its kelurahan when Leaflet comes', () =>
    onMap(
      'peta/',
      wide,
      async (page) => {
        await page.locator('[data-drawing] a[data-kelurahan="klojen"]').focus();
        await page.locator('[data-box][data-ready]').waitFor();
        const at = await page.evaluate(() => {
          const { tagName, dataset } = document.activeElement as SVGPathElement;
          return [tagName, dataset['kelurahan']];
        });
        expect(at).toEqual(['path', 'klojen']);
      },
      false,
    ));
});

test('the live drawing lies exactly over the one it replaces, and moves nothing', () =>
  onMap('peta/', wide, async (page) => {
    const offsets = await page.evaluate(() =>
      [...document.querySelectorAll<SVGPathElement>('path[data-kelurahan]')].map((live) => {
        const still = document.querySelector(
          `[data-drawing] [data-kelurahan="${live.dataset['kelurahan']}"] path`,
        )!;
        const [a, b] = [live.getBoundingClientRect(), still.getBoundingClientRect()];
        return Math.max(Math.abs(a.left - b.left), Math.abs(a.top - b.top), Math.abs(a.right - b.right));
      }),
    );
    expect(offsets).toHaveLength(57);
    expect(Math.max(...offsets)).toBeLessThan(6);
  }));

describe('by keyboard', () => {
  const focused = (page: Page) =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      return at.closest<HTMLElement>('[data-kelurahan]')?.dataset['kelurahan'] ?? at.textContent?.trim();
    });

  test('Tab reaches the table, Enter chooses a kelurahan, Escape closes and returns', () =>
    onMap('peta/', wide, async (page) => {
      await page.locator('th[data-sort="kecamatan"] button').focus();
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('arjosari');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('Arjosari');
      expect(new URL(page.url()).pathname).toBe('/peta/');
      const names = makers.filter((maker) => maker.kelurahan === 'arjosari').map(({ name }) => name);
      await page.locator('[data-part="pelaku"] a').first().waitFor();
      expect((await page.locator('[data-part="pelaku"] a').allInnerTexts()).sort()).toEqual(names.sort());
      expect(await page.locator('[data-page]').getAttribute('href')).toBe('/kelurahan/arjosari/');
      expect(await page.locator('tr[data-chosen]').getAttribute('data-kelurahan')).toBe('arjosari');
      expect(await page.locator('path[aria-pressed="true"]').getAttribute('data-kelurahan')).toBe('arjosari');
      await page.keyboard.press('Escape');
      expect(await page.locator('[data-open]').isVisible()).toBe(false);
      expect(await focused(page)).toBe('arjosari');
    }));

  test('Escape closes what is open when the focus was lost by a press beside it', () =>
    onMap('en/peta/', wide, async (page) => {
      await page.locator('tr[data-kelurahan="dinoyo"] a').click();
      await page.locator('[data-open]').waitFor();
      await page.locator('h1').click();
      expect(await page.evaluate(() => document.activeElement!.closest('kelurahan-map'))).toBeNull();
      await page.keyboard.press('Escape');
      expect(await page.locator('[data-open]').isVisible()).toBe(false);
    }));

  test('the polygons are one stop; arrows move to neighbours, Enter opens, Escape closes', () =>
    onMap('en/peta/', wide, async (page) => {
      expect(await page.locator('path[data-kelurahan][tabindex="0"]').count()).toBe(1);
      await page.locator('path[data-kelurahan="klojen"]').focus();
      expect(await page.locator('tr[data-active]').getAttribute('data-kelurahan')).toBe('klojen');
      await page.keyboard.press('ArrowDown');
      const next = (await focused(page))!;
      expect(next).not.toBe('klojen');
      const ring = await page.locator(`path[data-kelurahan="${next}"]`).evaluate((path) => {
        const { stroke, strokeWidth } = getComputedStyle(path);
        return { stroke, strokeWidth };
      });
      expect(parseFloat(ring.strokeWidth)).toBeGreaterThanOrEqual(3);
      await page.keyboard.press('Enter');
      expect(await page.locator('[data-page]').getAttribute('href')).toBe(`/en/kelurahan/${next}/`);
      await page.keyboard.press('Escape');
      expect(await focused(page)).toBe(next);
      expect(await page.locator('path[data-kelurahan][tabindex="0"]').count()).toBe(1);
    }));

  test('buttons zoom and move the map, and the whole city comes back', () =>
    onMap('peta/', wide, async (page) => {
      const width = () =>
        page.locator('path[data-kelurahan="kauman"]').evaluate((path) => path.getBoundingClientRect().width);
      const before = await width();
      expect(await page.locator('[data-pan="north"]').isVisible()).toBe(false);
      await page.locator('[data-zoom="in"]').press('Enter');
      expect(await width()).toBeGreaterThan(before * 1.5);
      await page.locator('[data-pan="north"]').press('Enter');
      await page.locator('[data-zoom="reset"]').press('Enter');
      expect(await width()).toBeCloseTo(before, 0);
      expect(await page.locator('[data-zoom="out"]').getAttribute('aria-disabled')).toBe('true');
    }));
});

test('table and map highlight each other, and a polygon opens its panel', () =>
  onMap('peta/', wide, async (page) => {
    await page.locator('tr[data-kelurahan="dinoyo"]').hover();
    expect(await page.locator('.ring').evaluate((ring) => ring.getAttribute('d')!.length)).toBeGreaterThan(
      20,
    );
    await page.locator('path[data-kelurahan="arjowinangun"]').hover();
    expect(await page.locator('tr[data-active]').getAttribute('data-kelurahan')).toBe('arjowinangun');
    await page.locator('path[data-kelurahan="arjowinangun"]').click();
    expect(await page.locator('[data-panel] [data-name]').innerText()).toBe('Arjowinangun');
    await page.locator('[data-close]').click();
    expect(await page.locator('[data-open]').isVisible()).toBe(false);
  }));

test('the table sorts by each column, and says so', () =>
  onMap('peta/', wide, async (page) => {
    for (const name of ['pelaku', 'kegiatan', 'program', 'kampung', 'kecamatan', 'name']) {
      const heading = page.locator(`th[data-sort="${name}"]`);
      const words = name === 'name' || name === 'kecamatan';
      await heading.locator('button').click();
      expect(await page.locator('th[aria-sort]').count()).toBe(1);
      expect(await heading.getAttribute('aria-sort')).toBe(words ? 'ascending' : 'descending');
      const values = await page
        .locator('tr[data-kelurahan]')
        .evaluateAll(
          (rows, name) =>
            (rows as HTMLElement[]).map(
              (row) => row.querySelector(`[data-count="${name}"]`)?.textContent.trim() ?? row.dataset[name]!,
            ),
          name,
        );
      const sorted = [...values].sort((a, b) => (words ? a.localeCompare(b, 'id') : Number(b) - Number(a)));
      expect(values, name).toEqual(sorted);
      await heading.locator('button').click();
      expect(await heading.getAttribute('aria-sort')).toBe(words ? 'descending' : 'ascending');
    }
  }));

test('with one finger the page scrolls over the map, and so does the wheel without Ctrl', () =>
  onMap('peta/', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }, async (page) => {
    const live = page.locator('[data-live]');
    expect(await live.evaluate((element) => getComputedStyle(element).touchAction)).toBe('pan-x pan-y');
    const taken = (ctrlKey: boolean) =>
      live.evaluate((element, ctrlKey) => {
        const event = new WheelEvent('wheel', { deltaY: -100, ctrlKey, bubbles: true, cancelable: true });
        return !element.dispatchEvent(event);
      }, ctrlKey);
    await page.locator('path[data-kelurahan="kedungkandang"]').tap();
    expect(await page.locator('[data-panel] [data-name]').innerText()).toBe('Kedungkandang');
    expect(await taken(false)).toBe(false);
    expect(await taken(true)).toBe(true);
  }));

test('when its file cannot be fetched the page stays a drawing with links', async () => {
  const page = await site.browser.newPage(wide);
  await page.route('**/data/peta.geojson', (route) => route.abort());
  await page.goto(`${site.url}peta/`);
  await page.locator('[data-drawing] a[data-kelurahan="kedungkandang"]').click();
  expect(new URL(page.url()).pathname).toBe('/kelurahan/kedungkandang/');
  await page.close();
});

test('printed, it is the drawing of the page in the colours of the present filter', () =>
  onMap('peta/?tampilan=program', wide, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-live]').isVisible()).toBe(false);
    const max = Math.max(...Object.values(wanted('program')));
    const dinoyo = page.locator('[data-drawing] [data-kelurahan="dinoyo"] path');
    expect(await dinoyo.isVisible()).toBe(true);
    expect(Number(await dinoyo.getAttribute('data-step'))).toBe(stepFor(expected('dinoyo', 'program'), max));
  }));

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { families } from '../../src/lib/look/family.ts';
import { label, lettering, papan } from '../../src/lib/look/lettering.ts';
import { faviconSvg, iconPng, sharePng, shareSvg, type ShareImage } from '../../src/lib/look/og.ts';

const image: ShareImage = {
  title: 'Kampung Wisata Keramik Dinoyo',
  label: 'Kriya, Dinoyo',
  family: 'panji',
  slug: 'kampung-wisata-keramik-dinoyo',
  locale: 'id',
  siteName: 'Etalase Malang',
};

/** First and last column, first and last row of an SVG fragment drawn in black on white. */
async function extent(inner: string, width: number, height: number) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inner}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const box = { left: Infinity, right: -1, top: Infinity, bottom: -1 };
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      if (data[y * info.width + x]! > 127) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
    }
  }
  return box;
}

/** Colour of one pixel of a PNG as #rrggbb. */
async function colourAt(png: Buffer, left: number, top: number): Promise<string> {
  const pixel = await sharp(png)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  return `#${pixel.subarray(0, 3).toString('hex')}`;
}

describe('lettering', () => {
  // Advance widths of Archivo itself at these cuts; another face gives other numbers.
  test.each([
    ['papan', papan, 'Malang', 4.446],
    ['label', label, 'Malang', 2.87],
  ] as const)('%s measures a known word as Archivo does', async (_, voice, word, width) => {
    expect((await lettering(voice)).measure(word)).toBeCloseTo(width, 2);
  });

  test('a word is drawn as wide as it measures', async () => {
    const voice = await lettering({ ...papan, tracking: 0 });
    const path = voice.outline('HIH', 100, 20, 120);
    const box = await extent(`<path d="${path}"/>`, 400, 160);
    // The capital H of Archivo leaves the same room on both sides.
    expect(Math.abs(box.right + (box.left - 20) - 20 - voice.measure('HIH') * 100)).toBeLessThan(2);
    expect(box.bottom).toBe(120);
    expect(box.bottom - box.top).toBeGreaterThan(66);
    expect(box.bottom - box.top).toBeLessThan(72);
  });

  test('pairs are kerned', async () => {
    const voice = await lettering(papan);
    expect(voice.measure('To')).toBeLessThan(voice.measure('T') + voice.measure('o') - 0.01);
  });

  test('letters outside basic Latin are set from the second file, and a sign Archivo lacks is left out', async () => {
    const voice = await lettering(papan);
    expect(voice.measure('š')).toBeGreaterThan(0.4);
    expect(voice.measure('ꦩa')).toBe(voice.measure('a'));
  });
});

const shareImage = async (drawn: ShareImage) => sharePng(await shareSvg(drawn));

describe('share image', () => {
  test.each(families)('of %s is 1200 × 630, below 48 kB and ends in the family bar', async (family) => {
    const png = await shareImage({ ...image, family });
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(48 * 1024);
    const bar = { panji: '#096244', klana: '#b51f1f', ragil: '#f7c323', arema: '#1657a1', hitam: '#232f3d' };
    expect(await colourAt(png, 600, 625)).toBe(bar[family]);
  });

  test('needs no installed font: all text is outlines', async () => {
    expect(await shareSvg(image)).not.toMatch(/<text|font-family|style=|NaN|undefined/);
  });

  test('the same page has the same bytes', async () => {
    expect((await shareImage(image)).equals(await shareImage(image))).toBe(true);
  });

  test('the tower of the page’s language stands tall under its lintel', async () => {
    const lintels: Record<'id' | 'en', [number, number]> = { id: [940, 526], en: [1080, 526] };
    for (const locale of ['id', 'en'] as const) {
      const png = await shareImage({ ...image, locale });
      const other = locale === 'id' ? 'en' : 'id';
      expect(await colourAt(png, ...lintels[locale])).toBe('#f7c323');
      expect(await colourAt(png, ...lintels[other])).toBe('#edf7f7');
    }
  });

  test.each([
    'X',
    'Pertanggungjawabankemasyarakatan',
    'Kampung Topeng Desaku Menanti (Kampung 1000 Topeng)',
    'Kelompok Wirausaha Baru Hulu Hilir Kedungkandang '.repeat(4).trim(),
    '<Kopi & "Susu">',
  ])('the name %s stays within its margins', async (title) => {
    const svg = await shareSvg({
      ...image,
      title,
      label: 'Pengembang permainan, Kelurahan Bandungrejosari, Kota Malang',
    });
    // Without its grounds and pattern only the text, the towers and the bar are left.
    const words = svg
      .replace(/<g transform="scale.*?<\/svg><\/g>/, '')
      .match(/<path[^>]*>/g)!
      .slice(1, -1);
    const box = await extent(words.join('').replace(/fill="#[^"]*"/g, ''), 1200, 630);
    expect(box.left).toBeGreaterThanOrEqual(548);
    expect(box.right).toBeLessThanOrEqual(1148);
    const towerPaths = 5;
    const text = await extent(
      words
        .slice(0, -towerPaths)
        .join('')
        .replace(/fill="#[^"]*"/g, ''),
      1200,
      630,
    );
    expect(text.bottom).toBeLessThan(518);
  });
});

describe('icon', () => {
  test('is a square of ink with a pale eye at every size', async () => {
    expect(faviconSvg()).not.toMatch(/style|<text/);
    for (const size of [16, 32, 180, 512]) {
      const png = await iconPng(size);
      expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: size, height: size });
      expect(await colourAt(png, 0, 0)).toBe('#0e2034');
      expect(await colourAt(png, size / 2, size / 2)).toBe('#f7c323');
    }
  });
});

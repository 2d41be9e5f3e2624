import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { icons, subsektorSlugs } from '../../src/lib/look/icons.ts';

/** Opaque pixels of an icon at 20 px a unit, with a margin of four units all round the grid. */
async function ink(inner: string): Promise<{ inside: number; outside: number }> {
  const scale = 20;
  const side = 32 * scale;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="-4 -4 32 32" ` +
    `fill="none" stroke="#000" stroke-width="2" stroke-linecap="square">${inner}</svg>`;
  const alpha = await sharp(Buffer.from(svg)).extractChannel(3).raw().toBuffer();
  const counts = { inside: 0, outside: 0 };
  alpha.forEach((value, index) => {
    if (value < 128) return;
    const [x, y] = [index % side, Math.floor(index / side)].map((pixel) => pixel / scale - 4) as [
      number,
      number,
    ];
    counts[x >= 0 && x < 24 && y >= 0 && y < 24 ? 'inside' : 'outside'] += 1;
  });
  return counts;
}

describe('subsektor icons', () => {
  test('all 17 subsektor have one and no two are alike', () => {
    expect(subsektorSlugs).toHaveLength(17);
    expect(new Set(Object.values(icons)).size).toBe(17);
  });

  test.each(subsektorSlugs)('%s is drawn inside its 24 × 24 grid with strokes only', async (slug) => {
    expect(icons[slug]).not.toMatch(/style|fill|id=/);
    const { inside, outside } = await ink(icons[slug]);
    expect(outside).toBe(0);
    expect(inside).toBeGreaterThan(24 * 24 * 400 * 0.15);
  });
});

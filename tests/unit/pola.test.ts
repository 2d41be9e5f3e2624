import { parseFragment } from 'parse5';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { families, type Family } from '../../src/lib/look/family.ts';
import { lattices, motifs, type Lattice } from '../../src/lib/look/motif.ts';
import { pola, polaPlan } from '../../src/lib/look/pola.ts';

const size = { width: 480, height: 320 };
const slugs = Array.from({ length: 120 }, (_, index) => `usaha-${index}`);

function slugsWith(lattice: Lattice, count: number): string[] {
  return slugs.filter((slug) => polaPlan(slug).lattice === lattice).slice(0, count);
}

/** One byte a pixel: 1 where the picture shows anything but its ground. */
async function inked(svg: string): Promise<Uint8Array> {
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const bare = svg.replace(/<use[^>]*>/g, '');
  const ground = await sharp(Buffer.from(bare)).removeAlpha().raw().toBuffer();
  const mask = new Uint8Array(info.width * info.height);
  for (let pixel = 0; pixel < mask.length; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      const at = pixel * 3 + channel;
      if (Math.abs(data[at]! - ground[at]!) > 8) mask[pixel] = 1;
    }
  }
  return mask;
}

/** How many pixels of one mask lie on the other or right beside it. */
function touching(one: Uint8Array, other: Uint8Array): number {
  let count = 0;
  for (let pixel = 0; pixel < one.length; pixel += 1) {
    if (one[pixel] !== 1) continue;
    const column = pixel % size.width;
    const aside = [column > 0 ? -1 : 0, column < size.width - 1 ? 1 : 0];
    for (const step of [...aside, 0, size.width, -size.width]) {
      if (other[pixel + step] === 1) count += 1;
    }
  }
  return count;
}

const filler = /(<defs><g id="[^"]*">)(.*?)(<g transform="translate\([^)]*\)">.*?<\/g>)(<\/g>)/;

describe('pola', () => {
  test.each(families)('a slug has the same %s pattern for ever', async (family) => {
    const svg = pola({ slug: 'keramik-dinoyo', family, ...size });
    expect(pola({ slug: 'keramik-dinoyo', family, ...size })).toBe(svg);
    await expect(svg).toMatchFileSnapshot(`__snapshots__/pola-${family}.svg`);
  });

  test('another slug has another pattern', () => {
    const seen = slugs.map((slug) => pola({ slug: 'x', family: 'panji', ...size }) + polaPlan(slug).random());
    expect(new Set(seen).size).toBe(slugs.length);
  });

  test('the seed reaches both lattices, the three cells, the three fillers, and turns three in ten over', () => {
    const plans = Array.from({ length: 1000 }, (_, index) => polaPlan(`usaha-${index}`));
    const values = (key: 'cell' | 'lattice' | 'filler') => new Set(plans.map((plan) => plan[key]));
    expect(values('lattice')).toEqual(new Set(lattices));
    expect(values('cell')).toEqual(new Set([72, 90, 120]));
    expect(values('filler')).toEqual(new Set(['cecek', 'sawut', 'belah-ketupat']));
    const inverted = plans.filter((plan) => plan.inverted).length;
    expect(inverted).toBeGreaterThan(250);
    expect(inverted).toBeLessThan(350);
  });

  test.each(families)('%s is small, free of style and closes every element', (family) => {
    for (const slug of slugs) {
      const svg = pola({ slug, family, ...size });
      expect(svg.length).toBeLessThan(4096);
      expect(svg.replaceAll(slug, '')).not.toMatch(/style|NaN|undefined|-0(?![.\d])|\d\.\d\d/);
      const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
      expect(ids).toEqual([`pola-${slug}`, `pola-${slug}-row`]);
      const open: string[] = [];
      for (const [, close, name, selfClosed] of svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
        if (close) expect(open.pop()).toBe(name);
        else if (!selfClosed) open.push(name!);
      }
      expect(open).toEqual([]);
    }
  });

  test('a band as wide as a screen stays small too', () => {
    for (const family of families) {
      for (const slug of slugs) {
        expect(pola({ slug, family, width: 1920, height: 240 }).length).toBeLessThan(4096);
      }
    }
  });

  test('one document may hold several patterns: no id is shared between slugs', () => {
    const page = parseFragment(slugs.map((slug) => pola({ slug, family: 'arema', ...size })).join(''));
    expect(page.childNodes).toHaveLength(slugs.length);
  });

  const cases = families.flatMap((family) => lattices.map((lattice): [Family, Lattice] => [family, lattice]));

  test.each(cases)('fillers of %s on a %s lattice keep clear of every motif', async (family, lattice) => {
    for (const slug of slugsWith(lattice, 6)) {
      const svg = pola({ slug, family, ...size });
      expect(svg).toMatch(filler);
      const motifsOnly = await inked(svg.replace(filler, '$1$2$4'));
      const fillersOnly = await inked(svg.replace(filler, '$1$3$4'));
      expect(fillersOnly.includes(1)).toBe(true);
      expect([slug, touching(fillersOnly, motifsOnly)]).toEqual([slug, 0]);
    }
  });

  test.each(cases)('the free spot %s declares on a %s lattice has room for a filler', (family, lattice) => {
    for (const slug of slugsWith(lattice, 20)) {
      const { cell, random } = polaPlan(slug);
      const colours = { ground: '#000', figure: '#fff', accent: '#fff' };
      expect(motifs[family](cell, lattice, colours, random).celah.r).toBeGreaterThan(cell * 0.09);
    }
  });
});

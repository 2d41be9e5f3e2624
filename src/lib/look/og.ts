import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Locale } from '../../i18n/index.ts';
import { translator } from '../../i18n/index.ts';
import { pigments, type Family } from './family.ts';
import { label as labelVoice, lettering, papan, type Lettering } from './lettering.ts';
import { pola } from './pola.ts';

export interface ShareImage {
  /** Name of the record or section, set large. */
  title: string;
  /** Subsektor and kelurahan, or what the section is. */
  label: string;
  family: Family;
  /** Seeds the pola, so the picture matches the page. */
  slug: string;
  /** Language of the page; its tower stands tall. */
  locale: Locale;
  siteName: string;
}

/** Size in px that the networks ask for. */
export const shareSize = { width: 1200, height: 630 } as const;

const bar = 12;
const ground = shareSize.height - bar;
const polaWidth = (shareSize.width * 5) / 12;
// Share images are mostly seen small, so the pattern is drawn larger than on the page.
const polaScale = 1.5;
const polaSize = { width: 334, height: ground / polaScale };
const margin = 56;
const left = polaWidth + margin;
/** Height of a capital in em, and the distance in px from the last line of the name to the label under it. */
const capital = 0.69;
const labelDrop = 64;
const measure = shareSize.width - margin - left;

/** Every way to cut the words into exactly `count` lines. */
function cuts(words: string[], count: number): string[][] {
  if (count === 1) return [[words.join(' ')]];
  const found: string[][] = [];
  for (let first = 1; first <= words.length - count + 1; first += 1) {
    const line = words.slice(0, first).join(' ');
    for (const rest of cuts(words.slice(first), count - 1)) found.push([line, ...rest]);
  }
  return found;
}

/** The cut whose widest line is narrowest and, among those, the most even one; its width at a font size of 1. */
function balance(
  words: string[],
  count: number,
  voice: Lettering,
): { lines: string[]; width: number } | undefined {
  const known = new Map<string, number>();
  const widthOf = (line: string): number => {
    const width = known.get(line) ?? voice.measure(line);
    known.set(line, width);
    return width;
  };
  let best: { lines: string[]; width: number; ragged: number } | undefined;
  for (const lines of cuts(words, count)) {
    const widths = lines.map(widthOf);
    const width = Math.max(...widths);
    const ragged = widths.reduce((sum, each) => sum + each * each, 0);
    if (!best || width < best.width || (width === best.width && ragged < best.ragged)) {
      best = { lines, width, ragged };
    }
  }
  return best;
}

interface Setting {
  lines: string[];
  /** Font size in px. */
  size: number;
  voice: Lettering;
}

/**
 * Sets a text as large as it goes, in as many lines as that takes. Voices are tried in turn, the next only when the
 * one before would fall under the smallest size; a text too long for all of them loses its last words to an ellipsis,
 * and a single word too long for all of them is set smaller.
 */
function fit(
  text: string,
  voices: Lettering[],
  sizes: [smallest: number, largest: number],
  most: number,
): Setting {
  const [smallest, largest] = sizes;
  const words = text.split(/\s+/).filter(Boolean);
  let setting: Setting = { lines: [], size: 0, voice: voices[0]! };
  for (const voice of voices) {
    setting = { lines: [], size: 0, voice };
    for (let count = 1; count <= most; count += 1) {
      const found = balance(words, count, voice);
      const size = found ? Math.min(largest, measure / found.width) : 0;
      if (found && size > setting.size) setting = { lines: found.lines, size, voice };
    }
    if (setting.size >= smallest) return setting;
  }
  const kept = words.filter((word) => word !== '…').slice(0, -1);
  return kept.length > 0 ? fit([...kept, '…'].join(' '), voices, sizes, most) : setting;
}

function ink(path: string, fill: string): string {
  return `<path fill="${fill}" d="${path}"/>`;
}

/** The language switch of the header: two blocks standing on the family bar, the page's own tall under its lintel. */
function towers(locale: Locale, voice: Lettering): string {
  const t = translator(locale);
  const [size, padding, gap] = [27, 22, 6];
  let svg = '';
  let right = left + measure;
  for (const tower of ['en', 'id'] as const) {
    const name = t(`lang.${tower}`);
    const width = Math.round(voice.measure(name) * size) + 2 * padding;
    const height = tower === locale ? 96 : 68;
    const [x, y] = [right - width, ground - height];
    svg += ink(`M${x} ${y}h${width}v${height}h${-width}z`, pigments.wedel);
    if (tower === locale) svg += ink(`M${x} ${y}h${width}v8h${-width}z`, pigments.ragil);
    svg += ink(voice.outline(name, size, x + padding, ground - 24), pigments.kabut);
    right = x - gap;
  }
  return svg;
}

/** Draws the share image of one page in one language as an SVG document, all text as outlines. */
export async function shareSvg(image: ShareImage): Promise<string> {
  const { width, height } = shareSize;
  const voices = await Promise.all([papan, { ...papan, width: 100 }, { ...papan, width: 75 }].map(lettering));
  const small = await lettering(labelVoice);
  const name = fit(image.title, voices, [58, 96], 3);
  const line = fit(image.label, [small], [28, 36], 2);
  // Name and label stand together in the middle of what the site's name and the towers leave free.
  const nameHeight = name.size * (name.lines.length - 1 + capital);
  const leading = line.size * 1.25;
  const top = 310 - (nameHeight + labelDrop + (line.lines.length - 1) * leading) / 2;
  const parts = name.lines.map((text, index) => {
    const y = top + name.size * (capital + index);
    return ink(name.voice.outline(text, name.size, left - name.size * 0.05, y), pigments.wedel);
  });
  line.lines.forEach((text, index) => {
    const y = top + nameHeight + labelDrop + index * leading;
    parts.push(ink(small.outline(text, line.size, left, y), pigments['wedel-2']));
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    ink(`M0 0h${width}v${height}H0z`, pigments.kabut) +
    `<g transform="scale(${polaScale})">${pola({ slug: image.slug, family: image.family, ...polaSize })}</g>` +
    ink(voices[0]!.outline(image.siteName, 28, left, 84), pigments.wedel) +
    parts.join('') +
    towers(image.locale, small) +
    ink(`M0 ${ground}h${width}v${bar}H0z`, pigments[image.family]) +
    '</svg>'
  );
}

const png = { palette: true, colours: 24, dither: 0, compressionLevel: 9 };

/** A share image as PNG, 1200 × 630, with a palette of 24 colours: the drawing has six and their edges. */
export const sharePng = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg)).png(png).toBuffer();

const cacheDir = join('.cache', 'og');

/** The share image from the cache, or drawn and kept there: the same drawing is encoded only once. */
export async function cachedShareImage(image: ShareImage): Promise<Buffer> {
  const svg = await shareSvg(image);
  const file = join(
    cacheDir,
    `${createHash('sha256').update(svg).update(JSON.stringify(png)).digest('hex')}.png`,
  );
  if (existsSync(file)) return readFileSync(file);
  const picture = await sharePng(svg);
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(`${file}.new`, picture);
  renameSync(`${file}.new`, file);
  return picture;
}

/** The mark of the site: the rice-grain eye (gabah) with a rhombus (ketupat) as pupil, on its own block of ink. */
export function faviconSvg(): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    ink('M0 0h32v32H0z', pigments.wedel) +
    ink('M1 16Q16-6 31 16 16 38 1 16z', pigments.kabut) +
    ink('M16 8l8 8-8 8-8-8z', pigments.ragil) +
    '</svg>'
  );
}

/** The mark as a square PNG; `size` in px. */
export async function iconPng(size: number): Promise<Buffer> {
  return sharp(Buffer.from(faviconSvg()), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ palette: true })
    .toBuffer();
}

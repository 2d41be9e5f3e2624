import { pigments, type Family } from './family.ts';
import { lattices, motifs, round, type Lattice, type Palette, type Random } from './motif.ts';

export interface PolaOptions {
  /** Slug of the record or section: lowercase ASCII and hyphens. It seeds the pattern and names its ids. */
  slug: string;
  family: Family;
  /** Size in px; the pattern is cut by it, never stretched. */
  width: number;
  height: number;
}

const cells = [72, 90, 120] as const;
const fillers = ['cecek', 'sawut', 'belah-ketupat'] as const;
type Filler = (typeof fillers)[number];

const palettes: Record<Family, Palette> = {
  panji: { ground: pigments.panji, figure: pigments['panji-pale'], accent: pigments.ragil },
  klana: { ground: pigments.klana, figure: pigments['klana-pale'], accent: pigments.ragil },
  ragil: { ground: pigments.ragil, figure: pigments.wedel, accent: pigments.klana },
  arema: { ground: pigments.arema, figure: pigments['arema-pale'], accent: pigments.ragil },
  hitam: { ground: pigments.wedel, figure: pigments['hitam-pale'], accent: pigments.ragil },
};

/** FNV-1a, 32 bit, over the UTF-16 units of the text (slugs are ASCII, so these are its bytes). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The mulberry32 generator: a 32-bit seed in, numbers from 0 up to 1 out. */
function mulberry32(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}

/** A filler inside the circle of radius `r` round 0,0. */
const drawFiller: Record<Filler, (r: number, colour: string) => string> = {
  cecek(r, colour) {
    const [out, near] = [round(r * 0.76), round(r * 0.38)];
    const dots = [`0 0`, `0 -${out}`, `${out} 0`, `0 ${out}`, `-${out} 0`];
    const more = [`${near} ${near}`, `-${near} ${near}`, `${near} -${near}`, `-${near} -${near}`];
    const d = [...dots, ...more].map((dot) => `M${dot}h0`).join('');
    return `<path stroke="${colour}" stroke-width="${round(r * 0.4)}" stroke-linecap="round" d="${d}"/>`;
  },
  sawut(r, colour) {
    let d = '';
    for (let line = -3; line <= 3; line += 1) {
      const half = r * (0.86 - Math.abs(line) * 0.22);
      d += `M${round(line * r * 0.28)} ${round(-half)}v${round(2 * half)}`;
    }
    return `<path stroke="${colour}" stroke-width="${round(r * 0.13)}" d="${d}"/>`;
  },
  'belah-ketupat'(r, colour) {
    const ring = (size: string): string => `M0 -${size}L${size} 0 0 ${size}-${size} 0z`;
    return `<path fill="${colour}" fill-rule="evenodd" d="${ring(round(r))}${ring(round(r * 0.45))}"/>`;
  },
};

/** What the slug alone decides, drawn in an order that must never change, and the generator for the motif's own numbers. */
export function polaPlan(slug: string) {
  const random = mulberry32(fnv1a(slug));
  const cell = pick(cells, random);
  const lattice: Lattice = pick(lattices, random);
  const filler = pick(fillers, random);
  const inverted = random() < 0.3;
  return { cell, lattice, filler, inverted, random };
}

/**
 * The generated pattern of a record or section as one SVG document. Same options, same bytes, for ever: files are
 * cached and printed. It has no style attribute and its ids start with `pola-<slug>`, so it may stand inside a page.
 */
export function pola({ slug, family, width, height }: PolaOptions): string {
  const { cell, lattice, filler, inverted, random } = polaPlan(slug);
  const own = palettes[family];
  const colours = inverted ? { ...own, ground: own.figure, figure: own.ground } : own;
  const { svg, celah, rowPitch, mirrored } = motifs[family](cell, lattice, colours, random);
  const radius = Math.min(celah.r * 0.8, cell * 0.14);
  const id = `pola-${slug}`;

  // The lattice grows from the middle of the picture, so that every crop is even; a mirrored pair stands astride it.
  const left = width / 2 - (mirrored ? cell / 2 : 0);
  const columns = Math.ceil(width / 2 / cell) + 1;
  const rows = Math.ceil(height / 2 / rowPitch) + 1;
  let row = '';
  for (let column = -columns; column <= columns; column += 1) {
    const x = round(left + column * cell);
    const flip = mirrored && column % 2 !== 0;
    row += `<use href="#${id}" ${flip ? `transform="matrix(-1 0 0 1 ${x} 0)"` : `x="${x}"`}/>`;
  }
  let all = '';
  for (let line = -rows; line <= rows; line += 1) {
    const shift = lattice === 'half-drop' && line % 2 !== 0 ? (mirrored ? cell : cell / 2) : 0;
    all += `<use href="#${id}-row"${shift ? ` x="${shift}"` : ''} y="${round(height / 2 + line * rowPitch)}"/>`;
  }
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<defs><g id="${id}">${svg}<g transform="translate(${round(celah.x)} ${round(celah.y)})">` +
    `${drawFiller[filler](radius, colours.figure)}</g></g><g id="${id}-row">${row}</g></defs>` +
    `<path fill="${colours.ground}" d="M0 0h${width}v${height}H0z"/>${all}</svg>`
  );
}

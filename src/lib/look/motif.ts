import type { Family } from './family.ts';

/** Draws the next number of the seed, from 0 up to but not including 1. */
export type Random = () => number;
export const lattices = ['square', 'half-drop'] as const;
export type Lattice = (typeof lattices)[number];

/** The three colours of one pola. */
export interface Palette {
  ground: string;
  figure: string;
  accent: string;
}

/** What a motif gives to its lattice; all lengths are in the units of the cell, whose centre is 0,0. */
export interface Motif {
  svg: string;
  /** A round free spot: no motif, of this cell or another, comes nearer to its centre than `r`. */
  celah: { x: number; y: number; r: number };
  /** Distance between two rows, a whole number: equal rows then have equal pixels and pack well. */
  rowPitch: number;
  /** Every second column is a mirror image, so one repeat is two columns wide. */
  mirrored: boolean;
}

/** Draws the motif for a cell of side `s`; how many numbers it takes from `random` is part of the pattern. */
type Draw = (s: number, lattice: Lattice, colours: Palette, random: Random) => Motif;

/** A coordinate as text with one decimal: what keeps a pola small and the same on every machine. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

const point = (x: number, y: number): string => `${round(x)} ${round(y)}`;
const between = (random: Random, low: number, high: number): number => low + random() * (high - low);
const bar = (x: number, y: number, width: number, height: number): string =>
  `M${point(x, y)}h${round(width)}v${round(height)}h${round(-width)}z`;

/** Lotus of 6, 8 or 10 petals with a heart. */
const lotus: Draw = (s, lattice, { figure, accent }, random) => {
  const count = 6 + 2 * Math.floor(random() * 3);
  const length = s * between(random, 0.42, 0.46);
  // A fuller petal would meet its neighbour outside the heart.
  const swell = length * Math.tan(Math.PI / count) * between(random, 0.6, 0.95);
  const step = (2 * Math.PI) / count;
  const turned = random() < 0.5;
  const halfDrop = lattice === 'half-drop';
  // Half-drop fillers stand beside the lotus, so there the gap between two petals has to face sideways.
  const gapSideways = count % 4 === 0 ? step / 2 : 0;
  const start = halfDrop ? gapSideways : turned ? step / 2 : 0;
  let petals = '';
  for (let petal = 0; petal < count; petal += 1) {
    const [sin, cos] = [Math.sin(start + petal * step), Math.cos(start + petal * step)];
    const at = (along: number, aside: number): string =>
      point(sin * along + cos * aside, sin * aside - cos * along);
    petals += `M0 0Q${at(length * 0.55, swell)} ${at(length, 0)}Q${at(length * 0.55, -swell)} 0 0`;
  }
  const tip = Math.hypot(s / 2 - length * Math.cos(step / 2), length * Math.sin(step / 2));
  return {
    svg: `<path fill="${figure}" d="${petals}"/><circle fill="${accent}" r="${round(s * 0.075)}"/>`,
    celah: halfDrop
      ? { x: s / 2, y: 0, r: tip * 0.85 }
      : { x: s / 2, y: s / 2, r: s * Math.SQRT1_2 - length },
    rowPitch: halfDrop ? Math.round(s * 0.86) : s,
    mirrored: false,
  };
};

/** Rice-grain lens (gabah) with a pupil, sometimes ringed. */
const lens: Draw = (s, lattice, { ground, figure, accent }, random) => {
  const halfDrop = lattice === 'half-drop';
  const wide = s * (halfDrop ? between(random, 0.35, 0.38) : between(random, 0.42, 0.46));
  const high = s * between(random, 0.25, 0.31);
  const bend = wide * between(random, 0.4, 0.6);
  const pupil = high * between(random, 0.34, 0.46);
  const ringed = random() < 0.5;
  const lid = (side: number): string =>
    `C${point(-side * bend, (side * high * -4) / 3)} ${point(side * bend, (side * high * -4) / 3)} ${point(side * wide, 0)}`;
  const ring = ringed ? ` stroke="${ground}" stroke-width="${round(high * 0.16)}"` : '';
  const rowPitch = Math.round(2 * high + s * (halfDrop ? 0.12 : 0.36));
  return {
    svg: `<path fill="${figure}" d="M${point(-wide, 0)}${lid(1)}${lid(-1)}"/><circle fill="${accent}" r="${round(pupil)}"${ring}/>`,
    celah: halfDrop
      ? { x: s / 2, y: 0, r: s / 2 - wide }
      : { x: s / 2, y: rowPitch / 2, r: rowPitch / 2 - high },
    rowPitch,
    mirrored: false,
  };
};

/** Tendril (sulur): one unbroken wave a row, thick in its bends as if written with a broad pen, a dot in each bend. */
const tendril: Draw = (s, lattice, { figure, accent }, random) => {
  const halfDrop = lattice === 'half-drop';
  const reach = s * between(random, 0.38, 0.46);
  const lean = s * between(random, 0.1, 0.15);
  const pen = s * between(random, 0.13, 0.17);
  const dot = s * between(random, 0.055, 0.08);
  // The lower edge is the upper one moved down by the pen: the steep parts come out thin by themselves.
  const crest = (from: number, dir: number, side: number, y: number): string =>
    `C${point(from + dir * lean, y + side * reach)} ${point(from + dir * (s / 2 - lean), y + side * reach)} ${point(from + (dir * s) / 2, y)}`;
  const upper = `M${point(-s / 2, -pen / 2)}${crest(-s / 2, 1, -1, -pen / 2)}${crest(0, 1, 1, -pen / 2)}`;
  // The end runs on by 1 into the next cell along the slope, or a hairline would show at the joint.
  const slope = reach / lean;
  const joint = `l1 ${round(-slope)}v${round(pen)}L${point(s / 2, pen / 2)}`;
  const lower = `${joint}${crest(s / 2, -1, 1, pen / 2)}${crest(0, -1, -1, pen / 2)}z`;
  const bend = 0.75 * reach + pen / 2;
  const drop = s * 0.02;
  const rowPitch = halfDrop ? Math.round(2 * bend + s * 0.1) : s;
  // Under the dot: in half-drop down to the dot of the next row, in square down to its bend.
  const top = drop + dot;
  const foot = halfDrop ? rowPitch - drop - dot : rowPitch - bend;
  return {
    svg:
      `<path fill="${figure}" d="${upper}${lower}"/>` +
      `<g fill="${accent}"><circle cx="${round(-s / 4)}" cy="${round(drop)}" r="${round(dot)}"/>` +
      `<circle cx="${round(s / 4)}" cy="${round(-drop)}" r="${round(dot)}"/></g>`,
    celah: { x: -s / 4, y: (top + foot) / 2, r: Math.min((foot - top) / 2, s * 0.2) },
    rowPitch,
    mirrored: false,
  };
};

/** Rhombus (ketupat) built of squares: a double wall, a moat and a core. */
const rhombus: Draw = (s, lattice, { figure, accent }, random) => {
  const halfDrop = lattice === 'half-drop';
  // More squares than this would be too fine to read in a small cell.
  const size = 3 + Math.floor(random() * (s > 100 ? 3 : 2));
  const solid = random() < 0.5;
  const unit = Math.floor((s * (halfDrop ? 7.4 : 8.8)) / (2 * size + 1)) / 10;
  const side = Math.round(unit * between(random, 0.78, 0.88) * 10) / 10;
  const isFilled = (x: number, y: number): boolean => {
    const ring = Math.abs(x) + Math.abs(y);
    const inCore = solid ? ring < size - 2 : ring === size - 3;
    return ring <= size && ring > 0 && (ring > size - 2 || inCore);
  };
  // Each run of squares is one dashed stroke.
  let runs = '';
  for (let y = -size; y <= size; y += 1) {
    for (let x = -size; x <= size; x += 1) {
      if (!isFilled(x, y) || isFilled(x - 1, y)) continue;
      let end = x;
      while (isFilled(end + 1, y)) end += 1;
      runs += `M${point(x * unit - side / 2, y * unit)}h${round((end - x) * unit + side)}`;
    }
  }
  const reach = (size + 0.5) * unit;
  const rowPitch = halfDrop ? Math.round(s * 0.62) : s;
  return {
    svg:
      `<path stroke="${figure}" stroke-width="${round(side)}" stroke-dasharray="${round(side)} ${round(unit - side)}" d="${runs}"/>` +
      `<path fill="${accent}" d="${bar(-side / 2, -side / 2, side, side)}"/>`,
    celah: halfDrop ? { x: s / 2, y: 0, r: s / 2 - reach } : { x: s / 2, y: s / 2, r: s * 0.3 },
    rowPitch,
    mirrored: false,
  };
};

/** Street front: a tower beside a low wing of three or four bands; its mirror image makes the pair at the crossing. */
const facade: Draw = (s, _lattice, { figure, accent }, random) => {
  const count = 3 + Math.floor(random() * 2);
  const windows = 2 + Math.floor(random() * 2);
  const width = s * between(random, 0.26, 0.32);
  const wingTop = s * between(random, -0.06, 0.04);
  const right = s * 0.38;
  const left = right - width;
  const foot = s * 0.38;
  const band = (foot - wingTop) / (count * 1.6 - 0.6);
  // Walls that go on in the next cell overlap it by 1, or a hairline would show at the joint.
  let walls = bar(-s / 2 - 1, foot + s * 0.05, s + 2, s * 0.05);
  for (let floor = 0; floor < count; floor += 1) {
    walls += bar(-s / 2 - 1, wingTop + floor * band * 1.6, left + s / 2 - s * 0.04 + 1, band);
  }
  walls += bar(left, -s * 0.37, width, foot + s * 0.37);
  walls += bar(left - s * 0.04, -s * 0.46, width + s * 0.08, s * 0.05);
  const pane = s * 0.11;
  const storey = (foot + s * 0.37) / (windows + 0.4);
  let lit = '';
  for (let floor = 0; floor < windows; floor += 1) {
    lit += bar((left + right - pane) / 2, -s * 0.37 + storey * (floor + 0.4), pane, storey * 0.55);
  }
  return {
    svg: `<path fill="${figure}" d="${walls}"/><path fill="${accent}" d="${lit}"/>`,
    celah: { x: (left - s * 0.54) / 2, y: (wingTop - s * 0.4) / 2, r: (wingTop + s * 0.4) / 2 },
    rowPitch: s,
    mirrored: true,
  };
};

/** The motif of each colour family. */
export const motifs: Record<Family, Draw> = {
  panji: lotus,
  klana: lens,
  ragil: tendril,
  arema: rhombus,
  hitam: facade,
};

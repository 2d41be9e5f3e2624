import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as hb from 'harfbuzzjs';
import { round } from './motif.ts';

/** A cut of Archivo: width in per cent (62–125), weight (100–900), tracking in em. */
export interface Voice {
  width: number;
  weight: number;
  tracking: number;
}

/** Headings and labels as in the style sheet. */
export const papan: Voice = { width: 125, weight: 800, tracking: -0.015 };
export const label: Voice = { width: 75, weight: 600, tracking: 0.02 };

/** Text set in one voice. */
export interface Lettering {
  /** Advance of the text at a font size of 1. */
  measure(text: string): number;
  /** SVG path data of the text, its baseline starting at x, y, at the given size. */
  outline(text: string, size: number, x: number, y: number): string;
}

type SubsetFont = (
  font: Buffer,
  text: undefined,
  options: { keepAllGlyphs: true; targetFormat: 'truetype' },
) => Promise<Buffer>;

const require = createRequire(import.meta.url);

/** The variable Archivo, unpacked from WOFF2, which no renderer here reads: basic Latin first, then the rest of Latin. */
async function unpackFaces(): Promise<hb.Face[]> {
  const unpack = require('subset-font') as SubsetFont;
  const faces: hb.Face[] = [];
  for (const range of ['latin', 'latin-ext']) {
    const path = require.resolve(`@fontsource-variable/archivo/files/archivo-${range}-standard-normal.woff2`);
    const font = await unpack(await readFile(path), undefined, {
      keepAllGlyphs: true,
      targetFormat: 'truetype',
    });
    faces.push(new hb.Face(new hb.Blob(new Uint8Array(font).buffer)));
  }
  return faces;
}

let faces: Promise<hb.Face[]> | undefined;

/**
 * Outlines instead of a font name: the SVG renderer would take any installed face when the named one is missing, and
 * say nothing. Characters that Archivo lacks are left out.
 */
export async function lettering(voice: Voice): Promise<Lettering> {
  faces ??= unpackFaces();
  const fonts = (await faces).map((face) => {
    const font = new hb.Font(face);
    font.setVariations([new hb.Variation('wdth', voice.width), new hb.Variation('wght', voice.weight)]);
    return { font, unit: 1 / face.upem };
  });
  const shapes = new Map<string, hb.SvgPathCommand[]>();

  /** The text cut into runs that one font file can set. */
  function runs(text: string): { which: number; text: string }[] {
    const found: { which: number; text: string }[] = [];
    for (const char of text.normalize('NFC')) {
      const which = fonts.findIndex(({ font }) => font.nominalGlyph(char.codePointAt(0)!) !== undefined);
      const last = found.at(-1);
      if (which === -1) continue;
      if (last?.which === which) last.text += char;
      else found.push({ which, text: char });
    }
    return found;
  }

  /** Calls `place` for each glyph with its pen position in em; gives the whole advance in em. */
  function set(text: string, place: (which: number, glyph: number, x: number, y: number) => void): number {
    let pen = 0;
    for (const run of runs(text)) {
      const { font, unit } = fonts[run.which]!;
      const buffer = new hb.Buffer();
      buffer.addText(run.text);
      buffer.guessSegmentProperties();
      hb.shape(font, buffer);
      for (const glyph of buffer.getGlyphInfosAndPositions()) {
        place(run.which, glyph.codepoint, pen + (glyph.xOffset ?? 0) * unit, (glyph.yOffset ?? 0) * unit);
        pen += (glyph.xAdvance ?? 0) * unit + voice.tracking;
      }
    }
    return pen;
  }

  function shapeOf(which: number, glyph: number): hb.SvgPathCommand[] {
    const key = `${which}/${glyph}`;
    const known = shapes.get(key) ?? fonts[which]!.font.glyphToJson(glyph);
    shapes.set(key, known);
    return known;
  }

  return {
    measure: (text) => set(text, () => {}),
    outline(text, size, x, y) {
      let path = '';
      set(text, (which, glyph, penX, penY) => {
        const scale = fonts[which]!.unit * size;
        for (const { type, values } of shapeOf(which, glyph)) {
          const points = values.map((value, index) =>
            round(index % 2 === 0 ? x + penX * size + value * scale : y - penY * size - value * scale),
          );
          path += type + points.join(' ');
        }
      });
      return path;
    },
  };
}

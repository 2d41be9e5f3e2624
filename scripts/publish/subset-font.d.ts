/** The part of subset-font that is used here; the package ships no types. */
declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2' | 'truetype';
    /** Limits of each axis of a variable font, in the font's own units. */
    variationAxes?: Record<string, { min: number; max: number } | number>;
    /** Tags of the OpenType features to keep; all of them without it. */
    keepFeatures?: readonly string[];
  }
  /** Gives the font with only the glyphs that the text needs. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}

/** The files that a photo is published as. Pages know their names before they are made. */

/**
 * Widths in px that the layout needs: a card at one and two dots a pixel, and the head of a profile, which is as wide as a
 * phone or half as wide as a desk.
 */
export const variantWidths = [384, 768, 1280] as const;

/** How each format is encoded. AVIF effort 2 is seven times as fast as 4 for 3 % more bytes (measured). */
export const variantFormats = {
  avif: { quality: 50, effort: 2 },
  webp: { quality: 72 },
  jpg: { quality: 74, mozjpeg: true },
} as const;
export type VariantFormat = keyof typeof variantFormats;

export const pictureTypes = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const;

/** Part of the name of every file: other settings give other addresses, for browsers keep the old files. */
export const variantSettings = JSON.stringify({ variantWidths, variantFormats });

/** The widths a photo is published at: never wider than it is, and its own where it is narrower than the widest. */
export function widthsOf(width: number): number[] {
  const widest = Math.min(width, variantWidths.at(-1)!);
  return [...variantWidths.filter((step) => step < widest), widest];
}

/** The fingerprint of a photo as part of a file name: letters only, so that no run of digits looks like a number of a person. */
export function nameMark(sha256: string): string {
  return sha256.slice(0, 10).replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!);
}

/** The name of one file, without a folder. */
export function variantFile(name: string, width: number, format: VariantFormat): string {
  return `${name}-${width}.${format}`;
}

/** A photo as the collections hold it: `src` is the address of its widest JPEG, whose size is given too. */
export interface ShownPhoto {
  src: string;
  width: number;
  height: number;
  alt: { id: string; en: string };
  credit: string;
  on?: string | undefined;
}

/** What `<picture>` needs, as paths on this site: a srcset for each newer format, and the JPEG for all others. */
export function pictureOf({ src, width }: Pick<ShownPhoto, 'src' | 'width'>) {
  const [, stem] = /^(.*)-\d+\.jpg$/.exec(new URL(src).pathname)!;
  const srcset = (format: VariantFormat) =>
    widthsOf(width)
      .map((w) => `${variantFile(stem!, w, format)} ${w}w`)
      .join(', ');
  return {
    sources: (['avif', 'webp'] as const).map((format) => ({
      type: pictureTypes[format],
      srcset: srcset(format),
    })),
    srcset: srcset('jpg'),
    /** For browsers without srcset, and for what reads only one address. */
    src: variantFile(stem!, widthsOf(width).find((w) => w >= 768) ?? width, 'jpg'),
  };
}

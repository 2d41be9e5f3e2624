import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** Letters of Indonesian, English and French, the š of older spellings, and the signs our texts use. */
const letters =
  Array.from({ length: 95 }, (_, i) => String.fromCodePoint(0x20 + i)).join('') +
  'ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜŸŒÆàâäçèéêëîïôöùûüÿœæáíóúñšŠ\u00a0«»‹›–—‘’‚“”„…•·°²³½¼×−±≥≤©§→←↑↓↗€';

/** What browsers apply by themselves, and the figures of tables: no small capitals, ordinals and the like. */
const keepFeatures = 'kern liga clig calt ccmp locl mark mkmk rlig rclt rvrn tnum'.split(' ');

const archivo = '@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2';
const fonts = [
  // Archivo's two voices. Apart they take 35 KB; a file of every weight at every width takes 43.
  { name: 'label', file: archivo, variationAxes: { wght: { min: 600, max: 800 }, wdth: 75 } },
  { name: 'papan', file: archivo, variationAxes: { wght: 800, wdth: { min: 100, max: 125 } } },
  {
    name: 'literata',
    file: '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  },
  {
    name: 'literata-italic',
    file: '@fontsource-variable/literata/files/literata-latin-wght-italic.woff2',
    // Names of works and foreign words in running text: one weight, half the bytes.
    variationAxes: { wght: 400 },
  },
];

/** Writes the subset fonts to the given folder; a font whose source and letters are unchanged is left as it is. */
export async function writeFonts(out: string): Promise<void> {
  const require = createRequire(import.meta.url);
  mkdirSync(out, { recursive: true });
  for (const { name, file, variationAxes } of fonts) {
    const source = readFileSync(require.resolve(file));
    const key = createHash('sha256')
      .update(source)
      .update(letters)
      .update(JSON.stringify([variationAxes, keepFeatures]))
      .digest('hex');
    const [target, stamp] = [join(out, `${name}.woff2`), join(out, `${name}.sha256`)];
    if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) continue;
    // A font that is half written has no stamp.
    rmSync(stamp, { force: true });
    const options = { targetFormat: 'woff2', variationAxes, keepFeatures } as const;
    writeFileSync(target, await subsetFont(source, letters, options));
    writeFileSync(stamp, key);
  }
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Fault } from '../src/lib/gate/faults.ts';
import { jsonBreak } from '../src/lib/gate/lines.ts';
import type { ImageFacts, RawContent } from '../src/lib/gate/tables.ts';
import { jpegFacts } from '../src/lib/photo/jpeg.ts';
import { variantSettings } from '../src/lib/photo/variants.ts';
import type { KelurahanCollection } from '../src/lib/place/geo.ts';

const boundaryFile = 'kelurahan.geojson';

const sheets = /\.(xlsx?|xlsm|xlsb|ods|numbers|csv|tsv)$/i;
/** What may lie in content/ besides data, texts and pictures. */
const plain = /(^|\/)(README\.md|[\w.-]*LICENSE\.txt|\.DS_Store|Thumbs\.db)$/;

/** What is wrong with a file that is no content: a report that lies here is published for ever once it is pushed. */
const stranger = (file: string): Fault => ({
  file: `content/${file}`,
  place: 'berkas ini',
  wrong: sheets.test(file)
    ? 'lembar kerja tidak boleh ada di sini; isinya bisa data pribadi'
    : 'berkas ini tidak dikenal',
  instead: 'pindahkan ke folder pribadi di luar repositori; jangan di-commit',
});

/** Whatever a camera or a phone leaves in a folder. */
const pictures = /\.(jpe?g|png|webp|avif|gif|heic|heif|tiff?|bmp|svg|dng|raw|mp4|mov|3gp)$/i;

/** What the gate and the build need to know of a picture. Takes the bytes of its file. */
export const imageFacts = (bytes: Buffer): ImageFacts => ({
  bytes: bytes.length,
  hash: createHash('sha256').update(variantSettings).update(bytes).digest('hex'),
  jpeg: jpegFacts(bytes),
});

/**
 * Reads a content/ folder: every JSON file and long text, and what each image is. Gives what could be read and a fault for each
 * file that is no JSON. Throws only when the folder itself cannot be read.
 */
export function readContent(dir: string): { raw: RawContent; faults: Fault[] } {
  const raw: RawContent = {
    json: {},
    texts: {},
    images: {},
    boundaries: { type: 'FeatureCollection', features: [] },
  };
  const faults: Fault[] = [];
  const parse = (file: string): unknown => {
    const text = readFileSync(join(dir, file), 'utf8');
    try {
      return JSON.parse(text);
    } catch {
      const { line, column } = jsonBreak(text);
      const place = `baris ${line}, kolom ${column}`;
      const instead = 'periksa koma, tanda kutip, dan kurung di sekitar tempat itu';
      faults.push({ file: `content/${file}`, place, wrong: 'isi berkas bukan JSON yang utuh', instead });
      return undefined;
    }
  };
  // .skema/ holds what is generated from the schemas, not content.
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.startsWith('.skema/'))
    .sort();
  for (const file of files) {
    if (file === boundaryFile)
      raw.boundaries = (parse(file) as KelurahanCollection | undefined) ?? raw.boundaries;
    else if (file.endsWith('.json')) {
      const value = parse(file);
      if (value !== undefined) raw.json[file] = value;
    } else if (file.endsWith('.mdx')) raw.texts[file] = readFileSync(join(dir, file), 'utf8');
    else if (pictures.test(file)) raw.images[file] = imageFacts(readFileSync(join(dir, file)));
    else if (!plain.test(file)) faults.push(stranger(file));
  }
  if (raw.boundaries.features.length === 0)
    faults.push({
      file: `content/${boundaryFile}`,
      place: 'isi berkas',
      wrong: 'batas kelurahan tidak ada',
      instead: 'kembalikan berkasnya dari riwayat Git',
    });
  return { raw, faults };
}

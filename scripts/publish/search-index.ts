import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { locales, type Locale } from '../../src/i18n/index.ts';
import { chapterPath } from '../../src/lib/evidence/report.ts';
import type { SearchTables } from '../../src/lib/search/entries.ts';
import { frontMatter } from '../../src/lib/front-matter.ts';
import { searchRecords } from '../../src/lib/search/records.ts';
import { packStart, startFile, unpackStart } from '../../src/lib/search/start.ts';
import { filesOf } from '../pages.ts';
import { followParent } from '../release/child.ts';

interface IndexOptions {
  /** Folder of the checked collections, as scripts/data.ts writes them. */
  dataDir: string;
  /** Folder of the built site; the index goes to `pagefind/<language>/` in it. */
  outDir: string;
  /** Folders of the long texts, `<language>/<word>.mdx`, and the path each stands under on the site. */
  texts?: Record<string, string>;
}

/** Pages that share one file of the index: few enough to be light, many enough that ten results need few files. */
const pagesPerFile = 12;

/**
 * For the allocator in the library's program: what is free goes back at once. With 30,000 makers the program takes
 * 1.6 GB so, and 2.1 GB as it comes.
 */
process.env['_RJEM_MALLOC_CONF'] ??= 'dirty_decay_ms:0,muzzy_decay_ms:0,narenas:1,tcache:false';

/** What the site uses of the library's files; its code comes with our own, its ready-made interfaces are not published. */
const published = /^(pagefind-entry\.json|(fragment|index|filter)\/.+|.+\.pf_meta|wasm\.(id|en)\.pagefind)$/;

/** A line at the top of an MDX file. */
function lineOf(file: string, key: string): string {
  const value = frontMatter(readFileSync(file, 'utf8')).values[key];
  if (!value) throw new Error(`${file}: "${key}" tidak ada di bagian atas berkas.`);
  return String(value);
}

function readPages(dir: string, under: string): SearchTables['halaman'] {
  const names = readdirSync(join(dir, 'id')).filter((name) => name.endsWith('.mdx'));
  const both = (name: string, key: string) => ({
    id: lineOf(join(dir, 'id', name), key),
    en: lineOf(join(dir, 'en', name), key),
  });
  return names.sort().map((name) => ({
    path: `${under}${name.replace(/\.mdx$/, '')}/`,
    title: both(name, 'title'),
    description: both(name, 'description'),
  }));
}

function readTables(dataDir: string, texts: Record<string, string>): SearchTables {
  const rows = (name: string) => JSON.parse(readFileSync(join(dataDir, `${name}.json`), 'utf8'));
  const names = [
    'umkm', 'subsektor', 'kelurahan', 'kecamatan', 'kampung', 'kegiatan', 'program', 'tema', 'indikator', 'linimasa',
    'komitmen',
  ] as const; // prettier-ignore
  // The collections passed the gate a moment ago, so their shape is known.
  return {
    ...Object.fromEntries(names.map((name) => [name, rows(name)])),
    halaman: Object.entries(texts).flatMap(([dir, under]) => readPages(dir, under)),
  } as SearchTables;
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Indeks pencarian: ${errors.join('; ')}`);
}

/**
 * Writes the one file that stands for the library's entry, meta file and filters. Throws where they would not come back
 * from it byte for byte, as they might with another version of the library.
 */
function writeStart(folder: string, files: readonly string[], language: Locale): void {
  const needed = files.filter((file) => /^(pagefind-entry\.json|.+\.pf_(meta|filter))$/.test(file));
  const plain = new Map(
    needed.map((file) => {
      const content = readFileSync(join(folder, file));
      return [file, file.endsWith('.json') ? content : gunzipSync(content)];
    }),
  );
  const packed = packStart(language, plain);
  const back = unpackStart(packed);
  for (const [file, content] of plain)
    if (!back.has(file) || !Buffer.from(back.get(file)!).equals(content))
      refuse([`${file} tidak kembali sama dari ${startFile}`]);
  writeFileSync(join(folder, startFile), gzipSync(packed, { level: 9 }));
}

/** Writes the index of one language. Throws when the library refuses a record, or leaves one out without a word. */
async function writeIndex(tables: SearchTables, language: Locale, folder: string): Promise<void> {
  const records = searchRecords(tables, language);
  const { index, errors } = await createIndex({ maxFragments: Math.ceil(records.length / pagesPerFile) });
  refuse(errors);
  for (const record of records) refuse((await index!.addCustomRecord({ ...record, language })).errors);
  // By the library itself: handed over to be written here they would all be in memory several times.
  refuse((await index!.writeFiles({ outputPath: folder })).errors);
  await index!.deleteIndex();
  const files = filesOf(folder);
  for (const file of files) if (!published.test(file)) rmSync(join(folder, file));
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));
  const count = entry.languages[language]?.page_count;
  if (count !== records.length) refuse([`${records.length} catatan masuk, ${count} catatan tersimpan`]);
  writeStart(folder, files, language);
}

/**
 * Writes the search index of both languages into a built site, one language after the other. The same collections
 * give the same bytes. Throws when a collection cannot be read or the library refuses a record.
 */
export async function buildIndex({
  dataDir,
  outDir,
  texts = {
    'content/halaman': '/',
    'content/media': '/',
    'content/cerita': '/cerita/',
    'content/kasus': chapterPath('prakarsa-lokal'),
  },
}: IndexOptions): Promise<void> {
  const tables = readTables(dataDir, texts);
  const root = join(outDir, 'pagefind');
  rmSync(root, { recursive: true, force: true });
  try {
    for (const language of locales) await writeIndex(tables, language, join(root, language));
  } finally {
    await close();
  }
}

if (import.meta.main) {
  followParent();
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '.data' },
      out: { type: 'string', default: 'dist' },
    },
  });
  await buildIndex({ dataDir: values.data, outDir: values.out });
}

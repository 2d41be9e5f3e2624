import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from '../../scripts/pages.ts';
import { buildIndex } from '../../scripts/publish/search-index.ts';
import { startFile, unpackStart } from '../../src/lib/search/start.ts';

const folder = mkdtempSync(join(tmpdir(), 'etalase-index-'));
const [dataDir, pagesDir] = [join(folder, 'data'), join(folder, 'pages')];
const texts = { [pagesDir]: '/' };
const tables: Record<string, object[]> = {
  kelurahan: [{ id: 'dinoyo', name: 'Dinoyo', kecamatan: 'lowokwaru' }],
  kecamatan: [{ id: 'lowokwaru', name: 'Lowokwaru' }],
};

beforeAll(() => {
  mkdirSync(dataDir);
  for (const name of [
    'umkm',
    'subsektor',
    'kelurahan',
    'kecamatan',
    'kampung',
    'kegiatan',
    'program',
    'tema',
    'indikator',
    'linimasa',
    'komitmen',
  ])
    // prettier-ignore
    writeFileSync(join(dataDir, `${name}.json`), JSON.stringify(tables[name] ?? []));
  for (const language of ['id', 'en']) {
    mkdirSync(join(pagesDir, language), { recursive: true });
    const text = `---\ntitle: 'Tentang'\ndescription: Siapa: kami\n---\n\nIsi.\n`;
    writeFileSync(join(pagesDir, language, 'tentang.mdx'), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const contents = (dir: string) =>
  filesOf(dir).map((file) => [file, readFileSync(join(dir, file)).toString('base64')]);

test('the same collections give the same bytes, in a folder for each language', async () => {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  await buildIndex({ dataDir, texts, outDir: first });
  await buildIndex({ dataDir, texts, outDir: second });
  expect(contents(first)).toEqual(contents(second));
  for (const language of ['id', 'en'])
    expect(filesOf(first)).toContain(`pagefind/${language}/pagefind-entry.json`);
});

test("the one file that a search begins with holds the library's own, which stand beside it", async () => {
  const outDir = join(folder, 'start');
  await buildIndex({ dataDir, texts, outDir });
  for (const language of ['id', 'en']) {
    const dir = join(outDir, 'pagefind', language);
    const unpacked = unpackStart(gunzipSync(readFileSync(join(dir, startFile))));
    const own = filesOf(dir).filter(
      (file) => /entry\.json$|pf_meta$|pf_filter$/.test(file) && file !== startFile,
    );
    expect([...unpacked.keys()].sort()).toEqual(own.sort());
    expect(own.length).toBe(3);
    for (const file of own) {
      const bytes = readFileSync(join(dir, file));
      expect(
        Buffer.from(unpacked.get(file)!).equals(file.endsWith('.json') ? bytes : gunzipSync(bytes)),
      ).toBe(true);
    }
  }
});

test('an index is written afresh, so that nothing of a withdrawn record stays', async () => {
  const outDir = join(folder, 'again');
  mkdirSync(join(outDir, 'pagefind/id/fragment'), { recursive: true });
  writeFileSync(join(outDir, 'pagefind/id/fragment/old.pf_fragment'), 'x');
  await buildIndex({ dataDir, texts, outDir });
  expect(filesOf(outDir)).not.toContain('pagefind/id/fragment/old.pf_fragment');
});

test('a text without a title is refused by name', async () => {
  writeFileSync(join(pagesDir, 'en', 'tentang.mdx'), '---\ndescription: x\n---\n');
  await expect(buildIndex({ dataDir, texts, outDir: join(folder, 'none') })).rejects.toThrow(
    /tentang\.mdx: "title" tidak ada/,
  );
});

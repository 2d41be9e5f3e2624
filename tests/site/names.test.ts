import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { NameList } from '../../src/lib/search/suggest.ts';

const dist = process.env['ETALASE_DIST'] ?? 'dist';

test.each(['', 'en/'])('the names of /%s lead to pages that are there, all pelaku among them', (language) => {
  const { notes, names } = JSON.parse(
    readFileSync(join(dist, language, 'cari/nama.json'), 'utf8'),
  ) as NameList;
  for (const [name, path, note] of names) {
    const [page = '', anchor] = path.split('#');
    const html = readFileSync(join(dist, language, page, 'index.html'), 'utf8');
    if (anchor) expect(html).toContain(`id="${anchor}"`);
    expect(name).not.toBe('');
    expect(notes[note]).toBeTruthy();
  }
  const profiles = readdirSync(join(dist, language, 'umkm'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(\d+|jenis)$/.test(entry.name))
    .map((entry) => `umkm/${entry.name}/`);
  expect(names.map(([, path]) => path).filter((path) => path.startsWith('umkm/')).sort()).toEqual(profiles.sort()); // prettier-ignore
});

test('the list of names is at most 15 KB as it is sent', () => {
  expect(gzipSync(readFileSync(join(dist, 'cari/nama.json'))).length).toBeLessThanOrEqual(15_000);
});

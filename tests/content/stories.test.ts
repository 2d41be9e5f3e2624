import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../scripts/content.ts';
import { check, writeCollections } from '../../scripts/data.ts';
import { frontMatter } from '../../src/lib/front-matter.ts';
import { readText } from '../../src/lib/gate/mdx.ts';
import { withoutRecord } from '../../src/lib/privacy/withdraw.ts';
import type { RawContent } from '../../src/lib/gate/tables.ts';

/** Stories, and what the gate says to one that is spoilt. */

const edition = { id: 'uji', date: '2026-11-24' };
const read = readContent('content').raw;
let raw: RawContent;
beforeEach(() => {
  raw = structuredClone(read);
});

const story = 'cerita/id/tempe-sanan.mdx';
const english = 'cerita/en/tempe-sanan.mdx';
const names = Object.keys(read.texts).flatMap((file) => /^cerita\/id\/(.+)\.mdx$/.exec(file)?.[1] ?? []);
const rewrite = (file: string, change: (text: string) => string) => {
  raw.texts[file] = change(raw.texts[file]!);
};
const told = () =>
  check(raw, edition).faults.map((f) => `${f.file} | ${f.place} | ${f.wrong} | ${f.instead}`);
const append = (line: string) => () => rewrite(story, (text) => `${text}\n${line}\n`);

test.each<[string, () => void, RegExp]>([
  ['a script in a story', append('<script>1</script>'), /tempe-sanan\.mdx \| baris \d+, kolom 1 \| HTML mentah <script>/],
  ['code in a case page', () => rewrite('kasus/id/festival-mbois.mdx', (t) => `${t}\nimport a from 'b'\n`), /festival-mbois\.mdx \| baris \d+, kolom 1 \| baris yang mulai/],
  ['an expression on a page', () => rewrite('halaman/en/tentang.mdx', (t) => `${t}\n{1 + 1}\n`), /tentang\.mdx \| baris \d+, kolom 1 \| kurung kurawal/],
  ['a telephone number in a title', () => rewrite(story, (t) => t.replace('Dapur tempe Sanan', 'Dapur 0812-3456-7890')), /baris 2, kolom 15 \| ada nomor telepon/],
  ['a maker nobody knows', append('Ada <Pelaku slug="tidak-ada" /> di sini.'), /kolom 5 \| pelaku "tidak-ada" tidak dikenal \| hapus dari cerita/],
  ['a maker that the top does not name', append('Ada <Pelaku slug="toko-oen" />.'), /pelaku "toko-oen" belum ada pada "umkm" .* \| tambahkan "- toko-oen"/],
  ['a link to a maker nobody knows', append('[Ia](/umkm/tidak-ada/)'), /kolom 6 \| pelaku "tidak-ada" tidak dikenal \| hapus tautannya/],
  ['a source nobody knows', append('Kata.<Cite ids="tidak-ada" />'), /kolom 6 \| sumber "tidak-ada" tidak ada/],
  ['a figure nobody knows', append('<Claim id="tidak-ada" />'), /kolom 1 \| klaim "tidak-ada" tidak ada/],
  ['a count nobody makes', () => rewrite('halaman/id/tentang.mdx', (t) => `${t}\n<Tally of="warung" />\n`), /"warung" tidak bisa dihitung \| pilih salah satu: umkm/],
  ['a typed figure', append('Ada 350 dapur.'), /kolom 5 \| angka "350" diketik sendiri/],
  ['a kelurahan nobody knows', () => rewrite(story, (t) => t.replace('- purwantoro', '- purwantara')), /kelurahan \| kelurahan "purwantara" tidak dikenal/],
  ['other makers in English', () => rewrite(english, (t) => t.replace('  - mayla-jaya\n', '')), /en\/tempe-sanan\.mdx \| umkm \| isinya lain/],
  ['no day of publication', () => rewrite(story, (t) => t.replace(/^date: .*\n/m, '')), /date/],
  ['a file out of place', () => (raw.texts['cerita/dapur.mdx'] = raw.texts[story]!), /cerita\/dapur\.mdx \| nama berkas \| naskah ini tidak akan terbit/],
])('%s is told with its place', (_name, spoil, message) => {
  spoil();
  expect(told().join('\n')).toMatch(message);
}); // prettier-ignore

test('a story whose maker was withdrawn is told in both languages, at the top and in the text', () => {
  delete raw.json['umkm/purwantoro/mayla-jaya.json'];
  const found = told().filter(
    (line) => line.includes('cerita/') && line.includes('"mayla-jaya" tidak dikenal'),
  );
  for (const language of ['id', 'en']) {
    expect(found.join('\n')).toMatch(new RegExp(`cerita/${language}/tempe-sanan\\.mdx \\| umkm \\|`));
    expect(found.join('\n')).toMatch(
      new RegExp(`cerita/${language}/tempe-sanan\\.mdx \\| baris \\d+, kolom \\d+`),
    );
  }
});

test('whoever withdraws a maker is told which lines of the stories name it', () => {
  const { linked } = withoutRecord('umkm/purwantoro/mayla-jaya.json', raw);
  for (const language of ['id', 'en']) {
    expect(linked).toContain(`content/cerita/${language}/tempe-sanan.mdx, umkm`);
    expect(linked.join('\n')).toMatch(new RegExp(`cerita/${language}/tempe-sanan\\.mdx, baris \\d+`));
  }
});

test('Astro is given the texts that passed, and no longer those that are gone', () => {
  const out = mkdtempSync(join(tmpdir(), 'etalase-naskah-'));
  const { collections, texts } = check(raw, edition);
  writeCollections(collections!, texts!, out);
  expect(readFileSync(join(out, 'naskah', story), 'utf8')).toBe(raw.texts[story]);
  const { [story]: _, ...rest } = texts!;
  writeCollections(collections!, rest, out);
  expect(existsSync(join(out, 'naskah', story))).toBe(false);
  expect(existsSync(join(out, 'naskah', english))).toBe(true);
  rmSync(out, { recursive: true });
});

test('there are at least six stories', () => {
  expect(names.length).toBeGreaterThanOrEqual(6);
});

describe.each(names.flatMap((name) => ['id', 'en'].map((language) => [language, name] as const)))(
  'the story in %s, %s',
  (language, name) => {
    const file = `cerita/${language}/${name}.mdx`;
    const text = read.texts[file]!;
    const body = text.replace(/^---\n.*?\n---\n/s, '');

    test('is of a length to be read in one sitting', () => {
      const words = body.replaceAll(/<[^>]*>/g, ' ').split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)); // prettier-ignore
      expect(words.length).toBeGreaterThan(280);
      expect(words.length).toBeLessThan(700);
    });

    test('cites a source in every paragraph but those that say what is not known', () => {
      const paragraphs = body
        .trim()
        .split(/\n{2,}/)
        .filter((part) => !part.startsWith('#'));
      const bare = paragraphs.filter((part) => !part.includes('<Cite '));
      for (const part of bare) expect(part).toMatch(/tidak (?:kami )?(?:temukan|diketahui)|not found/);
    });

    test('names every maker at its top, and no other', () => {
      const named = readText(file, text).tags.flatMap(({ name: tag, value }) =>
        tag === 'Pelaku' ? value : [],
      );
      expect(new Set(named)).toEqual(new Set(frontMatter(text).values['umkm']));
    });

    test('quotes nobody in words of its own making', () => {
      expect(body).not.toMatch(/[“"]\p{Lu}[^”"]{40,}[”"]/u);
    });
  },
);

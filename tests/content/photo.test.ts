import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../scripts/content.ts';
import { readPrivate } from '../../scripts/contacts.ts';
import { check, gate } from '../../scripts/data.ts';
import { jpegFacts } from '../../src/lib/photo/jpeg.ts';
import { contentCopy, today, type Folder } from '../intake-folder.ts';
import { badPhotos, phonePhoto } from '../photo-files.ts';

/** The command that takes photos, run on a copy of the real content, and what the gate says about photos. */

const slug = 'algorocks-studio';
const folder = 'content/umkm/kota';
const words = ['--alt-id', 'Meja kerja', '--alt-en', 'A desk', '--kredit', 'Studio Uji'];
const phone = await phonePhoto();
const consent = {
  channel: 'photo',
  status: 'yes',
  givenOn: '2026-05-12',
  basis: 'F-1',
  formVersion: '2026-v1',
};

let copy: Folder;
let given: string;
beforeEach(() => {
  copy = contentCopy();
  given = copy.write('IMG_2041.JPG', phone);
});
afterEach(() => copy.remove());

const foto = (...args: string[]) => copy.foto(args);
const add = (...args: string[]) => foto(given, '--untuk', slug, ...words, ...args);
const record = () => copy.json<{ photo?: Record<string, unknown> }>(`repo/${folder}/${slug}.json`);
const stored = () => join(copy.root, folder, `${slug}.jpg`);
const faults = () => gate(copy.root, today).faults.map((f) => `${f.file} | ${f.wrong} | ${f.instead}`);

test('a photo is stored beside its record, upright and without metadata, and the record tells of it', () => {
  const { status, out, err } = add('--tanggal', '2026-10');
  expect(err).toBe('');
  expect(status).toBe(0);
  expect(out).toMatch(/Foto Algorocks Studio disimpan: content\/umkm\/kota\/algorocks-studio\.jpg, 1200 × 1600/i);
  expect(out).toContain('EXIF');
  expect(jpegFacts(readFileSync(stored()))).toEqual({ width: 1200, height: 1600, extras: [] });
  expect(readFileSync(stored()).includes('Siti')).toBe(false);
  expect(record().photo).toEqual({
    src: `${slug}.jpg`,
    alt: { id: 'Meja kerja', en: 'A desk' },
    credit: 'Studio Uji',
    on: '2026-10',
  });
  expect(faults()).toEqual([]);
}); // prettier-ignore

test('what is published is a file of its own name and size, never the stored one', () => {
  add();
  const { collections, photos } = gate(copy.root, today);
  const photo = collections!['umkm']!.find(({ id }) => id === slug)!['photo'];
  expect(photo).toMatchObject({ width: 1200, height: 1600, credit: 'Studio Uji' });
  expect((photo as { src: string }).src).toMatch(
    /^https:\/\/.*\/foto\/algorocks-studio-[a-p]{10}-1200\.jpg$/,
  );
  expect(photos).toHaveLength(1);
});

test('a dry run and a refused photo write nothing', async () => {
  const before = copy.state(copy.root);
  expect(add('--periksa')).toMatchObject({ status: 0 });
  const svg = (await badPhotos()).find(([name]) => name === 'an SVG')!;
  const { status, err } = foto(copy.write('logo.jpg', svg[1]), '--untuk', slug, ...words);
  expect(status).toBe(1);
  expect(err).toMatch(/^logo\.jpg: Berkas ini gambar vektor SVG.*\nTidak ada yang ditulis\.$/m);
  expect(copy.state(copy.root)).toEqual(before);
});

test.each<[string, () => string[], number, RegExp]>([
  ['without a maker', () => [given, ...words], 2, /npm run foto -- foto\.jpg --untuk/],
  ['without words in English', () => [given, '--untuk', slug, ...words.toSpliced(2, 2)], 2, /--alt-en.*wajib/],
  ['for a maker that is not there', () => [given, '--untuk', 'algorocks', ...words], 1, /maksudnya "algorocks-studio"\?/],
  ['with a phone number in its words', () => [given, '--untuk', slug, ...words.with(5, 'Ani 0812 3456 7890')], 1, /nomor telepon/],
  ['taken tomorrow', () => [given, '--untuk', slug, ...words, '--tanggal', '2026-11-25'], 2, /sudah terjadi/],
  ['taken on no day', () => [given, '--untuk', slug, ...words, '--tanggal', '2026-02-30'], 1, /tidak ada di kalender/],
  ['that is not there', () => [`${given}.tidak`, '--untuk', slug, ...words], 1, /Berkasnya tidak ada/],
  ['to delete where there is none', () => ['--hapus', '--untuk', slug], 1, /tidak punya foto/],
])('a photo %s is not taken', (_, args, code, told) => {
  const { status, err } = foto(...args());
  expect(err).toMatch(told);
  expect(status).toBe(code);
  expect(err).not.toMatch(/ {4}at /);
  expect(existsSync(stored())).toBe(false);
}); // prettier-ignore

test('a photo is replaced only when asked, and deleted with its file', () => {
  add();
  const again = add();
  expect(again.status).toBe(1);
  expect(again.err).toMatch(/sudah punya foto; tambahkan --ganti/);
  expect(add('--ganti').status).toBe(0);
  const without = readFileSync(`${folder}/${slug}.json`, 'utf8');
  expect(foto('--hapus', '--untuk', slug).status).toBe(0);
  expect(existsSync(stored())).toBe(false);
  expect(readFileSync(join(copy.root, folder, `${slug}.json`), 'utf8')).toBe(without);
});

test.each<[string, object[], boolean]>([
  ['without a consent', [], false],
  ['with another channel’s consent', [{ ...consent, channel: 'email', value: 'halo@contoh.example' }], false],
  ['with an expired consent', [{ ...consent, expiresOn: '2026-11-23' }], false],
  ['with a withdrawn consent', [{ ...consent, withdrawnOn: '2026-11-20' }], false],
  ['with a consent that holds', [consent], true],
])('a photo with people %s', (_, channels, shown) => {
  expect(add('--orang').out).toContain('foto ini tidak terbit');
  copy.write(`pribadi/${slug}.json`, JSON.stringify({ slug, channels }));
  const { raw } = readContent(join(copy.root, 'content'));
  const given = readPrivate(copy.root, { ETALASE_PRIBADI: copy.pribadi });
  const { collections, photos, notice } = check(raw, { id: 'uji', date: today }, given);
  expect(photos).toHaveLength(shown ? 1 : 0);
  const record = collections!['umkm']!.find(({ id }) => id === slug)!;
  expect(record['photo'] !== undefined).toBe(shown);
  expect(notice).toContain(
    shown
      ? 'Foto: 1 terbit.'
      : `Foto: 0 terbit. 1 tidak terbit, karena izin foto orang di dalamnya tidak ada atau tidak berlaku: ${slug}.`,
  );
});

test('a consent for photos that is withdrawn takes the photo with it', () => {
  add('--orang');
  copy.write(`pribadi/${slug}.json`, JSON.stringify({ slug, channels: [consent] }));
  const { status, err } = copy.tarik([slug, '--bidang', 'foto']);
  expect(status, err).toBe(0);
  expect(existsSync(stored())).toBe(false);
  expect(record().photo).toBeUndefined();
  expect(faults()).toEqual([]);
});

test('the gate knows a photo that did not come through the command', () => {
  add();
  writeFileSync(stored(), phone);
  expect(faults().join()).toMatch(/masih membawa EXIF.*ikut terbit \| jalankan npm run foto.*--ganti/);
  writeFileSync(stored(), phone.subarray(0, 5_000));
  expect(faults().join()).toMatch(/bukan JPEG yang utuh/);
  rmSync(stored());
  expect(faults().join()).toMatch(/tidak ada di samping berkas ini/);
});

test('the gate knows a photo that is too large, and one that no record has', async () => {
  add();
  const { default: sharp } = await import('sharp');
  const large = sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#345' } });
  writeFileSync(stored(), await large.jpeg().toBuffer());
  expect(faults().join()).toMatch(/terlalu besar: 3000 × 2000 piksel/);
  renameSync(stored(), join(copy.root, folder, 'IMG_1.HEIC'));
  expect(faults().join()).toMatch(/kota\/IMG_1\.HEIC \| tidak ada catatan yang memakai foto ini/);
});

import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leaksOf, scanSite } from '../../scripts/publish/leaks.ts';
import { allowedEverywhere, permitted } from '../../src/lib/privacy/allowed.ts';
import { leaksIn, leaksInJson, leaksUnder, maskedLeak, valueKey } from '../../src/lib/privacy/leaks.ts';
import { writeCbor } from '../../src/lib/search/cbor.ts';
import { packStart } from '../../src/lib/search/start.ts';

const phone = '0812-3456-7890';

describe('private values are found however they are written', () => {
  test.each([
    'NIK 3573011503900001',
    'NPWP 09.254.294.3-407.000',
    'hubungi 081234567890',
    'hubungi +62 812 3456 7890',
    'hubungi (0341) 567-890',
    'hubungi +62 341 567890',
    'tulis ke siti.aminah@contoh.co.id',
    '０８１２３４５６７８９０',
    '0812\u200b3456\u00ad7890',
  ])('%s', (text) => expect(leaksIn(text)).toHaveLength(1));

  test.each([
    '2023-10-01/2025-12-31',
    'Rp1.234.567.890.123',
    'pada 2019, 2020, 2021, 2022',
    'edisi 2026-11-24-1a2b3c4d',
    'sha256 501556729650563e1740b49ff9600e4f846321bf1c7c4ff5114ffb65a85d0001',
    '112,6326 dan -7,9666',
    'akun @kopi_malang',
  ])('%s is none', (text) => expect(leaksIn(text)).toEqual([]));
});

test.each([
  ['a source’s address', 'href', 'https://contoh.id/081234567890', 0],
  ['a link to WhatsApp', 'href', 'https://wa.me/6281234567890', 1],
  ['a link to WhatsApp under a skipped key', 'url', 'https://wa.me/6281234567890', 1],
  ['an encoded mail link', 'href', 'mailto:siti%40contoh.id', 1],
  ['a path', 'd', 'M081234567890', 0],
  ['a label', 'aria-label', '081234567890', 1],
])('%s: the key says whether it is looked at', (_, key, value, count) =>
  expect(leaksUnder(key, value)).toHaveLength(count),
);

test('JSON is looked through at every depth, hashes and coordinates apart', () => {
  const value = { coordinates: [112.6326001234, -7.9], hash: '3573011503900001', a: [{ b: { c: phone } }] };
  expect(leaksInJson(value)).toHaveLength(1);
  expect(leaksInJson({ [phone]: 1 })).toHaveLength(1);
  expect(leaksInJson({ telepon: 6281234567890 })).toHaveLength(1);
});

test('what the editor is told holds nothing of the value', () => {
  const told = maskedLeak(`umkm/${phone}/index.html`, leaksIn(phone)[0]!);
  expect(told.file).toMatch(/^umkm\/08•+0\/index\.html$/);
  expect(told.what).toMatch(/^nomor telepon 08•+0$/);
});

test('one number has one key, with and without country code', () => {
  expect(valueKey('0812-3456-7890')).toBe(valueKey('+62 812 3456 7890'));
});

/** The file a search begins with, of pages with these hashes and one value to filter by. */
function searchStart(hashes: readonly string[], value = 'kriya'): Uint8Array {
  const sign = strToU8('pagefind_dcd');
  const pages = hashes.map((hash) => [`id_${hash}`, 1, 'id_group_1']);
  const files = {
    'pagefind.id_1.pf_meta': writeCbor(['1', pages], sign),
    'filter/id_1.pf_filter': writeCbor(['saring', [[value, []]]], sign),
  };
  return packStart('id', new Map(Object.entries(files)));
}

/** A PNG with one text chunk after its head. */
function withText(png: Buffer): Buffer {
  const body = Buffer.from(`tEXtAuthor\0${'Siti'}`, 'latin1');
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

describe('each carrier of a built site is opened', async () => {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#b40' } });
  const exif = { IFD0: { Artist: 'Siti' } };
  const jpeg = await picture.clone().jpeg().toBuffer();
  const png = await picture.clone().png().toBuffer();
  const comment = Buffer.from('\xff\xfe\x00\x08Sitiii', 'latin1');
  const carriers: Record<string, string | Uint8Array> = {
    'teks/index.html': `<!doctype html><p>Hubungi 0812&#45;3456-7890</p>`,
    'terpisah/index.html': `<!doctype html><p>0812-<b>3456</b>-7890</p>`,
    'atribut/index.html': `<!doctype html><a href="https://wa.me/6281234567890">Kontak</a>`,
    'komentar/index.html': `<!doctype html><!-- ${phone} -->`,
    'ld/index.html': `<!doctype html><script type="application/ld+json">{"telephone":"${phone}"}</script>`,
    'data/a.json': `{"a":["\\u0030812-3456-7890"]}`,
    'data/a.csv': `nama,kontak\r\nSiti,"${phone}"\r\n`,
    'data/a.md': `# Siti\n${phone}\n`,
    'a.ics': `BEGIN:VCALENDAR\r\nDESCRIPTION:siti@con\r\n toh.id\r\nEND:VCALENDAR`,
    'a.xml': `<?xml version="1.0"?><feed><title>${phone}</title></feed>`,
    'a.svg': `<svg xmlns="http://www.w3.org/2000/svg"><title>${phone}</title><path d="M0"/></svg>`,
    'pembuat.svg': '<svg xmlns="http://www.w3.org/2000/svg"><metadata>Siti</metadata></svg>',
    'catatan.svg': '<!-- digambar Siti -->\n<svg xmlns="http://www.w3.org/2000/svg"/>',
    'program.svg': '<svg xmlns="http://www.w3.org/2000/svg" inkscape:export-filename="siti/a.png"/>',
    'a.txt': `NIK 3573011503900001`,
    'a.js': `const a="${phone}"`,
    'pagefind/a.pf_fragment': gzipSync(`pagefind_dcd{"content":"${phone}"}`),
    'pagefind/a.pf_index': gzipSync(Buffer.from(`pagefind_dcd\x00\x9f\x00lx081234567890\x00`, 'latin1')),
    'pagefind/awal.pf_meta': gzipSync(searchStart([], phone)),
    'data/semua.zip': zipSync({ 'dalam/a.csv': strToU8(`Siti,${phone}`) }),
    'a.jpg': await picture.clone().jpeg().withExif(exif).toBuffer(),
    'komentar.jpg': Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]),
    'a.webp': await picture.clone().webp().withExif(exif).toBuffer(),
    'a.avif': await picture.clone().avif().withExif(exif).toBuffer(),
    'a.png': await picture.clone().png().withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>').toBuffer(),
    'teks.png': withText(png),
    'nama-081234567890.txt': 'kosong',
  };
  const clean: Record<string, string | Uint8Array> = {
    'bersih/index.html': `<!doctype html><script src="/x.js"></script><p>Buka 2019–2024.</p><a href="https://contoh.id/3573011503900001">a</a>`,
    'bersih.js': 'const r=6356752.314245179',
    'bersih.png': png,
    // Hashes that happen to be the bytes of an address.
    'pagefind/bersih.pf_meta': gzipSync(
      searchStart(Buffer.from('siti@contoh.id').toString('hex').match(/.{7}/g)!),
    ),
    'bersih.jpg': jpeg,
    'bersih.svg':
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"/></svg>',
    'bersih.zip': zipSync({ 'a.csv': strToU8('Siti,kopi') }),
    'lisensi.txt': 'copyright (c) 2024 by cahya dsn; cahyadsn@gmail.com',
    'lisensi.txt.gz': gzipSync('copyright (c) 2024 by cahya dsn; cahyadsn@gmail.com'),
    'koreksi/index.html': '<!doctype html><a href="mailto:tim@contoh.id">tim@contoh.id</a>',
  };
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'etalase-bocor-'));
    for (const [file, bytes] of Object.entries({ ...carriers, ...clean })) {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      writeFileSync(join(dir, file), bytes);
    }
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test('each file with a leak is named once, and no other file', async () => {
    const leaks = await scanSite(dir, permitted('tim@contoh.id', []));
    const named = Object.keys(carriers).map((file) => file.replace('081234567890', '08•••••••••0'));
    const files = leaks.map(({ file }) => file.split('!')[0]);
    expect(files.sort()).toEqual(named.sort());
    expect(JSON.stringify(leaks)).not.toMatch(/3456|siti@/);
  });

  test('the licence’s address is allowed in its own file alone', async () => {
    const bytes = Buffer.from(clean['lisensi.txt'] as string);
    expect(await leaksOf('lain.txt', bytes)).toHaveLength(1);
    expect(allowedEverywhere.some(({ files }) => files('umkm/x/index.html'))).toBe(false);
  });
});

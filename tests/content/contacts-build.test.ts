import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesUnder } from '../intake-folder.ts';

/**
 * One whole build with a private folder, after a withdrawal: what was consented to stands on its maker's page alone, what
 * was not stands in no byte, and what was withdrawn is gone from everywhere.
 */

const base = mkdtempSync(join(tmpdir(), 'etalase-kontak-'));
const root = join(base, 'repo');
const pribadi = join(base, 'pribadi');
const env = { ...process.env, BUILD_DATE: '2026-11-24', ETALASE_PRIBADI: pribadi };
const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { cwd: root, encoding: 'utf8', env });

const terms = { status: 'yes', givenOn: '2026-05-12', basis: 'F-1', formVersion: '2026-v1' };
const shown = [
  '+62 812 0000 0011',
  'halo.uji@contoh.example',
  'Gang Uji Kontak',
  'Bu Uji Tampil',
  '112.613413',
];
const withheld = [
  '81200000022',
  'rahasia.uji@contoh.example',
  'Gang Rahasia',
  'Pak Uji Rahasia',
  '112.613999',
];
const maker = 'raket-abadi';
const silent = 'bakso-president';
const withdrawn = 'polinema-press';

/** Every byte of the site as text: archives unpacked, the chunks of the search index too. */
const site: { path: string; text: string }[] = [];
let withdrawnName = '';
let log = '';

function opened(path: string, bytes: Uint8Array): void {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) opened(path, gunzipSync(bytes));
  else if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    for (const [name, entry] of Object.entries(unzipSync(bytes))) opened(`${path}!${name}`, entry);
  else site.push({ path, text: Buffer.from(bytes).toString('utf8') });
}

beforeAll(() => {
  mkdirSync(pribadi, { recursive: true });
  for (const part of ['content', 'src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(root, part), { recursive: true });
  // Share images that were drawn before are not drawn again.
  if (existsSync('.cache/og')) cpSync('.cache/og', join(root, '.cache/og'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const keep = (slug: string, channels: object[]) =>
    writeFileSync(join(pribadi, `${slug}.json`), JSON.stringify({ slug, channels }));
  keep(maker, [
    { channel: 'whatsapp', value: '0812-0000-0011', ...terms },
    { channel: 'email', value: shown[1], ...terms },
    { channel: 'address', value: `${shown[2]} 1`, coordinates: [112.613413, -8.001091], ...terms },
    { channel: 'ownerName', value: shown[3], ...terms },
    { channel: 'phone', value: `+62${withheld[0]}`, ...terms, expiresOn: '2026-11-23' },
  ]);
  keep(silent, [
    { channel: 'whatsapp', value: `+62${withheld[0]}`, ...terms, withdrawnOn: '2026-11-01' },
    { channel: 'email', value: withheld[1], ...terms, status: 'no' },
    { channel: 'address', value: withheld[2], coordinates: [112.613999, -8.0], ...terms, basis: '' },
    { channel: 'ownerName', value: withheld[3], ...terms, givenOn: '2026-11-25' },
  ]);
  mkdirSync(join(pribadi, 'kerja'));
  const neighbours = filesUnder(join(root, 'content/umkm/tlogomas')).map(({ path }) => basename(path, '.json'));
  expect(neighbours.length).toBeGreaterThanOrEqual(5);
  neighbours.slice(0, 5).forEach((slug, i) => {
    const training = ['Uji ramai', ...(i < 4 ? ['Uji sepi'] : [])];
    const note = { slug, report: 'laporan-uji', visit: true, visitReason: 'Uji alasan kunjungan', training };
    writeFileSync(join(pribadi, 'kerja', `${slug}.json`), JSON.stringify(note));
  });
  const record = filesUnder(join(root, 'content/umkm')).find(({ path }) => path.endsWith(`/${withdrawn}.json`))!;
  withdrawnName = (JSON.parse(record.bytes.toString()) as { name: string }).name;
  expect(run('tarik', withdrawn).status).toBe(0);
  const built = run('build');
  log = built.stdout + built.stderr;
  if (built.status !== 0) throw new Error(log);
  for (const { path, bytes } of filesUnder(join(root, 'dist'))) opened(path.slice(root.length + 6), bytes);
}, 300_000); // prettier-ignore
afterAll(() => rmSync(base, { recursive: true, force: true }));

const holding = (value: string) => site.filter(({ text }) => text.includes(value)).map(({ path }) => path);
const pages = [`en/umkm/${maker}/index.html`, `umkm/${maker}/index.html`];

test.each(shown)('%s is on its maker’s page in both languages, and in no other file', (value) => {
  // The point stands in the link that leads there, and for machines.
  expect(holding(value)).toEqual(pages);
});

test.each(withheld)('%s, without a consent that holds, is in no byte', (value) => {
  expect(holding(value)).toEqual([]);
  expect(log).not.toContain(value);
});

test('the page leads to WhatsApp, a mailbox and directions, and says when consent was given', () => {
  const page = site.find(({ path }) => path === pages[1])!.text;
  for (const target of [
    'https://wa.me/6281200000011',
    `mailto:${shown[1]}`,
    'https://www.openstreetmap.org/directions?to=-8.001091%2C112.613413',
  ])
    expect(page).toContain(`href="${target}"`);
  expect(page).toContain('izin tertulis, terbaru 12 Mei 2026');
  const [, json] = /<script type="application\/ld\+json">(\{[^<]*"telephone"[^<]*)<\/script>/.exec(page)!;
  expect(JSON.parse(json!)).toMatchObject({ telephone: '+6281200000011', email: shown[1] });
});

test('a maker without a consent that holds has no such link', () => {
  const page = site.find(({ path }) => path === `umkm/${silent}/index.html`)!.text;
  expect(page).not.toMatch(/wa\.me|mailto:|href="tel:|openstreetmap/);
  expect(page).toContain('menunggu izin tertulis');
});

test('the build says in one line how many contacts there are and why others are not', () => {
  expect(log).toContain(
    'Kontak: izin yang berlaku dari 1 pelaku (1 whatsapp, 1 surel, 1 alamat, 1 nama). Tidak terbit: 2 isian tidak lengkap, 1 izin ditarik, 1 izin bertanggal nanti, 1 izin sudah lewat.',
  );
});

test('of what officials noted only counts of five makers or more are shown, on the page of the programmes', () => {
  expect(holding('Uji ramai')).toEqual(['en/program/index.html', 'program/index.html']);
  const page = site.find(({ path }) => path === 'program/index.html')!.text;
  expect(page).toMatch(
    /Uji ramai<\/th> ?<td[^>]*><a href="\/kecamatan\/lowokwaru\/"[^>]*>Lowokwaru<\/a><\/td> ?<td[^>]*>5</,
  );
  expect([holding('Uji sepi'), holding('Uji alasan kunjungan')]).toEqual([[], []]);
});

test('what was withdrawn has no page, search record, place on the map, download, feed or picture', () => {
  expect(site.filter(({ path }) => path.includes(withdrawn)).map(({ path }) => path)).toEqual([]);
  expect(holding(`/umkm/${withdrawn}/`)).toEqual([]);
  expect(holding(`"${withdrawn}"`)).toEqual([]);
  expect(holding(withdrawnName)).toEqual([]);
});

test('its old address is answered by the one 404, which names nobody', () => {
  const { text } = site.find(({ path }) => path === '404.html')!;
  expect(text).toContain('sudah ditarik atau dipindah');
  expect(text).toContain('withdrawn or moved');
});

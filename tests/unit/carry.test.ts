import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { carriedPage, carriedStyles, relativeLink, type Carried } from '../../scripts/carry/page.ts';
import { workerOf } from '../../scripts/publish/worker.ts';

const files: Record<string, string> = {
  'index.html': '',
  'umkm/index.html': '',
  'umkm/x/index.html': '',
  'data/peta.geojson': '{"a":1}',
  'foto/x-384.avif': '',
  '_astro/a.js': '',
  '_astro/huruf.woff2': '',
  'peta/kota.svg': '<svg><path id="kota" d="M0 0"/><g id="batas"><path id="klojen" d="M1 1"/></g></svg>',
};
const siteAt = (base: string): Carried => ({
  base,
  address: `https://malang.example${base}`,
  has: (file) => file in files,
  text: (file) => files[file]!,
});

test.each(['/', '/etalase/'])('under %s, links become ways from file to file', (base) => {
  const from = (file: string, link: string) => relativeLink(base + link, file, siteAt(base));
  expect(from('umkm/x/index.html', 'umkm/')).toBe('../index.html');
  expect(from('umkm/x/index.html', '')).toBe('../../index.html');
  expect(from('index.html', 'umkm/x/#sumber-1')).toBe('umkm/x/index.html#sumber-1');
  expect(from('umkm/index.html', 'umkm/?subsektor=kriya')).toBe('index.html?subsektor=kriya');
  expect(from('umkm/index.html', 'umkm/#isi')).toBe('#isi');
  expect(from('umkm/index.html', 'data/peta.geojson')).toBe('../data/peta.geojson');
  // A pattern of the map, and what is not carried.
  expect(from('index.html', 'umkm/{id}/')).toBe('umkm/{id}/index.html');
  expect(from('index.html', 'luring/')).toBe(`https://malang.example${base}luring/`);
});

test('links to other places stay', () => {
  const link = (to: string) => relativeLink(to, 'index.html', siteAt('/etalase/'));
  for (const to of ['#isi', 'https://a.example/', 'mailto:a@b.example', '/lain/']) expect(link(to)).toBe(to);
});

test('a page loses its policy and its worker, and gets classic scripts and the data it would fetch', () => {
  const page = carriedPage(
    [
      '<html lang="id"><meta http-equiv="Content-Security-Policy" content="x"><link rel="preload" href="/a">',
      '<body><script src="/_astro/a.js" data-worker="/sw.js"></script>',
      '<script type="module" src="/_astro/a.js"></script>',
      '<kelurahan-map data-counts="/data/peta.geojson"></kelurahan-map>',
      '<img srcset="/foto/x-384.avif 384w, /foto/x-384.avif 768w" src="/foto/x-384.avif">',
      '<a href="/umkm/?a=1&amp;b=2">x</a></body>',
    ].join('\n'),
    'umkm/x/index.html',
    siteAt('/'),
  );
  expect(page).toBe(
    [
      '<html data-salinan lang="id">',
      '<body><script src="../../_astro/a.js"></script>',
      '<script defer src="../../_astro/a.js"></script>',
      `<kelurahan-map data-counts="data:application/json;base64,${btoa('{"a":1}')}"></kelurahan-map>`,
      '<img srcset="../../foto/x-384.avif 384w, ../../foto/x-384.avif 768w" src="../../foto/x-384.avif">',
      '<a href="../index.html?a=1&amp;b=2">x</a></body>',
    ].join('\n'),
  );
});

test('shapes of another drawing come to stand in the page, each id once', () => {
  const use = (id: string) => `<svg><use class="a" href="/peta/kota.svg#${id}"/></svg>`;
  const page = carriedPage(
    `<html><body>${use('kota')}${use('batas')}${use('kota')}</body>`,
    'index.html',
    siteAt('/'),
  );
  expect(page).not.toContain('kota.svg');
  expect(page.match(/id="pinjam-kota"/g)).toHaveLength(1);
  expect(page).toContain('<g id="pinjam-batas"><path d="M1 1"/></g>');
  expect(page.match(/href="#pinjam-kota"/g)).toHaveLength(2);
});

test('a style sheet finds its fonts beside it, and waits for them', () => {
  const css = 'font-display:optional;src:url(/_astro/huruf.woff2)';
  expect(carriedStyles(css, '_astro/a.css', siteAt('/'))).toBe(
    'font-display:block;' + 'src:url(huruf.woff2)',
  );
});

test('the worker of an edition differs from that of any other, and knows its caches from another site’s', () => {
  expect(workerOf('/', ['a'])).toBe(workerOf('/', ['a']));
  expect(workerOf('/', ['a'])).not.toBe(workerOf('/', ['b']));
  expect(workerOf('/etalase', ['a'])).toContain("PREFIX = 'etalase /etalase/ '");
  expect(workerOf('/', ['a'])).toContain("PREFIX = 'etalase / '");
});

test('a folder that holds no site, or half of one, is refused with a sentence and leaves no file behind', () => {
  const dir = mkdtempSync(join(tmpdir(), 'etalase-bawa-'));
  const bawa = () => {
    const args = ['scripts/bawa.ts', '--dir', join(dir, 'situs'), '--ke', join(dir, 'ke')];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { status, stderr };
  };
  const site = join(dir, 'situs');
  expect(bawa()).toEqual({ status: 2, stderr: `--dir: di ${site} tidak ada situs yang jadi.\n` });
  for (const folder of ['data', '_astro']) mkdirSync(join(site, folder), { recursive: true });
  writeFileSync(join(site, 'data/edisi.json'), '{"id":"uji","date":"2026-11-24","address":"https://a.example","publisher":{"id":"a","en":"a"}}'); // prettier-ignore
  expect(bawa()).toEqual({ status: 2, stderr: `${site} bukan situs yang utuh: _astro/bersama.*.css tidak ada. Jalankan dulu: npm run build\n` }); // prettier-ignore
  expect(readdirSync(join(dir, 'ke'))).toEqual([]);
  rmSync(dir, { recursive: true });
});

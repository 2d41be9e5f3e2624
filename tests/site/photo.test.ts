import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { photoLike } from '../../scripts/bench/picture.ts';
import { jpegFacts } from '../../src/lib/photo/jpeg.ts';
import { phonePhoto } from '../photo-files.ts';
import { siteCopy } from '../site-copy.ts';

/**
 * A build of a copy whose content has photos, taken in by the command: what of them is published, and how pages show it.
 * Some of its sources are gone from the web: what a reader is told of those.
 */

const { root, remove } = siteCopy();
const dist = join(root, 'dist');
const page = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');
const files = () => readdirSync(join(dist, 'foto'));
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout;
};
const words = ['--alt-id', 'Meja & kain', '--alt-en', 'A table & cloth', '--kredit', 'Contoh Uji'];
const foto = (bytes: Buffer, slug: string, ...args: string[]) => {
  const given = join(root, `${slug}-asli.jpg`);
  writeFileSync(given, bytes);
  run('scripts/foto.ts', given, '--untuk', slug, ...words, ...args);
};
/** First on the list of all, so above the fold; far down on it; and one that shows people. */
const [wide, phone, people] = ['algorocks-studio', 'malang-tv', 'artofest-mallartown'] as const;

/** Two sources of a maker that have not answered for days, one of them with a copy in an archive. */
const cited = (JSON.parse(readFileSync(`content/umkm/kota/${wide}.json`, 'utf8')) as { sources: string[] })
  .sources;
const sources = (
  JSON.parse(readFileSync('content/sumber.json', 'utf8')) as { id: string; url: string; title: string }[]
).filter(({ id }) => cited.includes(id));
const archivedUrl = 'https://web.archive.org/web/20250101000000/https://contoh.example/';
const gone = sources.slice(0, 2).map(({ url }, i) => ({
  url, status: 404, lastChecked: '2026-11-20', failures: 3, failedSince: '2026-11-03', ...(i === 0 && { archivedUrl }),
})); // prettier-ignore

let told: string;
beforeAll(async () => {
  // Share images that were drawn before need not be drawn again.
  mkdirSync(join(root, '.cache'));
  mkdirSync('.cache/og', { recursive: true });
  symlinkSync(resolve('.cache/og'), join(root, '.cache', 'og'));
  foto(await sharp(await photoLike(3000, 2000)).jpeg().toBuffer(), wide, '--tanggal', '2025-10');
  foto(await phonePhoto(), phone);
  foto(await sharp(await photoLike(1000, 800)).jpeg().toBuffer(), people, '--orang');
  writeFileSync(join(root, 'content', 'tautan.json'), JSON.stringify({ links: gone }));
  told = run('scripts/build.ts');
}); // prettier-ignore
afterAll(remove);

const pictureIn = (html: string) => /<picture class="photo"[\s\S]*?<\/picture>/.exec(html)?.[0] ?? '';
const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const sourcesOf = (picture: string) =>
  [...picture.matchAll(/<(?:source|img)\b[^>]*>/g)].map(([tag]) => ({
    tag,
    urls: attribute(tag, 'srcset')!.split(', ').map((part) => part.split(' ') as [string, string]),
  })); // prettier-ignore

test('each photo is there as AVIF, WebP and JPEG at the widths the layout needs, and smaller than what is stored', async () => {
  const widths = { [wide]: [384, 768, 1280], [phone]: [384, 768, 1200] };
  for (const [slug, steps] of Object.entries(widths)) {
    const own = files().filter((file) => file.startsWith(`${slug}-`));
    expect(own).toHaveLength(9);
    for (const file of own) {
      const [, width, format] = /-(\d+)\.(avif|webp|jpg)$/.exec(file)!;
      const info = await sharp(join(dist, 'foto', file)).metadata();
      expect(steps).toContain(info.width);
      expect(info.width).toBe(Number(width));
      expect(info.format, file).toBe({ avif: 'heif', webp: 'webp', jpg: 'jpeg' }[format!]);
    }
  }
}); // prettier-ignore

test('nothing of the camera and nothing of the original is published', async () => {
  for (const file of files()) {
    const bytes = readFileSync(join(dist, 'foto', file));
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, icc, orientation], file).toEqual(Array.from({ length: 5 }, () => undefined));
    if (file.endsWith('.jpg')) expect(jpegFacts(bytes)!.extras).toEqual([]);
  }
  const stored = readFileSync(join(root, 'content/umkm/kota', `${wide}.jpg`));
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && /\.(jpe?g|png|webp|avif)$/.test(entry.name))
      expect(readFileSync(join(entry.parentPath, entry.name)).equals(stored), entry.name).toBe(false);
});

test('a profile shows its photo first and at once, with its words and its owner in the language of the page', () => {
  for (const [locale, alt, credit] of [
    ['', 'Meja &amp; kain', 'Foto: Contoh Uji, Oktober 2025'],
    ['en', 'A table &amp; cloth', 'Photo: Contoh Uji, October 2025'],
  ] as const) {
    const html = page(`${locale}/umkm/${wide}`);
    const picture = pictureIn(html);
    const sources = sourcesOf(picture);
    expect(sources.map(({ tag }) => attribute(tag, 'type'))).toEqual(['image/avif', 'image/webp', undefined]);
    for (const { tag, urls } of sources) {
      expect(urls.map(([, width]) => width)).toEqual(['384w', '768w', '1280w']);
      expect(attribute(tag, 'sizes')).toContain('94vw');
      for (const [url] of urls) expect(files()).toContain(url.replace('/foto/', ''));
    }
    const img = sources.at(-1)!.tag;
    expect(attribute(img, 'alt')?.replace('&#38;', '&amp;')).toBe(alt);
    expect([attribute(img, 'width'), attribute(img, 'height')]).toEqual(['1280', '853']);
    expect(attribute(img, 'fetchpriority')).toBe('high');
    expect(attribute(img, 'loading')).toBeUndefined();
    expect(html.replace(/\s+/g, ' ')).toContain(credit);
    expect(html).not.toContain('pola ini buatan situs');
  }
});

test('cards wait with their photo unless they are seen first, and say what it shows', () => {
  const cardOf = (pages: string[], slug: string) =>
    pages
      .flatMap((path) => page(path).split('<article class="card').slice(1))
      .find((card) => card.includes(`/umkm/${slug}/"`))!;
  expect(pictureIn(cardOf(['umkm'], wide))).not.toContain('loading="lazy"');
  const further = readdirSync(join(dist, 'en/umkm')).filter((name) => /^\d+$/.test(name));
  const late = pictureIn(
    cardOf(
      further.map((n) => `en/umkm/${n}`),
      phone,
    ),
  );
  expect(late).toContain('loading="lazy"');
  expect(late).toMatch(/alt="A table &(amp|#38); cloth"/);
  expect(late).toMatch(/width="1200"\s+height="1600"/);
});

test('a photo with people is not there without consent, and the build says so', () => {
  expect(told).toContain(
    `1 tidak terbit, karena izin foto orang di dalamnya tidak ada atau tidak berlaku: ${people}.`,
  );
  expect(files().filter((file) => file.startsWith(people))).toEqual([]);
  expect(pictureIn(page(`umkm/${people}`))).not.toContain(people);
  expect(page(`umkm/${people}`)).toContain(`/pola/${people}.svg`);
});

test('machines are told the photo and its owner', () => {
  const [, json] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page(`umkm/${wide}`))!;
  expect(json).toMatch(/"@type":"ImageObject","contentUrl":"[^"]*\/foto\/algorocks-studio-[a-p]+-1280\.jpg"/);
  expect(json).toContain('"creditText":"Contoh Uji"');
  const open = JSON.parse(readFileSync(join(dist, 'data/umkm', `${wide}.json`), 'utf8')) as { photo: object };
  expect(open.photo).toMatchObject({ credit: 'Contoh Uji', on: '2025-10', width: 1280, height: 853 });
});

test.each([
  ['', 'salinan arsip', 'Alamatnya tidak terjangkau sejak 3 November 2026.'],
  ['en/', 'archived copy', 'Its address could not be reached since 3 November 2026.'],
])(
  '/%s: a source that is gone has its archived copy beside it, or says since when',
  (prefix, copy, since) => {
    const listed = /<section class="sources[\s\S]*?<\/section>/.exec(page(`${prefix}umkm/${wide}`))![0];
    const entry = (url: string) =>
      listed.split('<li').find((item) => item.includes(`href="${url.replaceAll('&', '&amp;')}"`))!;
    expect(gone).toHaveLength(2);
    expect(entry(gone[0]!.url)).toMatch(
      new RegExp(`<a href="${archivedUrl}" rel="external"[^>]*>\\s*${copy}`),
    );
    expect(entry(gone[0]!.url)).not.toContain(since);
    expect(entry(gone[1]!.url)).toContain(since);
    expect(listed.split(copy)).toHaveLength(2);
  },
);

test('the open data says the same of them', () => {
  const { records } = JSON.parse(readFileSync(join(dist, 'data', 'sumber.json'), 'utf8')) as {
    records: { url?: string; unreachableSince?: string; archivedUrl?: string }[];
  };
  const told = records.filter(({ unreachableSince }) => unreachableSince);
  expect(told.map(({ url }) => url).sort()).toEqual(gone.map(({ url }) => url).sort());
  expect(told.map((row) => row.archivedUrl).filter(Boolean)).toEqual([archivedUrl]);
});

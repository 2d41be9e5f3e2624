import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gate } from '../../scripts/data.ts';
import { locales } from '../../src/i18n/index.ts';
import { countOf } from '../../src/lib/map/counts.ts';
import type { ContentsFile, MapFile } from '../../src/lib/map/files.ts';
import { openSite, type Opened } from '../built-site.ts';
import { contentCopy, filesUnder, fixture, today, type Folder } from '../intake-folder.ts';
import { mendedQuarantine, neverPublished, reported } from '../laporan-dinoyo.ts';
import { searchSite, type Searched } from '../../scripts/verify/searched.ts';

/**
 * The walk of a report to its end: twenty makers are imported, ten of them after their mistakes were mended, and the site
 * is built with a private folder; then one of them and one maker from the press are withdrawn, and it is built again at the
 * same place. import.test.ts holds what the importer says on the way, withdraw.test.ts what `npm run tarik` says.
 */

interface Maker {
  id: string;
  name: string;
  kind: string;
  subsektor: string;
  kelurahan?: string | undefined;
  kecamatan?: string | undefined;
}

let folder: Folder;
let report: string;
/** All makers that the site shall have now: those of the gate before the import, and what the report holds. */
let makers: Maker[];
let site: Opened[];
let searched: Searched;
let log: string;

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
const fromReport = reported[0]!;
const fromPress = 'polinema-press';

/** Contacts of makers from the press, with and without a consent that holds; notes of officials on five others. */
function fillPrivateFolder(): void {
  const keep = (slug: string, channels: object[]) =>
    writeFileSync(join(folder.pribadi, `${slug}.json`), JSON.stringify({ slug, channels }));
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
  mkdirSync(join(folder.pribadi, 'kerja'), { recursive: true });
  const neighbours = filesUnder(join(folder.root, 'content/umkm/tlogomas')).map(({ path }) => basename(path, '.json')); // prettier-ignore
  expect(neighbours.length).toBeGreaterThanOrEqual(5);
  neighbours.slice(0, 5).forEach((slug, i) => {
    const training = ['Uji ramai', ...(i < 4 ? ['Uji sepi'] : [])];
    const note = { slug, report: 'laporan-uji', visit: true, visitReason: 'Uji alasan kunjungan', training };
    writeFileSync(join(folder.pribadi, 'kerja', `${slug}.json`), JSON.stringify(note));
  });
}

async function build(): Promise<void> {
  const built = folder.build();
  log = built.out + built.err;
  if (built.status !== 0) throw new Error(log);
  await searched?.close();
  site = openSite(join(folder.root, 'dist'));
  searched = await searchSite(join(folder.root, 'dist'));
}

const makersOfGate = () => gate(folder.root, today).collections!['umkm'] as unknown as Maker[];

beforeAll(async () => {
  folder = contentCopy();
  const before = makersOfGate();
  makers = [
    ...before,
    ...reported.map(({ slug: id, name, subsektor, kelurahan }) => {
      return { id, name, kind: 'usaha', subsektor, kelurahan, kecamatan: 'lowokwaru' };
    }),
  ];
  report = folder.path('laporan-dinoyo.xlsx');
  copyFileSync(fixture('laporan-dinoyo.xlsx'), report);
  folder.impor([report]);
  const quarantine = readFileSync(folder.path('laporan-dinoyo.karantina.xlsx'));
  const mended = folder.write('betul.xlsx', mendedQuarantine(quarantine));
  expect(folder.impor([mended]).out).toContain('Ada 10 pelaku baru, 0 berubah, 0 tetap; 0 baris ditolak.');
  fillPrivateFolder();
  await build();
}, 300_000);
afterAll(async () => {
  await searched?.close();
  folder?.remove();
}, 60_000);

const holding = (value: string) => site.filter(({ text }) => text.includes(value)).map(({ path }) => path);
const file = (path: string): string => site.find((one) => one.path === path)!.text;
const json = <T>(path: string): T => JSON.parse(file(path)) as T;
const plain = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '); // prettier-ignore
const pagesOf = (slug: string) => [`en/umkm/${slug}/index.html`, `umkm/${slug}/index.html`];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();

/** Every finding of a pattern in the whole site, without spaces and hyphens, and the files it stands in. */
function whereabouts(pattern: RegExp): Map<string, string[]> {
  const found = site.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([value]) => ({ path, value: value.replaceAll(/[\s-]/g, '') })),
  );
  return new Map([...Map.groupBy(found, ({ value }) => value)].map(([value, at]) => [value, [...new Set(at.map(({ path }) => path))]])); // prettier-ignore
}

/** Lists, search, map, open data and sitemap hold exactly the makers of `makers`, in both languages. */
describe.each(['after the import', 'after the withdrawal'])('%s', (when) => {
  if (when === 'after the withdrawal')
    beforeAll(async () => {
      const names = [fromReport.slug, fromPress].map((slug) => makers.find(({ id }) => id === slug)!.name);
      expect(names).toEqual(['Uji Melati', 'Polinema Press']);
      for (const slug of [fromReport.slug, fromPress]) {
        const { status, out } = folder.tarik([slug]);
        expect([status, out]).toEqual([0, expect.stringContaining(`Ditarik: ${slug}, seluruh catatan`)]);
      }
      makers = makers.filter(({ id }) => id !== fromReport.slug && id !== fromPress);
      await build();
    }, 300_000);

  test('nothing of the report that is private stands in any byte of the site', () => {
    const pattern = new RegExp(neverPublished.map(({ source }) => source).join('|'), 'g');
    expect(Object.fromEntries(whereabouts(pattern))).toEqual({});
  });

  test('the numbers and addresses of the report stand on the pages of those who agreed, and nowhere else', () => {
    const agreed = reported.filter(({ slug }) => makers.some(({ id }) => id === slug));
    const wanted = agreed.flatMap(({ slug, whatsapp, address }) => [
      ...(whatsapp ? [[whatsapp.replace('+62', ''), pagesOf(slug)]] : []),
      ...(address ? [[address.replaceAll(' ', ''), pagesOf(slug)]] : []),
    ]);
    expect(wanted.length).toBeGreaterThanOrEqual(8);
    const found = whereabouts(/812[\s-]?3456[\s-]?78\d\d|Jl\. Uji Coba No\. \d+/g);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  });

  test('each list has them and says how many they are', () => {
    const lists: [path: string, of: (maker: Maker) => boolean][] = [
      ['umkm', () => true],
      ['umkm/jenis/usaha', ({ kind }) => kind === 'usaha'],
      ['kecamatan/lowokwaru', ({ kecamatan }) => kecamatan === 'lowokwaru'],
      ...['dinoyo', 'merjosari'].map((slug): (typeof lists)[number] => [
        `kelurahan/${slug}`,
        ({ kelurahan }) => kelurahan === slug,
      ]),
      ...[...new Set([...reported.map(({ subsektor }) => subsektor), 'penerbitan'])].flatMap((slug) => {
        const inSubsektor = ({ subsektor }: Maker) => subsektor === slug;
        const inBoth = (one: Maker) => inSubsektor(one) && one.kecamatan === 'lowokwaru';
        return [[`subsektor/${slug}`, inSubsektor], [`subsektor/${slug}/lowokwaru`, inBoth]] satisfies typeof lists; // prettier-ignore
      }),
    ];
    for (const [prefix, word] of [
      ['', /pelaku/],
      ['en/', /makers?/],
    ] as const)
      // prettier-ignore
      for (const [list, of] of lists) {
        const wanted = makers.filter(of);
        const pages = site.filter(({ path }) => new RegExp(`^${prefix}${list}/(\\d+/)?index\\.html$`).test(path)); // prettier-ignore
        const cards = pages.flatMap(({ text }) => [...text.matchAll(/<article class="card[^]*?href="[^"]*\/umkm\/([^/"]+)\/"/g)]); // prettier-ignore
        expect(cards.map(([, id]) => id).sort(), prefix + list).toEqual(ids(wanted));
        if (wanted.length > 0)
          expect(plain(file(`${prefix}${list}/index.html`))).toMatch(
            new RegExp(
              `(?<!\\d)${wanted.length} ${word.source} (dalam catatan situs ini|in this site’s records)`,
            ),
          );
      }
  });

  test('the search knows them, and no others', async () => {
    for (const locale of locales) {
      const found = await searched.urls(locale, '?halaman=umkm');
      expect(found.map((url) => basename(url)).sort()).toEqual(ids(makers));
    }
  });

  test('the map counts them, in its file, in its table and in what a kelurahan unfolds', () => {
    const map = json<MapFile>('data/peta.geojson');
    const contents = json<ContentsFile>('data/peta-isi.json');
    const table = file('peta/index.html');
    for (const subsektor of [undefined, ...new Set(makers.map((one) => one.subsektor))]) {
      const counted = makers.filter((one) => !subsektor || one.subsektor === subsektor);
      expect(countOf(map.total, 'pelaku', subsektor)).toBe(counted.length);
      for (const { id, properties } of map.features)
        expect(countOf(properties, 'pelaku', subsektor), id).toBe(
          counted.filter(({ kelurahan }) => kelurahan === id).length,
        );
    }
    for (const { id } of map.features) {
      const own = makers.filter(({ kelurahan }) => kelurahan === id);
      expect(ids(contents[id]?.pelaku ?? []), id).toEqual(ids(own));
      const cell = new RegExp(`<tr data-kelurahan="${id}"[^]*?data-count="pelaku"[^>]*>([^]*?)</td>`).exec(table)![1]!; // prettier-ignore
      expect(Number(plain(cell)), id).toBe(own.length);
    }
  });

  test('the open data, the suggestions of the search box and the sitemap have a row for each', () => {
    const wanted = ids(makers);
    for (const at of ['data/', 'data/etalase-malang.zip!']) {
      expect(ids(json<{ records: Maker[] }>(`${at}umkm.json`).records)).toEqual(wanted);
      expect(ids(json<{ features: Maker[] }>(`${at}umkm.geojson`).features)).toEqual(wanted);
      expect(ids(parse(file(`${at}umkm.csv`), { columns: true, bom: true }))).toEqual(wanted);
    }
    expect(json<{ rows: Record<string, number> }>('data/edisi.json').rows['umkm']).toBe(wanted.length);
    const own = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, id]) => id!).sort();
    const paths = site.map(({ path }) => path).join('\n');
    expect(own(/^data\/umkm\/([^/]+)\.json$/gm, paths)).toEqual(wanted);
    for (const start of ['', 'en/']) {
      expect(own(new RegExp(`^${start}umkm/(?!\\d+/)([^/]+)/index\\.html$`, 'gm'), paths)).toEqual(wanted);
      expect(
        own(
          new RegExp(`<loc>https?://[^/<]+/${start}umkm/(?!\\d+/)([^/<]+)/</loc>`, 'g'),
          file('sitemap.xml'),
        ),
      ).toEqual(wanted);
      expect(own(/"umkm\/([^/"]+)\/"/g, file(`${start}cari/nama.json`))).toEqual(wanted);
    }
  });

  if (when === 'after the import') importTests();
  else withdrawalTests();
});

function importTests(): void {
  test('the build says in one line how many contacts there are and why others are not', () => {
    expect(log).toContain(
      'Kontak: izin yang berlaku dari 10 pelaku (6 whatsapp, 1 surel, 5 alamat, 1 nama). Tidak terbit: 2 isian tidak lengkap, 1 izin ditarik, 1 izin bertanggal nanti, 1 izin sudah lewat.',
    );
  });

  test.each(reported)('$name has a page in both languages that says where it is from', (one) => {
    const words = [
      ['Berasal dari laporan kelurahan, 24 November 2026.', 'Diperiksa 24 November 2026', 'Laporan ini tidak terbit di tempat umum.'],
      ['From a kelurahan report, 24 November 2026.', 'Checked 24 November 2026', 'This report is not published anywhere.'],
    ]; // prettier-ignore
    const pages = pagesOf(one.slug).toReversed();
    for (const [i, path] of pages.entries()) {
      const html = file(path);
      const text = plain(html).replaceAll(' ,', ',');
      for (const part of [
        one.name,
        one.product,
        'Laporan pelaku ekonomi kreatif, Kelurahan Dinoyo, 24 November 2026',
        ...words[i]!,
      ])
        expect(text, path).toContain(part);
      const links = html.match(/https:\/\/wa\.me\/\d+|mailto:|href="tel:|openstreetmap\.org\/directions/g);
      if (one.whatsapp) expect(links).toEqual([`https://wa.me/${one.whatsapp.slice(1)}`]);
      else expect(links).toEqual(one.address ? ['openstreetmap.org/directions'] : null);
    }
  });

  test.each(reported)('$name is found by its name, and by what it makes', async ({ name, slug, product }) => {
    for (const [locale, page] of [['id', `/umkm/${slug}/`], ['en', `/en/umkm/${slug}/`]] as const) {
      expect((await searched.urls(locale, `?q=${name}`))[0]).toBe(page);
      expect(await searched.urls(locale, `?q=${product}&halaman=umkm`)).toContain(page);
    }
  }); // prettier-ignore

  test.each(shown)('%s is on its maker’s page in both languages, and in no other file', (value) => {
    // The point stands in the link that leads there, and for machines.
    expect(holding(value)).toEqual(pagesOf(maker));
  });

  test.each(withheld)('%s, without a consent that holds, is in no byte', (value) => {
    expect(holding(value)).toEqual([]);
    expect(log).not.toContain(value);
  });

  test('the page leads to WhatsApp, a mailbox and directions, and says when consent was given', () => {
    const page = file(`umkm/${maker}/index.html`);
    for (const target of [
      'https://wa.me/6281200000011',
      `mailto:${shown[1]}`,
      'https://www.openstreetmap.org/directions?to=-8.001091%2C112.613413',
    ])
      expect(page).toContain(`href="${target}"`);
    expect(page).toContain('izin tertulis, terbaru 12 Mei 2026');
    const [, data] = /<script type="application\/ld\+json">(\{[^<]*"telephone"[^<]*)<\/script>/.exec(page)!;
    expect(JSON.parse(data!)).toMatchObject({ telephone: '+6281200000011', email: shown[1] });
  });

  test('a maker without a consent that holds has no such link', () => {
    const page = file(`umkm/${silent}/index.html`);
    expect(page).not.toMatch(/wa\.me|mailto:|href="tel:|openstreetmap/);
    expect(page).toContain('menunggu izin tertulis');
  });

  test('of what officials noted only counts of five makers or more are shown, on the page of the programmes', () => {
    expect(holding('Uji ramai')).toEqual(['en/program/index.html', 'program/index.html']);
    expect(file('program/index.html')).toMatch(
      /Uji ramai<\/th> ?<td[^>]*><a href="\/kecamatan\/lowokwaru\/"[^>]*>Lowokwaru<\/a><\/td> ?<td[^>]*>5</,
    );
    expect([holding('Uji sepi'), holding('Uji alasan kunjungan')]).toEqual([[], []]);
  });
}

function withdrawalTests(): void {
  test('what was withdrawn has no page, search record, place on the map, download, feed or picture', () => {
    for (const slug of [fromReport.slug, fromPress]) {
      expect(site.filter(({ path }) => path.includes(slug)).map(({ path }) => path)).toEqual([]);
      expect(holding(`/umkm/${slug}/`)).toEqual([]);
      expect(holding(`"${slug}"`)).toEqual([]);
    }
    for (const name of [fromReport.name, 'uji.melati', 'Polinema Press']) expect(holding(name)).toEqual([]);
  });

  test('the search does not find it, by name or by number', async () => {
    for (const locale of locales)
      for (const word of [fromReport.name, '081234567801'])
        expect((await searched.urls(locale, `?q=${word}`)).filter((url) => url.includes('melati'))).toEqual(
          [],
        );
  });

  test('its old address is answered by the one 404, which names nobody', async () => {
    for (const path of pagesOf(fromReport.slug)) {
      const answer = await fetch(`${searched.url}${path.replace('index.html', '')}`);
      expect(answer.status).toBe(404);
      const text = await answer.text();
      expect(text).toContain('sudah ditarik atau dipindah');
      expect(text).toContain('withdrawn or moved');
    }
  });

  test('the same report again does not bring it back, and says so at its row', () => {
    const before = folder.state(folder.path('repo/content'));
    const { status, out } = folder.impor([report]);
    expect(status).toBe(1);
    expect(out).toMatch(/lembar Data UMKM, baris 8\b[^]*?PLK-04/);
    expect(out).toContain('Ada 0 pelaku baru, 0 berubah, 9 tetap; 11 baris ditolak.');
    expect(folder.state(folder.path('repo/content'))).toEqual(before);
    expect(existsSync(join(folder.pribadi, `${fromReport.slug}.json`))).toBe(false);
    expect(existsSync(join(folder.pribadi, 'kerja', `${fromReport.slug}.json`))).toBe(false);
  });
}

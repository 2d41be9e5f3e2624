import { posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { pathOf } from '../pages.ts';
import { tagsOf, type Finding } from './page.ts';
import type { Check, Site } from './site.ts';
import { byTemplate } from './templates.ts';

/** What a page may weigh: kilobytes of 1,024 bytes as they are sent (brotli 9), elements, requests until it stands. */
export interface Weight {
  html: number;
  /** HTML and style sheets together. */
  styled: number;
  /** Scripts, those it loads on use included. */
  js: number;
  nodes: number;
  requests: number;
}
type Measure = keyof Weight;

/** Where each limit comes from: issue 5, section 3 (a cheap phone with a weak signal), else what is there today with room. */
const everywhere: Weight = { html: 40, styled: 60, js: 1.5, nodes: 4500, requests: 14 };
/** Lists have a field that suggests names, and a pattern of each maker. */
const list: Partial<Weight> = { html: 25_000 / 1024, js: 6, nodes: 1500, requests: 18 };
const budgets: readonly (readonly [template: RegExp, limits: Partial<Weight>])[] = [
  [/^index$/, { styled: 28, js: 6 }],
  [/^umkm\/\[slug\]$/, { styled: 20 }],
  [/^umkm\/(\[\.\.\.page\]|jenis\/)/, list],
  [/^(subsektor|kecamatan|kelurahan)\/./, list],
  [/^peta$/, { js: 50 }],
  [/^cari$/, { js: 12 }],
];

const words: Readonly<Record<Measure, string>> = {
  html: 'KB HTML',
  styled: 'KB HTML dan CSS',
  js: 'KB JavaScript',
  nodes: 'elemen',
  requests: 'permintaan',
};
const mending: Readonly<Record<Measure, string>> = {
  html: 'bagi halamannya, atau persingkat yang berulang',
  styled: 'bagi halamannya, atau buang gaya yang tidak dipakainya',
  js: 'muat skrip itu baru saat dipakai, atau buang',
  nodes: 'bagi daftarnya',
  requests: 'satukan berkas gaya, atau muat gambar belakangan (loading="lazy")',
};

/** The limits of pages of a template. */
export const budgetOf = (template: string): Weight => ({
  ...everywhere,
  ...budgets.find(([pattern]) => pattern.test(template))?.[1],
});

const sizes = new Map<string, number>();
/** Kilobytes of a text as it is sent; the same text is compressed once. */
function sent(key: string, text: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  const size = sizes.get(key) ?? brotliCompressSync(text, { params }).length / 1024;
  sizes.set(key, size);
  return size;
}

/** A script with all that it imports; `first` holds what is asked for at once. */
function scripts(site: Site, entry: string, first: Set<string>, all: Set<string>, atOnce = true): void {
  if (all.has(entry) && (!atOnce || first.has(entry))) return;
  if (!site.files.has(entry)) return;
  all.add(entry);
  if (atOnce) first.add(entry);
  const text = site.text(entry);
  for (const [, late, target] of text.matchAll(/(?:\bfrom|\bimport(\()?)\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g))
    scripts(site, posix.join(posix.dirname(entry), target!), first, all, atOnce && late === undefined);
}

/** What one page weighs. */
export function weigh(site: Site, file: string): Weight {
  const html = site.text(file);
  const fileOf = (url: string): string => site.resolve(url, pathOf(file)).file;
  const [styles, first, all] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const other = new Set<string>();
  let nodes = 0;
  for (const [name, attributes] of tagsOf(html)) {
    nodes++;
    const [rel, url] = [attributes.get('rel'), attributes.get('src') ?? attributes.get('href') ?? ''];
    if (name === 'link' && rel === 'stylesheet' && attributes.get('media') !== 'print')
      styles.add(fileOf(url));
    else if (name === 'link' && (rel === 'preload' || rel === 'modulepreload')) other.add(fileOf(url));
    else if (name === 'script' && url) scripts(site, fileOf(url), first, all);
    else if (name === 'img' && attributes.get('loading') !== 'lazy' && url) other.add(fileOf(url));
  }
  const total = (files: Iterable<string>): number =>
    [...files].reduce((sum, at) => sum + (site.files.has(at) ? sent(site.dir + at, site.text(at)) : 0), 0);
  const own = sent(site.dir + file, html);
  return {
    html: own,
    styled: own + total(styles),
    js: total(all),
    nodes,
    requests: 1 + styles.size + new Set([...first, ...other]).size,
  };
}

/** Pages weighed of each template and language: the longest, which weigh most. */
const most = 3;

/** No page weighs more than its template may; the longest pages of each are weighed. */
export const weights: Check = {
  name: 'bobot',
  run(site, { all }) {
    const findings: Finding[] = [];
    let count = 0;
    for (const [name, files] of byTemplate(site.pages)) {
      const long = files
        .map((file) => ({ file, length: site.text(file).length }))
        .sort((a, b) => b.length - a.length)
        .slice(0, all ? files.length : most);
      count += long.length;
      const limits = budgetOf(name.replace(/^en /, ''));
      for (const { file } of long) {
        const weight = weigh(site, file);
        for (const measure of Object.keys(limits) as Measure[])
          if (weight[measure] > limits[measure])
            findings.push({
              file,
              what: `${Math.ceil(weight[measure] * 10) / 10} ${words[measure]}; paling banyak ${Math.floor(limits[measure] * 10) / 10}`,
              mend: mending[measure],
            });
      }
    }
    return {
      findings,
      ...(count < site.pages.length && { note: `${count} halaman terpanjang dari tiap templat` }),
    };
  },
};

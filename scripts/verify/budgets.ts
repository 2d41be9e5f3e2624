import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { bytesSent } from '../brotli.ts';
import { pathOf } from '../pages.ts';
import { tagsOf, type Finding } from './page.ts';
import type { Check, Site } from './site.ts';
import { templateOf } from './templates.ts';

/**
 * What a page may weigh: kilobytes of 1,024 bytes as they are sent, elements, requests until it stands. Not counted are
 * fonts and pictures (by bytes), what a search or the map fetches as data, the service worker, and what a sheet loads.
 */
interface Weight {
  html: number;
  /** Style sheets, those for print included. */
  css: number;
  /** How many of them a screen waits for: beyond four connections the fonts, too, have to wait. */
  sheets: number;
  /** Fonts asked for at once; as they are, for they are compressed. */
  fonts: number;
  /** HTML and style sheets together. */
  styled: number;
  /** Scripts, those it loads on use included: the live map, the search engine. */
  js: number;
  nodes: number;
  requests: number;
}
type Measure = keyof Weight;

/** Where each limit comes from: issue 5, section 3 (a cheap phone with a weak signal), else what is there today with room. */
const everywhere: Weight = {
  html: 40,
  css: 10,
  sheets: 6,
  fonts: 63,
  styled: 60,
  js: 1.5,
  nodes: 4500,
  requests: 14,
};
/** Lists have a field that suggests names, and a pattern of each maker. */
const list: Partial<Weight> = { html: 25_000 / 1024, js: 6, sheets: 5, nodes: 1500, requests: 18 };
const budgets: readonly (readonly [template: RegExp, limits: Partial<Weight>])[] = [
  [/^index$/, { styled: 28, js: 6, sheets: 4 }],
  [/^umkm\/\[slug\]$/, { styled: 20, sheets: 4 }],
  [/^(mcc|unesco|berkas)(\/|$)/, { sheets: 5 }],
  [/^umkm\/(\[\.\.\.page\]|jenis\/)/, list],
  [/^(subsektor|kecamatan|kelurahan)\/./, list],
  [/^peta$/, { js: 50, sheets: 2 }],
  // Of which the search engine, which is not ours, takes 13.
  [/^cari$/, { js: 21 }],
];

const words: Readonly<Record<Measure, string>> = {
  html: 'KB HTML',
  css: 'KB CSS',
  sheets: 'berkas gaya',
  fonts: 'KB huruf',
  styled: 'KB HTML dan CSS',
  js: 'KB JavaScript',
  nodes: 'elemen',
  requests: 'permintaan',
};
const mending: Readonly<Record<Measure, string>> = {
  html: 'bagi halamannya, atau persingkat yang berulang',
  css: 'buang gaya yang tidak dipakainya',
  sheets: 'satukan berkas gayanya (sharedStyles di astro.config.mjs)',
  fonts: 'buang huruf, ketebalan, atau lebar yang tidak dipakai (scripts/publish/fonts.ts)',
  styled: 'bagi halamannya, atau buang gaya yang tidak dipakainya',
  js: 'muat skrip itu baru saat dipakai, atau buang',
  nodes: 'bagi daftarnya',
  requests: 'satukan berkas gaya, atau muat gambar belakangan (loading="lazy")',
};

/** The limits of pages of a template. */
const budgetOf = (template: string): Weight => ({
  ...everywhere,
  ...budgets.find(([pattern]) => pattern.test(template))?.[1],
});

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

/** What one page weighs. Takes what a file of the site takes over the line, in kilobytes. */
function weigh(site: Site, file: string, sent: (file: string) => number): Weight {
  const fileOf = (url: string): string => site.resolve(url, pathOf(file)).file;
  const [styles, first, all] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const other = new Set<string>();
  const fonts = new Set<string>();
  let [nodes, sheets] = [0, 0];
  for (const [name, attributes] of tagsOf(site.text(file))) {
    nodes++;
    const [rel, url] = [attributes.get('rel'), attributes.get('src') ?? attributes.get('href') ?? ''];
    // Sheets for print too: a browser fetches them, only later.
    if (name === 'link' && rel === 'stylesheet') {
      styles.add(fileOf(url));
      if (attributes.get('media') !== 'print') sheets++;
    } else if (name === 'link' && (rel === 'preload' || rel === 'modulepreload')) {
      other.add(fileOf(url));
      if (attributes.get('as') === 'font') fonts.add(fileOf(url));
    } else if (name === 'script' && url) scripts(site, fileOf(url), first, all);
    else if (name === 'img' && attributes.get('loading') !== 'lazy' && url) other.add(fileOf(url));
  }
  const total = (files: Iterable<string>): number =>
    [...files].reduce((sum, at) => sum + (site.files.has(at) ? sent(at) : 0), 0);
  const [html, css] = [sent(file), total(styles)];
  const letters = [...fonts]
    .filter((at) => site.files.has(at))
    .map((at) => statSync(join(site.dir, at)).size);
  const weighed = { html, css, sheets, fonts: letters.reduce((sum, size) => sum + size, 0) / 1024 };
  const requests = 1 + styles.size + new Set([...first, ...other]).size;
  return { ...weighed, styled: html + css, js: total(all), nodes, requests };
}

/** No page weighs more than its template may. */
export const weights: Check = {
  name: 'bobot',
  run(site) {
    const sizes = new Map<string, number>();
    const sent = (file: string): number => {
      const size = sizes.get(file) ?? bytesSent(site.text(file)) / 1024;
      sizes.set(file, size);
      return size;
    };
    const findings: Finding[] = [];
    for (const file of site.pages) {
      const limits = budgetOf(templateOf(file));
      const weight = weigh(site, file, sent);
      for (const measure of Object.keys(limits) as Measure[])
        if (weight[measure] > limits[measure])
          findings.push({
            file,
            what: `${Math.ceil(weight[measure] * 10) / 10} ${words[measure]}; paling banyak ${Math.floor(limits[measure] * 10) / 10}`,
            mend: mending[measure],
          });
    }
    return { findings };
  },
};

import { plainDigits, privatePatterns } from '../schema/private.ts';
import { positionAt } from './lines.ts';
import { meant } from './walk.ts';

/**
 * The guard of the long texts. It does not understand MDX: it recognises what is allowed (plain Markdown, a handful of
 * components with plain text values, links to this site and to https) and refuses whatever could begin anything else,
 * also within code. So no parser can find in a text that passed what the guard has not seen.
 */

/** The components each folder of texts knows, with the one attribute each takes. */
export const components = {
  halaman: { Cite: 'ids', Claim: 'id', Tally: 'of' },
  cerita: { Cite: 'ids', Claim: 'id', Pelaku: 'slug' },
  kasus: { Cite: 'ids' },
  media: { Cite: 'ids' },
} as const satisfies Record<string, Record<string, string>>;

export interface Tag {
  name: string;
  /** What stands between the quotes. */
  value: string;
  at: number;
}
export interface Link {
  target: string;
  at: number;
}
/** Something refused: where it starts, what it is, what to write instead. */
export interface Refusal {
  at: number;
  wrong: string;
  instead: string;
}
export interface Reading {
  tags: Tag[];
  links: Link[];
  refused: Refusal[];
}

/** The component whose values are ids of sources, several with a space between. */
const list = 'ids';

/** The place of a character in words. */
export function placeAt(text: string, at: number): string {
  const { line, column } = positionAt(text, at);
  return `baris ${line}, kolom ${column}`;
}

/** Blanks a stretch, keeping line breaks, so that places stay true. */
const blanked = (text: string, from: number, to: number): string =>
  text.slice(0, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ') + text.slice(to);

const ids = /^[a-z0-9]+(?:-[a-z0-9]+)*(?: [a-z0-9]+(?:-[a-z0-9]+)*)*$/;
const example = (name: string, attribute: string): string => `<${name} ${attribute}="…" />`;

/** Reads what starts with `<`. Takes the rest of its line; gives the tag, or what is wrong and how far into the line. */
function readTag(line: string, known: Readonly<Record<string, string>>): Omit<Tag, 'at'> | Refusal {
  const refuse = (wrong: string, instead: string, at = 0): Refusal => ({ at, wrong, instead });
  const all = Object.entries(known).map(([name, attribute]) => example(name, attribute));
  if (line.startsWith('<!--'))
    return refuse('komentar HTML tidak boleh', 'hapus; catatan untuk penyunting lain ditulis pada commit');
  if (/^<\w[\w.+-]*:\S|^<[\w.+-]+@/.test(line))
    return refuse('tautan di antara < dan > tidak boleh', 'tulis [judul](https://…)');
  const [, slash, name] = /^<(\/?)([A-Za-z][\w.:-]*)/.exec(line) ?? [];
  if (name === undefined)
    return refuse('tanda "<" berdiri sendiri', 'tulis dengan kata, misalnya "kurang dari"');
  if (/^[a-z]/.test(name))
    return refuse(`HTML mentah <${slash}${name}> tidak boleh`, 'pakai Markdown: ## judul, **tebal**, _miring_'); // prettier-ignore
  const wanted = Object.hasOwn(known, name) ? known[name] : undefined;
  if (wanted === undefined)
    return refuse(`komponen <${name}> tidak dikenal di folder ini`, meant(name, Object.keys(known), `yang ada: ${all.join(', ')}`)); // prettier-ignore
  const whole = example(name, wanted);
  if (slash) return refuse(`</${name}> tidak perlu`, `komponen ditulis ${whole}, tanpa isi`);

  let at = line.indexOf(name) + name.length;
  let value: string | undefined;
  for (;;) {
    at += /^ */.exec(line.slice(at))![0].length;
    const rest = line.slice(at);
    if (rest.startsWith('/>')) break;
    if (rest === '')
      return refuse(`<${name}> tidak selesai di baris ini`, `tulis dalam satu baris: ${whole}`);
    if (rest.startsWith('>'))
      return refuse(`<${name}> dibuka untuk diisi`, `akhiri dengan />, tanpa isi: ${whole}`, at);
    const [, key, written = ''] = /^([\w:-]+)(\s*=\s*(?:"[^"]*"|.)?)?/.exec(rest) ?? [];
    if (key === undefined) return refuse(`"${rest[0]}" tidak boleh di dalam <${name}>`, `tulis ${whole}`, at);
    if (key !== wanted) return refuse(`<${name}> tidak mengenal "${key}"`, `tulis ${whole}`, at);
    if (!/^="[^"]*"$/.test(written))
      return refuse(`nilai "${key}" bukan teks di antara tanda kutip ganda`, `tulis ${whole}`, at);
    if (value !== undefined) return refuse(`"${key}" tertulis dua kali`, `satu saja: ${whole}`, at);
    value = written.slice(2, -1);
    if (!ids.test(value) || (wanted !== list && value.includes(' ')))
      return refuse(
        `nilai "${key}" bukan ${wanted === list ? 'daftar id' : 'satu id'}`,
        'hanya huruf kecil, angka, dan tanda hubung, tanpa spasi di tepi',
        at,
      );
    at += key.length + written.length;
  }
  if (value === undefined) return refuse(`<${name}> tanpa "${wanted}"`, `tulis ${whole}`);
  return { name, value };
}

/** How far a refused tag reaches, so that one mistake is told once: to its end, at most to the end of the line. */
const reach = (line: string): number => {
  const end = line.indexOf('>') + 1 || line.length;
  const next = line.indexOf('<', 1);
  return next > 0 ? Math.min(end, next) : end;
};

/** Targets of links that Link.astro knows how to write: a page by its Indonesian path, a file, another site. */
const target =
  /^(?:https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~%/?#=&+,;:@!$*-]*)?|\/(?:[a-z0-9-]+\/)*|\/[a-z0-9/-]+\.[a-z]+)$/;

function refuseLink(link: string): Omit<Refusal, 'at'> | undefined {
  if (link.startsWith('/en/') || link === '/en/')
    return { wrong: `tautan ke "${link}"`, instead: `tulis alamat Indonesianya, ${link.slice(3)}; bahasanya menyesuaikan` }; // prettier-ignore
  if (target.test(link)) return undefined;
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(link)?.[1]?.toLowerCase();
  if (scheme === 'http') return { wrong: 'tautan tanpa https', instead: 'pakai alamat https://…' };
  if (scheme && scheme !== 'https')
    return { wrong: `tautan "${scheme}:" tidak boleh`, instead: 'hanya https://… atau halaman situs ini, /peta/' }; // prettier-ignore
  return {
    wrong: `tujuan tautan "${link}" tidak terbaca`,
    instead: 'tulis https://… tanpa spasi, kurung, dan keterangan, atau halaman situs ini: /peta/',
  };
}

const noNote = 'catatan kaki dan tujuan tautan yang terpisah tidak boleh';
const inPlace = 'tulis tautan di tempatnya: [judul](/peta/), dan sumber dengan <Cite ids="…" />';

/** What may stand nowhere in a text, once the components and the targets of links are taken out. */
const refusals: readonly (readonly [pattern: RegExp, wrong: string, instead: string])[] = [
  [/(?<=^\s*)(?:import|export)\b/gm, 'baris yang mulai dengan kata kode ini tidak boleh', 'komponen tidak perlu diambil dahulu; kalau ini kata biasa, pindahkan dari awal baris'],
  [/\{/g, 'kurung kurawal membuka ekspresi', 'hapus; angka tentang kota ditulis dengan komponennya, kata biasa dalam ( )'],
  [/(?<!\{[^\r\n]*)\}/g, 'kurung kurawal tanpa pembuka', 'hapus'],
  [/!\[/g, 'gambar tidak boleh di dalam naskah', 'hapus; foto pelaku berdiri di catatannya. Kalau ini tautan, beri spasi sesudah tanda seru'],
  [/\[\^/g, noNote, inPlace],
  [/\]:/g, noNote, inPlace],
  [/&(?:#|[A-Za-z][A-Za-z0-9]*;)/g, 'huruf yang ditulis dengan angka atau namanya tidak boleh', 'tulis hurufnya langsung'],
  [/(?<!\w)(?:https?:\/\/|www\.)/gi, 'alamat web berdiri sendiri', 'tulis [judul](https://…)'],
  [/(?<=^[\s>*+\-.)\d]*)#(?=[ \t]|$)/gm, 'judul tingkat satu sudah ada di bagian atas berkas', 'pakai ## untuk judul bagian'],
  [/(?<=^[\s>*+\-.)\d]*)#{4,6}(?=[ \t]|$)/gm, 'judul bagian sedalam ini tidak ada', 'pakai ## atau ###'],
  [/(?<=^[\s>*+\-.)\d]*)=+(?=[ \t]*$)/gm, 'garis sama dengan membuat judul tingkat satu', 'pakai ## untuk judul bagian'],
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, 'ada huruf yang tidak terlihat', 'hapus, lalu ketik lagi bagian ini'],
]; // prettier-ignore

/** Components with a line to themselves, which MDX takes out of their sentence. Takes the text without its components. */
function alone(words: string, tags: readonly Tag[]): Refusal[] {
  const blank = (at: number): boolean => {
    const start = words.lastIndexOf('\n', at) + 1;
    return /^[^\n]*/.exec(words.slice(start))![0].trim() === '';
  };
  return tags
    .filter(({ at }) => blank(at))
    .map(({ at, name }) => ({
      at,
      wrong: `<${name}> berdiri sendiri di barisnya, jadi terlepas dari kalimatnya`,
      instead: 'sambung ke baris kalimatnya',
    }));
}

/** Private numbers of a text, also where Markdown's marks stand between the digits. */
function privateNumbers(text: string): Refusal[] {
  const kept = [...text.matchAll(/[^*_`~\\]/g)].map((hit) => hit.index);
  const plain = plainDigits(kept.map((at) => text[at]).join(''));
  return privatePatterns.flatMap(([name, pattern]) =>
    [...plain.matchAll(new RegExp(pattern, 'g'))].map((hit) => ({
      at: kept[hit.index]!,
      wrong: `ada ${name} dalam teks yang akan terbit`,
      instead: 'hapus; kontak tidak ditulis di content/',
    })),
  );
}

/** Reads a text as written, lines at the top included. Gives its components and links, and all that is refused. */
export function readMdx(text: string, known: Readonly<Record<string, string>>): Reading {
  const top = /^---\n.*?\n---/s.exec(text)?.[0].length ?? 0;
  const tags: Tag[] = [];
  const links: Link[] = [];
  const refused: Refusal[] = [];
  let words = text;
  for (let at = text.indexOf('<', top); at >= 0; at = words.indexOf('<', at + 1)) {
    const line = /^[^\r\n]*/.exec(words.slice(at))![0];
    const found = readTag(line, known);
    const isTag = 'name' in found;
    if (isTag) tags.push({ ...found, at });
    else refused.push({ ...found, at: at + found.at });
    words = blanked(words, at, at + (isTag ? line.indexOf('/>') + 2 : reach(line)));
  }
  refused.push(...alone(words, tags), ...privateNumbers(words));
  words = blanked(words, 0, top);
  for (const hit of words.matchAll(/\]\(([^)\r\n]*)/g)) {
    const link = { target: hit[1]!, at: hit.index + 2 };
    const wrong = refuseLink(link.target);
    if (wrong) refused.push({ ...wrong, at: link.at });
    else links.push(link);
    words = blanked(words, link.at, link.at + link.target.length);
  }
  for (const [pattern, wrong, instead] of refusals)
    for (const hit of words.matchAll(pattern)) refused.push({ at: hit.index, wrong, instead });
  return { tags, links, refused: refused.sort((a, b) => a.at - b.at) };
}

/** Reads a text by its path under content/, with what its folder knows. */
export function readText(file: string, text: string): Reading {
  const folder = file.split('/')[0]!;
  return readMdx(
    text,
    Object.hasOwn(components, folder) ? components[folder as keyof typeof components] : {},
  );
}

import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { Tokenizer, TokenizerMode, type TokenHandler } from 'parse5';
import sharp from 'sharp';
import { leaksIn, leaksInCode, leaksInJson, leaksInText, leaksUnder, maskedLeak, unpermitted, type Leak, type MaskedLeak, type Permission } from '../../src/lib/privacy/leaks.ts'; // prettier-ignore
import { appended, jpegFacts } from '../../src/lib/photo/jpeg.ts';
import { startSign, unpackStart } from '../../src/lib/search/start.ts';
import { filesOf } from '../pages.ts';

/** The leak scan: every byte of the built site, each carrier opened for what it is. */

/** Signs of emphasis inside a word or number, which split its text but not what a reader sees. */
const inline = new Set(['b', 'strong', 'em', 'i', 'mark', 'wbr', 'u', 's', 'small']);
const raw: Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};

/** HTML, SVG or XML: texts, comments and attribute values; the data in a script is read as JSON. */
function inMarkup(markup: string): Leak[] {
  const leaks: Leak[] = [];
  let text = '';
  let script = '';
  const flush = () => {
    if (script === 'application/ld+json' || script === 'application/json') leaks.push(...inJson(text));
    else if (text) leaks.push(...leaksUnder('', text));
    text = '';
    script = '';
  };
  const html = /^\s*<!doctype html/i.test(markup);
  const add = ({ chars }: { chars: string }) => {
    text += chars;
  };
  const tokenizer: Tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, {
    onCharacter: add,
    onWhitespaceCharacter: add,
    onNullCharacter: () => {},
    onComment: ({ data }) => leaks.push(...leaksUnder('', data)),
    onDoctype: () => {},
    onEof: flush,
    onEndTag: ({ tagName }) => {
      if (!inline.has(tagName)) flush();
    },
    onStartTag: ({ tagName, attrs }) => {
      if (!inline.has(tagName)) flush();
      for (const { name, value } of attrs) if (value.length > 5) leaks.push(...attribute(name, value));
      if (!html) return;
      if (raw[tagName] !== undefined) tokenizer.state = raw[tagName];
      if (tagName === 'script') script = attrs.find(({ name }) => name === 'type')?.value ?? '';
    },
  } satisfies TokenHandler); // prettier-ignore
  tokenizer.write(markup, true);
  return leaks;
}

/** JSON in an attribute is read as JSON; all else by the attribute's name. */
function attribute(name: string, value: string): Leak[] {
  return /^\s*[[{]/.test(value) ? inJson(value) : leaksUnder(name, value);
}

/** Text from which on JSON is read line by line, as the city's tables are written: a record a line. */
const long = 1 << 22;

function inJson(text: string): Leak[] {
  if (text.length > long && text.trimEnd().includes('\n'))
    return text.split('\n').flatMap((line) => inJson(line.replace(/,$/, '')));
  try {
    return leaksInJson(JSON.parse(text));
  } catch {
    return leaksInText(text);
  }
}

/** What stands in a JPEG without the image library telling of it. */
const beside = new Set(['catatan', 'gambar kedua', appended]);

/** A photo or drawing carries nothing beside its pixels: no camera data, no captions, no words in its file. */
async function inImage(bytes: Buffer): Promise<Leak[]> {
  const { exif, xmp, iptc, tifftagPhotoshop, comments } = await sharp(bytes).metadata();
  const held = [
    ['EXIF', exif], ['XMP', xmp], ['IPTC', iptc], ['8BIM', tifftagPhotoshop], ['catatan', comments],
  ] as const; // prettier-ignore
  const names: string[] = held.flatMap(([name, value]) => (value ? [name] : []));
  names.push(...(jpegFacts(bytes)?.extras.filter((name) => beside.has(name)) ?? []));
  return names.map(hidden);
}

const hidden = (name: string): Leak => ({ kind: `${name} tersembunyi dalam gambar`, value: '' });

/** A drawing carries none either: no record of its maker, no words of a drawing program and no names of its files. */
const besideDrawing: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['metadata', /<(?:\w+:)?metadata\b/i],
  ['catatan', /<!--/],
  ['jejak program gambar', /[\s<](?:inkscape|sodipodi|sketch|serif|rdf|cc|dc|x):[a-z]/i],
];
const inDrawing = (markup: string): Leak[] =>
  besideDrawing.filter(([, pattern]) => pattern.test(markup)).map(([name]) => hidden(name));

const startsWith = (bytes: Buffer, ...signs: string[]): boolean =>
  signs.some((sign) => bytes.subarray(0, sign.length).equals(Buffer.from(sign, 'latin1')));

const isImage = (bytes: Buffer): boolean =>
  startsWith(bytes, '\x89PNG', '\xff\xd8\xff', 'GIF8') ||
  (startsWith(bytes, 'RIFF') && bytes.toString('latin1', 8, 12) === 'WEBP') ||
  /^ftyp(avif|avis|heic|mif1)/.test(bytes.toString('latin1', 4, 12));

/** Letters of a file that is not text: each run of printable signs, as somebody with an editor would see it. */
const printable = /[\x20-\x7e]{8,}/g;

/** Every private value in the bytes of a file, which is opened by what it holds and not by its name. */
export async function leaksOf(name: string, bytes: Buffer): Promise<Leak[]> {
  if (startsWith(bytes, '\x1f\x8b')) return leaksOf(name.replace(/\.gz$/, ''), gunzipSync(bytes));
  if (startsWith(bytes, 'PK\x03\x04')) {
    const names: string[] = [];
    unzipSync(bytes, { filter: ({ name: entry }) => names.push(entry) < 0 });
    const leaks: Leak[] = [];
    // One after the other: an archive of the whole city's tables is large.
    for (const entry of new Set(names)) {
      const data = unzipSync(bytes, { filter: (file) => file.name === entry })[entry]!;
      const inside = await leaksOf(entry, Buffer.from(data.buffer, data.byteOffset, data.byteLength));
      leaks.push(...[...leaksIn(entry), ...inside].map((leak) => ({ ...leak, entry })));
    }
    return leaks;
  }
  if (isImage(bytes)) return inImage(bytes);
  // Compressed fonts hold nothing that could be read.
  if (startsWith(bytes, 'wOF2')) return [];
  // The hashes in it are any bytes, so it is looked through as what it stands for; that is all it may hold.
  if (startsWith(bytes, startSign)) {
    const files = [...unpackStart(bytes)];
    return (await Promise.all(files.map(([file, data]) => leaksOf(file, Buffer.from(data))))).flat();
  }
  const text = bytes.toString('utf8');
  if (text.startsWith('pagefind_dcd{')) return inJson(text.slice('pagefind_dcd'.length));
  if (bytes.includes(0) || text.includes('\ufffd'))
    return (bytes.toString('latin1').match(printable) ?? []).flatMap((run) => leaksIn(run));
  const extension = extname(name);
  if (
    extension === '.json' ||
    extension === '.geojson' ||
    extension === '.jsonld' ||
    extension === '.webmanifest'
  )
    return inJson(text);
  if (extension === '.js' || extension === '.css') return leaksInCode(text);
  if (extension === '.svg') return [...inDrawing(text), ...inMarkup(text)];
  if (/^\s*<(?:!doctype|\?xml|svg|html|rss|feed|urlset)/i.test(text)) return inMarkup(text);
  return leaksInText(text);
}

/**
 * Looks through every file of a built site for private numbers, addresses and image metadata that no permission covers.
 * Gives each once, with the value masked.
 */
export async function scanSite(dir: string, allowed: readonly Permission[]): Promise<MaskedLeak[]> {
  const leaks: MaskedLeak[] = [];
  const permissions = Map.groupBy(allowed, ({ key }) => key);
  const files = new Set(filesOf(dir));
  for (const file of files) {
    // What is sent compressed may hold what its original may.
    const plain = file.endsWith('.gz') && files.has(file.slice(0, -3)) ? file.slice(0, -3) : file;
    const found = [...leaksIn(file), ...(await leaksOf(file, readFileSync(join(dir, file))))];
    const masked = unpermitted(plain, found, permissions).map((leak) => maskedLeak(file, leak));
    leaks.push(...new Map(masked.map((leak) => [`${leak.file}: ${leak.what}`, leak])).values());
  }
  return leaks;
}

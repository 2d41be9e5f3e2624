import { readCbor, writeCbor, type Cbor } from './cbor.ts';

/**
 * What every search needs of the library's index, in one small file. The library keeps it in three, and in them the
 * hash of each page twice in letters and each page of a filter value as a whole number; here a hash takes half a byte a
 * digit and a page the step from the one before. With 30,000 makers that is a third of the bytes, and two requests less.
 */

/** The name of that file beside the library's own, which stay. */
export const startFile = 'awal.pf_meta';

/** What stands at its beginning, so that whoever looks into it knows how. */
export const startSign = 'etalase_awal';

/** What stands at the beginning of each of the library's files once it is unpacked. */
const sign = new TextEncoder().encode('pagefind_dcd');
/** Digits of a page's hash; two pages that agree in them have more. */
const digits = 7;

type Page = [hash: string, words: number, group: string];
type Value = [value: string, pages: number[]];

interface Outline {
  /** With which the hash of a page begins. */
  language: string;
  /** Files of text, as they are. */
  texts: Record<string, string>;
  meta: { file: string; version: Cbor; rest: Cbor[] };
  /** How many pages follow each other in each file of fragments. */
  groups: [group: string, pages: number][];
  /** Digits of the few longer hashes, by the place of their page. */
  longer: [page: number, rest: string][];
  filters: { file: string; name: Cbor; values: [value: string, pages: number][] }[];
}

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
function pushNumber(bytes: number[], value: number): void {
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  bytes.push(value);
}

const unsigned = (file: Uint8Array): Uint8Array => file.subarray(sign.length);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * Takes the library's files, unpacked, by their path: its entry, its meta file and its filters. Throws where they are
 * not as expected; whether they come back byte for byte, the caller compares.
 */
export function packStart(language: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const texts: Outline['texts'] = {};
  let meta: Outline['meta'] | undefined;
  const [groups, longer, filters]: [Outline['groups'], Outline['longer'], Outline['filters']] = [[], [], []];
  let hashes = '';
  const numbers: number[] = [];
  for (const [file, bytes] of files)
    if (file.endsWith('.json')) texts[file] = new TextDecoder().decode(bytes);
    else if (file.endsWith('.pf_meta')) {
      const [version, pages, ...rest] = readCbor(unsigned(bytes)) as [Cbor, Page[], ...Cbor[]];
      meta = { file, version, rest };
      for (const [at, [hash, words, group]] of pages.entries()) {
        const own = hash.slice(language.length + 1);
        hashes += own.slice(0, digits);
        if (own.length > digits) longer.push([at, own.slice(digits)]);
        pushNumber(numbers, words);
        const last = groups.at(-1);
        if (last?.[0] === group) last[1] += 1;
        else groups.push([group, 1]);
      }
    }
  for (const [file, bytes] of files) {
    if (!file.endsWith('.pf_filter')) continue;
    const [name, values] = readCbor(unsigned(bytes)) as [Cbor, Value[]];
    filters.push({ file, name, values: values.map(([value, pages]) => [value, pages.length]) });
    for (const [, pages] of values)
      for (const [i, page] of pages.entries()) pushNumber(numbers, i === 0 ? page : page - pages[i - 1]! - 1);
  }
  if (!meta) throw new Error(`no .pf_meta in ${[...files.keys()].map(nameOf).join(', ')}`);
  const outline: Outline = { language, texts, meta, groups, longer, filters };
  const [head, packed] = [
    new TextEncoder().encode(JSON.stringify(outline)),
    hashes.length + (hashes.length & 1),
  ];
  const half = Array.from({ length: packed / 2 }, (_, i) =>
    Number.parseInt(hashes.slice(2 * i, 2 * i + 2).padEnd(2, '0'), 16),
  );
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, head.length);
  return Uint8Array.from([...new TextEncoder().encode(startSign), ...size, ...head, ...half, ...numbers]);
}

/** The library's files, unpacked, by their path below the folder of the index. Throws where anything else is in it. */
export function unpackStart(bytes: Uint8Array): Map<string, Uint8Array<ArrayBuffer>> {
  const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];
  const headAt = startSign.length + 4;
  const hashesAt = headAt + new DataView(bytes.buffer, bytes.byteOffset).getUint32(startSign.length);
  const outline = JSON.parse(decoder.decode(bytes.subarray(headAt, hashesAt))) as Outline;
  const { language, texts, meta, groups, filters } = outline;
  const longer = new Map(outline.longer);
  const count = groups.reduce((sum, [, pages]) => sum + pages, 0);
  let at = hashesAt + Math.ceil((count * digits) / 2);
  const hashes = Array.from(bytes.subarray(hashesAt, at), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  const next = (): number => {
    let [value, shift] = [0, 0];
    for (; bytes[at]! > 127; at += 1, shift += 7) value |= (bytes[at]! & 127) << shift;
    return value | (bytes[at++]! << shift);
  };
  const files = new Map(Object.entries(texts).map(([file, text]) => [file, encoder.encode(text)]));
  const pages: Page[] = [];
  for (const [group, many] of groups)
    for (let i = 0; i < many; i += 1) {
      const own = hashes.slice(pages.length * digits, (pages.length + 1) * digits);
      pages.push([`${language}_${own}${longer.get(pages.length) ?? ''}`, next(), group]);
    }
  files.set(meta.file, writeCbor([meta.version, pages, ...meta.rest], sign));
  for (const { file, name, values } of filters) {
    const listed = values.map(([value, many]): Value => {
      let page = -1;
      return [value, Array.from({ length: many }, () => (page += next() + 1))];
    });
    files.set(file, writeCbor([name, listed], sign));
  }
  if (at !== bytes.length) throw new Error(`${bytes.length - at} bytes too many in ${startFile}`);
  return files;
}

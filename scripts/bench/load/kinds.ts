import { filesOf, pathOf } from '../../pages.ts';
import { ACCEPTED } from './wrk.ts';

/** What visitors ask for, in the parts that the load is told in: names, and what belongs to each by its path. */
const KINDS: Readonly<Record<string, RegExp>> = {
  home: /^\/(en\/)?$/,
  lists: /^\/(en\/)?(umkm\/(\d+\/|jenis\/.+)?|(subsektor|kecamatan|kelurahan)\/.*)$/,
  profiles: /^\/(en\/)?umkm\/(?!jenis\/)[^/]*[^/\d][^/]*\/$/,
  search: /^\/pagefind\//,
  images: /\.(svg|png|jpg|webp|avif)$/,
};

export interface Kind {
  name: string;
  /** Addresses below the base path. */
  paths: string[];
}

/** The kinds of a ready site that have something in it; what is only the compressed form of another file is left out. */
export function kindsOf(dir: string): Kind[] {
  const all = filesOf(dir).filter((file) => !/\.(br|gz)$/.test(file)).map(pathOf); // prettier-ignore
  return Object.entries(KINDS)
    .map(([name, belongs]) => ({ name, paths: all.filter((path) => belongs.test(path)) }))
    .filter(({ paths }) => paths.length > 0);
}

export interface Answers {
  /** Bytes of a body as it is sent, and as it is once unpacked: the average of all addresses. */
  sent: number;
  whole: number;
  /** Part of the answers that were sent compressed. */
  compressed: number;
}

/**
 * Asks for every path of a kind once, and measures what is sent.
 * @throws {Error} when one of them is not sent, for then the load would not be that of the site.
 */
export async function answersOf(origin: string, { name, paths }: Kind): Promise<Answers> {
  let [sent, whole, compressed] = [0, 0, 0];
  for (const path of paths) {
    const response = await fetch(origin + path, { headers: { 'Accept-Encoding': ACCEPTED } });
    if (response.status !== 200) throw new Error(`${name}: ${path} answers ${response.status}`);
    whole += (await response.bytes()).length;
    sent += Number(response.headers.get('Content-Length'));
    if (response.headers.has('Content-Encoding')) compressed += 1;
  }
  const each = (sum: number): number => sum / paths.length;
  return { sent: Math.round(each(sent)), whole: Math.round(each(whole)), compressed: each(compressed) };
}

import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { filesUnder } from './intake-folder.ts';

/** One file of a built site, or one entry of an archive in it (`data/x.zip!y.csv`), as text. */
export interface Opened {
  path: string;
  text: string;
}

/** Every byte of a built site as text: archives unpacked, the chunks of the search index too. */
export function openSite(dist: string): Opened[] {
  const site: Opened[] = [];
  const open = (path: string, bytes: Uint8Array): void => {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) open(path, gunzipSync(bytes));
    else if (bytes[0] === 0x50 && bytes[1] === 0x4b)
      for (const [name, entry] of Object.entries(unzipSync(bytes))) open(`${path}!${name}`, entry);
    else site.push({ path, text: Buffer.from(bytes).toString('utf8') });
  };
  for (const { path, bytes } of filesUnder(dist)) open(path.slice(dist.length + 1), bytes);
  return site;
}

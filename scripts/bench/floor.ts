import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf } from '../pages.ts';

/**
 * The least that a build of these pages can cost: a bare script that has the pieces of every page as strings, puts them
 * together and writes them. `node floor.ts <site> <out>` prints what that took, as JSON; taking the pages apart before
 * is not counted. Share images and the search index, which the figures leave out, are left out here too.
 */
const [site, out] = process.argv.slice(2) as [string, string];
const texts = /\.(html|json|geojson|svg|csv|xml|js|css|txt)$/;

/** A file as a template has it: a string between every two tags. */
function piecesOf(file: string): string[] | Buffer {
  const bytes = readFileSync(join(site, file));
  return texts.test(file) ? bytes.toString().split(/(?<=>)(?=[^<])|(?<=[^>])(?=<)/) : bytes;
}

let [wall, cpu, bytes] = [0, 0, 0];
const files = filesOf(site).filter((file) => !/^(og|pagefind|foto)\//.test(file));
for (const file of files) {
  const pieces = piecesOf(file);
  const [started, before] = [performance.now(), process.cpuUsage()];
  let body: string | Buffer = '';
  if (Array.isArray(pieces)) for (const piece of pieces) body += piece;
  else body = pieces;
  const path = join(out, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, body);
  const { user, system } = process.cpuUsage(before);
  wall += (performance.now() - started) / 1000;
  cpu += (user + system) / 1e6;
  bytes += Buffer.byteLength(body);
}
rmSync(out, { recursive: true, force: true });
console.log(JSON.stringify({ wall, cpu, files: files.length, bytes }));

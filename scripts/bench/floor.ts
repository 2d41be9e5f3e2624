import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf } from '../pages.ts';

/**
 * The least that a build of these pages can cost: a bare script that has every page as a string and writes it.
 * `node floor.ts <site> <out>` prints the seconds of writing alone, on the clock and of processor time, as JSON. Share
 * images and the search index, which the figures leave out, are left out here too.
 */
const [site, out] = process.argv.slice(2) as [string, string];
const files = filesOf(site)
  .filter((file) => !/^(og|pagefind)\//.test(file))
  .map((file): [string, string | Buffer] => {
    const bytes = readFileSync(join(site, file));
    return [file, /\.(html|json|geojson|svg|csv|xml|js|css|txt)$/.test(file) ? bytes.toString() : bytes];
  });
const [started, before] = [performance.now(), process.cpuUsage()];
for (const [file, body] of files) {
  const path = join(out, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, body);
}
const wall = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(before);
rmSync(out, { recursive: true, force: true });
const bytes = files.reduce((sum, [, body]) => sum + Buffer.byteLength(body), 0);
console.log(JSON.stringify({ wall, cpu: (user + system) / 1e6, files: files.length, bytes }));

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Phase } from '../publish/phases.ts';
import { here } from './here.ts';
import { measure, type Cost } from './process.ts';
import { editMaker, editTemplate, makeProject, type Project } from './project.ts';
import { tables, type Build, type Floor, type Result, type Size } from './report.ts';
import { measureSearch } from './search.ts';
import { weighPage } from './weigh.ts';

/**
 * `npm run bench -- --records 300,3000,30000 [--runs 3] [--only build,index,search,pages] [--out docs]`: what the site
 * costs at these numbers of makers, all but our own made up. Prints tables; with --out they are written as
 * benchmark.md and benchmark.json. Linux only, for the measure of memory.
 */

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '300,3000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: 'build,index,search,pages' },
    out: { type: 'string' },
  },
});
const only = new Set(values.only.split(','));
const runs = Number(values.runs);

/** Share images are outside of the figures: each profile is shared with that of its subsektor. */
const env = { ETALASE_GAMBAR: '0', BUILD_DATE: here().date };

async function build(project: Project): Promise<Build> {
  const file = join(project.root, 'fase.json');
  const phases = (): Phase[] => {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Phase[];
    } catch {
      // Not there yet, or just being written.
      return [];
    }
  };
  rmSync(file, { force: true });
  const cost: Cost = await measure(
    project.root,
    ['scripts/build.ts'],
    { ...env, ETALASE_FASE: file },
    () => phases().length,
  );
  return { ...cost, phases: phases() };
}

/** A bare script that writes the same bytes, beside the builds so that both meet the same machine. */
function floor({ root }: Project): Floor {
  const script = join(import.meta.dirname, 'floor.ts');
  const args = [script, join(root, 'dist'), join(root, 'lantai')];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Floor;
}

const say = (what: string): void => console.error(`${new Date().toISOString().slice(11, 19)} ${what}`);

async function measureSize(makers: number): Promise<Size> {
  const project = makeProject(makers);
  const { root } = project;
  const size: Size = { makers, full: [], floor: [], record: [], template: [] };
  try {
    const rounds = only.has('build') ? runs : 1;
    for (let run = 0; run < rounds; run += 1) {
      for (const name of [
        '.build',
        'dist',
        '.cache/bundel',
        '.cache/astro',
        '.cache/vite',
        '.data',
        '.astro',
      ])
        rmSync(join(root, name), { recursive: true, force: true });
      say(`${makers}: full build ${run + 1}`);
      size.full.push(await build(project));
      if (!only.has('build')) break;
      size.floor.push(floor(project));
      say(`${makers}: one edited maker`);
      editMaker(project, run);
      size.record.push(await build(project));
      say(`${makers}: one edited template`);
      editTemplate(project, run);
      size.template.push(await build(project));
    }
    const site = join(root, 'dist');
    if (only.has('index')) {
      say(`${makers}: search index`);
      const out = join(root, 'indeks');
      mkdirSync(out);
      size.index = await measure(root, ['scripts/publish/search-index.ts', '--out', out]);
    }
    if (only.has('search')) {
      say(`${makers}: search in a browser`);
      size.search = await measureSearch(site, runs);
    }
    if (only.has('pages'))
      size.pages = Object.fromEntries(
        ['/umkm/', '/umkm/2/', '/subsektor/kriya/', '/kecamatan/klojen/', '/kelurahan/purwantoro/']
          .filter((path) => existsSync(join(site, path, 'index.html')))
          .map((path) => [path, weighPage(site, path)]),
      );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return size;
}

const version = (name: string): string =>
  (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;

const result: Result = {
  ...here(),
  versions: { node: process.versions.node, ...Object.fromEntries(['astro', 'pagefind'].map((n) => [n, version(n)])) }, // prettier-ignore
  runs,
  sizes: [],
};
for (const makers of values.records.split(',').map(Number)) {
  result.sizes.push(await measureSize(makers));
  const text = tables(result);
  if (values.out) {
    writeFileSync(join(values.out, 'benchmark.md'), text);
    writeFileSync(join(values.out, 'benchmark.json'), `${JSON.stringify(result, null, 1)}\n`);
  }
}
console.log(tables(result));

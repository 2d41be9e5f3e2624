import type { Phase } from '../publish/phases.ts';
import { median } from '../median.ts';
import type { Cost } from './process.ts';
import type { SearchCost, weighPage } from './weigh.ts';

/** What was measured, and the tables it is told in. */

export interface Build extends Cost {
  phases: Phase[];
}
export interface Floor {
  wall: number;
  cpu: number;
  files: number;
  bytes: number;
}
export interface Size {
  makers: number;
  full: Build[];
  floor: Floor[];
  record: Build[];
  template: Build[];
  index?: Cost;
  search?: SearchCost;
  pages?: Record<string, ReturnType<typeof weighPage>>;
}
export interface Result {
  date: string;
  commit: string;
  machine: string;
  versions: Record<string, string>;
  runs: number;
  sizes: Size[];
}

/** Data → HTML: what Astro compiles and what is rendered, without the gate, the index and the checks. */
const making = ['compile', 'pages'];

const number = (value: number, digits = 1): string => value.toFixed(digits);
const grouped = (value: number): string => Math.round(value).toLocaleString('en-GB');

const cpuOf = ({ phases }: Build, names: readonly string[]): number =>
  phases.filter(({ name }) => names.includes(name)).reduce((sum, { cpu }) => sum + cpu, 0);
const filesOf = ({ phases }: Build): number => phases.find(({ name }) => name === 'publish')?.files ?? 0;
/** Most memory until the pages stood there. */
const memoryOf = ({ phases, byPhase }: Build): number => {
  const pages = phases.findIndex(({ name }) => name === 'pages');
  return Math.max(...byPhase.slice(0, pages + 1));
};

const table = (head: string[], rows: string[][]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

function buildRows({ makers, full, floor, record, template }: Size): string[][] {
  const row = (what: string, builds: Build[], ratio: string): string[] => [
    grouped(makers),
    what,
    number(median(builds.map((build) => build.wall))),
    number(median(builds.map((build) => build.cpu))),
    number(median(builds.map((build) => cpuOf(build, making)))),
    ratio,
    grouped(median(builds.map(memoryOf))),
    grouped(median(builds.map((build) => build.megabytes))),
    grouped(median(builds.map(filesOf))),
  ];
  if (floor.length === 0) return [];
  const ratios = full.map((build, i) => cpuOf(build, making) / floor[i]!.cpu);
  return [
    row('full build', full, number(median(ratios))),
    row('one edited maker', record, ''),
    row('one edited template', template, ''),
    [
      grouped(makers),
      'floor',
      number(median(floor.map(({ wall }) => wall))),
      number(median(floor.map(({ cpu }) => cpu))),
      '',
      '1',
      '',
      '',
      grouped(floor[0]!.files),
    ],
  ];
}

function phaseRows({ makers, full }: Size): string[][] {
  return full[0]!.phases.map(({ name }) => [
    grouped(makers),
    name,
    ...(['wall', 'cpu'] as const).map((key) =>
      number(median(full.map(({ phases }) => phases.find((phase) => phase.name === name)![key]))),
    ),
  ]);
}

/** The tables of a result, as Markdown. */
export function tables({ date, commit, machine, versions, runs, sizes }: Result): string {
  const searched = sizes.filter(({ search }) => search);
  const indexed = sizes.filter(({ index }) => index);
  const parts = [
    '# What the site costs at the size of the city',
    `${date}, commit ${commit}, ${machine}. ${Object.entries(versions).map(([name, v]) => `${name} ${v}`).join(', ')}. Middle of ${runs} run(s), floor and builds in turn.`, // prettier-ignore
    '"Data → HTML" is what Astro compiles and what is rendered and written; the floor is a bare script that puts the same files together from strings and writes them. Share images are left out. Memory is that of the whole process tree, until the pages stand and in all.',
    table(
      ['makers', 'what', 'wall s', 'CPU s', 'data → HTML CPU s', '× floor', 'MB until pages', 'MB', 'files written'], // prettier-ignore
      sizes.flatMap(buildRows),
    ),
    '## Phases of the full build',
    table(['makers', 'phase', 'wall s', 'CPU s'], sizes.flatMap(phaseRows)),
  ];
  if (indexed.length > 0)
    parts.push(
      '## Search index',
      table(
        ['makers', 'wall s', 'CPU s', 'MB'],
        indexed.map(({ makers, index }) => [
          grouped(makers),
          number(index!.wall),
          number(index!.cpu),
          grouped(index!.megabytes),
        ]),
      ),
    );
  if (searched.length > 0)
    parts.push(
      '## Search with one facet on, until ten results',
      table(
        ['makers', 'kB', 'requests', 'first ms', 'next ms'],
        searched.map(({ makers, search }) => [
          grouped(makers),
          number(search!.bytes / 1000, 0),
          String(search!.requests),
          grouped(search!.first),
          grouped(search!.next),
        ]),
      ),
    );
  parts.push(
    '## Pages of lists',
    table(
      ['makers', 'page', 'HTML kB', 'brotli kB', 'elements'],
      sizes.flatMap(({ makers, pages }) =>
        Object.entries(pages ?? {}).map(([path, { bytes, brotli, nodes }]) => [
          grouped(makers),
          path,
          number(bytes / 1000),
          number(brotli / 1000),
          grouped(nodes),
        ]),
      ),
    ),
  );
  return `${parts.join('\n\n')}\n`;
}

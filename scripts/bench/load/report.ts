import { median } from '../../median.ts';
import type { Here } from '../here.ts';
import type { Answers } from './kinds.ts';
import type { Load, Run } from './wrk.ts';

/** What was measured under load, and the table it is told in. */

/** One turn: the site, and beside it one bare file of the same size from nginx without any of our configuration. */
export interface Turn {
  site: Run;
  bare: Run;
}

export interface Pressed extends Answers {
  kind: string;
  /** Different addresses that were asked for in turn. */
  paths: number;
  turns: Turn[];
}

export interface Result extends Load, Here {
  versions: Record<string, string>;
  kinds: Pressed[];
}

const rate = ({ requests, microseconds }: Run): number => requests / (microseconds / 1e6);
/** What nginx bears with the site, as a part of what it bears with the bare file: the median of neighbouring runs. */
const ratioOf = ({ turns }: Pressed): number =>
  median(turns.map(({ site, bare }) => rate(site) / rate(bare)));
export const errorsOf = ({ turns }: Pressed): number =>
  turns.reduce((sum, { site, bare }) => sum + site.errors + bare.errors, 0);
/** Below this part our configuration costs too much. */
const LEAST = 0.8;
/** What is wrong with what was measured of a kind, in words. */
export const shortfalls = (pressed: Pressed): string[] => [
  ...(errorsOf(pressed) > 0 ? [`${pressed.kind}: ${errorsOf(pressed)} errors`] : []),
  ...(ratioOf(pressed) < LEAST
    ? [`${pressed.kind}: a ratio of ${ratioOf(pressed).toFixed(2)}, at least ${LEAST}`]
    : []),
];
const grouped = (value: number): string => Math.round(value).toLocaleString('en-GB');

function row(pressed: Pressed): string {
  const { kind, paths, turns, sent, whole, compressed } = pressed;
  const middle = (of: (turn: Turn) => number): number => median(turns.map(of));
  return [
    kind,
    grouped(paths),
    grouped(middle(({ site }) => rate(site))),
    (middle(({ site }) => site.p99) / 1000).toFixed(1),
    String(errorsOf(pressed)),
    `${grouped(sent)} of ${grouped(whole)}`,
    `${Math.round(compressed * 100)} %`,
    (middle(({ site }) => site.bytes / (site.microseconds / 1e6)) / 1e6).toFixed(0),
    grouped(middle(({ bare }) => rate(bare))),
    (middle(({ bare }) => bare.p99) / 1000).toFixed(1),
    ratioOf(pressed).toFixed(2),
  ].join(' | ');
}

const HEAD = ['kind', 'addresses', 'requests/s', 'p99 ms', 'errors', 'bytes sent of whole', 'compressed', 'MB/s', 'bare requests/s', 'bare p99 ms', 'ratio']; // prettier-ignore

/** The table of a result, as Markdown. */
export function table({ date, commit, machine, versions, connections, seconds, kinds }: Result): string {
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    '# What the site bears',
    `${date}, commit ${commit}, ${machine}, ${programs.join(', ')}. \`npm run load\`: nginx with the configuration of \`npm run servers\` on the loopback, asked by wrk on the same machine over ${connections} connections, each kind in ${kinds[0]?.turns.length ?? 0} run(s) of ${seconds} s, in turn with as many for the bare file.`,
    'A row asks for all addresses of its kind in turn, as a browser does that takes brotli. The bare file is as large as the average answer of the row; another nginx sends it with `sendfile` and `tcp_nopush` and nothing else of our configuration. Search files and photos are compressed by their makers, not on the way. Rates and p99 are the middle of the runs, the ratio is the middle of the ratios of neighbouring runs, errors are all there were.',
    [`| ${HEAD.join(' | ')} |`, `| --- |${' ---: |'.repeat(HEAD.length - 1)}`, ...kinds.map((kind) => `| ${row(kind)} |`)].join('\n'), // prettier-ignore
  ].join('\n\n');
}

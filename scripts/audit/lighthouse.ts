import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser.ts';
import { serve } from '../serve.ts';
import { median } from '../median.ts';

const PATHS = [
  '/', '/umkm/', '/umkm/adgi-malang/', '/subsektor/kriya/', '/kelurahan/dinoyo/', '/peta/', '/mcc/', '/bukti/umkm-bps/',
  '/en/unesco/', '/cari/',
]; // prettier-ignore
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
/** Largest contentful paint and total blocking time in milliseconds, cumulative layout shift as a number. */
const METRICS = {
  LCP: 'largest-contentful-paint',
  CLS: 'cumulative-layout-shift',
  TBT: 'total-blocking-time',
} as const;

/** The medians of one page over its runs, and what was not perfect in any of them. */
interface PageReport {
  readonly path: string;
  readonly runs: number;
  /** 0 to 100 a category. */
  readonly scores: Readonly<Record<string, number>>;
  readonly metrics: Readonly<Record<string, number>>;
  readonly failed: readonly string[];
}

/** The first elements, files or messages that an audit blames, as far as its table names any. */
function causes(audit: Result['audits'][string]): string[] {
  const details = audit.details;
  if (!details || !('items' in details) || !Array.isArray(details.items)) return [];
  return details.items.slice(0, 3).flatMap((item: unknown) => {
    const { node, url, description, issueType, label, sourceLocation } = item as Record<string, unknown>;
    const { selector } = (node ?? {}) as { selector?: unknown };
    const { url: from } = (sourceLocation ?? {}) as { url?: unknown };
    const first = [selector, url, description, issueType, label].find((value) => typeof value === 'string');
    return first ? [`${String(first)}${typeof from === 'string' ? ` at ${from}` : ''}`] : [];
  });
}

/** One line an audit that counts towards a category and is not perfect (a metric: not good). */
function failedAudits({ audits, categories }: Result): string[] {
  return Object.values(categories).flatMap(({ id, auditRefs }) => {
    const limit = id === 'performance' ? 0.9 : 1;
    return auditRefs.flatMap(({ id: name, weight }) => {
      const audit = audits[name];
      if (!audit || weight === 0 || audit.score === null || audit.score >= limit) return [];
      const cause = [audit.explanation, audit.displayValue, ...causes(audit)].filter(Boolean).join('; ');
      return [`${id}: ${name}: ${audit.title}${cause ? ` (${cause})` : ''}`];
    });
  });
}

async function runOnce(url: string, port: number): Promise<Result> {
  const run = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES });
  if (!run) throw new Error(`Lighthouse gave no result for ${url}`);
  const { lhr } = run;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  return lhr;
}

/** Medians are taken value by value. Lighthouse's default device is the mobile one: slow 4G, a slow processor. */
function summarise(path: string, runs: readonly Result[]): PageReport {
  const score = (id: string) => median(runs.map((lhr) => Math.round((lhr.categories[id]?.score ?? 0) * 100)));
  const metric = (id: string) => median(runs.map((lhr) => lhr.audits[id]?.numericValue ?? Number.NaN));
  return {
    path,
    runs: runs.length,
    scores: Object.fromEntries(CATEGORIES.map((id) => [id, score(id)])),
    metrics: Object.fromEntries(Object.entries(METRICS).map(([name, id]) => [name, metric(id)])),
    failed: [...new Set(runs.flatMap(failedAudits))],
  };
}

function print({ path, runs, scores, metrics, failed }: PageReport): void {
  const { LCP = 0, CLS = 0, TBT = 0 } = metrics;
  const points = CATEGORIES.map((id) => `${id} ${scores[id]}`).join(', ');
  console.log(`${path}  (median of ${runs})  ${points}`);
  console.log(`  LCP ${(LCP / 1000).toFixed(2)} s, CLS ${CLS.toFixed(3)}, TBT ${Math.round(TBT)} ms`);
  for (const line of failed) console.log(`  - ${line}`);
}

const { values } = parseArgs({
  options: {
    paths: { type: 'string', default: PATHS.join(',') },
    runs: { type: 'string', default: '3' },
    dir: { type: 'string', default: 'dist' },
    base: { type: 'string', default: '/' },
    json: { type: 'string' },
  },
});
const site = await serve({ dir: values.dir, port: 0, base: values.base });
const chrome = await launch({
  chromePath: await findBrowser(),
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'],
});
try {
  const reports: PageReport[] = [];
  for (const path of values.paths.split(',')) {
    const runs: Result[] = [];
    while (runs.length < Number(values.runs)) {
      runs.push(await runOnce(new URL(path.slice(1), site.url).href, chrome.port));
    }
    const report = summarise(path, runs);
    print(report);
    reports.push(report);
  }
  if (values.json) await writeFile(values.json, `${JSON.stringify(reports, null, 2)}\n`);
} finally {
  chrome.kill();
  await site.close();
}

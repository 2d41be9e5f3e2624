import type { Permission } from '../../src/lib/privacy/leaks.ts';
import { weights } from './budgets.ts';
import { feeds, sitemap } from './feeds.ts';
import { heads } from './heads.ts';
import { validHtml } from './html.ts';
import { languages } from './languages.ts';
import { leaks } from './leaks.ts';
import { linkFindings } from './links.ts';
import { orphans } from './orphans.ts';
import { findingLines, type Finding } from './page.ts';
import { search } from './search.ts';
import { openSite, type Check } from './site.ts';
import { structured } from './structured.ts';

const links: Check = {
  name: 'tautan',
  run: (site) => ({ findings: linkFindings(site.dir, site.base, undefined, site.page) }),
};

/** Every check of a built site, in the order in which they are told. */
export const checks: readonly Check[] = [
  links, languages, orphans, heads, feeds, sitemap, structured, weights, validHtml, search, leaks,
]; // prettier-ignore

export interface Verdict {
  name: string;
  findings: Finding[];
  note?: string;
  /** On the clock. */
  seconds: number;
}

export interface VerifyOptions {
  /** Where the site is to stand, in full. */
  address: string;
  /** Private values that may stand there: publishers' own contact and what makers consented to. */
  allowed: readonly Permission[];
  /** Names of checks that are left out. */
  except?: readonly string[];
  /** Looks at every page where a sample would do. */
  all?: boolean;
  /** Told of each check as it ends. */
  done?: (verdict: Verdict) => void;
}

/** Runs every check over the folder of a built site. Throws only when the folder cannot be read. */
export async function verifyEverything(
  dir: string,
  { address, allowed, except = [], all = false, done }: VerifyOptions,
): Promise<Verdict[]> {
  const site = openSite(dir, address, allowed);
  const verdicts: Verdict[] = [];
  for (const { name, run } of checks.filter((check) => !except.includes(check.name))) {
    const started = performance.now();
    const checked = await run(site, { all });
    const verdict = { name, ...checked, seconds: (performance.now() - started) / 1000 };
    verdicts.push(verdict);
    done?.(verdict);
  }
  return verdicts;
}

/** A verdict in one line. */
export const verdictLine = ({ name, findings, note, seconds }: Verdict): string =>
  `${findings.length === 0 ? '✓' : '✗'} ${name.padEnd(16)} ${String(findings.length).padStart(5)} temuan  ${seconds.toFixed(1).padStart(5)} d${note ? `  (${note})` : ''}`;

/** How many findings with the same way to mend them are told in full. */
const alike = 5;

/** The findings of a check as they are read; of those that are mended in the same way the first few. */
export function findingsText({ name, findings }: Verdict): string {
  const told = [...Map.groupBy(findings, ({ mend }) => mend).values()].flatMap((group) => [
    ...group.slice(0, alike).map(findingLines),
    ...(group.length > alike
      ? [`… dan ${group.length - alike} lagi yang dibetulkan dengan cara yang sama`]
      : []),
  ]);
  return [`— ${name}`, ...told].join('\n');
}

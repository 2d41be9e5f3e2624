import type { Browser } from 'playwright-core';
import { axeVersion, goTo, look, rulesOf, type Violation } from './axe.ts';
import { type Condition, contextFor, FULL, QUICK } from './conditions.ts';
import { Kept } from './kept.ts';
import { writeResults } from './results.ts';
import { inPairs, opened, root } from './run.ts';
import type { Scene } from './scenes.ts';

/**
 * `npm run axe`: every template, and what the scripts make of it once used, under the whole cross of conditions.
 */

/** What was found on one page under one condition; a page that could not be looked at has an `error`. */
interface Result {
  readonly condition: string;
  readonly violations: readonly Violation[];
  readonly error?: string;
}

/** One load of a page: with scripts or without. */
interface Load {
  readonly scene: Scene;
  readonly conditions: readonly Condition[];
}

async function audit(browser: Browser, base: string, { scene, conditions }: Load): Promise<Result[]> {
  const context = await browser.newContext(contextFor(conditions[0]!));
  const url = new URL(scene.path.slice(1), base).href;
  const results: Result[] = [];
  try {
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    await page.setViewportSize({ width: conditions[0]!.width, height: 800 });
    await goTo(page, url);
    await scene.use?.(page);
    for (const condition of conditions)
      results.push({ condition: condition.name, violations: await look(page, condition) });
  } catch (error) {
    const { message } = error as Error;
    for (const { name } of conditions.slice(results.length))
      results.push({ condition: name, violations: [], error: message.split('\n')[0]! });
  } finally {
    await context.close();
  }
  return results;
}

/** One row a page, one column a condition: the number of broken rules, `!` where it could not be seen. */
function table(rows: readonly { name: string; results: readonly Result[] }[], conditions: readonly Condition[]): string {
  const widest = Math.max(...rows.map(({ name }) => name.length));
  const row = (first: string, cells: readonly string[]): string =>
    [first.padEnd(widest), ...cells.map((cell, i) => cell.padStart(conditions[i]!.name.length))].join('  ');
  const cell = (results: readonly Result[], { name }: Condition): string => {
    const result = results.find(({ condition }) => condition === name);
    return result === undefined ? '' : result.error ? '!' : String(result.violations.length);
  };
  return [
    row('', conditions.map(({ name }) => name)),
    ...rows.map(({ name, results }) => row(name, conditions.map((condition) => cell(results, condition)))),
  ].join('\n');
} // prettier-ignore

function details(name: string, { condition, violations, error }: Result): string[] {
  const where = `${name} (${condition})`;
  if (error) return [`${where}: ${error}`];
  return violations.map(({ rule, help, targets }) => {
    const more = targets.length > 5 ? `\n    and ${targets.length - 5} more` : '';
    return `${where}: ${rule}: ${help}\n    ${targets.slice(0, 5).join('\n    ')}${more}`;
  });
}

/** Broken rules with the number of states they are broken in. */
function brokenRules(results: readonly Result[]) {
  const rules = new Map<string, { rule: string; help: string; states: number }>();
  for (const { violations } of results)
    for (const { rule, help } of violations)
      rules.set(rule, { rule, help, states: (rules.get(rule)?.states ?? 0) + 1 });
  return [...rules.values()].sort((a, b) => b.states - a.states || a.rule.localeCompare(b.rule));
}

await opened(async (run) => {
  const conditions = run.quick ? QUICK : FULL;
  const loads = run.scenes.flatMap((scene) =>
    // What the scripts offer cannot be used without them.
    (scene.use ? [true] : [true, false]).flatMap((javaScript) => {
      const own = conditions.filter((condition) => condition.javaScript === javaScript);
      return own.length > 0 ? [{ scene, conditions: own }] : [];
    }),
  );
  const kept = new Kept<Result[]>(root, 'axe', run, axeVersion);
  const made = await inPairs(
    loads,
    ({ scene, conditions }) => `${scene.name}${conditions[0]!.javaScript ? '' : ' no JS'}`,
    (load) =>
      kept.of(
        load.scene,
        JSON.stringify(load.conditions),
        () => audit(run.browser, run.base, load),
        (results) => results.every(({ error }) => error === undefined),
      ),
  );
  if (run.whole) kept.tidy();
  const rows = run.scenes.map(({ name }) => ({
    name,
    results: made.filter((_, i) => loads[i]!.scene.name === name).flat(),
  }));
  const results = rows.flatMap((row) => row.results);
  const faults = rows.flatMap(({ name, results }) => results.flatMap((result) => details(name, result)));
  console.log(table(rows, conditions));
  console.log(`\n${results.length} states, ${faults.length} faults`);
  for (const fault of faults) console.log(`\n${fault}`);
  if (run.stamp)
    writeResults(root, {
      axe: {
        ...run.stamp,
        tool: `axe-core ${axeVersion}`,
        rules: await rulesOf(run.browser),
        states: results.length,
        conditions: conditions.map(({ name }) => name),
        unseen: results.filter(({ error }) => error !== undefined).length,
        broken: brokenRules(results),
      },
    });
  if (faults.length > 0) process.exitCode = 1;
});

import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { filledIn, rules } from './html-rules.ts';
import type { Finding } from './page.ts';
import type { Check } from './site.ts';
import { byTemplate } from './templates.ts';

/** Pages looked at of each template and language: about 25 thousandths of a second each. */
const most = 4;

/** The largest and so many others, evenly spread, so that the same site is always checked in the same places. */
function sample(files: readonly string[], size: (file: string) => number): string[] {
  if (files.length <= most) return [...files];
  const largest = files.reduce((a, b) => (size(a) >= size(b) ? a : b));
  const spread = Array.from(
    { length: most - 1 },
    (_, i) => files[Math.floor((i * files.length) / (most - 1))]!,
  );
  return [...new Set([largest, ...spread])];
}

/** The pages are valid HTML by the standard and by the rules of html-rules.ts; a sample of each template, or all. */
export const validHtml: Check = {
  name: 'html',
  run(site, { all }) {
    const validator = new HtmlValidate(new StaticConfigLoader(rules));
    const chosen = all
      ? site.pages
      : [...byTemplate(site.pages).values()].flatMap((files) =>
          sample(files, (file) => site.text(file).length),
        );
    const findings: Finding[] = chosen.flatMap((file) =>
      validator
        .validateStringSync(site.text(file), file)
        .results.flatMap(({ messages }) => messages)
        .filter(({ ruleId, selector }) => !(filledIn.has(ruleId) && selector?.includes('template > ')))
        .map(({ message, ruleId, line, column, selector, ruleUrl }) => ({
          file,
          what: `baris ${line}, kolom ${column}${selector ? ` (${selector})` : ''}: ${message}`,
          mend: `betulkan di komponennya; aturan ${ruleId}${ruleUrl ? `, ${ruleUrl}` : ''}`,
        })),
    );
    if (chosen.length === site.pages.length) return { findings };
    return {
      findings,
      note: `${chosen.length} dari ${site.pages.length} halaman; --semua memeriksa semuanya`,
    };
  },
};

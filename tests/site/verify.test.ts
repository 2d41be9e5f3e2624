import { beforeAll, expect, test } from 'vitest';
import { expectations } from '../../scripts/verify.ts';
import { checks, findingsText, verifyEverything, type Verdict } from '../../scripts/verify/run.ts';

/** `npm run verify` over the site that was built for the tests. */

const dist = process.env['ETALASE_DIST'] ?? 'dist';

let verdicts: Verdict[];
beforeAll(async () => {
  verdicts = await verifyEverything(dist, expectations('.')!);
});

test.each(checks.map(({ name }) => [name]))('%s: finds nothing', (name) => {
  const verdict = verdicts.find((candidate) => candidate.name === name)!;
  expect(verdict.findings.length > 0 ? findingsText(verdict) : '').toBe('');
});

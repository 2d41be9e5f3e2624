import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteSchema } from '../../src/lib/schema/evidence.ts';

/** The security.txt of the built site. A draft has none, for a draft has nobody to tell (DECISIONS 14). */

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const file = join(dist, '.well-known', 'security.txt');
const { contact } = siteSchema.parse(JSON.parse(readFileSync('content/situs.json', 'utf8')));
const { date } = JSON.parse(readFileSync(join(dist, 'data', 'edisi.json'), 'utf8')) as { date: string };

test('security.txt is there when there is a contact, and holds for 30 days more: from the edition and from now', () => {
  expect(existsSync(file)).toBe(contact !== undefined);
  const expires = contact ? /^Expires: (.+)$/m.exec(readFileSync(file, 'utf8'))![1]! : undefined;
  // Without a contact, what an edition made now would promise is watched by tests/unit/security.test.ts.
  for (const day of expires ? [date, new Date().toISOString()] : [])
    expect(Date.parse(expires!) - Date.parse(day)).toBeGreaterThan(30 * 24 * 60 * 60 * 1000);
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteSchema } from '../../src/lib/schema/evidence.ts';
import { securityText } from '../../src/lib/security.ts';

/** The security.txt of the built site. A draft has none, for a draft has nobody to tell (DECISIONS 14). */

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const file = join(dist, '.well-known', 'security.txt');
const { address, contact } = siteSchema.parse(JSON.parse(readFileSync('content/situs.json', 'utf8')));
const home = `${address.replace(/\/$/, '')}/`;
const { date } = JSON.parse(readFileSync(join(dist, 'data', 'edisi.json'), 'utf8')) as { date: string };

const daysFrom = (day: string, text: string): number =>
  (Date.parse(/^Expires: (.+)$/m.exec(text)![1]!) - Date.parse(day)) / (24 * 60 * 60 * 1000);

test('with a contact security.txt is there and holds for 30 days more from now, without one it is not', () => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  expect(text).toBe(contact && securityText({ home, contact, date }));
  if (text) expect(daysFrom(new Date().toISOString(), text)).toBeGreaterThan(30);
});

test('that of this edition holds for 30 days more from its date, whoever is told', () => {
  expect(daysFrom(date, securityText({ home, contact: 'keamanan@contoh.example', date }))).toBeGreaterThan(
    30,
  );
});

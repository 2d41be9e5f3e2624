import { expect, test } from 'vitest';
import { securityText } from '../../src/lib/security.ts';

const DAY = 24 * 60 * 60 * 1000;
const about = { home: 'https://contoh.id/etalase/', contact: 'keamanan@contoh.id', date: '2026-11-24' };

test('security.txt names whom to tell, in which languages, and where it stands', () => {
  expect(securityText(about)).toBe(
    [
      'Contact: mailto:keamanan@contoh.id',
      'Expires: 2027-10-20T00:00:00Z',
      'Preferred-Languages: id, en',
      'Canonical: https://contoh.id/etalase/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});

test.each(['2026-01-01', '2027-12-31', '2028-02-29'])(
  'an edition of %s promises less than a year, as RFC 9116 asks, and more than 300 days',
  (date) => {
    const expires = /^Expires: (.+)$/m.exec(securityText({ ...about, date }))![1]!;
    const days = (Date.parse(expires) - Date.parse(date)) / DAY;
    expect(days).toBeLessThan(365);
    expect(days).toBeGreaterThan(300);
  },
);

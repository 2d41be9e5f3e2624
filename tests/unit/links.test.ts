import { expect, test } from 'vitest';
import { translator } from '../../src/i18n/index.ts';
import { addressesIn, addressesInText, afterCheck, enough, shownState } from '../../src/lib/links.ts';
import { linksFile, type LinkState } from '../../src/lib/schema/links.ts';

/** How failures of an outside address are counted, and when a reader is told. */

const url = 'https://contoh.example/a';
/** The state after a row of checks, each on a day with a status. */
const after = (...checks: [day: string, status: LinkState['status']][]) =>
  checks.reduce<LinkState | undefined>(
    (state, [day, status]) => afterCheck(url, state, { status }, day),
    undefined,
  )!;

test('failed checks on three days are told with the first of them, two are not', () => {
  const two = after(['2026-12-01', 404], ['2026-12-02', 404]);
  expect(shownState(two)).toBeUndefined();
  const three = afterCheck(url, two, { status: 'waktu habis' }, '2026-12-03');
  expect(three.failures).toBe(enough);
  expect(shownState(three)).toEqual({ unreachableSince: '2026-12-01' });
  const archivedUrl = 'https://web.archive.org/web/2025/a';
  expect(shownState({ ...three, archivedUrl })).toEqual({ unreachableSince: '2026-12-01', archivedUrl });
  expect(shownState({ ...two, archivedUrl })).toBeUndefined();
});

test('one day counts once', () => {
  expect(after(['2026-12-01', 404], ['2026-12-01', 500], ['2026-12-01', 404]).failures).toBe(1);
});

test('an answer sets the count back to nothing, and it starts anew', () => {
  const back = after(['2026-12-01', 404], ['2026-12-02', 404], ['2026-12-03', 200]);
  expect(back).toEqual({ url, status: 200, lastChecked: '2026-12-03', failures: 0 });
  expect(afterCheck(url, back, { status: 404 }, '2026-12-04')).toMatchObject({ failures: 1, failedSince: '2026-12-04' }); // prettier-ignore
});

test('a host that refuses programs neither counts nor clears', () => {
  expect(after(['2026-12-01', 403]).failures).toBe(0);
  expect(after(['2026-12-01', 404], ['2026-12-02', 429])).toMatchObject({ failures: 1, failedSince: '2026-12-01' }); // prettier-ignore
});

test('every state the command writes passes its schema, and one changed by hand does not', () => {
  const links = [after(['2026-12-01', 404]), after(['2026-12-01', 200])];
  expect(linksFile.safeParse({ links }).success).toBe(true);
  expect(linksFile.safeParse({ links: [{ ...links[0], failures: 0 }] }).success).toBe(false);
});

test('addresses are found wherever they stand in a table', () => {
  expect(
    addressesIn([{ url }, { a: { b: ['https://contoh.example/b', 'teks https://bukan'] }, n: null }]),
  ).toEqual([url, 'https://contoh.example/b']);
});

test('addresses are found in the links of a long text', () => {
  const text = `Lihat [a](${url}), [b](https://contoh.example/b) dan [halaman kami](/umkm/).\n`;
  expect(addressesInText(text)).toEqual([url, 'https://contoh.example/b']);
});

test('both languages have the words', () => {
  expect(translator('id')('source.unreachable', { date: '1 Desember 2026' })).toBe('Alamatnya tidak terjangkau sejak 1 Desember 2026.'); // prettier-ignore
  expect(translator('en')('source.archived')).toBe('archived copy');
});

import { expect, test } from 'vitest';
import { weighPage } from '../../scripts/bench/weigh.ts';
import { pagesOf } from '../../scripts/pages.ts';

/** A page of a list stays light however many makers there are: it has 48 of them, and no list beside it grows. */

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const lists = pagesOf(dist).filter((path) =>
  /^\/(?:en\/)?(?:umkm\/(?:(?:jenis\/[^/]+\/)?(?:\d+\/)?)?|(?:subsektor|kecamatan|kelurahan)\/.*)$/.test(
    path,
  ),
);

test('every list is looked at', () => {
  expect(lists).toEqual(
    expect.arrayContaining(['/umkm/', '/en/umkm/2/', '/umkm/jenis/usaha/', '/subsektor/kriya/']),
  );
});

test.each(lists.map((path) => [path]))('%s has at most 1,500 elements and 25 kB', (path) => {
  const { nodes, brotli } = weighPage(dist, path);
  expect(nodes).toBeLessThanOrEqual(1500);
  expect(brotli).toBeLessThanOrEqual(25_000);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { kindsOf } from '../../scripts/bench/load/kinds.ts';
import { errorsOf, type Pressed, shortfalls, table } from '../../scripts/bench/load/report.ts';
import type { Run } from '../../scripts/bench/load/wrk.ts';

test('each address is pressed as what it is, and compressed forms are no addresses', () => {
  const dir = mkdtempSync(join(tmpdir(), 'etalase-kinds-'));
  const files = [
    'index.html', 'index.html.br', 'index.html.gz', 'en/index.html', 'umkm/index.html', 'en/umkm/2/index.html',
    'umkm/jenis/usaha/index.html', 'subsektor/kriya/klojen/index.html', 'umkm/kopi-5/index.html', 'umkm/5-kopi/index.html',
    'pagefind/id/index/x.pf_index', 'pola/kriya.svg', 'og/id/beranda.png', 'tentang/index.html', 'data/umkm/index.html',
  ]; // prettier-ignore
  for (const file of files) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), '');
  }
  expect(Object.fromEntries(kindsOf(dir).map(({ name, paths }) => [name, paths]))).toEqual({
    home: ['/en/', '/'],
    lists: ['/en/umkm/2/', '/subsektor/kriya/klojen/', '/umkm/', '/umkm/jenis/usaha/'],
    profiles: ['/umkm/5-kopi/', '/umkm/kopi-5/'],
    search: ['/pagefind/id/index/x.pf_index'],
    images: ['/og/id/beranda.png', '/pola/kriya.svg'],
  });
  rmSync(dir, { recursive: true });
});

const run = (requests: number, errors = 0): Run =>
  ({ requests, microseconds: 1e6, bytes: requests * 8000, p99: 4000, errors }); // prettier-ignore
const pressed = (...turns: Pressed['turns']): Pressed =>
  ({ kind: 'home', paths: 2, sent: 7000, whole: 42000, compressed: 1, turns }); // prettier-ignore

test('the ratio is that of neighbouring runs, and every error counts', () => {
  const home = pressed(
    { site: run(900), bare: run(1000) },
    // The machine had something else to do, for both.
    { site: run(80, 1), bare: run(100) },
    { site: run(850), bare: run(1000, 2) },
  );
  expect(errorsOf(home)).toBe(3);
  const told = table({ date: '2026-11-24', commit: 'x', machine: 'y', versions: {}, connections: 100, seconds: 20, kinds: [home] }); // prettier-ignore
  expect(told).toContain('| home | 2 | 850 | 4.0 | 3 | 7,000 of 42,000 | 100 % | 7 | 1,000 | 4.0 | 0.85 |');
});

test('a kind with an error or a ratio below 0.8 falls short, and no other', () => {
  expect(shortfalls(pressed({ site: run(800), bare: run(1000) }))).toEqual([]);
  expect(shortfalls(pressed({ site: run(790), bare: run(1000) }))).toEqual([
    'home: a ratio of 0.79, at least 0.8',
  ]);
  expect(shortfalls(pressed({ site: run(900), bare: run(1000, 1) }))).toEqual(['home: 1 errors']);
});

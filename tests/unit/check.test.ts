import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const include = (name: string): string[] => JSON.parse(readFileSync(name, 'utf8')).include;

test('the two halves whose types are checked are together the whole', () => {
  const halves = [...include('tsconfig.situs.json'), ...include('tsconfig.alat.json')];
  expect(new Set(halves)).toEqual(new Set(include('tsconfig.json')));
});

test('the halves are checked with the settings of the whole', () => {
  for (const half of ['situs', 'alat'])
    expect(Object.keys(JSON.parse(readFileSync(`tsconfig.${half}.json`, 'utf8')))).toEqual([
      'extends',
      'include',
    ]);
});

import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../../scripts/pages.ts';

/** Imports go one way; a room may only look at the rooms named here (CONTRIBUTING.md draws them). */
const nodeRooms = ['src/lib/look/og.ts', 'src/lib/look/lettering.ts', 'src/lib/data/packed.ts'];
const sources = ['src', 'scripts']
  .flatMap((dir) => filesOf(dir).map((file) => `${dir}/${file}`))
  .filter((f) => /\.(ts|astro)$/.test(f));

const importsOf = (file: string): string[] => {
  const text = readFileSync(file, 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)[^'"\n]*?(?:\n[^'"]*?)?from '([^']+)'|import\('([^']+)'\)|import '([^']+)'/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3]!);
};
const resolved = (file: string, target: string) =>
  target.startsWith('.') ? normalize(join(dirname(file), target)) : target;

const room = (file: string): string =>
  file.startsWith('src/i18n') ? 'i18n'
  : nodeRooms.includes(file) ? 'node'
  : file === 'src/lib/records.ts' ? 'records'
  : file.endsWith('.client.ts') ? 'client'
  : file.startsWith('src/lib') ? 'lib'
  : file.startsWith('src/components') ? 'components'
  : file.startsWith('src/layouts') ? 'layouts'
  : file.startsWith('src/pages') ? 'pages'
  : file.startsWith('scripts') ? 'scripts'
  : 'root'; // prettier-ignore

const allowed: Record<string, string[]> = {
  i18n: ['i18n'],
  lib: ['lib', 'i18n'],
  node: ['node', 'lib', 'i18n'],
  records: ['lib', 'i18n'],
  client: ['client', 'lib', 'i18n'],
  components: ['components', 'client', 'records', 'lib', 'i18n'],
  layouts: ['layouts', 'components', 'records', 'lib', 'i18n'],
  pages: ['layouts', 'components', 'records', 'node', 'lib', 'i18n'],
  scripts: ['scripts', 'lib', 'i18n'],
  root: ['lib'],
};

test.each(sources.map((file) => [file]))('%s imports only from rooms below its own', (file) => {
  for (const target of importsOf(file)) {
    const path = resolved(file, target);
    if (!path.startsWith('src/') && !path.startsWith('scripts/')) continue;
    if (path.startsWith('src/styles')) continue;
    expect(allowed[room(file)], `${file} → ${path}`).toContain(room(path));
  }
});

test.each(sources.filter((f) => ['lib', 'i18n', 'client'].includes(room(f))).map((file) => [file]))(
  '%s knows neither Astro nor the file system',
  (file) => {
    const outside = importsOf(file).filter((target) => /^(node:|astro|sharp)/.test(target));
    expect(outside).toEqual([]);
  },
);

test('only client files touch the document', () => {
  const touching = sources.filter(
    (f) => f.endsWith('.ts') && !f.endsWith('.client.ts') && f.startsWith('src/'),
  );
  expect(
    touching.filter((file) => /\bdocument\.(query|get|create|add)/.test(readFileSync(file, 'utf8'))),
  ).toEqual([]);
});

test('components take types from records, never functions', () => {
  for (const file of sources.filter((f) => room(f) === 'components'))
    expect(readFileSync(file, 'utf8')).not.toMatch(/import \{[^}]*\bloadRecords\b/);
});

test('scripts run on the Node that npm installed', () => {
  const [major, minor] = process.versions.node.split('.').map(Number) as [number, number];
  expect(major * 100 + minor).toBeGreaterThanOrEqual(2212);
});

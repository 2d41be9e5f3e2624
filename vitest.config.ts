import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest (most build a site or open a browser), the longest first; then the others. */
const long = [
  'content/fast',
  'browser/axe',
  'browser/access',
  'browser/access-faults',
  'content/walk',
  'content/terbit-mati',
  'content/terbit-gangguan',
  'site/identik',
  'browser/servers',
  'browser/base',
  'browser/luring',
  'browser/bawa',
  'browser/berkas',
  'content/terbit',
  'site/verify',
  'content/dev',
];
const place = ({ moduleId }: TestSpecification): number => {
  const at = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return at < 0 ? long.length : at;
};

/** Of all projects together the longest first, so that no core waits for the last file. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

// With fewer workers than two, which is what two cores get by themselves, projects would wait for one another.
const shared = { testTimeout: 300_000, hookTimeout: 300_000, maxWorkers: 2 };

/** `npm test` runs everything. The site is built once, before the tests that look at it (tests/site, tests/browser). */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...shared, name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { ...shared, name: 'content', include: ['tests/content/**/*.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/build-site.ts'],
        },
      },
    ],
  },
});

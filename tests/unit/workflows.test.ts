import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What runs on GitHub has no more rights than it needs, and runs what was looked at. */

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}));

/** The jobs of a workflow: the blocks below `jobs:`, each with its lines. */
const jobsOf = (text: string): string[] =>
  text
    .slice(text.indexOf('\njobs:\n') + 7)
    .split(/^(?= {2}\w)/m)
    .filter((job) => job.trim() !== '');
const steps = (job: string): string[] => job.split(/^(?= {6}- )/m).slice(1);

test('there is one that checks and one that publishes', () => {
  expect(workflows.map(({ name }) => name)).toEqual(expect.arrayContaining(['periksa.yml', 'terbit.yml']));
});

describe.each(workflows)('$name', ({ text }) => {
  test('gives no right to all its jobs, and to each what it names', () => {
    expect(text).toMatch(/^permissions: \{\}$/m);
    const jobs = jobsOf(text);
    expect(jobs.length).toBeGreaterThan(0);
    for (const job of jobs) expect(job).toMatch(/^ {4}permissions:$/m);
  });

  test('runs actions by their hash, with the version beside it', () => {
    const used = [...text.matchAll(/uses: (.+)/g)].map(([, name]) => name!);
    expect(used.length).toBeGreaterThan(0);
    for (const name of used) expect(name).toMatch(/^(\.\/\.github\/.+\.yml|[\w./-]+@[0-9a-f]{40} # v\d.*)$/);
  });

  test('leaves no password behind, and never runs a stranger’s branch with our rights', () => {
    expect(text).not.toContain('pull_request_target');
    const checkouts = jobsOf(text)
      .flatMap(steps)
      .filter((step) => step.includes('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const step of checkouts) expect(step).toContain('persist-credentials: false');
  });

  test('a job that runs our code has neither a secret nor the right to deploy', () => {
    const own = jobsOf(text).filter((block) => / run: /.test(block));
    expect(own.length).toBeGreaterThan(0);
    for (const job of own) {
      expect(job).not.toMatch(/secrets\./);
      expect(job).not.toMatch(/id-token|pages: write/);
    }
  });
});

test('an update waits a week before it is offered', () => {
  const { minimumReleaseAge } = JSON.parse(readFileSync('renovate.json', 'utf8')) as Record<string, unknown>;
  expect(minimumReleaseAge).toBe('7 days');
});

import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifySite } from '../../scripts/publish/verify.ts';

/** The check on the bytes looks at every file that a picture may load. */

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'etalase-periksa-'));
  mkdirSync(join(dir, 'foto'));
  for (const file of ['a-384.avif', 'a-768.avif', 'a-768.jpg']) writeFileSync(join(dir, 'foto', file), '');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const faults = (srcset: string) => {
  writeFileSync(
    join(dir, 'index.html'),
    `<picture><source type="image/avif" srcset="${srcset}"><img src="/foto/a-768.jpg" alt=""></picture>`,
  );
  return verifySite(dir);
};

test('a picture whose files are all there passes', () => {
  expect(faults('/foto/a-384.avif 384w, /foto/a-768.avif 768w')).toEqual([]);
});

test.each([
  ['that is not there', '/foto/a-384.avif 384w, /foto/a-1280.avif 1280w', '/: /foto/a-1280.avif does not exist'],
  ['of another host', 'https://lain.example/a.avif 384w', '/: loads https://lain.example/a.avif from another host'],
  ['of another host after one of ours', '/foto/a-384.avif 384w, https://lain.example/a.avif 768w', '/: loads https://lain.example/a.avif from another host'],
])('a picture with a file %s does not', (_, srcset, fault) => {
  expect(faults(srcset)).toEqual([fault]);
}); // prettier-ignore

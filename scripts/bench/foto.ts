import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { nameMark } from '../../src/lib/photo/variants.ts';
import { imageFacts } from '../content.ts';
import { median } from '../median.ts';
import { cleanPhoto } from '../photo/clean.ts';
import { publishPhotos } from '../photo/publish.ts';
import { leakFindings } from '../verify/leaks.ts';
import { findingLines, type Finding } from '../verify/page.ts';
import { photoLike } from './picture.ts';

/**
 * Measures photos on made-up pictures of 3000 × 2000 px: `node scripts/bench/foto.ts [how many]`. First what the command does
 * with each, then what a build does with all of them, without and with a cache.
 */

const count = Number(process.argv[2] ?? 200);
/** Pictures drawn from the ground up; the others are these in other colours. */
const grounds = 4;

const seconds = async (work: () => unknown): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

const root = mkdtempSync(join(tmpdir(), 'etalase-bench-'));
try {
  mkdirSync(join(root, 'content'));
  const drawn: Buffer[] = [];
  for (let seed = 1; seed <= grounds; seed += 1) drawn.push(await photoLike(3000, 2000, seed));
  const intake: number[] = [];
  let given = 0;
  for (let i = 0; i < count; i += 1) {
    const photo = await sharp(drawn[i % grounds])
      .modulate({ hue: (i * 47) % 360, brightness: 0.8 + (i % 5) / 10 })
      .jpeg({ quality: 90 })
      .toBuffer();
    given += photo.length;
    intake.push(
      await seconds(async () => {
        const { bytes } = await cleanPhoto(photo);
        writeFileSync(join(root, 'content', `foto-${i}.jpg`), bytes);
      }),
    );
  }
  const photos = () =>
    Array.from({ length: count }, (_, i) => {
      const file = `foto-${i}.jpg`;
      const { hash, jpeg } = imageFacts(readFileSync(join(root, 'content', file)));
      return { file, hash, name: `foto-${i}-${nameMark(hash)}`, width: jpeg!.width };
    });
  const build = (out: string) => publishPhotos(root, photos(), join(root, out));
  const before = process.cpuUsage();
  const cold = await seconds(() => build('dingin'));
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS / 1000;
  const warm: number[] = [];
  for (const out of ['a', 'b', 'c']) warm.push(await seconds(() => build(out)));
  let leaks: Finding[] = [];
  const scan = await seconds(async () => (leaks = await leakFindings(join(root, 'a'), [])));
  if (leaks.length > 0) throw new Error(leaks.map(findingLines).join('\n'));

  const sizes = (dir: string, end = '') =>
    readdirSync(join(root, dir))
      .filter((file) => file.endsWith(end))
      .reduce((sum, file) => sum + statSync(join(root, dir, file)).size, 0);
  console.table({
    [`npm run foto, per photo (median of ${count})`]: `${median(intake).toFixed(2)} s`,
    [`build of ${count} photos, cold`]: `${cold.toFixed(1)} s (${((user + system) / 1e6).toFixed(0)} s of processor)`,
    [`build of ${count} photos, warm (median of 3)`]: `${median(warm).toFixed(2)} s`,
    'leak scan of their files': `${scan.toFixed(1)} s`,
    'memory at most': `${peak.toFixed(0)} MB`,
    'given / stored': `${megabytes(given)} / ${megabytes(sizes('content'))}`,
    'AVIF / WebP / JPEG': ['.avif', '.webp', '.jpg'].map((end) => megabytes(sizes('a', end))).join(' / '),
  });
} finally {
  rmSync(root, { recursive: true, force: true });
}

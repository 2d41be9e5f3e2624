import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { phases } from '../../scripts/publish/phases.ts';
import { buildSteps, makingSteps } from '../../scripts/publish/steps.ts';
import { takeLock } from '../../scripts/release/lock.ts';
import { listed, manifestFile, manifestOf, manifestText } from '../../scripts/release/manifest.ts';
import { currentRelease, noteOrder, placeOf, releaseBefore, standing, switchTo, type Place } from '../../scripts/release/releases.ts'; // prettier-ignore
import { run } from '../../scripts/release/run.ts';
import { releaseSteps, type ReleaseWork } from '../../scripts/release/steps.ts';
import { readWithdrawn, withdrawalMarks } from '../../scripts/release/withdrawals.ts';
import { checks } from '../../scripts/verify/run.ts';

/** The steps of a release one by one, and the way back, on made-up releases of two files. */

let root: string;
let place: Place;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'etalase-rilis-'));
  place = placeOf(root, {});
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

function lay(folder: string, site: Record<string, string>): void {
  for (const [file, text] of Object.entries(site)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
const openData = (rows: Record<string, number> = {}) => ({
  'index.html': 'halaman',
  'data/edisi.json': JSON.stringify({ rows }),
  'data/umkm.json': '{"records":[]}',
});

/** Lets a made-up edition go out. */
function goesOut(name: string, draft = false): void {
  const dir = join(place.releases, name);
  lay(dir, openData());
  const withdrawals = withdrawalMarks(readWithdrawn(process.cwd()));
  const about = { edition: name, date: '2026-11-24', ...(draft && { draft: true as const }), withdrawals };
  lay(dir, { [manifestFile]: manifestText({ ...about, files: listed(dir) }) });
  noteOrder(place, name);
  switchTo(place, name);
}
const served = () => basename(readlinkSync(place.current));

/** What a step finds of an edition whose address and contact are settled. */
const work = (release: Partial<ReleaseWork['release']> = {}, rows?: Record<string, number>): ReleaseWork => {
  const fresh = join(root, 'baru');
  lay(fresh, openData(rows));
  const passed = { edition: { id: 'edisi', date: '2026-11-24' }, address: 'https://malang.test', contact: 'tim@malang.test', said: '', photos: [], contacts: [] }; // prettier-ignore
  return { root: process.cwd(), desk: join(root, '.build'), build: join(root, '.build/7'), dist: join(root, 'dist'), fresh, passed, changes: { files: {} }, release: { place, rehearsal: false, ...release } } as unknown as ReleaseWork; // prettier-ignore
};
const step = (name: string) => releaseSteps.find((one) => one.name === name)!;

describe('a rehearsal', () => {
  test('is none less where address and contact are settled', async () => {
    const [rehearsal, real] = [work({ rehearsal: true }), work()];
    for (const one of [rehearsal, real]) await step('manifest').run(one);
    expect([rehearsal.release.manifest!.draft, real.release.manifest!.draft]).toEqual([true, undefined]);
  });

  test('does not take the place of a real edition, and the other way round it may', async () => {
    goesOut('a');
    expect(() => step('losses').run(work({ rehearsal: true }))).toThrow(
      'edisi percobaan tidak menggantikannya',
    );
    goesOut('b', true);
    for (const rehearsal of [true, false]) await step('losses').run(work({ rehearsal }));
  });
});

describe('a release is refused', () => {
  test('with too few rows in a table', () => {
    expect(() => step('floors').run(work({}, { umkm: 3 }))).toThrow(
      /Tabel umkm: 3 baris, sedikitnya harus \d+/,
    );
  });
  test('with a page in one language only', () => {
    const one = work();
    lay(one.fresh, { 'umkm/index.html': 'pelaku' });
    expect(() => step('languages').run(one)).toThrow('/umkm/: /en/umkm/ tidak ada');
  });
  test('where the folder of the last edition is gone, unless a reason is given', async () => {
    goesOut('a');
    rmSync(join(place.releases, 'a'), { recursive: true });
    expect(currentRelease(place)).toMatchObject({ name: 'a', manifest: undefined });
    expect(() => step('losses').run(work())).toThrow(/Folder edisi yang sedang terbit hilang[^]*--alasan/);
    vi.spyOn(console, 'log').mockImplementation(() => {});
    const reasoned = work({ reason: 'disk diganti' });
    await step('losses').run(reasoned);
    expect(reasoned.release.reason).toBe('disk diganti');
    expect(standing({ place, rehearsal: false })).toBe(
      'Tidak ada yang diterbitkan. Edisi a yang seharusnya terbit tidak ada lagi foldernya.',
    );
  });
});

test('where the folder of what is served is gone, the way back is to the last that went out', () => {
  for (const name of ['a', 'b', 'c']) goesOut(name);
  rmSync(join(place.releases, 'c'), { recursive: true });
  expect(releaseBefore(place, currentRelease(place)!)?.name).toBe('b');
});

test('the checks that a step has done are those of the list, and are not done again', () => {
  const done = makingSteps.flatMap(({ check }) => check ?? []);
  expect(done).toEqual(['tautan', 'kebocoran']);
  expect(checks.map(({ name }) => name)).toEqual(expect.arrayContaining(done));
});

describe('what is said of a run that stopped', () => {
  const told = async (steps: typeof releaseSteps, asked: ReleaseWork, locks: string[] = []) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const stays = () => standing(asked.release);
    expect(await run({ steps, work: asked, locks, phase: phases(undefined), stays })).toBeUndefined();
    return said.mock.calls.flat();
  };
  const fails = { name: 'prune', run: () => { throw new Error('uji'); } }; // prettier-ignore

  test('after the switch: that the edition is served', async () => {
    goesOut('a');
    goesOut('b');
    switchTo(place, 'a');
    const asked = work({ name: 'b', manifest: manifestOf(join(place.releases, 'b'))! });
    expect((await told([step('switch'), fails], asked)).at(-1)).toBe('Edisi b sudah terbit; edisi lama belum dihapus.'); // prettier-ignore
    expect(served()).toBe('b');
  });

  test('before it: that nothing was, and what still is', async () => {
    expect((await told([fails], work())).at(-1)).toBe('Tidak ada yang diterbitkan. Belum ada edisi yang terbit.'); // prettier-ignore
    goesOut('a');
    expect((await told([fails], work())).at(-1)).toBe('Tidak ada yang diterbitkan. Yang terbit: edisi a.');
  });

  test('while another run exchanges dist/: nothing of what that one has not done', async () => {
    const asked = work();
    const free = takeLock(asked.desk);
    lay(asked.desk, { 'jurnal.json': '{}' });
    const said = await told([...buildSteps] as typeof releaseSteps, asked);
    free();
    expect(said).toEqual([
      expect.stringContaining(`Proses lain (nomor ${process.pid})`),
      'Tidak ada yang diterbitkan. Belum ada edisi yang terbit.',
    ]);
  });
});

describe('npm run mundur', () => {
  const mundur = (...options: string[]) => {
    const env = { ...process.env, ETALASE_TERBIT: root };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/mundur.ts', ...options], { env, encoding: 'utf8' }); // prettier-ignore
    return { status, said: stdout + stderr };
  };

  test('puts no rehearsal in the place of a real edition, named or not', () => {
    goesOut('coba', true);
    goesOut('a');
    expect(mundur().said).toBe('Tidak ada edisi sebelum a; tetap itu yang terbit.\n');
    expect(mundur('--ke', 'coba')).toEqual({ status: 1, said: 'Edisi coba hanya percobaan; tidak menggantikan edisi sungguhan (a).\n' }); // prettier-ignore
    expect(served()).toBe('a');
    goesOut('coba', true);
    expect(mundur('--ke', 'a').status).toBe(0);
  });

  test('names what else there is when the edition before is damaged', () => {
    for (const name of ['a', 'b', 'c']) goesOut(name);
    lay(join(place.releases, 'b'), { 'index.html': 'rusak' });
    const { status, said } = mundur();
    expect(status).toBe(1);
    expect(said).toBe('Edisi b rusak: index.html tidak sama dengan manifest; tidak dipakai. Edisi lain yang ada: a. Pilih satu: npm run mundur -- --ke EDISI\n'); // prettier-ignore
    expect(mundur('--ke', 'a').status).toBe(0);
    expect(served()).toBe('a');
  });

  test('leaves an edition whose folder is gone, and does not say that one may return to it', () => {
    for (const name of ['a', 'b']) goesOut(name);
    rmSync(join(place.releases, 'b'), { recursive: true });
    expect(mundur()).toEqual({ status: 0, said: 'Yang terbit sekarang: edisi a (sebelumnya b).\n' });
    expect(served()).toBe('a');
  });
});

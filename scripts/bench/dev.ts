import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { median } from '../median.ts';
import { editMaker, makeProject, type Project } from './project.ts';

/**
 * `node scripts/bench/dev.ts [--records 300] [--runs 3]`: how long an editor waits. Seconds from `npm run dev` to the
 * first page, and from a saved record to the page that shows it, on made-up makers in a temporary folder.
 */

const { values } = parseArgs({
  options: { records: { type: 'string', default: '264,3000' }, runs: { type: 'string', default: '3' } },
});
const port = 4399;
const longest = 120_000;

/** Seconds until a page of the live view holds the words. */
async function until(path: string, words: string): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < longest) {
    const page = await fetch(`http://localhost:${port}${path}`).then((answer) => answer.text(), () => ''); // prettier-ignore
    if (page.includes(words)) return (performance.now() - started) / 1000;
    await pause(50);
  }
  throw new Error(`${path}: "${words}" tidak muncul dalam ${longest / 1000} detik.`);
}

/** Starts the live view, waits for its pages, saves a record and waits for that. */
async function once(project: Project, run: number): Promise<{ start: number; saved: number }> {
  const args = ['scripts/dev.ts'];
  const env = { ...process.env, ETALASE_PORT: String(port) };
  const server = spawn(process.execPath, args, { cwd: project.root, env, stdio: 'ignore' });
  try {
    const start = await until('/', '</html>');
    const path = `/umkm/${project.sample.slug}/`;
    await until(path, '</html>');
    editMaker(project, run);
    return { start, saved: await until(path, `Suntingan ${'abcdefghij'[run % 10]}`) };
  } finally {
    server.kill();
    await new Promise((resolve) => server.once('exit', resolve));
  }
}

for (const makers of values.records.split(',').map(Number)) {
  const project = makeProject(makers);
  try {
    const all: Awaited<ReturnType<typeof once>>[] = [];
    for (let run = 0; run < Number(values.runs); run += 1) all.push(await once(project, run));
    const of = (key: 'start' | 'saved') => median(all.map((waits) => waits[key])).toFixed(1);
    console.log(
      `${makers} pelaku: halaman pertama ${of('start')} s, catatan tersimpan tampil ${of('saved')} s`,
    );
  } finally {
    rmSync(project.root, { recursive: true, force: true });
  }
}

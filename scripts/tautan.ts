import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addressesIn, addressesInText, afterCheck, enough, reached } from '../src/lib/links.ts';
import { linksFile, type LinkState } from '../src/lib/schema/links.ts';
import { readContent } from './content.ts';
import { buildDate } from './data.ts';
import { jsonText, writeWhole } from './intake/write.ts';
import { archiveApi, archivedCopy, checkAddresses } from './links/check.ts';
import { commandLine, stop } from './options.ts';

/** `npm run tautan`: asks every outside address of content/ whether it is still there, and writes down how it answered. */

const usage = `npm run tautan -- [pilihan]

  --periksa   hanya menanyai dan melaporkan; tidak ada yang ditulis
  --arsip     untuk alamat yang gagal: tanya archive.org apakah ada salinannya`;

const { values, positionals } = commandLine('tautan', usage, {
  periksa: { type: 'boolean', default: false },
  arsip: { type: 'boolean', default: false },
  root: { type: 'string' },
  // For tests, which ask only this machine, and cannot wait.
  'alamat-arsip': { type: 'string', default: archiveApi },
  jeda: { type: 'string' },
});
if (positionals.length > 0) stop(usage);
const root = resolve(values.root ?? join(import.meta.dirname, '..'));
const today = buildDate();
const file = join(root, 'content', 'tautan.json');

const { raw, faults } = readContent(join(root, 'content'));
const broken = faults.filter((fault) => fault.wrong.includes('JSON'));
if (broken.length > 0) stop(`${broken.map((fault) => `${fault.file}: ${fault.wrong}`).join('\n')}\nBetulkan dahulu: npm run check`); // prettier-ignore

/** The states known so far; a file that is not as it should be is not written over. */
function known(): LinkState[] {
  if (!existsSync(file)) return [];
  const parsed = linksFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success
    ? parsed.data.links
    : stop('content/tautan.json tidak utuh. Kembalikan dari riwayat Git, atau isi dengan { "links": [] }.');
}
const before = new Map(known().map((state) => [state.url, state]));

const site = raw.json['situs.json'] as { address?: string } | undefined;
const tables = Object.entries(raw.json).filter(([name]) => name !== 'tautan.json' && name !== 'situs.json');
const linked = Object.values(raw.texts).flatMap(addressesInText);
const urls = [...new Set([...tables.flatMap(([, table]) => addressesIn(table)), ...linked])].sort();
if (urls.length === 0) stop('Tidak ada alamat luar dalam content/.');

const pause = values.jeda === undefined ? undefined : Number(values.jeda);
const manners = {
  userAgent: `EtalaseMalang/1.0 (pemeriksa tautan; +${site?.address ?? 'https://etalase-malang.example'})`,
  ...(pause !== undefined && { pause, limit: 10 * pause }),
};
console.log(`${urls.length} alamat ditanyai satu per satu tiap situs; ini bisa beberapa menit.`);
let asked = 0;
const answers = await checkAddresses(urls, manners, () => {
  asked++;
  if (asked % 50 === 0) console.log(`${asked} dari ${urls.length} …`);
});

if ([...answers.values()].every(({ status }) => typeof status !== 'number'))
  stop(
    'Tidak satu alamat pun menjawab: agaknya komputer ini tidak tersambung ke internet. Tidak ada yang ditulis.',
  );

const states = urls.map((url) => afterCheck(url, before.get(url), answers.get(url)!, today));
if (values.arsip)
  for (const state of states) {
    if (state.failures === 0 || state.archivedUrl) continue;
    const copy = await archivedCopy(state.url, manners, values['alamat-arsip']);
    if (copy) state.archivedUrl = copy;
  }

/** One group of addresses in the report. */
function tell(title: string, group: readonly LinkState[], line: (state: LinkState) => string): void {
  if (group.length === 0) return;
  console.log(`\n${title} (${group.length}):`);
  for (const state of group) console.log(`  ${line(state)}`);
}
const home = (url: string): boolean => new URL(url).pathname === '/';
const copyOf = ({ archivedUrl }: LinkState): string =>
  archivedUrl ? `salinan arsip: ${archivedUrl}` : 'salinan arsip belum diketahui';
tell(`Gagal pada ${enough} hari atau lebih, tanpa jawaban di antaranya; situs mengatakannya di samping sumber`, states.filter(({ failures }) => failures >= enough), (state) => `${state.url}: ${state.status}, sejak ${state.failedSince}; ${copyOf(state)}`); // prettier-ignore
tell('Gagal; dihitung lagi pada hari lain', states.filter(({ failures }) => failures > 0 && failures < enough), (state) => `${state.url}: ${state.status} (${state.failures} dari ${enough})`); // prettier-ignore
tell('Menolak program, jadi tidak diketahui; buka sendiri', states.filter((state) => reached(state) === undefined), (state) => `${state.url}: ${state.status}`); // prettier-ignore
tell('Dialihkan ke halaman depan: isinya mungkin sudah tidak ada', states.filter(({ url, movedTo }) => movedTo && home(movedTo) && !home(url)), (state) => `${state.url} → ${state.movedTo}`); // prettier-ignore
tell('Dialihkan', states.filter(({ url, movedTo }) => movedTo && !(home(movedTo) && !home(url))), (state) => `${state.url} → ${state.movedTo}`); // prettier-ignore

const count = states.filter((state) => reached(state)).length;
console.log(`\n${count} dari ${states.length} alamat menjawab.`);
if (values.periksa) console.log('Tidak ada yang ditulis (--periksa).');
else {
  writeWhole(file, jsonText({ links: states }));
  console.log('Ditulis: content/tautan.json. Commit berkas itu, lalu bangun situsnya.');
}

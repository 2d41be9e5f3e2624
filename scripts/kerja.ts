import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseTables } from '../src/lib/gate/tables.ts';
import { discreetText } from '../src/lib/intake/findings.ts';
import { lookUp, nameIndex } from '../src/lib/intake/values/names.ts';
import { listsOf, workLists, type Held, type WorkList } from '../src/lib/officials/lists.ts';
import { workbook } from '../src/lib/workbook.ts';
import { readContent } from './content.ts';
import { readPrivate } from './contacts.ts';
import { buildDate } from './data.ts';
import { html, page, row, table } from './html.ts';
import { privateFolder } from './intake/private.ts';
import { runIntake } from './intake/run.ts';
import { writeWhole } from './intake/write.ts';
import { commandLine, stop } from './options.ts';
import { tell } from './tell.ts';

/** Writes the work lists of the officials, as a workbook and a page each: one for the whole city, one a kelurahan. */

const usage = `npm run kerja -- [berkas karantina atau foldernya …] [pilihan]

  --keluar <folder>    tempat hasilnya; biasanya daftar/ di dalam folder pribadi, atau kerja/ bila folder itu tidak ada
  Berkas *.karantina.xlsx di dalam folder pribadi ikut dibaca tanpa disebut.`;

const options = { keluar: { type: 'string' }, root: { type: 'string' } } as const;

const { values, positionals } = commandLine('kerja', usage, options);
const root = resolve(values.root ?? join(import.meta.dirname, '..'));
const today = buildDate();
const { folder, problem } = privateFolder(root);
const ignored = join(root, 'kerja');
const out = resolve(values.keluar ?? (folder ? join(folder, 'daftar') : ignored));
// What is pushed by mistake is published for ever; only kerja/ is ignored by Git.
if (out !== ignored && !relative(root, out).startsWith('..'))
  stop('--keluar: pilih folder di luar repositori; daftar ini tidak boleh ikut terbit.');

/** The quarantine workbooks among what was named, and those beneath the private folder. */
function quarantines(): string[] {
  const missing = positionals.find((path) => !existsSync(path));
  if (missing !== undefined) stop(`${missing} tidak ada.`);
  const within = (dir: string) =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.karantina.xlsx'))
      .map((name) => join(dir, name));
  const found = [...positionals, ...(folder ? [folder] : [])].flatMap((path) =>
    statSync(path).isDirectory() ? within(path) : [path],
  );
  return [...new Set(found.map((path) => resolve(path)))].sort();
}

const { raw, faults: unread } = readContent(join(root, 'content'));
const { tables, faults } = parseTables(raw);
if (unread.length + faults.length > 0) {
  tell(root, [...unread, ...faults]);
  process.exit(1);
}
const kelurahan = nameIndex(
  tables.kelurahan.map(({ slug, name, aliases = [] }) => ({ slug, name, aliases })),
);

/** Rows of quarantine workbooks that are no record yet: still at fault, or mended and not imported. */
async function heldRows(): Promise<Held[]> {
  const held: Held[] = [];
  for (const path of quarantines()) {
    const { refused, outcomes } = await runIntake({ root, files: [path], today });
    for (const { table: from, row: line, reasons } of refused) {
      const home = lookUp(line.cells.kelurahan?.text ?? '', kelurahan);
      held.push({
        file: discreetText(from.file),
        row: line.number,
        kelurahan: 'named' in home ? home.named.slug : undefined,
        name: discreetText(line.cells.name?.text ?? ''),
        reason: reasons.map(({ message, repair }) => `${message} ${repair}`).join(' '),
      });
    }
    for (const { kind, draft, folder: home } of outcomes)
      if (kind !== 'same')
        held.push({
          file: discreetText(draft.place.file),
          row: draft.place.row!,
          kelurahan: home,
          name: draft.name,
          reason: 'Sudah betul, tetapi belum diimpor. Impor berkas karantina itu.',
        });
  }
  return held;
}

const { notes, unusable } = readPrivate(root);
const lists = workLists({ tables, notes, held: await heldRows(), today });
const caution = [
  ...(problem ? [`Catatan petugas tidak terbaca: ${problem}. Daftar kunjungan dan pelatihan karena itu kosong.`] : []),
  ...(unusable > 0 ? [`${unusable} berkas catatan petugas tidak terbaca.`] : []),
]; // prettier-ignore
const inward = 'Untuk pekerjaan kantor. Jangan diterbitkan atau diteruskan ke luar.';

function sheetsOf(title: string, own: readonly WorkList[]): Uint8Array {
  const first = [title, `${today}. ${inward}`, ...caution].map((value, i) => [
    { value, look: i === 0 ? ('title' as const) : ('example' as const) },
  ]);
  return workbook([
    {
      name: 'Ringkasan',
      widths: [60, 10],
      rows: [
        ...first,
        [],
        ['Daftar', 'Baris'].map((value) => ({ value, look: 'head' as const })),
        ...own.map((list) => [list.title, list.rows.length]),
      ],
    },
    ...own.map((list) => ({
      name: list.name,
      widths: list.heads.map((head) => (/^(Pelaku|Halaman|Mengapa|Alasan|Yang)/.test(head) ? 44 : 22)),
      frozen: 2,
      rows: [
        [{ value: list.title, look: 'title' as const }],
        list.heads.map((value) => ({ value, look: 'head' as const })),
        ...list.rows.map(({ cells }) => cells),
      ],
    })),
  ]);
}

function pageOf(title: string, own: readonly WorkList[], more = ''): string {
  const sections = own.map(
    (list) =>
      `<section><h2>${html(list.title)} (${list.rows.length})</h2>${
        list.rows.length === 0
          ? `<p>${html(list.none)}</p>`
          : `<div class="wrap">${table(
              list.heads,
              list.rows.map(({ cells }) => row(...cells.map(String))),
            )}</div>`
      }</section>`,
  );
  const lines = [`${today}. ${inward}`, ...caution].map((line) => `<p>${html(line)}</p>`).join('');
  return page(title, `<h1>${html(title)}</h1>${lines}${more}\n${sections.join('\n')}`);
}

function write(name: string, title: string, own: readonly WorkList[], more = ''): void {
  writeWhole(join(out, `${name}.xlsx`), sheetsOf(title, own));
  writeWhole(join(out, `${name}.html`), pageOf(title, own, more));
}

const each = tables.kelurahan.map(({ slug, name }) => ({ slug, name, own: listsOf(lists, slug) }));
for (const { slug, name, own } of each) write(`kelurahan/${slug}`, `Daftar kerja Kelurahan ${name}`, own);
const links = each.map(({ slug, name, own }) => {
  const count = own.reduce((sum, { rows }) => sum + rows.length, 0);
  return `<li><a href="kelurahan/${slug}.html">${html(name)}</a> (${count})</li>`;
});
write(
  'diskopindag',
  'Daftar kerja Diskopindag',
  lists,
  `<details><summary>Menurut kelurahan</summary><ul>${links.join('')}</ul></details>`,
);

console.log(
  [
    ...caution,
    ...lists.map(({ title, rows }) => `${String(rows.length).padStart(5)}  ${title}`),
    `Ditulis ke ${out}: diskopindag.xlsx dan .html, serta kelurahan/ dengan ${each.length} pasang berkas.`,
  ].join('\n'),
);

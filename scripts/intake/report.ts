import { codeOf, type CodeId, type Severity } from '../../src/lib/intake/codes.ts';
import type { Finding } from '../../src/lib/intake/findings.ts';
import { columns } from '../../src/lib/schema/columns.ts';
import { html, page, row, table } from '../html.ts';
import type { Run } from './run.ts';

/** What an import says: on the screen, as JSON for machines, as a page for people. All three say the same. */

export interface Told {
  run: Run;
  files: readonly string[];
  today: string;
  /** A dry run. */
  dry: boolean;
  kept: number;
  quarantine?: string | undefined;
}

const mostShown = 200;
const words: Record<Severity, string> = {
  error: 'Harus dibetulkan',
  warning: 'Perlu dilihat',
  info: 'Yang dirapikan atau dilewati',
};

const fieldNames = new Map<string, string>();
for (const { header, ...column } of columns)
  if ('field' in column && !fieldNames.has(column.field)) fieldNames.set(column.field, header);

const place = ({ file, sheet, row, column }: Finding): string =>
  [file, sheet && `lembar ${sheet}`, row && `baris ${row}`, column && `kolom ${column}`]
    .filter(Boolean)
    .join(', ');

function counts({ outcomes, refused, rows }: Run) {
  const of = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind).length;
  return { baris: rows, baru: of('new'), berubah: of('changed'), tetap: of('same'), ditolak: refused.length };
}

function byCode(findings: readonly Finding[]): [CodeId, Finding[]][] {
  return [...Map.groupBy(findings, ({ code }) => code)].sort(([a], [b]) => (a < b ? -1 : 1));
}

const repaired = ({ before, after }: Finding): string =>
  before === undefined && after === undefined ? '' : ` “${before ?? ''}” → “${after ?? ''}”`;

function inFull(finding: Finding): string {
  return `${place(finding)}\n  ${finding.code} ${finding.message}${repaired(finding)}\n  → ${finding.repair}`;
}

/** The last line of what is told, and the first of the page: how many of what. */
function summary({ run, dry, kept, quarantine }: Told): string {
  const { baris, baru, berubah, tetap, ditolak } = counts(run);
  const would = dry ? 'Akan ada' : 'Ada';
  return [
    `${baris} baris data. ${would} ${baru} pelaku baru, ${berubah} berubah, ${tetap} tetap; ${ditolak} baris ditolak.`,
    ...(kept > 0
      ? [
          `Kontak atau catatan petugas dari ${kept} baris ${dry ? 'akan disimpan' : 'disimpan'} di folder pribadi.`,
        ]
      : []),
    ...(quarantine
      ? [`Baris yang ditolak ada di ${quarantine}: betulkan di sana, lalu impor berkas itu.`]
      : []),
    ...(dry ? ['Ini hanya pemeriksaan; tidak ada yang ditulis.'] : []),
  ].join('\n');
}

/** For the screen: errors and warnings in full (the first 200), repairs as counts by code, changes field by field. */
export function reportText(told: Told): string {
  const { findings, outcomes } = told.run;
  const serious = findings.filter(({ severity }) => severity !== 'info');
  const lines = serious.slice(0, mostShown).map(inFull);
  if (serious.length > mostShown) {
    lines.push(`… dan ${serious.length - mostShown} lagi. Jumlahnya menurut kode:`);
    lines.push(...byCode(serious).map(([code, list]) => `  ${code} ${list.length}× ${codeOf(code).meaning}`));
  }
  const infos = byCode(findings.filter(({ severity }) => severity === 'info'));
  if (infos.length > 0) lines.push(`${words.info}:`);
  for (const [code, list] of infos) {
    lines.push(`  ${code} ${list.length}× ${codeOf(code).meaning}`);
    for (const one of list.slice(0, 3)) lines.push(`    ${place(one)}:${repaired(one) || ` ${one.message}`}`);
    if (list.length > 3) lines.push('    …');
  }
  const changed = outcomes.filter(({ kind }) => kind === 'changed');
  if (changed.length > 0) lines.push('Yang berubah:');
  for (const { slug, changes } of changed.slice(0, mostShown))
    for (const { field, before, after } of changes)
      lines.push(`  ${slug}, ${fieldNames.get(field) ?? field}: “${before}” → “${after}”`);
  return `${[...lines, '', summary(told)].join('\n')}\n`;
}

/** For machines. `versi` counts up when the shape changes. */
export function reportJson(told: Told): string {
  const { run, files, today, dry } = told;
  return `${JSON.stringify(
    {
      versi: 1,
      tanggal: today,
      periksa: dry,
      berkas: files,
      ringkasan: counts(run),
      temuan: run.findings.map(({ code, severity, file, sheet, row, column, message, repair, before, after }) => ({
        kode: code, tingkat: severity, berkas: file, lembar: sheet, baris: row, kolom: column, pesan: message,
        perbaikan: repair, sebelum: before, sesudah: after,
      })), // prettier-ignore
      pelaku: run.outcomes.map(({ kind, slug, folder, changes, draft }) => ({
        slug,
        berkas: `content/umkm/${folder}/${slug}.json`,
        keadaan: { new: 'baru', changed: 'berubah', same: 'tetap' }[kind],
        baris: draft.place.row,
        perubahan: changes.map(({ field, before, after }) => ({
          isian: field,
          sebelum: before,
          sesudah: after,
        })),
      })),
    },
    null,
    2,
  )}\n`;
}

/** For people: one page without scripts, to be opened in a browser or printed. */
export function reportHtml(told: Told): string {
  const { findings, outcomes } = told.run;
  const of = (severity: Severity) => findings.filter((one) => one.severity === severity);
  // The one file is named above; what is about the whole of it still names it.
  const at = (one: Finding) => place(told.files.length === 1 && one.row ? { ...one, file: '' } : one);
  const heads = ['Letak', 'Apa', 'Tulis atau lakukan', 'Kode'];
  const rows = (list: readonly Finding[]) =>
    list.slice(0, 1_000).map((one) => row(at(one), `${one.message}${repaired(one)}`, one.repair, one.code));
  const more = (list: readonly unknown[]) =>
    list.length > 1_000 ? `<p>… dan ${list.length - 1_000} lagi.</p>` : '';
  const serious = (['error', 'warning'] as const).map((severity) => {
    const list = of(severity);
    return list.length === 0
      ? ''
      : `<section class="${severity}"><h2>${words[severity]} (${list.length})</h2><div class="wrap">${table(heads, rows(list))}</div>${more(list)}</section>`;
  });
  const fresh = outcomes.filter(({ kind }) => kind === 'new');
  const changed = outcomes.filter(({ kind }) => kind === 'changed');
  const lists = [
    changed.length > 0 &&
      `<section><h2>Yang berubah (${changed.length})</h2><div class="wrap">${table(
        ['Pelaku', 'Isian', 'Sebelum', 'Sesudah'],
        changed.flatMap(({ slug, changes }) =>
          changes.map(({ field, before, after }) => row(slug, fieldNames.get(field) ?? field, before, after)),
        ),
      )}</div></section>`,
    fresh.length > 0 &&
      `<details><summary>Pelaku baru (${fresh.length})</summary><div class="wrap">${table(
        ['Baris', 'Nama', 'Alamat halaman'],
        fresh.map(({ draft, record, slug }) => row(String(draft.place.row), record.name, `/umkm/${slug}/`)),
      )}</div></details>`,
    of('info').length > 0 &&
      `<details><summary>${words.info} (${of('info').length})</summary><div class="wrap">${table(heads, rows(of('info')))}</div>${more(of('info'))}</details>`,
  ].filter(Boolean);
  return page(
    `Laporan impor ${told.files.join(', ')}`,
    `<h1>Laporan impor</h1><p>${html(told.files.join(', '))}, ${told.today}</p><p>${html(summary(told))}</p>
${[...serious, ...lists].join('\n')}`,
  );
}

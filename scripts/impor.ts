import { writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { discreet, discreetText } from '../src/lib/intake/findings.ts';
import { buildDate } from './data.ts';
import { keepPrivate } from './intake/private.ts';
import { quarantineWorkbook } from './intake/quarantine.ts';
import { reportHtml, reportJson, reportText, type Told } from './intake/report.ts';
import { runIntake, UsageError } from './intake/run.ts';
import { commandLine, stop } from './options.ts';
import { writeOutcomes, writeWhole } from './intake/write.ts';

const usage = `npm run impor -- laporan.xlsx [lagi.csv …] [pilihan]

  --periksa                   hanya memeriksa, tidak menulis apa pun
  --laporan <berkas>          tulis laporan: .json untuk mesin, .html untuk dibaca (boleh keduanya)
  --tanggal TTTT-BB-HH        tanggal laporan (biasanya hari ini)
  --kelurahan <nama>          kelurahan semua baris, bila kolomnya tidak ada
  --abaikan <judul kolom>     jangan baca kolom ini (boleh berulang)
  --karantina <berkas.xlsx>   tempat baris yang ditolak (biasanya di samping laporan)
  --izinkan-susut "alasan"    terima laporan yang jauh lebih pendek daripada sebelumnya`;

const options = {
  periksa: { type: 'boolean', default: false },
  laporan: { type: 'string', multiple: true, default: [] as string[] },
  tanggal: { type: 'string' },
  kelurahan: { type: 'string' },
  abaikan: { type: 'string', multiple: true, default: [] as string[] },
  karantina: { type: 'string' },
  'izinkan-susut': { type: 'string' },
  root: { type: 'string' },
} as const;

const { values, positionals: files } = commandLine('impor', usage, options);
const root = resolve(values.root ?? join(import.meta.dirname, '..'));
const today = buildDate();
if (files.length === 0) stop(usage);
if (new Set(files.map((file) => basename(file))).size !== files.length)
  stop('Dua berkas bernama sama; ganti nama salah satunya.');
if (values.tanggal !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(values.tanggal) || values.tanggal > today))
  stop('--tanggal: tulis TTTT-BB-HH yang sudah terjadi, misalnya 2026-11-20.');
if (values['izinkan-susut'] !== undefined && values['izinkan-susut'].trim().length < 5)
  stop('--izinkan-susut: tulis alasannya, misalnya "tiga usaha tutup".');
if (values.laporan.some((file) => !/\.(json|html)$/.test(file)))
  stop('--laporan: nama berkas berakhiran .json atau .html.');

async function main(): Promise<void> {
  const run = await runIntake({
    root,
    files,
    today,
    date: values.tanggal,
    kelurahan: values.kelurahan,
    shrinkReason: values['izinkan-susut'],
    leftOut: values.abaikan,
  });
  const write = !values.periksa;
  const { findings, kept } = keepPrivate(root, run.outcomes, write);
  run.findings.push(...findings.map(discreet));
  let quarantine: string | undefined;
  if (write) {
    writeOutcomes(root, run.outcomes, run.sources);
    if (run.refused.length > 0) {
      const name = `${basename(files[0]!).replace(/(\.karantina)?\.\w+$/, '')}.karantina.xlsx`;
      quarantine = values.karantina ?? join(dirname(files[0]!), name);
      writeFileSync(quarantine, quarantineWorkbook(run.refused, run.fingerprint, run.lists));
    }
  }
  const told: Told = {
    run,
    files: files.map((file) => discreetText(basename(file))),
    today,
    dry: values.periksa,
    kept,
    quarantine: quarantine && discreetText(quarantine),
  };
  for (const file of values.laporan)
    writeWhole(file, file.endsWith('.json') ? reportJson(told) : reportHtml(told));
  process.stdout.write(reportText(told));
  if (values['izinkan-susut']) console.log(`Susut diizinkan: ${values['izinkan-susut']}`);
  process.exitCode = run.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

try {
  await main();
} catch (error) {
  // Never a stack trace: an editor reads this.
  stop(
    error instanceof UsageError
      ? error.message
      : `Importir berhenti: ${error instanceof Error ? error.message : 'sebab tidak diketahui'}`,
  );
}

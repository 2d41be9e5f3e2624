import { join, resolve } from 'node:path';
import { distance } from 'fastest-levenshtein';
import type { RawContent } from '../src/lib/gate/tables.ts';
import { folded } from '../src/lib/intake/values/parsed.ts';
import { fileOf } from '../src/lib/privacy/withdraw.ts';
import { withdrawnFile } from '../src/lib/schema/contacts.ts';
import { readContent } from './content.ts';
import { channelNamed, channelNames } from './contacts.ts';
import { buildDate } from './data.ts';
import { withdrawalCheck } from './intake/withdrawn.ts';
import { commandLine, stop } from './options.ts';
import { erasePrivate, withdrawChannel, withdrawRecord, type Told } from './withdraw.ts';

const usage = `npm run tarik -- <slug> [pilihan]

  <slug>            kata terakhir alamat halamannya: /umkm/raket-abadi/ → raket-abadi
  --bidang <nama>   hanya satu saluran, boleh berulang: ${Object.values(channelNames).join(', ')}
  --periksa         hanya mengatakan apa yang akan dikerjakan`;

const options = {
  bidang: { type: 'string', multiple: true, default: [] as string[] },
  periksa: { type: 'boolean', default: false },
  root: { type: 'string' },
} as const;

const { values, positionals } = commandLine('tarik', usage, options);
if (positionals.length !== 1) stop(usage);
// A whole address is understood too.
const slug = positionals[0]!.split('/').filter(Boolean).at(-1) ?? '';
const chosen = values.bidang.map(
  (name) =>
    channelNamed(name) ??
    stop(`--bidang: “${name}” tidak dikenal. Pilih salah satu: ${Object.values(channelNames).join(', ')}.`),
);
const root = resolve(values.root ?? join(import.meta.dirname, '..'));
const place = { root, today: buildDate(), write: !values.periksa };

/** The three slugs nearest to what was typed, whether that was meant as a slug or as a name. */
function nearest({ json }: RawContent): string {
  const known = Object.entries(json).flatMap(([file, record]) => {
    const own = /^umkm\/[^/]+\/([^/]+)\.json$/.exec(file)?.[1];
    return own ? [{ own, keys: [own, String((record as { name?: unknown } | null)?.name ?? '')] }] : [];
  });
  const wanted = folded(slug);
  const far = (key: string) => (folded(key).includes(wanted) ? 0 : distance(folded(key), wanted));
  return known
    .map(({ own, keys }) => ({ own, far: Math.min(...keys.map(far)) }))
    .sort((a, b) => a.far - b.far || a.own.localeCompare(b.own))
    .slice(0, 3)
    .map(({ own }) => own)
    .join(', ');
}

function print(what: string, { done, byHand, named }: Told): void {
  const lines = [`${values.periksa ? 'Akan ditarik' : 'Ditarik'}: ${slug}, ${what}.`];
  lines.push(...done.map((line) => `  ${line}`));
  if (byHand.length > 0) {
    lines.push('Harus diubah dengan tangan; sebelum itu situs tidak dapat dibangun:');
    lines.push(...byHand.map((line) => `  ${line}`));
  }
  if (named.length > 0) {
    lines.push('Namanya masih disebut di sini. Baca, lalu putuskan apakah kalimatnya perlu diubah:');
    lines.push(...named.slice(0, 20).map((line) => `  ${line}`));
    if (named.length > 20) lines.push(`  … dan ${named.length - 20} tempat lagi`);
  }
  lines.push(
    values.periksa
      ? 'Ini hanya pemeriksaan; tidak ada yang ditulis.'
      : 'Sesudah ini: npm run check, npm run build, lalu terbitkan. Versi lama tetap ada dalam riwayat Git.',
  );
  console.log(lines.join('\n'));
}

function main(): number {
  const { raw, faults } = readContent(join(root, 'content'));
  const stones = withdrawnFile.safeParse(raw.json['tarik.json']);
  if (!stones.success) stop('content/tarik.json tidak terbaca; kembalikan dari riwayat Git.');
  const file = fileOf(slug, raw);
  if (!file) {
    const own = faults.find((fault) => fault.file.endsWith(`/${slug}.json`));
    if (own) stop(`${own.file} tidak terbaca (${own.place}); betulkan dahulu.`);
    if (!withdrawalCheck(stones.data)(slug))
      stop(`Tidak ada pelaku “${slug}”. Mungkin maksudnya: ${nearest(raw)}.`);
    console.log([`${slug} sudah ditarik.`, ...erasePrivate(place, slug)].join('\n'));
    return 0;
  }
  if (chosen.length === 0) {
    const told = withdrawRecord(place, file, slug, raw);
    print('seluruh catatan', told);
    return told.byHand.length > 0 ? 1 : 0;
  }
  const done = chosen.flatMap((channel) => withdrawChannel(place, file, slug, channel, raw));
  if (chosen.includes('address') || chosen.includes('ownerName'))
    done.push(
      `Nama dan alamat yang berasal dari sumber terbuka ada di content/${file}; sunting di sana bila itu juga diminta.`,
    );
  print(chosen.map((channel) => channelNames[channel]).join(', '), {
    done: [...new Set(done)],
    byHand: [],
    named: [],
  });
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  stop(`Penarikan berhenti: ${error instanceof Error ? error.message : 'sebab tidak diketahui'}`);
}

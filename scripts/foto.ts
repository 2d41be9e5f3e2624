import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { buildDate } from './data.ts';
import { commandLine, stop } from './options.ts';
import { cleanPhoto, PhotoRefused } from './photo/clean.ts';
import { keepPhoto, recordOf, withPhoto } from './photo/record.ts';

const usage = `npm run foto -- foto.jpg --untuk <slug> --alt-id "…" --alt-en "…" --kredit "…" [pilihan]
npm run foto -- --hapus --untuk <slug>

  --untuk <slug>        pelaku yang punya foto ini: akhir alamat halamannya
  --alt-id, --alt-en    isi foto dengan kata-kata, untuk yang tidak melihatnya
  --kredit "…"          pemilik foto, yang mengizinkan fotonya terbit
  --tanggal TTTT-BB-HH  kapan foto diambil (boleh TTTT atau TTTT-BB)
  --orang               ada orang yang bisa dikenali; foto terbit hanya dengan izin foto di folder pribadi
  --ganti               ganti foto yang sudah ada
  --hapus               hapus fotonya
  --periksa             hanya memeriksa, tidak menulis apa pun`;

const options = {
  untuk: { type: 'string' },
  'alt-id': { type: 'string' },
  'alt-en': { type: 'string' },
  kredit: { type: 'string' },
  tanggal: { type: 'string' },
  orang: { type: 'boolean', default: false },
  ganti: { type: 'boolean', default: false },
  hapus: { type: 'boolean', default: false },
  periksa: { type: 'boolean', default: false },
  root: { type: 'string' },
} as const;

const { values, positionals } = commandLine('foto', usage, options);
const root = resolve(values.root ?? join(import.meta.dirname, '..'));
const { untuk: slug, periksa: dry } = values;
if (!slug || positionals.length !== (values.hapus ? 0 : 1)) stop(usage);

function removePhoto(slug: string): string {
  const at = recordOf(root, slug);
  if (!at.record.photo) throw new PhotoRefused(`${at.record.name} tidak punya foto.`);
  if (!dry) keepPhoto(at, withPhoto(at.record, undefined));
  return `Foto ${at.record.name} ${dry ? 'akan dihapus' : 'dihapus'}. Riwayat Git masih menyimpannya.`;
}

const megabytes = (bytes: number): string =>
  `${(bytes / 1_000_000).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`;

/** The file as given. A phone's memory may be unplugged, and a name mistyped. */
function read(file: string): Buffer {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new PhotoRefused('Berkasnya tidak ada; periksa nama dan foldernya.');
  return readFileSync(file);
}

async function addPhoto(file: string, slug: string): Promise<string> {
  const { 'alt-id': id, 'alt-en': en, kredit: credit, tanggal: on, orang, ganti } = values;
  if (!id || !en || !credit) return stop(`--alt-id, --alt-en, dan --kredit wajib.\n\n${usage}`);
  if (on && on > buildDate()) stop('--tanggal: tulis tanggal yang sudah terjadi, misalnya 2026-11-20.');
  const at = recordOf(root, slug);
  if (at.record.photo && !ganti)
    throw new PhotoRefused(`${at.record.name} sudah punya foto; tambahkan --ganti untuk menggantinya.`);
  const source = read(file);
  const { bytes, width, height, dropped } = await cleanPhoto(source);
  const record = withPhoto(at.record, {
    src: `${slug}.jpg`,
    alt: { id, en },
    credit,
    ...(on && { on }),
    ...(orang && { people: true }),
  });
  if (!dry) keepPhoto(at, record, bytes);
  const path = relative(root, join(dirname(at.path), `${slug}.jpg`));
  return [
    `Foto ${at.record.name} ${dry ? 'baik; akan disimpan di' : 'disimpan:'} ${path}, ${width} × ${height} piksel, ${megabytes(bytes.length)} (semula ${megabytes(source.length)}).`,
    `Dibuang dari berkasnya: ${dropped.length > 0 ? dropped.join(', ') : 'tidak ada yang perlu'}.`,
    ...(orang
      ? [
          `Ada orang dalam foto: sebelum izin foto (saluran photo) untuk "${slug}" ada di folder pribadi, foto ini tidak terbit.`,
        ]
      : []),
  ].join('\n');
}

try {
  console.log(values.hapus ? removePhoto(slug) : await addPhoto(positionals[0]!, slug));
} catch (error) {
  // Never a stack trace: an editor reads this.
  const told =
    error instanceof PhotoRefused
      ? error.message
      : `Perintah berhenti: ${error instanceof Error ? error.message : 'sebab tidak diketahui'}`;
  console.error(`${values.hapus ? slug : basename(positionals[0]!)}: ${told}\nTidak ada yang ditulis.`);
  process.exit(1);
}

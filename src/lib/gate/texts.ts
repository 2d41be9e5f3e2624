import type { RawContent } from './tables.ts';
import { bareFigures, wordsOfText } from './bare-figures.ts';
import { frontMatter } from '../front-matter.ts';
import { textFolders } from '../schema/texts.ts';
import { faultOf, type Fault } from './faults.ts';
import { attributes, knownIds, type Target } from './references.ts';
import { meant, type Add } from './walk.ts';

/** The keys at the top of a text that point to other records, and to which; `kriteria` are named by their group. */
export const pointers: Record<string, Target> = {
  objectives: 'tujuan', criteria: 'kriteria', sdg: 'sdg', theme: 'lab-2030', indicators: 'indikator', activities: 'kegiatan',
  programmes: 'program', commitments: 'komitmen', subsektor: 'subsektor', timeline: 'linimasa', newMedia: 'umkm',
}; // prettier-ignore

/** The lines at the top that are for people; all others are the same in both languages. */
const written = new Set(['title', 'description']);

const twinOf = (file: string): string =>
  file.includes('/id/') ? file.replace('/id/', '/en/') : file.replace('/en/', '/id/');

/** What stands at the top of one text: its schema, its references, and the same facts in both languages. */
function checkTop(raw: RawContent, file: string, push: (fault: Fault) => void, add: Add): void {
  const at = `content/${file}`;
  const schema = textFolders[file.split('/')[0] as keyof typeof textFolders];
  if (!schema) {
    const instead = `pindahkan ke salah satu: ${Object.keys(textFolders).join(', ')}`;
    return add(at, 'nama berkas', 'folder naskah ini tidak dikenal', instead);
  }
  const { values, unread } = frontMatter(raw.texts[file]!);
  for (const line of unread)
    add(at, `baris ${line}`, 'baris di bagian atas ini tidak terbaca', 'tulis "kunci: nilai" dalam satu baris'); // prettier-ignore
  const result = schema.safeParse(values);
  for (const issue of result.error?.issues ?? []) push(faultOf(at, values, issue));
  const known = knownIds(raw.json);
  for (const [key, target] of Object.entries(pointers))
    for (const id of [values[key] ?? []].flat())
      if (known[target].size > 0 && !known[target].has(id))
        add(at, key, `${target} "${id}" tidak dikenal`, meant(id, known[target], `pakai id dari tabel ${target}`)); // prettier-ignore
  const twin = raw.texts[twinOf(file)];
  if (twin === undefined || file.includes('/id/')) return;
  const other = frontMatter(twin).values;
  for (const key of new Set([...Object.keys(values), ...Object.keys(other)]))
    if (!written.has(key) && String(values[key]) !== String(other[key]))
      add(at, key, 'isinya lain dari naskah Indonesianya', `samakan dengan content/${twinOf(file)}`);
}

/** Long texts stand in both languages, begin as their schema says, show only claims that exist, and type no figure. */
export function checkTexts(raw: RawContent, faults: Fault[], add: Add): void {
  const claims = knownIds(raw.json).indikator;
  for (const [file, body] of Object.entries(raw.texts)) {
    checkTop(raw, file, (fault) => faults.push(fault), add);
    if (!(twinOf(file) in raw.texts))
      add(
        `content/${file}`,
        'nama berkas',
        'naskah ini hanya ada dalam satu bahasa',
        `tambahkan content/${twinOf(file)}`,
      );
    const words = wordsOfText(body);
    for (const { figure, at } of bareFigures(words))
      add(
        `content/${file}`,
        `baris ${words.slice(0, at).split('\n').length}`,
        `angka "${figure}" diketik sendiri, tanpa sumber`,
        'pakai <Claim id="…" /> untuk angka tentang kota atau <Tally of="…" /> untuk hitungan catatan; tulis tahun dan tanggal lengkap',
      );
    for (const { line, value } of attributes(body, 'Claim', 'id'))
      if (!claims.has(value))
        add(
          `content/${file}`,
          `baris ${line}`,
          `klaim "${value}" tidak ada`,
          meant(value, claims, 'pakai id dari content/bukti/indikator.json'),
        );
  }
}

import type { RawContent } from './tables.ts';
import { bareFigures, wordsOfText } from './bare-figures.ts';
import { frontMatter } from '../front-matter.ts';
import { countable } from '../prose.ts';
import { textFolders } from '../schema/texts.ts';
import { faultOf, type Fault } from './faults.ts';
import { placeAt, readText } from './mdx.ts';
import { knownIds, type Target } from './references.ts';
import { meant, type Add } from './walk.ts';

type Known = ReturnType<typeof knownIds>;

/** The keys at the top of a text that point to other records, and to which; `kriteria` are named by their group. */
export const pointers: Record<string, Target> = {
  objectives: 'tujuan', criteria: 'kriteria', sdg: 'sdg', theme: 'lab-2030', indicators: 'indikator', activities: 'kegiatan',
  programmes: 'program', commitments: 'komitmen', subsektor: 'subsektor', kelurahan: 'kelurahan', timeline: 'linimasa',
  newMedia: 'umkm', umkm: 'umkm',
}; // prettier-ignore

/** The lines at the top that are for people; all others are the same in both languages. */
const written = new Set(['title', 'description']);

const twinOf = (file: string): string =>
  file.includes('/id/') ? file.replace('/id/', '/en/') : file.replace('/en/', '/id/');

/** What stands at the top of one text: its schema, its references, and the same facts in both languages. */
function checkTop(raw: RawContent, file: string, known: Known, push: (fault: Fault) => void, add: Add): void {
  const at = `content/${file}`;
  const schema = textFolders[file.split('/')[0] as keyof typeof textFolders];
  if (!schema) {
    const instead = `pindahkan ke salah satu: ${Object.keys(textFolders).join(', ')}`;
    return add(at, 'nama berkas', 'folder naskah ini tidak dikenal', instead);
  }
  if (!/^\w+\/(?:id|en)\/[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/.test(file))
    add(at, 'nama berkas', 'naskah ini tidak akan terbit', 'simpan sebagai <folder>/id/<nama>.mdx dan <folder>/en/<nama>.mdx; nama dengan huruf kecil dan tanda hubung'); // prettier-ignore
  const { values, unread } = frontMatter(raw.texts[file]!);
  for (const line of unread)
    add(at, `baris ${line}`, 'baris di bagian atas ini tidak terbaca', 'tulis "kunci: nilai" dalam satu baris'); // prettier-ignore
  const result = schema.safeParse(values);
  for (const issue of result.error?.issues ?? []) push(faultOf(at, values, issue));
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

/** What the components and links of one text point to, and whatever the guard refuses. */
function checkBody(file: string, body: string, known: Known, add: Add): void {
  const { tags, links, refused } = readText(file, body);
  const tell = (at: number, wrong: string, instead: string) =>
    add(`content/${file}`, placeAt(body, at), wrong, instead);
  const makers = [frontMatter(body).values['umkm'] ?? []].flat();
  for (const { at, wrong, instead } of refused) tell(at, wrong, instead);
  for (const { name, value, at } of tags) {
    if (name === 'Claim' && !known.indikator.has(value))
      tell(at, `klaim "${value}" tidak ada`, meant(value, known.indikator, 'pakai id dari content/bukti/indikator.json')); // prettier-ignore
    if (name === 'Tally' && !countable.some((word) => word === value))
      tell(at, `"${value}" tidak bisa dihitung`, `pilih salah satu: ${countable.join(', ')}`);
    if (name === 'Pelaku' && !known.umkm.has(value))
      tell(at, `pelaku "${value}" tidak dikenal`, meant(value, known.umkm, 'hapus dari cerita; mungkin catatannya sudah ditarik')); // prettier-ignore
    else if (name === 'Pelaku' && !makers.includes(value))
      tell(at, `pelaku "${value}" belum ada pada "umkm" di bagian atas berkas`, `tambahkan "- ${value}" di sana, agar halamannya menuju cerita ini`); // prettier-ignore
  }
  for (const { target, at } of links) {
    const [, slug] = /^\/umkm\/([^/]+)\/$/.exec(target) ?? [];
    if (slug !== undefined && !known.umkm.has(slug))
      tell(at, `pelaku "${slug}" tidak dikenal`, meant(slug, known.umkm, 'hapus tautannya; mungkin catatannya sudah ditarik')); // prettier-ignore
  }
}

/**
 * Long texts stand in both languages, begin as their schema says, hold nothing but Markdown and the components of their
 * folder, show only what exists, and type no figure.
 */
export function checkTexts(raw: RawContent, faults: Fault[], add: Add): void {
  const known = knownIds(raw.json);
  for (const [file, body] of Object.entries(raw.texts)) {
    checkTop(raw, file, known, (fault) => faults.push(fault), add);
    if (!(twinOf(file) in raw.texts))
      add(
        `content/${file}`,
        'nama berkas',
        'naskah ini hanya ada dalam satu bahasa',
        `tambahkan content/${twinOf(file)}`,
      );
    checkBody(file, body, known, add);
    const words = wordsOfText(body);
    for (const { figure, at } of bareFigures(words))
      add(
        `content/${file}`,
        placeAt(words, at),
        `angka "${figure}" diketik sendiri, tanpa sumber`,
        'pakai <Claim id="…" /> untuk angka tentang kota atau <Tally of="…" /> untuk hitungan catatan; tulis tahun dan tanggal lengkap',
      );
  }
}

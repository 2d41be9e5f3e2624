import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareFigures, wordsOfTemplate } from '../src/lib/gate/bare-figures.ts';
import type { Fault } from '../src/lib/gate/faults.ts';
import { filesOf } from './pages.ts';
import { tell } from './tell.ts';

/**
 * Looks for figures typed into interface strings and templates. A figure about the city is shown by Claim, a count of
 * our own records by Tally, and any other number comes from the records; long texts are checked by the gate itself.
 */

const instead =
  'pakai Claim untuk angka tentang kota, Tally untuk hitungan catatan, atau isi {n} dari data; tulis tahun dan tanggal lengkap'; // prettier-ignore

const faultsIn = (file: string, text: string, placeOf: (at: number) => string): Fault[] =>
  bareFigures(text).map(({ figure, at }) => ({
    file,
    place: placeOf(at),
    wrong: `angka "${figure}" diketik sendiri, tanpa sumber`,
    instead,
  }));

/** Every figure typed into a template: its file under the given root, and the line. */
export function templateFaults(root: string): Fault[] {
  return filesOf(join(root, 'src'))
    .filter((file) => file.endsWith('.astro'))
    .flatMap((file) => {
      const words = wordsOfTemplate(readFileSync(join(root, 'src', file), 'utf8'));
      return faultsIn(`src/${file}`, words, (at) => `baris ${words.slice(0, at).split('\n').length}`);
    });
}

/** Every figure typed into an interface string, by its key. Takes the strings of one message file by language. */
export function messageFaults(file: string, messages: Record<string, Record<string, string>>): Fault[] {
  return Object.entries(messages).flatMap(([language, strings]) =>
    Object.entries(strings).flatMap(([key, text]) => faultsIn(file, text, () => `${language} › ${key}`)),
  );
}

/** All of it. An area that takes in another one tells the same key once. */
export async function figureFaults(root: string): Promise<Fault[]> {
  const dir = join(root, 'src/i18n/messages');
  const found = new Map<string, Fault>();
  for (const name of readdirSync(dir).sort()) {
    const messages = await import(join(dir, name));
    for (const fault of messageFaults(`src/i18n/messages/${name}`, { id: messages.id, en: messages.en }))
      if (!found.has(fault.place + fault.wrong)) found.set(fault.place + fault.wrong, fault);
  }
  return [...found.values(), ...templateFaults(root)];
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const faults = await figureFaults(root);
  if (faults.length > 0) {
    tell(root, faults);
    process.exit(1);
  }
  console.log('Tidak ada angka tentang kota yang diketik sendiri.');
}

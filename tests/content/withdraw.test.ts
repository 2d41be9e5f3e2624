import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gate } from '../../scripts/data.ts';
import { readPrivate } from '../../scripts/contacts.ts';
import { contentCopy, filesUnder, today, type Folder } from '../intake-folder.ts';

/** `npm run tarik`, on a copy of the real content: a maker, or one channel of it, goes and stays away. */

let folder: Folder;
beforeEach(() => {
  delete process.env['ETALASE_PRIBADI'];
  folder = contentCopy();
  // Its story cites the same sources; what a story means for a withdrawal is held by stories.test.ts.
  for (const language of ['id', 'en']) rmSync(inRepo(`content/cerita/${language}/keramik-dinoyo.mdx`));
});
afterEach(() => folder.remove());

const slug = 'kampung-keramik-dinoyo';
const record = `content/umkm/dinoyo/${slug}.json`;
const terms = { status: 'yes', givenOn: '2026-05-01', basis: 'F-1', formVersion: '2026-v1' };
const number = '+6281200000011';
const keep = (name: string, file: object) => writeFileSync(join(folder.pribadi, name), JSON.stringify(file));
const keepContacts = () =>
  keep(`${slug}.json`, {
    slug,
    channels: [
      { channel: 'whatsapp', value: number, ...terms },
      { channel: 'email', value: 'halo@contoh.example', ...terms },
    ],
  });
const inRepo = (path: string) => join(folder.root, path);
const state = () => folder.state(folder.path(''));
const texts = (folderPath: string) =>
  filesUnder(folderPath).map(({ path, bytes }) => `${path}\n${bytes.toString()}`).join('\n'); // prettier-ignore
/** The texts that link to the record are for a person to mend. */
const mendTexts = () => {
  for (const language of ['id', 'en']) {
    const path = inRepo(`content/halaman/${language}/tentang.mdx`);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(`/umkm/${slug}/`, '/umkm/'));
  }
};
const contactsIn = (id: string) => {
  process.env['ETALASE_PRIBADI'] = folder.pribadi;
  try {
    const { collections, notice } = gate(folder.root, today);
    return { contacts: collections?.['umkm']?.find((row) => row['id'] === id)?.['contacts'], notice };
  } finally {
    delete process.env['ETALASE_PRIBADI'];
  }
};

describe('a whole record', () => {
  test('goes with its photo, its references, its own sources and its private files; the gate is content', () => {
    keepContacts();
    writeFileSync(inRepo(`content/umkm/dinoyo/${slug}.jpg`), 'foto');
    writeFileSync(inRepo('content/umkm/dinoyo/lain.jpg'), 'foto');
    writeFileSync(join(folder.pribadi, 'laporan.xlsx'), 'laporan');
    const before = folder.json<{ sources: string[] }>(`repo/${record}`);
    const { status, out, err } = folder.tarik([slug]);
    expect(err).toBe('');
    expect(out).toContain(
      'Laporan mentah tidak diubah. Hapus baris pelaku ini bila masih ada di sana: laporan.xlsx',
    );
    expect(out).toContain(`Ditarik: ${slug}, seluruh catatan`);
    // Two texts link to it: that is told, and is the one thing left.
    expect(status).toBe(1);
    expect(out).toMatch(/diubah dengan tangan[\s\S]*halaman\/en\/tentang\.mdx, baris \d+/);
    for (const path of [record, `content/umkm/dinoyo/${slug}.jpg`])
      expect(existsSync(inRepo(path)), path).toBe(false);
    expect(existsSync(inRepo('content/umkm/dinoyo/lain.jpg'))).toBe(true);
    rmSync(inRepo('content/umkm/dinoyo/lain.jpg'));
    expect(existsSync(join(folder.pribadi, `${slug}.json`))).toBe(false);
    expect(texts(inRepo('content/umkm'))).not.toContain(`"${slug}"`);
    const kampung = folder.json<{ umkm?: string[] }[]>('repo/content/kampung.json');
    expect(kampung.flatMap(({ umkm = [] }) => umkm)).not.toContain(slug);
    const sources = folder.json<{ id: string }[]>('repo/content/sumber.json').map(({ id }) => id);
    expect(before.sources.some((id) => !sources.includes(id))).toBe(true);
    expect(gate(folder.root, today).faults).toEqual([]);
  });

  test('leaves a tombstone without a name, which the gate holds against the record', () => {
    const text = readFileSync(inRepo(record), 'utf8');
    const { name } = JSON.parse(text) as { name: string };
    folder.tarik([slug]);
    const stones = readFileSync(inRepo('content/tarik.json'), 'utf8');
    expect(stones).not.toMatch(new RegExp(`${slug}|${name}|dinoyo`, 'i'));
    expect(JSON.parse(stones)).toMatchObject({ withdrawn: [{ on: today, scope: 'record' }] });

    // Back under its own name, or as the same maker under another address.
    for (const path of [record, 'content/umkm/dinoyo/nama-lain.json']) {
      writeFileSync(inRepo(path), text);
      const faults = gate(folder.root, today).faults.filter(({ wrong }) => wrong.includes('sudah ditarik'));
      expect(faults.map(({ file }) => file)).toEqual([path]);
      rmSync(inRepo(path));
    }
  });

  test('is refused when a report brings it again', () => {
    const { name } = folder.json<{ name: string }>(`repo/${record}`);
    folder.tarik([slug]);
    mendTexts();
    const report = folder.write(
      'l.csv',
      `Nama usaha,Kelurahan,Subsektor,Produk\n${name.toUpperCase()},Dinoyo,Kriya,vas\n`,
    );
    const { out, status } = folder.impor([report]);
    expect([status, out.includes('PLK-04')]).toEqual([1, true]);
    expect(existsSync(inRepo(record))).toBe(false);
  });

  test('a dry run changes nothing, and a second run finds nothing to do', () => {
    keepContacts();
    const before = state();
    expect(folder.tarik([slug, '--periksa']).out).toContain('tidak ada yang ditulis');
    expect(state()).toEqual(before);
    folder.tarik([slug]);
    const after = state();
    const again = folder.tarik([slug]);
    expect([again.status, again.out.trim()]).toEqual([0, `${slug} sudah ditarik.`]);
    expect(state()).toEqual(after);
  });

  test('without the private folder the public part goes, and a second run with it finishes', () => {
    keepContacts();
    const { out } = folder.tarik([slug], {});
    expect(out).toContain('Folder pribadi tidak disentuh: ETALASE_PRIBADI belum dipasang');
    expect(existsSync(inRepo(record))).toBe(false);
    expect(existsSync(join(folder.pribadi, `${slug}.json`))).toBe(true);
    expect(folder.tarik([slug]).out).toContain(`${slug}.json dihapus`);
    expect(folder.state(folder.pribadi).size).toBe(0);
  });
});

describe('one channel', () => {
  test('is marked and its value forgotten; the others stay, and only a newer consent brings it back', () => {
    keepContacts();
    expect(contactsIn(slug).contacts).toHaveProperty('whatsapp.number', number);
    const { status, out } = folder.tarik([`https://etalase.example/umkm/${slug}/`, '--bidang', 'whatsapp']);
    expect([status, out.includes('whatsapp ditandai ditarik')]).toEqual([0, true]);
    const file = folder.json<{ channels: object[] }>(`pribadi/${slug}.json`);
    expect(file.channels[0]).toEqual({ channel: 'whatsapp', ...terms, withdrawnOn: today });
    expect(texts(folder.path(''))).not.toContain(number.slice(3));
    expect(contactsIn(slug).contacts).toEqual({ email: 'halo@contoh.example', givenOn: terms.givenOn });

    // The mark in content/ alone holds it back as well, where somebody else's private folder still has it.
    keepContacts();
    expect(contactsIn(slug).contacts).not.toHaveProperty('whatsapp');
    expect(contactsIn(slug).notice).toContain('1 izin ditarik');
    const after = state();
    folder.tarik([slug, '--bidang', 'surel', '--periksa']);
    expect(state()).toEqual(after);
  });

  test('twice changes nothing more, also when the private folder is not there', () => {
    for (const env of [{}, { ETALASE_PRIBADI: folder.pribadi }]) {
      keepContacts();
      expect(folder.tarik([slug, '--bidang', 'surel', '--bidang', 'alamat'], env).status).toBe(0);
      const after = state();
      folder.tarik([slug, '--bidang', 'surel', '--bidang', 'alamat'], env);
      expect(state()).toEqual(after);
    }
    const { withdrawn } = folder.json<{ withdrawn: { scope: string }[] }>('repo/content/tarik.json');
    expect(withdrawn.map(({ scope }) => scope).sort()).toEqual(['address', 'email']);
  });

  test('photos: the picture goes from the record and from the folder', () => {
    const value = folder.json<Record<string, unknown>>(`repo/${record}`);
    const photo = { src: 'perajin.jpg', alt: { id: 'Perajin', en: 'A maker' }, credit: 'Uji' };
    writeFileSync(inRepo(record), JSON.stringify({ ...value, photo }));
    writeFileSync(inRepo('content/umkm/dinoyo/perajin.jpg'), 'foto');
    folder.tarik([slug, '--bidang', 'foto']);
    expect(folder.json(`repo/${record}`)).toEqual(value);
    expect(existsSync(inRepo('content/umkm/dinoyo/perajin.jpg'))).toBe(false);
  });
});

test.each([
  ['an unknown slug is answered with the nearest', ['kampung-keramik-dinoyoo'], 'Mungkin maksudnya: kampung-keramik-dinoyo'],
  ['a name is too', ['Kampung Keramik'], 'kampung-keramik-dinoyo'],
  ['an unknown channel with the known ones', [slug, '--bidang', 'wa'], 'Pilih salah satu: whatsapp, telepon, surel, alamat, nama, foto'],
  ['nothing with how it is used', [], 'npm run tarik -- <slug>'],
])('%s, and nothing is changed', (_, args, message) => {
  const before = state();
  const { status, err } = folder.tarik(args);
  expect([status, err.includes(message)]).toEqual([2, true]);
  expect(state()).toEqual(before);
}); // prettier-ignore

describe('the private folder', () => {
  test.each([
    ['is not named', '', 'ETALASE_PRIBADI belum dipasang'],
    ['is not there', '/tidak/ada', 'folder ETALASE_PRIBADI tidak ada'],
    ['stands in the repository', 'content', 'berada di dalam repositori'],
  ])('that %s gives no contact, and the build says so', (_, given, why) => {
    const env = { ETALASE_PRIBADI: given === 'content' ? inRepo('content') : given };
    expect(readPrivate(folder.root, env)).toMatchObject({ contacts: { files: new Map(), problem: expect.stringContaining(why) }, notes: new Map() }); // prettier-ignore
  });

  test('a file that cannot be read, or is about nobody, gives none; the others do', () => {
    keepContacts();
    writeFileSync(join(folder.pribadi, 'raket-abadi.json'), '{');
    keep('tidak-ada.json', { slug: 'tidak-ada', channels: [] });
    const { contacts, notice } = contactsIn(slug);
    expect(contacts).toHaveProperty('email');
    expect(notice).toBe(
      'Kontak: izin yang berlaku dari 1 pelaku (1 whatsapp, 1 surel). Tidak terbit: 1 berkas tanpa pelaku; berkas tidak terbaca: raket-abadi.json.',
    );
    expect(notice).not.toContain('812');
  });

  test('that is not mounted is said in one line', () => {
    expect(gate(folder.root, today).notice).toBe(
      'Kontak: tidak ada yang terbit, karena ETALASE_PRIBADI belum dipasang.',
    );
  });
});

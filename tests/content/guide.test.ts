import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The guide for editors says all that an editor can type, and where to read what each message means. */

const guide = readFileSync('content/README.md', 'utf8');

test.each([
  'impor',
  'templat',
  'ekspor',
  'tarik',
  'kerja',
  'foto',
  'terbit',
  'check',
  'dev',
  'build',
  'serve',
])('the command %s is explained', (command) => expect(guide).toContain(`npm run ${command}`));

describe.each(['impor', 'tarik', 'kerja', 'foto'])('every option of %s is explained', (command) => {
  const usage = /const usage = `(.*?)`;/s.exec(readFileSync(`scripts/${command}.ts`, 'utf8'))![1]!;
  test.each([...new Set(usage.match(/--[a-z][a-z-]+/g))])('%s', (option) => expect(guide).toContain(option));
});

test.each([
  'Menambah banyak pelaku dari lembar kerja',
  'Menambah satu pelaku lewat halaman GitHub',
  'Menambah satu pelaku di komputer sendiri',
  'Kontak dan izin',
  'Menarik pelaku atau kontaknya',
  'Foto',
  'Menerbitkan',
  'Membaca pesan kesalahan',
])('there is a chapter “%s”', (title) => expect(guide).toMatch(new RegExp(`^## ${title}$`, 'm')));

test('it leads to the list of the importer’s codes', () => {
  expect(guide).toContain('(../docs/kode-impor.md)');
});

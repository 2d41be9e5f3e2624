import type { Column } from './column.ts';
import { ignoredColumns, keptColumns } from './columns-kept.ts';
import { publicColumns } from './columns-public.ts';
import type { umkmFields } from './umkm.ts';

/** All columns, in the order of template and export. */
export const columns = [...ignoredColumns, ...publicColumns, ...keptColumns] as const;

export type ColumnKey = (typeof columns)[number]['key'];
const typed: readonly (Column & { key: ColumnKey })[] = columns;
export const columnOf = new Map(typed.map((column) => [column.key, column]));

/** Fields of a record that no column fills, and why. A field is in a column or here; a test holds it. */
export const fieldsOutsideSheets: Partial<Record<keyof typeof umkmFields.shape, Column['note']>> = {
  coordinates: {
    id: 'Titik [bujur, lintang] dari sumber terbuka; dari laporan disimpan bersama alamat, hanya dengan izin.',
    en: 'Point [longitude, latitude] from a public source; from a report it is kept with the address, with consent only.',
  },
  people: {
    id: 'Orang dalam perannya, dari sumber terbuka.',
    en: 'People in their role, from public sources.',
  },
  certifications: {
    id: 'Sertifikat, masing-masing dengan sumbernya.',
    en: 'Certificates, each with its own sources.',
  },
  awards: { id: 'Penghargaan menurut tahun.', en: 'Awards by year.' },
  milestones: { id: 'Peristiwa menurut tahun.', en: 'Events by year.' },
  photo: {
    id: 'Foto di samping berkasnya, disimpan dengan npm run foto: teks pengganti, kredit.',
    en: 'A photo beside the file, stored by npm run foto: alt text, credit.',
  },
  seeAlso: { id: 'Pelaku lain yang berkaitan langsung.', en: 'Other makers that are directly related.' },
  note: { id: 'Catatan penyunting yang tampil.', en: 'An editor’s note that is shown.' },
  lastSeen: { id: 'Tahun terakhir terlihat dalam sumber.', en: 'Last year in which a source shows it.' },
  basis: {
    id: 'Dasar catatan: pers, kelurahan, pemilik, atau kek, dengan tanggal.',
    en: 'What the record rests on: press, kelurahan, owner or committee, with a date.',
  },
  checkedOn: { id: 'Kapan catatan terakhir diperiksa.', en: 'When the record was last checked.' },
  sources: { id: 'Id sumber dalam content/sumber.json.', en: 'Ids of sources in content/sumber.json.' },
};

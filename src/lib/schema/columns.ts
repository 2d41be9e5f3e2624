import { umkmFields, umkmKinds } from './umkm.ts';

/**
 * The columns of the spreadsheet, once: importer, template, export, dictionary and guide are all made from this table.
 * `public`: goes into the record. `consent`: kept in the private folder, and only with the owner's consent. `official`:
 * for the work lists of the offices, never published. `ignored`: known, read by nobody.
 */
export const accesses = ['public', 'consent', 'official', 'ignored'] as const;
export type Access = (typeof accesses)[number];

export interface Column {
  key: string;
  /** The head of the column as template and export write it. */
  header: string;
  /** What offices also write for it. Case, spaces, dots and slashes do not count. */
  variants: readonly string[];
  access: Access;
  /** The field of the record it fills. */
  field?: keyof typeof umkmFields.shape;
  /** A new maker cannot do without it. */
  required?: true;
  /** Where the template offers a list. */
  choices?: 'kind' | 'subsektor' | 'kelurahan' | 'kecamatan' | 'yesNo';
  note: { id: string; en: string };
  /** What the example row of the template holds. */
  example: string;
}

const yesNo = { choices: 'yesNo' } as const;

export const columns = [
  {
    key: 'ordinal', header: 'No', access: 'ignored', example: '1',
    variants: ['Nomor', 'No urut', 'Nomor urut', '#'],
    note: { id: 'Nomor urut; boleh kosong.', en: 'Running number; may be empty.' },
  },
  {
    key: 'refusal', header: 'Alasan ditolak', access: 'ignored', example: '',
    variants: [],
    note: { id: 'Hanya di berkas karantina: mengapa baris ini ditolak. Tidak dibaca.', en: 'Only in the quarantine file: why the row was refused. Not read.' },
  },
  {
    key: 'origin', header: 'Baris asal', access: 'ignored', example: '',
    variants: [],
    note: { id: 'Hanya di berkas karantina: letaknya dalam laporan. Tidak dibaca.', en: 'Only in the quarantine file: its place in the report. Not read.' },
  },
  {
    key: 'slug', header: 'Kode pelaku', access: 'public', example: '',
    variants: ['Kode', 'Slug', 'ID pelaku'],
    note: {
      id: 'Untuk pelaku yang sudah ada di situs: kata terakhir alamat halamannya. Tulis "baru" bila importir menanyakan pelaku yang mirip dan ini memang pelaku lain. Selain itu kosongkan.',
      en: 'For a maker already on the site: the last word of its page address. Write "baru" if the importer asks about a similar maker and this one is another. Else leave empty.',
    },
  },
  {
    key: 'name', header: 'Nama usaha', access: 'public', field: 'name', required: true,
    example: 'CONTOH: Keramik Bu Ani',
    variants: ['Nama', 'Nama UMKM', 'Nama pelaku', 'Nama pelaku usaha', 'Nama usaha/merek', 'Nama merek', 'Merek', 'Merek usaha', 'Merk', 'Nama toko', 'Nama komunitas', 'Usaha'],
    note: { id: 'Nama usaha, komunitas, atau tempat, seperti pada papan namanya.', en: 'Name of the business, community or place, as on its sign.' },
  },
  {
    key: 'kind', header: 'Jenis', access: 'public', field: 'kind', choices: 'kind', example: 'usaha',
    variants: ['Jenis pelaku', 'Bentuk', 'Bentuk pelaku', 'Jenis usaha/komunitas'],
    note: { id: `Salah satu: ${umkmKinds.join(', ')}. Kosong berarti usaha.`, en: `One of: ${umkmKinds.join(', ')}. Empty means usaha (business).` },
  },
  {
    key: 'subsektor', header: 'Subsektor', access: 'public', field: 'subsektor', required: true, choices: 'subsektor', example: 'Kriya',
    variants: ['Subsektor utama', 'Subsektor ekraf', 'Subsektor ekonomi kreatif', 'Bidang', 'Bidang usaha', 'Sektor'],
    note: { id: 'Satu dari 17 subsektor; yang paling utama.', en: 'One of the 17 subsectors; the main one.' },
  },
  {
    key: 'alsoSubsektor', header: 'Subsektor lain', access: 'public', field: 'alsoSubsektor', example: 'Desain Produk',
    variants: ['Subsektor tambahan', 'Subsektor kedua', 'Juga subsektor'],
    note: { id: 'Subsektor lain bila ada; pisahkan dengan titik koma.', en: 'Further subsectors, if any; separate with semicolons.' },
  },
  {
    key: 'kelurahan', header: 'Kelurahan', access: 'public', field: 'kelurahan', required: true, choices: 'kelurahan', example: 'Dinoyo',
    variants: ['Kel', 'Kelurahan/desa', 'Desa/kelurahan', 'Nama kelurahan', 'Kelurahan usaha'],
    note: { id: 'Kelurahan tempat usaha, salah satu dari 57.', en: 'Kelurahan of the business, one of 57.' },
  },
  {
    key: 'kecamatan', header: 'Kecamatan', access: 'public', field: 'kecamatan', choices: 'kecamatan', example: 'Lowokwaru',
    variants: ['Kec', 'Nama kecamatan'],
    note: { id: 'Kecamatannya; dipakai untuk memastikan kelurahan.', en: 'Its kecamatan; used to make sure of the kelurahan.' },
  },
  {
    key: 'products', header: 'Produk', access: 'public', field: 'products', required: true, example: 'vas keramik; paket belajar keramik',
    variants: ['Produk/jasa', 'Produk utama', 'Produk yang dihasilkan', 'Jenis produk', 'Hasil produksi', 'Produk dan kegiatan', 'Produk atau kegiatan', 'Nama produk'],
    note: { id: 'Produk atau kegiatan; pisahkan dengan titik koma.', en: 'Products or activities; separate with semicolons.' },
  },
  {
    key: 'productsEn', header: 'Produk (Inggris)', access: 'public', field: 'products', example: 'ceramic vases; pottery lessons',
    variants: ['Products'],
    note: { id: 'Terjemahan produk, sama banyak dan sama urutannya. Boleh kosong.', en: 'The products in English, as many and in the same order. May be empty.' },
  },
  {
    key: 'foundedYear', header: 'Tahun berdiri', access: 'public', field: 'foundedYear', example: '1998',
    variants: ['Tahun mulai', 'Tahun mulai usaha', 'Berdiri', 'Berdiri sejak', 'Sejak', 'Mulai usaha'],
    note: { id: 'Empat angka.', en: 'Four digits.' },
  },
  {
    key: 'employees', header: 'Jumlah pekerja', access: 'public', field: 'employees', example: '4',
    variants: ['Jumlah karyawan', 'Jumlah tenaga kerja', 'Tenaga kerja', 'Karyawan', 'Pekerja'],
    note: { id: 'Angka, atau rentang seperti 10-15.', en: 'A number, or a range such as 10-15.' },
  },
  {
    key: 'members', header: 'Jumlah anggota', access: 'public', field: 'members', example: '',
    variants: ['Anggota', 'Banyak anggota'],
    note: { id: 'Untuk komunitas dan sentra: angka atau rentang.', en: 'For communities and clusters: a number or a range.' },
  },
  {
    key: 'tagline', header: 'Ringkasan', access: 'public', field: 'tagline', example: 'Keramik harian dari tepi Brantas',
    variants: ['Slogan', 'Tagline', 'Ringkasan usaha'],
    note: { id: 'Satu frasa pendek. Boleh kosong.', en: 'One short phrase. May be empty.' },
  },
  {
    key: 'taglineEn', header: 'Ringkasan (Inggris)', access: 'public', field: 'tagline', example: '',
    variants: ['Tagline (Inggris)'],
    note: { id: 'Terjemahannya. Boleh kosong.', en: 'Its translation. May be empty.' },
  },
  {
    key: 'description', header: 'Cerita', access: 'public', field: 'description', example: '',
    variants: ['Deskripsi', 'Deskripsi usaha', 'Profil', 'Profil usaha', 'Cerita usaha'],
    note: { id: 'Dua sampai lima kalimat tanpa nomor telepon, alamat rumah, atau nama keluarga. Boleh kosong.', en: 'Two to five sentences without phone numbers, home addresses or names of relatives. May be empty.' },
  },
  {
    key: 'descriptionEn', header: 'Cerita (Inggris)', access: 'public', field: 'description', example: '',
    variants: ['Deskripsi (Inggris)', 'Description'],
    note: { id: 'Terjemahannya. Boleh kosong.', en: 'Its translation. May be empty.' },
  },
  {
    key: 'markets', header: 'Pasar', access: 'public', field: 'markets', example: '',
    variants: ['Pemasaran', 'Wilayah pemasaran', 'Daerah pemasaran'],
    note: { id: 'Ke mana dijual; pisahkan dengan titik koma.', en: 'Where it is sold; separate with semicolons.' },
  },
  {
    key: 'exports', header: 'Ekspor', access: 'public', field: 'exports', example: '',
    variants: ['Tujuan ekspor', 'Negara tujuan ekspor'],
    note: { id: 'Negara tujuan; pisahkan dengan titik koma.', en: 'Countries; separate with semicolons.' },
  },
  {
    key: 'website', header: 'Situs web', access: 'public', field: 'website', example: '',
    variants: ['Website', 'Web', 'Alamat web', 'Situs'],
    note: { id: 'Situs milik usaha, lengkap dengan https://.', en: 'The business’s own site, with https://.' },
  },
  {
    key: 'instagram', header: 'Instagram', access: 'public', field: 'instagram', example: '',
    variants: ['IG', 'Akun Instagram', 'Akun IG', 'Media sosial (Instagram)'],
    note: { id: 'Akun usaha, bukan akun pribadi.', en: 'The account of the business, not a private one.' },
  },
  {
    key: 'sourceAddress', header: 'Alamat dalam sumber', access: 'public', field: 'address', example: '',
    variants: [],
    note: { id: 'Diisi ekspor saja: alamat yang disebut sumber terbuka. Jangan diubah; alamat baru ditulis di kolom Alamat.', en: 'Filled by the export alone: the address that public sources name. Do not change it; a new address goes into the column Alamat.' },
  },
  {
    key: 'ownerName', header: 'Nama pemilik', access: 'consent', example: '',
    variants: ['Pemilik', 'Pemilik usaha', 'Nama pemilik usaha', 'Nama pengusaha', 'Penanggung jawab', 'Nama penanggung jawab', 'Pengelola', 'Nama pengelola', 'Contact person', 'Narahubung'],
    note: { id: 'Disimpan hanya dengan izin nama pemilik.', en: 'Kept only with consent for the owner’s name.' },
  },
  {
    key: 'address', header: 'Alamat', access: 'consent', example: '',
    variants: ['Alamat usaha', 'Alamat lengkap', 'Alamat tempat usaha', 'Lokasi', 'Lokasi usaha', 'Jalan'],
    note: { id: 'Disimpan hanya dengan izin alamat.', en: 'Kept only with consent for the address.' },
  },
  {
    key: 'latitude', header: 'Latitude', access: 'consent', example: '',
    variants: ['Lintang', 'Lat', 'Koordinat lintang', 'Garis lintang', 'Titik lintang'],
    note: { id: 'Lintang dalam derajat desimal, misalnya -7,9436. Disimpan hanya dengan izin alamat.', en: 'Latitude in decimal degrees, for example -7.9436. Kept only with consent for the address.' },
  },
  {
    key: 'longitude', header: 'Longitude', access: 'consent', example: '',
    variants: ['Bujur', 'Long', 'Lon', 'Lng', 'Koordinat bujur', 'Garis bujur', 'Titik bujur'],
    note: { id: 'Bujur dalam derajat desimal, misalnya 112,6104. Disimpan hanya dengan izin alamat.', en: 'Longitude in decimal degrees, for example 112.6104. Kept only with consent for the address.' },
  },
  {
    key: 'phone', header: 'No HP/WA', access: 'consent', example: '',
    variants: ['No HP', 'No WA', 'Nomor HP', 'Nomor WA', 'Nomor HP/WA', 'HP', 'WA', 'HP/WA', 'WhatsApp', 'No WhatsApp', 'Nomor WhatsApp', 'Telepon', 'No telepon', 'Nomor telepon', 'No telp', 'Telp', 'No telp/HP', 'No HP/telp', 'No telepon/HP', 'Kontak', 'No kontak'],
    note: { id: 'Satu nomor. Ubah format kolom menjadi Teks sebelum mengetik. Disimpan hanya dengan izin kontak.', en: 'One number. Set the column to Text before typing. Kept only with consent for contact.' },
  },
  {
    key: 'email', header: 'Surel', access: 'consent', example: '',
    variants: ['Email', 'Alamat email', 'Alamat surel'],
    note: { id: 'Disimpan hanya dengan izin kontak.', en: 'Kept only with consent for contact.' },
  },
  {
    key: 'consentContact', header: 'Izin kontak', access: 'consent', ...yesNo, example: 'tidak',
    variants: ['Izin HP/WA', 'Izin tampil kontak', 'Persetujuan kontak', 'Izin WhatsApp', 'Izin publikasi kontak'],
    note: { id: 'ya bila pemilik setuju nomor dan surelnya tampil di situs.', en: 'ya (yes) if the owner agrees that number and e-mail are shown.' },
  },
  {
    key: 'consentAddress', header: 'Izin alamat', access: 'consent', ...yesNo, example: 'tidak',
    variants: ['Persetujuan alamat', 'Izin tampil alamat'],
    note: { id: 'ya bila pemilik setuju alamat dan titiknya tampil.', en: 'ya (yes) if the owner agrees that address and point are shown.' },
  },
  {
    key: 'consentOwner', header: 'Izin nama pemilik', access: 'consent', ...yesNo, example: 'tidak',
    variants: ['Izin nama', 'Persetujuan nama pemilik', 'Izin tampil nama'],
    note: { id: 'ya bila pemilik setuju namanya tampil.', en: 'ya (yes) if the owner agrees that the name is shown.' },
  },
  {
    key: 'consentPhoto', header: 'Izin foto', access: 'consent', ...yesNo, example: 'tidak',
    variants: ['Persetujuan foto', 'Izin foto orang'],
    note: { id: 'ya bila orang dalam foto setuju fotonya tampil.', en: 'ya (yes) if the people in the photo agree that it is shown.' },
  },
  {
    key: 'consentOn', header: 'Tanggal izin', access: 'consent', example: '',
    variants: ['Tgl izin', 'Tanggal persetujuan', 'Tgl persetujuan'],
    note: { id: 'Tanggal formulir ditandatangani. Wajib bila ada izin "ya".', en: 'Day the form was signed. Required where a consent is "ya".' },
  },
  {
    key: 'consentBasis', header: 'Dasar izin', access: 'consent', example: '',
    variants: ['Nomor formulir', 'No formulir', 'Bukti izin', 'Dasar persetujuan'],
    note: { id: 'Nomor berkas formulir di kantor. Wajib bila ada izin "ya".', en: 'File number of the form at the office. Required where a consent is "ya".' },
  },
  {
    key: 'consentForm', header: 'Versi formulir', access: 'consent', example: '',
    variants: ['Versi formulir izin', 'Formulir versi'],
    note: { id: 'Tertulis di kaki formulir, misalnya 2026-v1. Wajib bila ada izin "ya".', en: 'Printed at the foot of the form, for example 2026-v1. Required where a consent is "ya".' },
  },
  {
    key: 'consentUntil', header: 'Izin berlaku sampai', access: 'consent', example: '',
    variants: ['Berlaku sampai', 'Izin sampai'],
    note: { id: 'Boleh kosong bila tanpa batas.', en: 'May be empty where there is no end.' },
  },
  {
    key: 'visit', header: 'Perlu dikunjungi', access: 'official', ...yesNo, example: 'ya',
    variants: ['Kunjungan', 'Perlu kunjungan', 'Usulan kunjungan'],
    note: { id: 'ya bila kelurahan mengusulkan kunjungan. Tidak terbit.', en: 'ya (yes) if the kelurahan proposes a visit. Not published.' },
  },
  {
    key: 'visitReason', header: 'Alasan kunjungan', access: 'official', example: 'butuh tungku yang lebih hemat',
    variants: ['Alasan', 'Alasan dikunjungi'],
    note: { id: 'Mengapa. Tidak terbit.', en: 'Why. Not published.' },
  },
  {
    key: 'training', header: 'Pelatihan yang diminta', access: 'official', example: 'pemasaran daring',
    variants: ['Pelatihan', 'Kebutuhan pelatihan', 'Pelatihan yang dibutuhkan', 'Usulan pelatihan'],
    note: { id: 'Bidangnya; pisahkan dengan titik koma. Tidak terbit, kecuali jumlah per bidang.', en: 'Its subjects; separate with semicolons. Not published, but for counts by subject.' },
  },
  {
    key: 'inspectedOn', header: 'Tanggal diperiksa', access: 'official', example: '',
    variants: ['Tgl diperiksa', 'Tanggal pendataan', 'Tgl pendataan', 'Tanggal survei', 'Tanggal kunjungan'],
    note: { id: 'Kapan petugas memeriksanya. Tidak terbit.', en: 'When an official checked it. Not published.' },
  },
  {
    key: 'inspectedBy', header: 'Diperiksa oleh (jabatan)', access: 'official', example: 'Kasi Ekbang',
    variants: ['Diperiksa oleh', 'Petugas', 'Jabatan petugas', 'Jabatan pemeriksa'],
    note: { id: 'Jabatan, bukan nama orang. Tidak terbit.', en: 'The post, not a person’s name. Not published.' },
  },
] as const satisfies readonly Column[]; // prettier-ignore

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
    id: 'Foto di samping berkasnya, dengan teks pengganti dan kredit.',
    en: 'A photo beside the file, with alt text and credit.',
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

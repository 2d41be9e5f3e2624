import type { Column } from './column.ts';

const yesNo = { choices: 'yesNo' } as const;

/** Columns that are known and read by nobody. */
export const ignoredColumns = [
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
] as const satisfies readonly Column[]; // prettier-ignore

/** Columns that are kept outside of the repository: with the owner's consent, or for officials. */
export const keptColumns = [
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

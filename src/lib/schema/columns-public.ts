import type { Column } from './column.ts';
import { umkmKinds } from './umkm.ts';

/** Columns that go into the record of a maker. */
export const publicColumns = [
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
] as const satisfies readonly Column[]; // prettier-ignore

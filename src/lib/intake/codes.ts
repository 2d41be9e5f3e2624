/**
 * Every message of the importer, once: docs/kode-impor.md is generated from it. `error`: the row, the sheet or the file is
 * refused. `warning`: it is read, but look at it. `info`: what was repaired or left out.
 */
export type Severity = 'error' | 'warning' | 'info';

interface Code {
  severity: Severity;
  /** What it means, in general. */
  meaning: string;
  /** What to do about it. */
  repair: string;
}

export const codes = {
  'BRK-01': { severity: 'error', meaning: 'Berkas tidak ada atau tidak dapat dibuka.', repair: 'Periksa nama dan letaknya; tutup dahulu bila sedang dibuka di Excel.' },
  'BRK-02': { severity: 'error', meaning: 'Berkas terlalu besar.', repair: 'Bagi menjadi beberapa berkas, misalnya satu per kelurahan, dan hapus gambar di dalamnya.' },
  'BRK-03': { severity: 'error', meaning: 'Isi berkas bukan lembar kerja, apa pun namanya.', repair: 'Buka di Excel atau Google Sheets, lalu simpan sebagai Excel Workbook (.xlsx) atau CSV.' },
  'BRK-04': { severity: 'error', meaning: 'Berkas terkunci kata sandi, atau berformat Excel lama (.xls).', repair: 'Buka di Excel, lepaskan kata sandinya, lalu simpan sebagai Excel Workbook (.xlsx).' },
  'BRK-05': { severity: 'error', meaning: 'Berkas rusak atau terpotong.', repair: 'Minta dikirim ulang, atau buka di Excel lalu simpan ulang sebagai .xlsx.' },
  'BRK-06': { severity: 'error', meaning: 'Isi berkas membengkak tidak wajar bila dibuka.', repair: 'Salin datanya ke lembar kerja baru lalu simpan; bila tidak Anda kenal pengirimnya, hapus berkas ini.' },
  'BRK-07': { severity: 'error', meaning: 'Berkas terlalu lama atau terlalu berat dibaca, jadi dihentikan.', repair: 'Salin datanya saja ke lembar kerja baru, atau bagi menjadi beberapa berkas.' },
  'BRK-08': { severity: 'error', meaning: 'Terlalu banyak baris atau kolom.', repair: 'Bagi menjadi beberapa berkas; hapus kolom yang tidak dipakai.' },
  'BRK-09': { severity: 'error', meaning: 'Tidak ada satu pun baris data.', repair: 'Pastikan lembar yang benar ikut tersimpan dan judul kolomnya ada di atas data.' },
  'BRK-10': { severity: 'error', meaning: 'Huruf dalam berkas tidak dapat dibaca dengan pasti.', repair: 'Simpan ulang sebagai “CSV UTF-8” atau .xlsx.' },
  'BRK-11': { severity: 'error', meaning: 'Tanda kutip dalam CSV tidak ditutup.', repair: 'Tutup tanda kutipnya, atau simpan sebagai .xlsx.' },
  'BRK-12': { severity: 'info', meaning: 'Hurufnya bukan UTF-8; dibaca sebagai Windows-1252.', repair: 'Periksa huruf beraksen dan tanda kutip; lain kali simpan sebagai “CSV UTF-8”.' },
  'LBR-01': { severity: 'warning', meaning: 'Lembar tersembunyi tidak dibaca.', repair: 'Tampilkan (Unhide) bila isinya harus ikut.' },
  'LBR-02': { severity: 'warning', meaning: 'Tidak ada baris judul pada lembar ini, jadi tidak dibaca.', repair: 'Beri judul kolom seperti pada templat: sedikitnya tiga yang dikenal dalam satu baris.' },
  'LBR-03': { severity: 'info', meaning: 'Baris di luar tabel dilewati: kop, jumlah, tanda tangan.', repair: 'Tidak perlu apa-apa bila memang bukan data.' },
  'LBR-04': { severity: 'warning', meaning: 'Baris tersembunyi tidak dibaca.', repair: 'Tampilkan (Unhide) atau lepaskan filternya bila isinya harus ikut.' },
  'LBR-05': { severity: 'warning', meaning: 'Kolom tersembunyi tidak dibaca.', repair: 'Tampilkan (Unhide) bila isinya harus ikut.' },
  'LBR-06': { severity: 'warning', meaning: 'Sesudah baris jumlah atau tanda tangan masih ada yang tampak seperti data.', repair: 'Pindahkan baris itu ke atas baris jumlah.' },
  'LBR-07': { severity: 'info', meaning: 'Baris contoh dari templat dilewati.', repair: 'Tidak perlu apa-apa.' },
  'KOL-01': { severity: 'error', meaning: 'Judul kolom tidak dikenal, jadi lembar ini tidak diterima.', repair: 'Betulkan judulnya, atau hapus kolomnya.' },
  'KOL-02': { severity: 'info', meaning: 'Kolom pribadi dibuang saat dibaca; isinya tidak disimpan di mana pun.', repair: 'Sebaiknya hapus kolom itu dari laporan.' },
  'KOL-03': { severity: 'error', meaning: 'Kolom wajib tidak ada.', repair: 'Tambahkan kolomnya, dengan judul seperti pada templat.' },
  'KOL-04': { severity: 'error', meaning: 'Dua kolom berarti sama.', repair: 'Sisakan satu saja.' },
  'SEL-01': { severity: 'error', meaning: 'Ada huruf tak terlihat yang berbahaya (kendali atau pembalik arah).', repair: 'Ketik ulang isinya; jangan menempel dari tempat lain.' },
  'SEL-02': { severity: 'error', meaning: 'Sel berisi galat Excel seperti #N/A.', repair: 'Betulkan rumusnya, atau ketik nilainya.' },
  'SEL-03': { severity: 'info', meaning: 'Sel berisi rumus; yang dipakai hasil terakhirnya.', repair: 'Periksa hasilnya; sebaiknya tempel sebagai nilai.' },
  'SEL-04': { severity: 'info', meaning: 'Sel gabungan diisikan ke semua barisnya.', repair: 'Periksa apakah memang berlaku untuk semua baris itu.' },
  'SEL-05': { severity: 'error', meaning: 'Sel digabung di kolom yang tidak boleh digabung.', repair: 'Pisahkan selnya (Unmerge) dan isi tiap barisnya.' },
  'SEL-06': { severity: 'error', meaning: 'Isi sel terlalu panjang.', repair: 'Ringkas menjadi paling banyak 2.000 huruf.' },
  'SEL-07': { severity: 'info', meaning: 'Spasi berlebih atau huruf tak terlihat dirapikan.', repair: 'Tidak perlu apa-apa.' },
  'SEL-08': { severity: 'error', meaning: 'Isian wajib kosong.', repair: 'Isi selnya.' },
  'SEL-09': { severity: 'error', meaning: 'Rumus tanpa hasil tersimpan.', repair: 'Buka di Excel lalu simpan ulang, atau ketik nilainya.' },
  'SEL-10': { severity: 'error', meaning: 'Hurufnya rusak karena salah simpan (misalnya “Ã©”).', repair: 'Ketik ulang isinya, atau simpan ulang berkas asalnya sebagai UTF-8.' },
  'NAM-01': { severity: 'error', meaning: 'Nama terlalu pendek atau tidak berisi huruf.', repair: 'Tulis nama seperti pada papan usahanya.' },
  'JNS-01': { severity: 'error', meaning: 'Jenis pelaku tidak dikenal.', repair: 'Pilih dari daftar pada templat.' },
  'JNS-02': { severity: 'info', meaning: 'Jenis kosong, dianggap usaha.', repair: 'Isi bila bukan usaha.' },
  'JNS-03': { severity: 'info', meaning: 'Ejaan jenis dibetulkan.', repair: 'Tidak perlu apa-apa bila benar.' },
  'SUB-01': { severity: 'error', meaning: 'Subsektor tidak dikenal atau meragukan.', repair: 'Pilih satu dari 17 subsektor pada templat.' },
  'SUB-02': { severity: 'info', meaning: 'Ejaan subsektor dibetulkan.', repair: 'Tidak perlu apa-apa bila benar.' },
  'WIL-01': { severity: 'error', meaning: 'Kelurahan tidak dikenal atau meragukan.', repair: 'Pilih dari 57 kelurahan pada templat.' },
  'WIL-02': { severity: 'info', meaning: 'Ejaan kelurahan atau kecamatan dibetulkan.', repair: 'Tidak perlu apa-apa bila benar.' },
  'WIL-03': { severity: 'error', meaning: 'Kelurahan dan kecamatan tidak cocok.', repair: 'Betulkan salah satunya.' },
  'WIL-04': { severity: 'error', meaning: 'Kecamatan tidak dikenal.', repair: 'Tulis salah satu: Blimbing, Klojen, Kedungkandang, Sukun, Lowokwaru.' },
  'PRO-01': { severity: 'error', meaning: 'Terjemahan produk tidak sama banyak dengan produknya.', repair: 'Samakan jumlah dan urutannya; pisahkan dengan titik koma.' },
  'ING-01': { severity: 'error', meaning: 'Ada teks Inggris tanpa teks Indonesianya.', repair: 'Isi dahulu kolom Indonesianya.' },
  'THN-01': { severity: 'error', meaning: 'Tahun tidak terbaca atau tidak mungkin.', repair: 'Tulis empat angka, misalnya 1998.' },
  'TGL-01': { severity: 'error', meaning: 'Tanggal tidak terbaca atau tidak ada di kalender.', repair: 'Tulis hari-bulan-tahun, misalnya 17-08-2026 atau 17 Agustus 2026.' },
  'TGL-02': { severity: 'error', meaning: 'Tanggal belum terjadi.', repair: 'Periksa tahun dan bulannya.' },
  'TGL-03': { severity: 'info', meaning: 'Tanggal ditulis ulang menurut kalender.', repair: 'Periksa bila hari dan bulannya bisa tertukar.' },
  'ANG-01': { severity: 'error', meaning: 'Bukan jumlah orang.', repair: 'Tulis angka bulat seperti 12, atau rentang seperti 10-15.' },
  'TTK-01': { severity: 'error', meaning: 'Koordinat tidak terbaca.', repair: 'Tulis derajat desimal, misalnya -7,9436 dan 112,6104.' },
  'TTK-02': { severity: 'error', meaning: 'Koordinat rusak karena titik ribuan.', repair: 'Ubah kolomnya menjadi Teks lalu ketik ulang, misalnya -7,9436.' },
  'TTK-03': { severity: 'error', meaning: 'Lintang dan bujur tertukar.', repair: 'Tukar isi kedua kolom.' },
  'TTK-04': { severity: 'error', meaning: 'Titik di luar Kota Malang.', repair: 'Periksa angkanya; lintang kira-kira -7,9 dan bujur kira-kira 112,6.' },
  'TTK-05': { severity: 'error', meaning: 'Titik di luar kelurahannya.', repair: 'Periksa titiknya atau kelurahannya.' },
  'TTK-06': { severity: 'error', meaning: 'Hanya satu dari lintang dan bujur yang terisi.', repair: 'Isi keduanya, atau kosongkan keduanya.' },
  'TEL-01': { severity: 'error', meaning: 'Nomor dirusak Excel.', repair: 'Ubah kolomnya menjadi Teks lalu ketik ulang nomornya, misalnya 081234567890.' },
  'TEL-02': { severity: 'error', meaning: 'Dua nomor dalam satu sel.', repair: 'Sisakan satu nomor.' },
  'TEL-03': { severity: 'error', meaning: 'Nomor telepon tidak sah.', repair: 'Tulis nomor Indonesia, misalnya 081234567890 atau 0341-551234.' },
  'TEL-04': { severity: 'info', meaning: 'Nomor telepon dirapikan.', repair: 'Tidak perlu apa-apa.' },
  'SUR-01': { severity: 'error', meaning: 'Alamat surel tidak sah.', repair: 'Tulis seperti nama@contoh.id.' },
  'WEB-01': { severity: 'error', meaning: 'Alamat web tidak sah.', repair: 'Tulis lengkap, misalnya https://contoh.id.' },
  'WEB-02': { severity: 'info', meaning: 'Alamat web atau nama akun dirapikan.', repair: 'Tidak perlu apa-apa.' },
  'INS-01': { severity: 'error', meaning: 'Nama akun Instagram tidak sah.', repair: 'Tulis nama akunnya saja, misalnya keramik.dinoyo.' },
  'IZN-01': { severity: 'error', meaning: 'Izin harus tepat “ya” atau “tidak”.', repair: 'Tulis ya atau tidak.' },
  'IZN-02': { severity: 'error', meaning: 'Ada izin “ya” tanpa bukti lengkap.', repair: 'Isi Tanggal izin, Dasar izin, dan Versi formulir.' },
  'IZN-03': { severity: 'info', meaning: 'Isi kolom kontak dibuang karena tidak ada izin.', repair: 'Isi kolom izin bila pemiliknya sudah setuju secara tertulis.' },
  'IZN-04': { severity: 'error', meaning: 'Izin sudah lewat masa berlakunya, atau berakhir sebelum diberikan.', repair: 'Perbarui izinnya, atau tulis tidak.' },
  'IZN-05': { severity: 'warning', meaning: 'Folder pribadi belum dipasang, jadi kontak dan catatan petugas tidak disimpan.', repair: 'Pasang ETALASE_PRIBADI ke folder di luar repositori, lalu impor ulang.' },
  'IZN-06': { severity: 'warning', meaning: 'Izin ini pernah ditarik; yang lama tidak menghidupkannya kembali.', repair: 'Minta izin baru dengan tanggal sesudah penarikan.' },
  'YTD-01': { severity: 'error', meaning: 'Bukan ya atau tidak.', repair: 'Tulis ya atau tidak.' },
  'PRV-01': { severity: 'error', meaning: 'Ada nomor atau surel pribadi di kolom yang akan terbit.', repair: 'Hapus dari kolom itu; kontak hanya di kolomnya sendiri.' },
  'ALM-01': { severity: 'error', meaning: 'Alamat dari sumber terbuka tidak diubah lewat impor.', repair: 'Kosongkan kolom ini; alamat dari laporan ditulis di kolom Alamat, dengan izinnya.' },
  'PLK-01': { severity: 'error', meaning: 'Pelaku yang sama dua kali dalam laporan.', repair: 'Hapus salah satu barisnya.' },
  'PLK-02': { severity: 'error', meaning: 'Mirip dengan pelaku lain; importir tidak menebak.', repair: 'Bila sama, tulis kodenya di kolom Kode pelaku; bila lain, tulis baru.' },
  'PLK-03': { severity: 'error', meaning: 'Kode pelaku tidak ada di situs.', repair: 'Salin dari alamat halamannya, atau kosongkan.' },
  'PLK-04': { severity: 'error', meaning: 'Pelaku ini sudah ditarik dari situs.', repair: 'Jangan dilaporkan lagi. Bila pemiliknya ingin kembali, hubungi pengelola situs.' },
  'PLK-05': { severity: 'warning', meaning: 'Nomor telepon yang sama pada baris lain.', repair: 'Periksa apakah keduanya memang usaha yang berbeda.' },
  'LAP-01': { severity: 'error', meaning: 'Pelaku dalam laporan jauh lebih sedikit daripada sebelumnya.', repair: 'Pastikan tidak ada baris yang tersaring. Bila memang begitu, ulangi dengan --izinkan-susut "alasan".' },
  'LAP-02': { severity: 'info', meaning: 'Pelaku dari laporan sebelumnya tidak ada dalam laporan ini; catatannya tetap.', repair: 'Periksa apakah masih ada; yang tutup diberi tahu ke penyunting.' },
  'GRB-01': { severity: 'error', meaning: 'Catatan yang jadi tidak lolos pemeriksaan situs.', repair: 'Baca pesannya; betulkan isian yang disebut.' },
} as const satisfies Record<string, Code>; // prettier-ignore

export type CodeId = keyof typeof codes;
const table: Readonly<Record<CodeId, Code>> = codes;
export const codeOf = (id: CodeId): Code => table[id];

/** What stands beside the site in the zip of `npm run bawa`. */
export const id = {
  'bawa.title': 'Etalase Malang tanpa internet',
  'bawa.lead': 'Situs ini dibuka dari folder, tanpa internet dan tanpa dipasang.',
  'bawa.open': 'Buka dalam bahasa Indonesia',
  'bawa.edition': 'Edisi {id}, {date}. Alamat situs: {address}',
  'bawa.how':
    'Cara membuka: bongkar dahulu seluruh berkas zip ini, lalu klik dua kali BUKA-SAYA.html. Jangan membukanya dari dalam zip.',
  'bawa.works':
    'Semua halaman, gambar, peta, tabel, dan berkas unduhan ada di dalamnya. Pencarian tidak berjalan; pakailah daftar. Tautan sumber dan beberapa tautan lain menuju internet.',
  'bawa.fresh':
    'Salinan ini tidak berubah lagi. Catatan yang sudah dibetulkan atau ditarik masih seperti pada tanggal edisinya, jadi gantilah salinan lama dengan edisi terbaru.',
  'bawa.licence':
    'Lisensi: naskah dan data CC BY 4.0, sebut sumbernya (“{publisher}”). Kode MIT. Batas kelurahan, huruf, peta: lihat situs/lisensi.txt.',
} as const;

export const en: Record<keyof typeof id, string> = {
  'bawa.title': 'Etalase Malang without the internet',
  'bawa.lead': 'This site opens from a folder, without the internet and without installing anything.',
  'bawa.open': 'Open in English',
  'bawa.edition': 'Edition {id}, {date}. Address of the site: {address}',
  'bawa.how':
    'How to open it: first unpack the whole zip, then double-click BUKA-SAYA.html. Do not open it from inside the zip.',
  'bawa.works':
    'All pages, pictures, the map, tables and downloads are in it. The search does not run; use the lists. Links to sources and a few other links lead to the internet.',
  'bawa.fresh':
    'This copy does not change any more. Records that have been corrected or withdrawn are still as they were on the day of its edition, so replace an old copy with the newest edition.',
  'bawa.licence':
    'Licence: texts and data CC BY 4.0, please name the source (“{publisher}”). Code MIT. Boundaries, fonts, map: see situs/lisensi.txt.',
};

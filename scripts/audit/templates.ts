/** A path for each template, in its Indonesian form: what the accessibility audit and browser tests visit. */
export const TEMPLATES: readonly string[] = [
  '/',
  '/umkm/',
  '/umkm/jenis/usaha/',
  '/umkm/adgi-malang/',
  '/subsektor/',
  '/subsektor/kriya/',
  '/subsektor/kriya/klojen/',
  '/kelurahan/',
  '/kelurahan/dinoyo/',
  '/kelurahan/arjosari/',
  '/kecamatan/klojen/',
  '/peta/',
  '/mcc/',
  '/mcc/2025/',
  '/kegiatan/',
  '/kegiatan/2024/',
  '/kegiatan/jenis/pelatihan/',
  '/kegiatan/kunjungan/menteri/',
  '/kegiatan/rakor-kek-kota-kreatif-dunia-2023/',
  '/kampung/',
  '/program/',
  '/bukti/',
  '/bukti/umkm-bps/',
  '/bukti/pertentangan/',
  '/bukti/subsektor/',
  '/unesco/',
  '/unesco/kerangka/',
  '/unesco/komitmen/',
  '/unesco/laporan/',
  '/unesco/laporan/ringkasan/',
  '/unesco/laporan/informasi-umum/',
  '/unesco/laporan/kontribusi-jaringan/',
  '/unesco/laporan/prakarsa-lokal/',
  '/unesco/laporan/prakarsa-lokal/malang-creative-center/',
  '/unesco/laporan/kerja-sama-antarkota/',
  '/unesco/laporan/rencana-aksi/',
  '/unesco/matriks/',
  '/unesco/sebelum-sesudah/',
  '/media-arts/',
  '/cerita/',
  '/cerita/tempe-sanan/',
  '/data/',
  '/data/umkm/',
  '/cari/',
  '/tentang/',
  '/404.html',
];

/** The page that speaks both languages at one address. */
const BILINGUAL = '/404.html';

/** The addresses of a template: Indonesian, then English where that is a page of its own. */
export function addressesOf(template: string): string[] {
  return template === BILINGUAL ? [template] : [template, `/en${template}`];
}

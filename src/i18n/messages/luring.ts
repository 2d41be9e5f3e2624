/** The page that stands in for one that cannot be had without network. */
export const id = {
  'luring.title': 'Tanpa sambungan',
  'luring.description':
    'Halaman Etalase Malang yang tersimpan di gawai ini dan dapat dibaca tanpa sambungan internet.',
  'luring.lead':
    'Halaman yang sudah pernah Anda buka di gawai ini tetap dapat dibaca tanpa internet. Halaman lain baru tampil setelah Anda tersambung lagi.',
  'luring.instead':
    'Halaman yang Anda minta tidak dapat dimuat: gawai ini tidak tersambung, atau servernya tidak menjawab. Salinannya belum ada di sini.',
  'luring.retry': 'Coba lagi',
  'luring.kept': 'Yang tersimpan di gawai ini',
  'luring.keptOther': 'Tersimpan dalam bahasa Inggris',
  'luring.none': 'Belum ada halaman yang tersimpan.',
  'luring.noScript':
    'Halaman hanya tersimpan bila JavaScript aktif. Situs ini selebihnya tidak memerlukannya.',
  'luring.clear': 'Hapus halaman yang tersimpan',
  'luring.cleared': 'Halaman yang tersimpan sudah dihapus.',
  'luring.more': 'Apa yang disimpan, dan sampai kapan',
} as const;

export const en: Record<keyof typeof id, string> = {
  'luring.title': 'Without a connection',
  'luring.description':
    'The pages of Etalase Malang that are kept on this device and can be read without an internet connection.',
  'luring.lead':
    'Pages you have opened on this device can still be read without the internet. Other pages appear once you are connected again.',
  'luring.instead':
    'The page you asked for could not be loaded: this device is not connected, or the server does not answer. No copy of it is kept here.',
  'luring.retry': 'Try again',
  'luring.kept': 'Kept on this device',
  'luring.keptOther': 'Kept in Indonesian',
  'luring.none': 'No page is kept yet.',
  'luring.noScript': 'Pages are kept only where JavaScript is on. Nothing else on this site needs it.',
  'luring.clear': 'Delete the kept pages',
  'luring.cleared': 'The kept pages have been deleted.',
  'luring.more': 'What is kept, and for how long',
};

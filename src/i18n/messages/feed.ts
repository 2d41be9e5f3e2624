/** Feeds and calendar. */
export const id = {
  'feed.title': 'yang baru dalam catatan',
  'feed.description':
    'Kegiatan, program, komitmen, angka, dan profil yang baru atau berubah dalam catatan, menurut tanggal sumber atau pemeriksaannya.',
  'feed.calendarText':
    'Kegiatan di Malang Creative Center dan program di kelurahan yang harinya diketahui. Catatan yang sudah berlangsung, bukan agenda mendatang.',
  'feed.makers.one': '{n} profil pelaku diperiksa',
  'feed.makers.other': '{n} profil pelaku diperiksa',
  'feed.makersText': 'Profil pelaku dalam catatan situs ini diperiksa terhadap sumbernya.',
  'feed.subscribe': 'Berlangganan',
  'feed.calendar': 'Kalender (iCalendar)',
  'feed.calendarNote':
    'Semua kegiatan yang harinya diketahui, untuk aplikasi kalender; yang hanya diketahui bulannya tidak ikut.',
  'feed.rss': 'RSS',
  'feed.atom': 'Atom',
  'feed.newsNote': 'Yang baru atau berubah dalam catatan, untuk pembaca umpan.',
} as const;

export const en: Record<keyof typeof id, string> = {
  'feed.title': 'new in the record',
  'feed.description':
    'Activities, programmes, commitments, figures and profiles that are new or changed in the record, by the date of their source or check.',
  'feed.calendarText':
    'Activities at the Malang Creative Center and programmes in the kelurahan whose day is known. A record of what took place, not an agenda.',
  'feed.makers.one': '{n} maker’s profile checked',
  'feed.makers.other': '{n} makers’ profiles checked',
  'feed.makersText': 'Profiles of makers in this site’s records were checked against their sources.',
  'feed.subscribe': 'Subscribe',
  'feed.calendar': 'Calendar (iCalendar)',
  'feed.calendarNote':
    'Every activity whose day is known, for calendar programs; those known by their month alone are left out.',
  'feed.rss': 'RSS',
  'feed.atom': 'Atom',
  'feed.newsNote': 'What is new or changed in the record, for feed readers.',
};

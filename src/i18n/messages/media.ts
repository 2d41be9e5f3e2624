/** The story of media arts and the evidence behind it. */
export const id = {
  'nav.media-arts': 'Media arts',
  'home.media': 'Media arts',
  'home.mediaText':
    'Gim, animasi, film, foto, aplikasi, desain, musik, dan cahaya: satu cerita dengan buktinya.',
  'home.mediaLink': 'Baca ceritanya',
  'media.lead': 'Kota Media Arts dalam Jejaring Kota Kreatif UNESCO sejak {date}.',
  'media.figures': 'Angkanya',
  'media.figuresNote':
    'Yang ditemukan dalam sumber terbuka tentang gim, aplikasi, film, dan talenta digital. Sebagian sudah lama; tahunnya ada pada tiap angka.',
  'media.makers': 'Para pembuatnya',
  'media.makersNote':
    'Pelaku menurut subsektor utamanya. Seni media baru bukan subsektor resmi: para pelakunya dipilih dari ceritanya.',
  'media.newMedia': 'Seni media baru',
  'media.places': 'Tempat dan festival',
  'media.placesNote': 'Yang melayani sedikitnya satu dari subsektor di atas.',
  'media.happenings': 'Kegiatan dan program',
  'media.happeningsNote':
    'Yang subsektor pertamanya salah satu dari subsektor di atas, yang terbaru lebih dahulu.',
  'media.road': 'Jalannya',
  'media.criteria': 'Lima ciri kota media arts',
  'media.criteriaNote': 'Bunyi UNESCO dari halaman lama, dengan jumlah bukti dalam catatan ini.',
  'media.all': 'Semua pelaku {name}',
} as const;

export const en: Record<keyof typeof id, string> = {
  'nav.media-arts': 'Media arts',
  'home.media': 'Media arts',
  'home.mediaText':
    'Games, animation, film, photography, apps, design, music and light: one story with its evidence.',
  'home.mediaLink': 'Read the story',
  'media.lead': 'A City of Media Arts in the UNESCO Creative Cities Network since {date}.',
  'media.figures': 'The figures',
  'media.figuresNote':
    'What public sources say about games, apps, film and digital talent. Some of it is old; the year stands with each figure.',
  'media.makers': 'The makers',
  'media.makersNote':
    'Makers by their main subsector. New media is no official subsector: its makers are chosen from the story above.',
  'media.newMedia': 'New media',
  'media.places': 'Venues and festivals',
  'media.placesNote': 'Those that serve at least one of the subsectors above.',
  'media.happenings': 'Activities and programmes',
  'media.happeningsNote': 'Those whose first subsector is one of the subsectors above, the newest first.',
  'media.road': 'The road',
  'media.criteria': 'Five marks of a City of Media Arts',
  'media.criteriaNote': 'UNESCO’s wording from an old page, with the amount of evidence in the records here.',
  'media.all': 'All makers in {name}',
};

/** The story of media arts and the evidence behind it. */
export const id = {
  'media.figures': 'Angkanya',
  'media.figuresNote':
    'Yang ditemukan dalam sumber terbuka tentang gim, aplikasi, film, dan talenta digital. Sebagian sudah lama; tahunnya ada pada tiap angka.',
  'media.makers': 'Para pembuatnya',
  'media.makersNote':
    'Pelaku menurut subsektor utamanya. Seni media baru: mereka yang bekerja di seni rupa dan di film, animasi, video sekaligus.',
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
  'media.figures': 'The figures',
  'media.figuresNote':
    'What public sources say about games, apps, film and digital talent. Some of it is old; the year stands with each figure.',
  'media.makers': 'The makers',
  'media.makersNote':
    'Makers by their main subsector. New media: those who work in fine arts and in film, animation and video at once.',
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

/** The front page. */
export const id = {
  'home.title': 'Buatan Malang, lengkap dengan sumbernya',
  'home.description':
    'Pelaku ekonomi kreatif Kota Malang menurut subsektor dan kelurahan, kegiatan Malang Creative Center, dan bukti di balik gelar Kota Kreatif UNESCO.',
  'home.lead':
    'Siapa membuat apa di Kota Malang, di kelurahan mana, dan dari mana kita tahu. Kota ini masuk Jaringan Kota Kreatif UNESCO bidang seni media sejak {date}.',
  'home.figures': 'Kota dalam angka',
  'home.figuresNote': 'Tiap angka punya sumber, tanggal, dan batasan. Tekan namanya untuk melihat semuanya.',
  'home.disputed': 'Berapa UMKM di Malang? Sumber tidak sepakat',
  'home.disputedNote': 'Dua lembaga menghitung dengan cara berbeda. Keduanya kami tampilkan apa adanya.',
  'home.subsektor': 'Subsektor demi subsektor',
  'home.subsektorNote': 'Angka di samping nama: pelaku dalam catatan situs ini, bukan jumlah di kota.',
  'home.makers': 'Beberapa pelaku',
  'home.makersNote': 'Pilihan berganti pada tiap edisi, tanpa dua subsektor yang sama berdampingan.',
  'home.allMakers': 'Semua pelaku',
  'home.map': 'Peta kelurahan',
  'home.mapText': 'Lihat siapa ada di kelurahan mana, dan pelatihan apa yang pernah sampai ke sana.',
  'home.mapLink': 'Buka peta',
  'home.mcc': 'Malang Creative Center',
  'home.mccText': 'Gedung bersama para pelaku kreatif: ruangnya, kegiatannya, dan siapa yang datang.',
  'home.mccLink': 'Masuk ke MCC',
  'home.unesco': 'Jalan ke UNESCO',
  'home.unescoText':
    'Dari peta jalan kota sampai penetapan, langkah demi langkah, beserta janji yang menyertainya.',
  'home.unescoLink': 'Ikuti jalannya',
  'home.edition': 'Edisi {id}, terbit {date}.',
} as const;

export const en: Record<keyof typeof id, string> = {
  'home.title': 'Made in Malang, with the sources',
  'home.description':
    'Creative makers of Malang, Indonesia, by subsector and neighbourhood, the activities of Malang Creative Center, and the evidence behind the UNESCO title.',
  'home.lead':
    'Who makes what in the city of Malang, in which kelurahan (urban neighbourhood), and how we know. A UNESCO City of Media Arts since {date}.',
  'home.figures': 'The city in figures',
  'home.figuresNote': 'Each figure has a source, a date and a definition. Follow its name to see them all.',
  'home.disputed': 'How many small businesses? Sources disagree',
  'home.disputedNote': 'Two agencies count in different ways. We show both as they are.',
  'home.subsektor': 'Subsector by subsector',
  'home.subsektorNote': 'The number beside each name counts makers in this site’s records, not in the city.',
  'home.makers': 'Some of the makers',
  'home.makersNote': 'The choice changes with each edition, never with the same subsector side by side.',
  'home.allMakers': 'All makers',
  'home.map': 'Map of the kelurahan',
  'home.mapText': 'See who works in which kelurahan, and which trainings have reached it.',
  'home.mapLink': 'Open the map',
  'home.mcc': 'Malang Creative Center',
  'home.mccText': 'The shared house of the creative makers: its rooms, its activities, and who came.',
  'home.mccLink': 'Enter MCC',
  'home.unesco': 'The road to UNESCO',
  'home.unescoText':
    'From the city’s roadmap to the designation, step by step, with the promises made on the way.',
  'home.unescoLink': 'Follow the road',
  'home.edition': 'Edition {id}, published {date}.',
};

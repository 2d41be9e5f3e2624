/** Kelurahan, kecamatan and kampung pages, and the lists and drawings that places and subsektor share. */
export const id = {
  'place.kelurahan': 'Kelurahan {name}',
  'place.kecamatan': 'Kecamatan {name}',
  'place.kelurahanUnknown': 'Kelurahan tidak disebut',
  'place.makers.one': 'pelaku',
  'place.makers.other': 'pelaku',
  'place.kampung.one': 'kampung tematik',
  'place.kampung.other': 'kampung tematik',
  'place.activities.one': 'kegiatan di MCC',
  'place.activities.other': 'kegiatan di MCC',
  'place.programmes.one': 'program kelurahan',
  'place.programmes.other': 'program kelurahan',
  'place.code': 'Kode wilayah',
  'place.area': 'Luas',
  'place.areaValue': '{km2} km²',
  'place.areaNote': 'Dihitung dari bentuk pada peta ini; bukan angka resmi.',
  'place.postalCode': 'Kode pos',
  'place.aliases': 'Ejaan lain',
  'place.neighbours': 'Bertetangga dengan',
  'place.mapCaption': 'Letak {name}. Bentuknya hanya untuk orientasi, bukan batas hukum.',
  'place.mapKecamatan': 'Kelurahan di Kecamatan {name}. Bentuknya hanya untuk orientasi, bukan batas hukum.',
  'place.mapCity':
    'Makin gelap, makin banyak pelaku dalam catatan situs ini. Daftar di bawah memuat angka yang sama. Batas hanya untuk orientasi, bukan batas hukum.',
  'place.mapCredit': 'Sumber batas: Cahya DSN, wilayah_boundaries (MIT)',
  'place.legend': 'Pelaku per kelurahan',
  'place.legendNone': 'belum ada',
  'place.legendRange': '{from}–{to}',
  'place.emptyTitle': 'Yang belum ada di sini',
  'place.emptyAll':
    'Belum ada pelaku, kampung tematik, atau program di {name} dalam catatan situs ini. Itu tidak berarti di sini tidak ada yang berkarya; sumber terbuka yang kami baca belum menyebutnya.',
  'place.emptyMakers': 'Belum ada pelaku di {name} dalam catatan situs ini.',
  'place.emptyKampung': 'Belum ada kampung tematik yang tercatat.',
  'place.emptyProgrammes': 'Belum ada pelatihan, kunjungan, atau acara yang tercatat.',
  'place.emptyHow':
    'Tahu yang seharusnya ada di sini? Kirimkan nama pelaku atau acaranya beserta sumber yang bisa dibaca siapa saja.',
  'place.emptyLink': 'Cara melapor',
  'place.floating.one':
    '{n} pelaku lain tercatat di Kecamatan {name}, tetapi sumbernya tidak menyebut kelurahan.',
  'place.floating.other':
    '{n} pelaku lain tercatat di Kecamatan {name}, tetapi sumbernya tidak menyebut kelurahan.',
  'place.floatingLink': 'Semua pelaku di Kecamatan {name}',

  'list.filter': 'Saring menurut kecamatan',
  'list.filterSubsektor': 'Saring menurut subsektor',
  'list.all': 'Semua',
  'list.kinds': 'Jenis dalam daftar ini; tautannya membuka semua pelaku sejenis',
  'list.pageTitle': '{title}, halaman {n}',
  'list.noKecamatan.one': '{n} pelaku tidak punya keterangan kecamatan, jadi hanya ada di daftar lengkap.',
  'list.noKecamatan.other': '{n} pelaku tidak punya keterangan kecamatan, jadi hanya ada di daftar lengkap.',

  'hap.participants.one': '{n} peserta',
  'hap.participants.other': '{n} peserta',
  'hap.umkm.one': '{n} usaha terlibat',
  'hap.umkm.other': '{n} usaha terlibat',
  'hap.citywide': 'Seluruh Kota Malang',
  'hap.newestFirst': 'Yang terbaru di atas.',

  'kel.title': 'Kelurahan',
  'kel.description':
    'Kelurahan di lima kecamatan Kota Malang: pelaku ekonomi kreatif, kampung tematik, dan program di setiap kelurahan.',
  'kel.lead':
    'Kelurahan adalah satuan pemerintahan terkecil di kota. Setiap kelurahan punya halaman, juga yang belum ada catatannya.',
  'kel.caption': 'Banyaknya catatan situs ini per kelurahan, bukan jumlah di lapangan.',
  'kel.tableCaption': 'Catatan situs ini di Kecamatan {name}',
  'kel.column.name': 'Kelurahan',
  'kel.column.makers': 'Pelaku',
  'kel.column.kampung': 'Kampung tematik',
  'kel.column.programmes': 'Program',
  'kel.total': 'Semua di kecamatan ini',
  'kel.overlap':
    'Satu program dapat berlangsung di beberapa kelurahan, jadi kolom program tidak boleh dijumlahkan.',
  'kel.nowhere.one':
    'Sebanyak {n} pelaku tercatat di Kota Malang tanpa kelurahan dan kecamatan; ia ada di daftar semua pelaku.',
  'kel.nowhere.other':
    'Sebanyak {n} pelaku tercatat di Kota Malang tanpa kelurahan dan kecamatan; mereka ada di daftar semua pelaku.',
  'kel.nowhereLink': 'Semua pelaku',
  'kel.pageDescription':
    'Kelurahan {name}, Kecamatan {kecamatan}, Kota Malang: pelaku ekonomi kreatif, kampung tematik, dan program yang tercatat.',
  'kel.factsTitle': 'Tentang kelurahan ini',
  'kel.makers': 'Pelaku di {name}',
  'kel.kampung': 'Kampung tematik',
  'kel.programmes': 'Pelatihan, kunjungan, dan acara',
  'kel.mcc': 'Malang Creative Center berdiri di kelurahan ini; kegiatannya ada di halaman tersendiri.',
  'kel.mccLink': 'Kegiatan di MCC',

  'kec.title': 'Kecamatan',
  'kec.pageDescription':
    'Kecamatan {name}, Kota Malang: kelurahannya, pelaku ekonomi kreatif, kampung tematik, dan program yang tercatat.',
  'kec.kelurahan': 'Kelurahan di kecamatan ini',
  'kec.makers': 'Pelaku di Kecamatan {name}',
  'kec.unplaced.one': '{n} di antaranya tidak punya keterangan kelurahan; kartunya menyebut kecamatan saja.',
  'kec.unplaced.other':
    '{n} di antaranya tidak punya keterangan kelurahan; kartunya menyebut kecamatan saja.',
  'kec.programmes': 'Program di kecamatan ini',

  'kamp.title': 'Kampung tematik',
  'kamp.description':
    'Kampung tematik Kota Malang: temanya, letaknya, pelakunya, dan keterangan dengan sumber.',
  'kamp.lead':
    'Kampung yang ditata warganya dengan satu tema: warna, kerajinan, tanaman, sejarah. Setiap kampung dihitung sekali, walau ada beberapa pelaku di dalamnya.',
  'kamp.contents': 'Daftar kampung',
  'kamp.status': 'Daftar Juni 2022',
  'kamp.active': 'Disebut aktif. Itu keadaan 2022, belum tentu sekarang.',
  'kamp.notActive': 'Disebut belum aktif. Itu keadaan 2022, belum tentu sekarang.',
  'kamp.place': 'Letak',
  'kamp.subsektor': 'Subsektor',
  'kamp.makers': 'Pelaku tercatat',
} as const;

export const en: Record<keyof typeof id, string> = {
  'place.kelurahan': 'Kelurahan {name}',
  'place.kecamatan': 'Kecamatan {name}',
  'place.kelurahanUnknown': 'Kelurahan not stated',
  'place.makers.one': 'maker',
  'place.makers.other': 'makers',
  'place.kampung.one': 'thematic village',
  'place.kampung.other': 'thematic villages',
  'place.activities.one': 'activity at MCC',
  'place.activities.other': 'activities at MCC',
  'place.programmes.one': 'programme in the kelurahan',
  'place.programmes.other': 'programmes in the kelurahan',
  'place.code': 'Area code',
  'place.area': 'Area',
  'place.areaValue': '{km2} km²',
  'place.areaNote': 'Computed from the shape on this map; not an official figure.',
  'place.postalCode': 'Postcode',
  'place.aliases': 'Other spellings',
  'place.neighbours': 'Borders on',
  'place.mapCaption': 'Where {name} lies. The shapes are for orientation only, not legal boundaries.',
  'place.mapKecamatan':
    'The kelurahan of Kecamatan {name}. The shapes are for orientation only, not legal boundaries.',
  'place.mapCity':
    'The darker, the more makers in this site’s records. The list below has the same numbers. Boundaries for orientation only, not legal ones.',
  'place.mapCredit': 'Boundaries: Cahya DSN, wilayah_boundaries (MIT)',
  'place.legend': 'Makers per kelurahan',
  'place.legendNone': 'none yet',
  'place.legendRange': '{from}–{to}',
  'place.emptyTitle': 'What is missing here',
  'place.emptyAll':
    'This site’s records hold no maker, thematic village or programme in {name} yet. That does not mean nobody creates here; the public sources we read have not mentioned it.',
  'place.emptyMakers': 'This site’s records hold no maker in {name} yet.',
  'place.emptyKampung': 'No thematic village is recorded yet.',
  'place.emptyProgrammes': 'No training, visit or event is recorded yet.',
  'place.emptyHow':
    'Do you know what should be here? Send the name of the maker or event with a source that anyone can read.',
  'place.emptyLink': 'How to report it',
  'place.floating.one':
    '{n} more maker is recorded in Kecamatan {name}, but its source does not name the kelurahan.',
  'place.floating.other':
    '{n} more makers are recorded in Kecamatan {name}, but their sources do not name the kelurahan.',
  'place.floatingLink': 'All makers in Kecamatan {name}',

  'list.filter': 'Filter by kecamatan (district)',
  'list.filterSubsektor': 'Filter by subsector',
  'list.all': 'All',
  'list.kinds': 'Kinds in this list; each link opens all makers of that kind',
  'list.pageTitle': '{title}, page {n}',
  'list.noKecamatan.one': '{n} maker has no known kecamatan and so stands only in the full list.',
  'list.noKecamatan.other': '{n} makers have no known kecamatan and so stand only in the full list.',

  'hap.participants.one': '{n} participant',
  'hap.participants.other': '{n} participants',
  'hap.umkm.one': '{n} business involved',
  'hap.umkm.other': '{n} businesses involved',
  'hap.citywide': 'The whole city',
  'hap.newestFirst': 'Newest first.',

  'kel.title': 'Kelurahan',
  'kel.description':
    'The kelurahan in the five kecamatan of Malang City: creative makers, thematic villages and programmes in each.',
  'kel.lead':
    'A kelurahan is the smallest unit of city government; several make up a kecamatan, or district. Each has a page, also those without a record so far.',
  'kel.caption': 'How many of this site’s records lie in each kelurahan, not how many there are.',
  'kel.tableCaption': 'This site’s records in Kecamatan {name}',
  'kel.column.name': 'Kelurahan',
  'kel.column.makers': 'Makers',
  'kel.column.kampung': 'Thematic villages',
  'kel.column.programmes': 'Programmes',
  'kel.total': 'All in this kecamatan',
  'kel.overlap': 'One programme may be held in several kelurahan, so that column must not be added up.',
  'kel.nowhere.one':
    '{n} maker is recorded in Malang City without kelurahan or kecamatan; it is in the list of all makers.',
  'kel.nowhere.other':
    '{n} makers are recorded in Malang City without kelurahan or kecamatan; they are in the list of all makers.',
  'kel.nowhereLink': 'All makers',
  'kel.pageDescription':
    'Kelurahan {name}, Kecamatan {kecamatan}, Malang: recorded creative makers, thematic villages and programmes.',
  'kel.factsTitle': 'About this kelurahan',
  'kel.makers': 'Makers in {name}',
  'kel.kampung': 'Thematic villages',
  'kel.programmes': 'Trainings, visits and events',
  'kel.mcc': 'Malang Creative Center stands in this kelurahan; its activities have a page of their own.',
  'kel.mccLink': 'Activities at MCC',

  'kec.title': 'Kecamatan (district)',
  'kec.pageDescription':
    'Kecamatan {name} (district), Malang: its kelurahan and the recorded makers, thematic villages and programmes.',
  'kec.kelurahan': 'Kelurahan in this kecamatan',
  'kec.makers': 'Makers in Kecamatan {name}',
  'kec.unplaced.one': '{n} of them has no known kelurahan; its card names the kecamatan only.',
  'kec.unplaced.other': '{n} of them have no known kelurahan; their cards name the kecamatan only.',
  'kec.programmes': 'Programmes in this kecamatan',

  'kamp.title': 'Thematic villages',
  'kamp.description': 'The thematic kampung of Malang: their themes, places and makers, with sources.',
  'kamp.lead':
    'A kampung is a neighbourhood; these were shaped by their residents around one theme: colour, craft, plants, history. Each counts once, however many makers it holds.',
  'kamp.contents': 'List of kampung',
  'kamp.status': 'List of June 2022',
  'kamp.active': 'Listed as active. That was 2022 and may have changed.',
  'kamp.notActive': 'Listed as not yet active. That was 2022 and may have changed.',
  'kamp.place': 'Place',
  'kamp.subsektor': 'Subsector',
  'kamp.makers': 'Makers on record',
};

/** Case pages, the crosswalk, before and after. */
export const id = {
  'kasus.by': 'Pelaksana',
  'kasus.period': 'Masa',
  'kasus.since': 'sejak {date}',
  'kasus.objectives': 'Tujuan jejaring',
  'kasus.criteria': 'Ciri kota media arts',
  'kasus.sdg': 'SDG',
  'kasus.theme': 'Tema Culture LAB.2030',
  'kasus.checked': 'Diperiksa',
  'kasus.figures': 'Hasil dalam angka',
  'kasus.figuresNote':
    'Angka dari sumber terbuka; yang sumbernya tidak sepakat ditandai. Tidak satu pun mengukur dampak prakarsa ini sendirian.',
  'kasus.noFigures': 'Belum ada angka hasil yang bersumber.',
  'kasus.records': 'Catatan yang menyertainya',
  'kasus.promises': 'Janji yang menyertainya',
  'kasus.photo': 'Belum ada foto dengan hak pakai yang jelas.',
  'kasus.back': 'Semua prakarsa lokal',
  'matriks.title': 'Matriks bukti',
  'matriks.description':
    'Bukti tentang Kota Malang terhadap enam tujuan jejaring, lima ciri kota media arts, SDG 4, 8, 11, dan indikator Culture|2030, dengan kolom yang masih kosong.',
  'matriks.lead':
    'Baris adalah bukti dalam catatan ini, kolom adalah yang ditanyakan. Kotak terisi hanya bila catatan menautkannya dan datanya ada.',
  'matriks.promise':
    'Janji bukan bukti: ia bertanda garis bila bersandar pada angka yang sama, dan tidak mengisi kolom.',
  'matriks.kinds':
    'Kegiatan, program, dan pelaku ditautkan menurut jenis dan subsektornya. Itu tempat mencari, bukan penilaian bahwa sebuah kriteria terpenuhi.',
  'matriks.empty.one': '{n} dari {total} kolom kosong.',
  'matriks.empty.other': '{n} dari {total} kolom kosong.',
  'matriks.noneEmpty':
    'Tidak satu pun dari {total} kolom kosong. Terisi tidak berarti terpenuhi: lihat berapa dan apa yang mengisinya.',
  'matriks.caption': 'Bukti menurut kriteria; judul kolom menuju kriterianya',
  'matriks.evidence': 'Bukti',
  'matriks.count': 'Baris yang mengisi',
  'matriks.yes': 'ada',
  'matriks.promised': 'janji',
  'matriks.legendYes': 'ada data dalam catatan ini',
  'matriks.legendPromised': 'janji yang bersandar pada angka yang sama',
  'matriks.columns': 'Tiap kolom, dari yang paling sedikit buktinya',
  'matriks.columnCount.one': '{n} bukti',
  'matriks.columnCount.other': '{n} bukti',
  'matriks.unlinked': 'Bukti tanpa kolom',
  'matriks.unlinkedText': 'Angka dalam catatan ini yang tidak menjawab satu pun kolom di atas.',
  'matriks.rows.indicators': 'Angka',
  'matriks.rows.activityKinds': 'Kegiatan MCC menurut jenis',
  'matriks.rows.programmeKinds': 'Program kelurahan menurut jenis',
  'matriks.rows.subsektor': 'Pelaku menurut subsektor',
  'matriks.rows.cases': 'Prakarsa lokal',
  'matriks.rows.commitments': 'Janji',
  'sisi.title': 'Sebelum dan sesudah {date}',
  'sisi.description':
    'Catatan dan angka tentang ekonomi kreatif Kota Malang sebelum dan sesudah penetapan UNESCO, bulan yang sama banyaknya di kedua sisi.',
  'sisi.lead.one':
    'UNESCO menetapkan Malang pada {date}. Di bawah ini {n} bulan sebelum dan {n} bulan sesudahnya berdampingan.',
  'sisi.lead.other':
    'UNESCO menetapkan Malang pada {date}. Di bawah ini {n} bulan sebelum dan {n} bulan sesudahnya berdampingan.',
  'sisi.window':
    'Jumlah bulannya dihitung dari bulan sesudah penetapan sampai catatan bertanggal yang paling baru, {newest}; bukan sampai hari terbit {today}, karena sesudah itu belum ada yang tercatat.',
  'sisi.care':
    'Yang berdampingan tidak berarti yang satu menyebabkan yang lain. Catatan ini dikumpulkan dari pers dan situs; lebih banyak catatan bisa berarti lebih banyak berita.',
  'sisi.before': 'Sebelum: {from} sampai {to}',
  'sisi.after': 'Sesudah: {from} sampai {to}',
  'sisi.records': 'Catatan',
  'sisi.recordsCaption': 'Jumlah catatan situs ini pada tiap sisi',
  'sisi.what': 'Yang dihitung',
  'sisi.activities': 'Kegiatan di MCC',
  'sisi.programmes': 'Program di kelurahan',
  'sisi.ministers': 'Kunjungan menteri atau wakil menteri',
  'sisi.milestones': 'Peristiwa pada linimasa',
  'sisi.commitments': 'Janji yang diucapkan',
  'sisi.none': 'tidak diketahui: tidak ada catatan',
  'sisi.figures': 'Angka',
  'sisi.figuresText':
    'Hanya nilai yang masanya seluruhnya berada di satu sisi; nilai setahun penuh tidak termasuk. Sisi tanpa nilai tidak diketahui.',
  'sisi.figuresCaption': 'Nilai yang disebut sumber pada tiap sisi',
  'sisi.events': 'Peristiwa',
} as const;

export const en: Record<keyof typeof id, string> = {
  'kasus.by': 'Carried out by',
  'kasus.period': 'Period',
  'kasus.since': 'since {date}',
  'kasus.objectives': 'Network objectives',
  'kasus.criteria': 'Marks of a City of Media Arts',
  'kasus.sdg': 'SDG',
  'kasus.theme': 'Culture LAB.2030 theme',
  'kasus.checked': 'Checked',
  'kasus.figures': 'Result in figures',
  'kasus.figuresNote':
    'Figures from public sources; where sources disagree, they are marked. None of them measures the effect of this initiative alone.',
  'kasus.noFigures': 'No sourced result in figures yet.',
  'kasus.records': 'Records that belong to it',
  'kasus.promises': 'Promises that belong to it',
  'kasus.photo': 'No photo with clear rights yet.',
  'kasus.back': 'All local initiatives',
  'matriks.title': 'Crosswalk of evidence',
  'matriks.description':
    'Evidence about Malang against the network’s objectives, the marks of a City of Media Arts, SDG 4, 8 and 11 and the Culture|2030 indicators, with the columns still empty.',
  'matriks.lead':
    'Rows are the evidence in the records here, columns are what is asked. A cell is filled only where the record links the two and the data is there.',
  'matriks.promise':
    'A promise is no evidence: it has a line where it rests on the same figure, and fills no column.',
  'matriks.kinds':
    'Activities, programmes and makers are linked by their kind and subsector. That says where to look; it is no judgement that a criterion is met.',
  'matriks.empty.one': '{n} of {total} columns is empty.',
  'matriks.empty.other': '{n} of {total} columns are empty.',
  'matriks.noneEmpty':
    'None of the {total} columns is empty. Filled does not mean met: see how much fills it, and what.',
  'matriks.caption': 'Evidence by criterion; the head of a column leads to its criterion',
  'matriks.evidence': 'Evidence',
  'matriks.count': 'Rows that fill it',
  'matriks.yes': 'yes',
  'matriks.promised': 'promise',
  'matriks.legendYes': 'data in the records here',
  'matriks.legendPromised': 'a promise resting on the same figure',
  'matriks.columns': 'Each column, the least evidence first',
  'matriks.columnCount.one': '{n} piece of evidence',
  'matriks.columnCount.other': '{n} pieces of evidence',
  'matriks.unlinked': 'Evidence without a column',
  'matriks.unlinkedText': 'Figures in the records here that answer none of the columns above.',
  'matriks.rows.indicators': 'Figures',
  'matriks.rows.activityKinds': 'MCC activities by kind',
  'matriks.rows.programmeKinds': 'Kelurahan programmes by kind',
  'matriks.rows.subsektor': 'Makers by subsector',
  'matriks.rows.cases': 'Local initiatives',
  'matriks.rows.commitments': 'Promises',
  'sisi.title': 'Before and after {date}',
  'sisi.description':
    'Records and figures about Malang’s creative economy before and after the UNESCO designation, with as many months on each side.',
  'sisi.lead.one':
    'UNESCO designated Malang on {date}. Below, {n} month before and {n} month after stand side by side.',
  'sisi.lead.other':
    'UNESCO designated Malang on {date}. Below, {n} months before and {n} months after stand side by side.',
  'sisi.window':
    'The number of months runs from the month after the designation to the newest dated record, {newest}; not to the day of this edition, {today}, because nothing after that is recorded yet.',
  'sisi.care':
    'Side by side does not mean that one caused the other. These records come from the press and public sites; more records may only mean more news.',
  'sisi.before': 'Before: {from} to {to}',
  'sisi.after': 'After: {from} to {to}',
  'sisi.records': 'Records',
  'sisi.recordsCaption': 'Number of this site’s records on each side',
  'sisi.what': 'What is counted',
  'sisi.activities': 'Activities at MCC',
  'sisi.programmes': 'Programmes in the kelurahan',
  'sisi.ministers': 'Visits by a minister or deputy minister',
  'sisi.milestones': 'Events on the timeline',
  'sisi.commitments': 'Promises made',
  'sisi.none': 'unknown: no record',
  'sisi.figures': 'Figures',
  'sisi.figuresText':
    'Only values whose period lies wholly on one side; values for a full year are left out. A side without a value is unknown.',
  'sisi.figuresCaption': 'Values the sources give on each side',
  'sisi.events': 'Events',
};

/** What the evidence says about the development of each subsektor. */
export const id = {
  'evidence.nav.subsektor': 'Per subsektor',
  'unesco.door.subsektor': 'Perkembangan per subsektor',
  'unesco.door.subsektorText': 'Naik, turun, tetap, atau tidak diketahui, dengan angkanya',
  'growth.title': 'Perkembangan per subsektor',
  'growth.description':
    'Naik, turun, tetap, atau tidak diketahui: apa yang dapat dikatakan bukti tentang perkembangan setiap subsektor ekonomi kreatif Kota Malang, dengan angkanya.',
  'growth.lead':
    'Apa yang dapat dikatakan bukti tentang perkembangan setiap subsektor, dan angka di baliknya. Untuk kebanyakan subsektor jawabannya “tidak diketahui”; itu pun ditulis.',
  'growth.rule':
    'Naik, turun, atau tetap hanya disebut bila ada deret jumlah dengan sedikitnya dua titik bertanggal yang dapat dibandingkan dan tidak disangkal sumber lain. Pangsa dan jumlah berjalan tidak dipakai: pangsa bisa naik ketika subsektornya menyusut, dan jumlah berjalan selalu naik.',
  'growth.caption': 'Perkembangan setiap subsektor dan jumlah deret angka tentangnya',
  'growth.subsektor': 'Subsektor',
  'growth.verdict': 'Perkembangan',
  'growth.series': 'Deret angka',
  'growth.up': 'Naik',
  'growth.down': 'Turun',
  'growth.flat': 'Tetap',
  'growth.mixed': 'Tidak searah',
  'growth.unknown': 'Tidak diketahui',
  'growth.none': 'Belum ada deret angka tentang subsektor ini saja.',
  'growth.incomparable': 'Ada angka, tetapi tidak ada dua titik yang dapat dibandingkan.',
  'growth.summaryNone':
    'Tidak satu pun dari {all} subsektor dapat dikatakan perkembangannya dari bukti yang ada.',
  'growth.summary.one': 'Dari {all} subsektor, {n} dapat dikatakan perkembangannya.',
  'growth.summary.other': 'Dari {all} subsektor, {n} dapat dikatakan perkembangannya.',
  'growth.figure': '{value} ({period})',
  'growth.why': 'Cara menilainya',
  'growth.behind': 'Angka di baliknya',
} as const;

export const en: Record<keyof typeof id, string> = {
  'evidence.nav.subsektor': 'By subsector',
  'unesco.door.subsektor': 'Development by subsector',
  'unesco.door.subsektorText': 'Rising, falling, flat or unknown, with the figures',
  'growth.title': 'Development by subsector',
  'growth.description':
    'Rising, falling, flat or unknown: what the evidence can say about the development of each subsector of Malang’s creative economy, with the figures.',
  'growth.lead':
    'What the evidence can say about the development of each subsector, and the figures behind it. For most subsectors the answer is “unknown”; that is written too.',
  'growth.rule':
    'Rising, falling or flat is said only where a series of a size has at least two dated points that can be compared and that no other source denies. Shares and running totals are not used: a share may rise while its subsector shrinks, and a running total always rises.',
  'growth.caption': 'Development of each subsector and the number of series about it',
  'growth.subsektor': 'Subsector',
  'growth.verdict': 'Development',
  'growth.series': 'Series',
  'growth.up': 'Rising',
  'growth.down': 'Falling',
  'growth.flat': 'Flat',
  'growth.mixed': 'Mixed',
  'growth.unknown': 'Unknown',
  'growth.none': 'There is no series yet about this subsector alone.',
  'growth.incomparable': 'There are figures, but no two points that can be compared.',
  'growth.summaryNone':
    'Not one of {all} subsectors has a development that can be told from the evidence there is.',
  'growth.summary.one': 'Of {all} subsectors, the development of {n} can be told.',
  'growth.summary.other': 'Of {all} subsectors, the development of {n} can be told.',
  'growth.figure': '{value} ({period})',
  'growth.why': 'How this is judged',
  'growth.behind': 'The figures behind it',
};

/** Stories: their list, their pages, and the links that lead to them. */
export const id = {
  'nav.cerita': 'Cerita',
  'cerita.title': 'Cerita dari Malang',
  'cerita.description':
    'Dapur, bengkel, studio, dan kampung di balik ekonomi kreatif Kota Malang, diceritakan dari sumber terbuka.',
  'cerita.lead':
    'Dapur, bengkel, studio, dan kampung di balik catatan situs ini. Ditulis dari sumber terbuka, tanpa wawancara; setiap pernyataan membawa tanda sumbernya.',
  'cerita.dates': 'Terbit {date}, diperiksa {checked}',
  'cerita.basis':
    'Ditulis redaksi dari sumber terbuka, tanpa wawancara. Yang sumbernya berselisih ditulis berselisih.',
  'cerita.makers': 'Pelaku dalam cerita ini',
  'cerita.figures': 'Angkanya',
  'cerita.figuresNote':
    'Semua titik yang ditemukan, juga yang berselisih, dengan sumbernya. Tekan namanya untuk batasan dan riwayatnya.',
  'cerita.next': 'Cerita lain',
  'cerita.all': 'Semua cerita',
  'cerita.in': 'Dalam cerita',
  'search.list.cerita': 'Cerita tentang pelaku dan tempatnya, dengan sumbernya.',
  'cerita.home': 'Cerita dari Malang',
  'cerita.homeNote': 'Ditulis dari sumber terbuka; pilihannya berganti pada tiap edisi.',
} as const;

export const en: Record<keyof typeof id, string> = {
  'nav.cerita': 'Stories',
  'cerita.title': 'Stories from Malang',
  'cerita.description':
    'The kitchens, workshops, studios and neighbourhoods behind the creative economy of Malang, Indonesia, told from public sources.',
  'cerita.lead':
    'The kitchens, workshops, studios and neighbourhoods behind the records on this site. Written from public sources, without interviews; each statement carries its source mark.',
  'cerita.dates': 'Published {date}, checked {checked}',
  'cerita.basis':
    'Written by the editors from public sources, without interviews. Where sources disagree, the text says so.',
  'cerita.makers': 'Makers in this story',
  'cerita.figures': 'The figures',
  'cerita.figuresNote':
    'Every point we found, also where they clash, with its source. Follow a name for its scope and history.',
  'cerita.next': 'More stories',
  'cerita.all': 'All stories',
  'cerita.in': 'Told in a story',
  'search.list.cerita': 'Stories about makers and their places, with their sources.',
  'cerita.home': 'Stories from Malang',
  'cerita.homeNote': 'Written from public sources; the choice changes with each edition.',
};

/** How a pelaku can be reached: on its profile alone. */
export const id = {
  'contact.title': 'Kontak',
  'contact.whatsapp': 'WhatsApp',
  'contact.phone': 'Telepon',
  'contact.email': 'Surel',
  'contact.owner': 'Pemilik',
  'contact.address': 'Alamat',
  'contact.directions': 'Petunjuk arah (OpenStreetMap)',
  'contact.website': 'Situs web',
  'contact.instagram': 'Instagram',
  'contact.consented':
    'Nomor, surel, nama, dan alamat persis tampil dengan izin tertulis, terbaru {date}. Izin itu bisa ditarik kapan saja.',
  'contact.public':
    'Yang tampil di atas sudah terbuka untuk umum. Nomor, surel, dan alamat persis menunggu izin tertulis.',
  'contact.none':
    'Belum ada kontak yang boleh tampil: nomor, surel, dan alamat persis menunggu izin tertulis.',
  'contact.how': 'Cara memberi atau menarik izin',
} as const;

export const en: Record<keyof typeof id, string> = {
  'contact.title': 'Contact',
  'contact.whatsapp': 'WhatsApp',
  'contact.phone': 'Phone',
  'contact.email': 'E-mail',
  'contact.owner': 'Owner',
  'contact.address': 'Address',
  'contact.directions': 'Directions (OpenStreetMap)',
  'contact.website': 'Website',
  'contact.instagram': 'Instagram',
  'contact.consented':
    'Numbers, e-mail, name and exact address are shown with written consent, last given on {date}. It can be withdrawn at any time.',
  'contact.public':
    'What stands above is already public. Numbers, e-mail and exact address await written consent.',
  'contact.none': 'No contact may be shown yet: numbers, e-mail and exact address await written consent.',
  'contact.how': 'How to give or withdraw consent',
};

/** Training that makers asked for: counts alone. */
export const id = {
  'training.title': 'Pelatihan yang diminta',
  'training.lead':
    'Dihitung dari laporan kelurahan yang kami terima, bukan dari survei. Jumlah di bawah lima pelaku tidak ditampilkan, supaya tidak terbaca siapa yang meminta.',
  'training.caption': 'Pelaku yang meminta pelatihan, menurut bidang dan kecamatan',
  'training.subject': 'Bidang',
  'training.kecamatan': 'Kecamatan',
  'training.makers': 'Pelaku',
} as const;

export const en: Record<keyof typeof id, string> = {
  'training.title': 'Training asked for',
  'training.lead':
    'Counted from the kelurahan reports that reached us, not from a survey. Counts of fewer than five makers are left out, so that nobody can be made out. Subjects stand as they were written.',
  'training.caption': 'Makers that asked for training, by subject and kecamatan',
  'training.subject': 'Subject',
  'training.kecamatan': 'Kecamatan (district)',
  'training.makers': 'Makers',
};

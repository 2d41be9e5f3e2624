/**
 * Figures about the city that speak of one subsektor alone, by indicator id, most telling first. The indicators carry
 * no subsektor. Left out on purpose: series whose sources disagree (`headline: false`), and those whose newest number
 * would mislead without its note.
 */
const claimsBySubsektor: Readonly<Record<string, readonly string[]>> = {
  aplikasi: ['pangsa-aplikasi-gim'],
  fesyen: ['usaha-ekraf-se2016-fesyen'],
  'film-animasi-video': ['film-malang-dekade'],
  fotografi: ['usaha-ekraf-se2016-fotografi'],
  kriya: ['usaha-ekraf-se2016-kriya', 'pangsa-kriya'],
  kuliner: ['usaha-ekraf-se2016-kuliner', 'pangsa-kuliner'],
  penerbitan: ['usaha-ekraf-se2016-penerbitan'],
  'pengembang-permainan': ['pangsa-aplikasi-gim'],
};

/** Ids of the claims that belong to a subsektor, given its slug; empty for most. */
export const claimsOf = (subsektor: string): readonly string[] => claimsBySubsektor[subsektor] ?? [];

/** Figures that count in one kecamatan alone. */
const claimsByKecamatan: Readonly<Record<string, readonly string[]>> = {
  blimbing: ['umkm-blimbing'],
  lowokwaru: ['umkm-lowokwaru'],
};

/** Ids of the claims that belong to a kecamatan, given its slug; empty for most. */
export const claimsOfKecamatan = (kecamatan: string): readonly string[] => claimsByKecamatan[kecamatan] ?? [];

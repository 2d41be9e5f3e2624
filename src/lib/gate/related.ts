import type { UmkmFile } from './tables.ts';

/** Why one pelaku is shown beside another, closest reason first. */
export const reasons = ['seeAlso', 'kampung', 'product', 'kelurahan', 'kecamatan', 'subsektor'] as const;
export type Reason = (typeof reasons)[number];
export interface Related {
  id: string;
  reason: Reason;
  /** What is shared: the kampung's slug, the product word, the kelurahan or the subsektor. */
  shared: string;
}

const most = 6;
/** Places kept free for neighbours when product words alone would fill the list. */
const mostByProduct = 4;
const least = 3;

/** Words too common in product names to tell two makers apart. */
const common = new Set(
  `dan dari untuk dengan yang di ke pada oleh serta atau kota malang jasa produk karya seni acara kegiatan usaha
  pelatihan lokakarya pameran pertunjukan festival komunitas lomba kelas latihan diskusi kreatif khas berbagai aneka
  tahunan bersama kampung wisata pengunjung anggota desain kerajinan program konten media lokal warga rumah pembuatan
  studio panggung kostum gratis tradisional makanan minuman edukasi umkm tulis campur sisa tiga mini akhir kerja kampus belajar tempo lawas
  jawa indonesia nusantara malangan produksi kolaborasi pesanan bekas pasar hias hiasan digital mahasiswa berkala
  penjualan pemutaran siaran layanan jasa paket tempat ruang sewa sendiri anak muda baru besar kecil hasil buatan`.split(
    /\s+/,
  ),
);

/** The words of a record's products that may tie it to another one, in Indonesian, folded. */
export function productWords(products: { id: string }[]): string[] {
  const words = products.flatMap(
    ({ id }) =>
      id
        .toLowerCase()
        .normalize('NFKD')
        .match(/[a-z]{4,}/g) ?? [],
  );
  return [...new Set(words)].filter((word) => !common.has(word));
}

function index(rows: UmkmFile[], keys: (row: UmkmFile) => string[]): Map<string, UmkmFile[]> {
  const map = new Map<string, UmkmFile[]>();
  for (const row of rows) for (const key of keys(row)) map.set(key, [...(map.get(key) ?? []), row]);
  return map;
}

/** Rotates a list so that it starts after the given row: neighbours differ from page to page instead of the same few. */
function after(rows: UmkmFile[], row: UmkmFile): UmkmFile[] {
  const at = rows.indexOf(row);
  return [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
}

/**
 * Three to six related pelaku for each, with the reason, by the closest tie first: named by the record itself, the same
 * thematic kampung, a rare product word, the same kelurahan, the same subsektor in the kecamatan, then the subsektor.
 * A farther reason is used only while fewer than three closer ones are found. Indices are built once.
 * Takes the pelaku, their thematic kampung and the kecamatan of a kelurahan; gives the list by slug.
 */
export function relate(
  rows: UmkmFile[],
  kampung: { slug: string; umkm?: string[] | undefined }[],
  kecamatanOf: (row: UmkmFile) => string | undefined,
): Map<string, Related[]> {
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const kampungOf = new Map<string, string[]>();
  for (const { slug, umkm = [] } of kampung)
    for (const id of umkm) kampungOf.set(id, [...(kampungOf.get(id) ?? []), slug]);
  const members = new Map(kampung.map((k) => [k.slug, (k.umkm ?? []).flatMap((id) => bySlug.get(id) ?? [])]));
  const byWord = index(rows, (row) => productWords(row.record.products));
  const byKelurahan = index(rows, (row) => (row.record.kelurahan ? [row.record.kelurahan] : []));
  const bySubsektor = index(rows, (row) => [row.record.subsektor]);
  const corner = (row: UmkmFile) => `${row.record.subsektor} ${kecamatanOf(row) ?? ''}`;
  const byCorner = index(rows, (row) => (kecamatanOf(row) ? [corner(row)] : []));
  /** A word shared by more than this many makers says nothing about two of them. */
  const rare = 12;

  const ties = (row: UmkmFile): [Reason, string, UmkmFile[]][][] => [
    [['seeAlso', '', (row.record.seeAlso ?? []).flatMap((id) => bySlug.get(id) ?? [])]],
    (kampungOf.get(row.slug) ?? []).map((slug) => ['kampung', slug, members.get(slug) ?? []]),
    productWords(row.record.products)
      .map((word): [Reason, string, UmkmFile[]] => ['product', word, byWord.get(word) ?? []])
      .filter(([, , found]) => found.length <= rare)
      .sort((a, b) => a[2].length - b[2].length),
    row.record.kelurahan
      ? [['kelurahan', row.record.kelurahan, after(byKelurahan.get(row.record.kelurahan) ?? [], row)]]
      : [],
    [['kecamatan', kecamatanOf(row) ?? '', after(byCorner.get(corner(row)) ?? [], row)]],
    [['subsektor', row.record.subsektor, after(bySubsektor.get(row.record.subsektor) ?? [], row)]],
  ];

  const result = new Map<string, Related[]>();
  for (const row of rows) {
    const chosen = new Map<string, Related>();
    for (const step of ties(row)) {
      const far = step[0]?.[0] === 'kecamatan' || step[0]?.[0] === 'subsektor';
      const limit = far ? least : step[0]?.[0] === 'product' ? mostByProduct : most;
      for (const [reason, shared, found] of step)
        for (const other of found) {
          if (other === row || chosen.has(other.slug) || chosen.size >= limit) continue;
          chosen.set(other.slug, { id: other.slug, reason, shared });
        }
    }
    result.set(row.slug, [...chosen.values()]);
  }
  return result;
}

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
  for (const row of rows)
    for (const key of keys(row)) {
      const list = map.get(key);
      if (list) list.push(row);
      else map.set(key, [row]);
    }
  return map;
}

/**
 * Groups rows by one key. Gives, for a row, the others of its group, beginning after it and going round: neighbours
 * differ from page to page instead of the same few.
 */
function around(
  rows: UmkmFile[],
  key: (row: UmkmFile) => string | undefined,
): (row: UmkmFile) => Iterable<UmkmFile> {
  const groups = index(rows, (row) => [key(row) ?? []].flat());
  const places = new Map([...groups.values()].flatMap((group) => group.map((row, at) => [row, at])));
  return function* (row) {
    const group = groups.get(key(row) ?? '') ?? [];
    const at = places.get(row) ?? 0;
    for (let step = 1; step < group.length; step += 1) yield group[(at + step) % group.length]!;
  };
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
  const inKelurahan = around(rows, (row) => row.record.kelurahan);
  const inSubsektor = around(rows, (row) => row.record.subsektor);
  const inCorner = around(rows, (row) => kecamatanOf(row) && `${row.record.subsektor} ${kecamatanOf(row)!}`);
  /** A word shared by more than this many makers says nothing about two of them. */
  const rare = 12;

  const ties = (row: UmkmFile): [Reason, string, Iterable<UmkmFile>][][] => [
    [['seeAlso', '', (row.record.seeAlso ?? []).flatMap((id) => bySlug.get(id) ?? [])]],
    (kampungOf.get(row.slug) ?? []).map((slug) => ['kampung', slug, members.get(slug) ?? []]),
    productWords(row.record.products)
      .map((word): [Reason, string, UmkmFile[]] => ['product', word, byWord.get(word) ?? []])
      .filter(([, , found]) => found.length <= rare)
      .sort((a, b) => a[2].length - b[2].length),
    row.record.kelurahan ? [['kelurahan', row.record.kelurahan, inKelurahan(row)]] : [],
    [['kecamatan', kecamatanOf(row) ?? '', inCorner(row)]],
    [['subsektor', row.record.subsektor, inSubsektor(row)]],
  ];

  const result = new Map<string, Related[]>();
  for (const row of rows) {
    const chosen = new Map<string, Related>();
    for (const step of ties(row)) {
      const far = step[0]?.[0] === 'kecamatan' || step[0]?.[0] === 'subsektor';
      const limit = far ? least : step[0]?.[0] === 'product' ? mostByProduct : most;
      for (const [reason, shared, found] of step)
        for (const other of found) {
          if (chosen.size >= limit) break;
          if (other !== row && !chosen.has(other.slug))
            chosen.set(other.slug, { id: other.slug, reason, shared });
        }
    }
    result.set(row.slug, [...chosen.values()]);
  }
  return result;
}

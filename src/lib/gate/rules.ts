import type { Fault } from './faults.ts';
import type { RawContent, Tables } from './tables.ts';
import { checkCommitments, checkContradictions, checkSeries } from './evidence.ts';
import { checkPhotos } from './photos.ts';
import { checkReferences, checkSources } from './references.ts';
import { checkTexts } from './texts.ts';
import { collector, rows, walkFiles, type Add } from './walk.ts';
import { privateIn } from '../schema/private.ts';
import { distanceToGeometry } from '../place/geo.ts';

/** How far outside its kelurahan a point may lie, in metres: the boundaries are simplified by up to 20 m. */
export const pointTolerance = 30;

/** Words that are pages of their own and therefore no slug of a pelaku, an activity or a programme. */
export const reserved: ReadonlySet<string> = new Set([
  'jenis', 'umkm', 'subsektor', 'kelurahan', 'kecamatan', 'kampung', 'peta', 'mcc', 'program', 'bukti', 'unesco', 'cari',
  'data', 'kegiatan', 'kunjungan', 'berkas', 'cerita', 'tentang', 'metode', 'privasi', 'aksesibilitas', 'koreksi', 'media-arts', 'pola', 'og',
  'en', 'id', 'index', '404', 'pagefind', 'api', 'luring',
]); // prettier-ignore

const dateKeys = new Set(['start', 'end', 'date', 'on', 'checkedOn', 'statusOn', 'promisedOn', 'period']);
const yearKeys = new Set(['year', 'foundedYear', 'lastSeen', 'asOf']);

/** The earliest day a partial date allows. */
const first = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;

/** No date lies after the build date (deadlines may), and spans run forwards; partial dates count from their earliest day. */
function checkDates({ json }: RawContent, buildDate: string, add: Add): void {
  const advice = `periksa lagi; tanggal edisi ini ${buildDate}`;
  walkFiles(json, (at) => {
    const { file, key, value } = at;
    if (dateKeys.has(key) && typeof value === 'string' && first(value) > buildDate)
      add(file, at.place, `tanggal ${value} belum terjadi`, advice);
    if (yearKeys.has(key) && typeof value === 'number' && value > Number(buildDate.slice(0, 4)))
      add(file, at.place, `tahun ${value} belum terjadi`, advice);
  });
  for (const [file, content] of Object.entries(json))
    for (const { slug, start, end, promisedOn, due } of rows(content) as Record<string, string>[]) {
      if (start && end && end < start.slice(0, end.length))
        add(
          `content/${file}`,
          `${slug} › end`,
          `selesai ${end} sebelum mulai ${start}`,
          'tukar atau betulkan tanggalnya',
        );
      if (promisedOn && due && due < promisedOn.slice(0, due.length))
        add(
          `content/${file}`,
          `${slug} › due`,
          `tenggat ${due} sebelum janji ${promisedOn}`,
          'betulkan tenggat atau tanggal janji',
        );
    }
}

/** Folder and field agree, every kelurahan has its shape, and points lie where the record says. */
function checkPlaces({ umkm, kelurahan = [] }: Tables, { boundaries }: RawContent, add: Add): void {
  const shapes = new Map(boundaries.features.map((f) => [f.properties.code, f.geometry]));
  const codes = new Map(kelurahan.map((k) => [k.slug, k.code]));
  for (const { slug, code } of kelurahan)
    if (!shapes.has(code))
      add(
        'content/kelurahan.json',
        slug,
        `kode ${code} tidak punya batas wilayah`,
        'samakan dengan content/kelurahan.geojson',
      );
  for (const { file, folder, record } of umkm) {
    const home = record.kelurahan ?? 'kota';
    if (folder !== home)
      add(
        file,
        'kelurahan',
        `berkas di folder "${folder}", tetapi isinya "${home}"`,
        `pindahkan ke content/umkm/${home}/, atau betulkan kelurahannya`,
      );
    if (record.kelurahan && record.kecamatan)
      add(file, 'kecamatan', 'kecamatan tidak ditulis bila kelurahan diketahui', 'hapus "kecamatan"');
    if (!record.coordinates) continue;
    const shape = shapes.get(codes.get(record.kelurahan ?? '') ?? '');
    if (!shape) add(file, 'coordinates', 'ada titik tanpa kelurahan', 'isi kelurahan, atau hapus titiknya');
    else if (distanceToGeometry(record.coordinates, shape) > pointTolerance)
      add(
        file,
        'coordinates',
        `titik berada di luar kelurahan ${home}`,
        'periksa urutannya [bujur, lintang] dan kelurahannya',
      );
  }
}

/** Tables whose records share one folder of addresses. */
const folders: Record<string, string> = { 'mcc/.json': 'kegiatan', 'program/.json': 'kegiatan' };

/** One slug, one record, within each table; and no record sits on the address of another page. */
function checkSlugs({ umkm }: Tables, { json }: RawContent, add: Add): void {
  const seen = new Map<string, string>();
  const claim = (table: string, slug: unknown, file: string) => {
    if (typeof slug !== 'string') return;
    const twin = seen.get(`${table}:${slug}`);
    if (twin)
      add(
        file,
        slug,
        `slug "${slug}" sudah dipakai di ${twin}`,
        'beri slug lain pada catatan yang lebih baru',
      );
    seen.set(`${table}:${slug}`, file);
  };
  const free = (file: string, place: string, slug: unknown) => {
    if (typeof slug === 'string' && (reserved.has(slug) || /^\d+$/.test(slug)))
      add(
        file,
        place,
        `"${slug}" adalah alamat halaman lain`,
        'tambahkan kata, misalnya nama tempat atau tahunnya',
      );
  };
  for (const [file, content] of Object.entries(json)) {
    // The lists in a maker's file hold texts, whose `id` is Indonesian.
    if (file.startsWith('umkm/')) continue;
    const lists = Array.isArray(content) ? { '': content } : (rows([content])[0] ?? {});
    for (const [name, list] of Object.entries(lists))
      for (const row of rows(list)) {
        const table = file.replace(/\d{4}/, '') + name;
        const slug = row['slug'] ?? row['id'];
        claim(folders[table] ?? table, slug, `content/${file}`);
        if (folders[table]) free(`content/${file}`, String(slug), slug);
      }
  }
  for (const { file, slug } of umkm) {
    claim('umkm', slug, file);
    free(file, 'nama berkas', slug);
  }
}

/** No private number or e-mail stands in a record of a maker, however it got there. */
function checkPrivate({ json }: RawContent, add: Add): void {
  const makers = Object.fromEntries(Object.entries(json).filter(([file]) => file.startsWith('umkm/')));
  walkFiles(makers, (at) => {
    const { file, key, value } = at;
    for (const text of Array.isArray(value) ? value : [value]) {
      const found = typeof text === 'string' && key !== 'sources' ? privateIn(text) : undefined;
      if (found)
        add(
          file,
          at.place,
          `ada ${found} dalam teks yang akan terbit`,
          'hapus; kontak tidak ditulis di content/',
        );
    }
  });
}

/**
 * The rules that hold between records. Takes the sound rows, all that was read, and the build date (`YYYY-MM-DD`);
 * gives every fault found.
 */
export function checkRules(tables: Tables, raw: RawContent, buildDate: string): Fault[] {
  const { faults, add } = collector();
  checkSlugs(tables, raw, add);
  checkReferences(raw, add);
  checkPlaces(tables, raw, add);
  checkDates(raw, buildDate, add);
  checkPrivate(raw, add);
  checkPhotos(tables, raw, add);
  checkSeries(tables, add);
  checkContradictions(tables, add);
  checkCommitments(tables, add);
  checkTexts(raw, faults, add);
  checkSources(raw, add);
  return faults;
}

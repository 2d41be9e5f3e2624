import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';

/** What stands in the workbook tests/fixtures/intake/laporan-dinoyo.xlsx, typed here once more by hand. */

export interface Reported {
  name: string;
  slug: string;
  subsektor: string;
  kelurahan: string;
  product: string;
  /** What its page may show, for the report brings a complete consent for it. */
  whatsapp?: string;
  address?: string;
}

const maker = (
  name: string,
  product = 'vas keramik',
  subsektor = 'kriya',
  consented: Pick<Reported, 'whatsapp' | 'address'> = {},
  kelurahan = 'dinoyo',
): Reported => ({
  name,
  slug: name.toLowerCase().replaceAll(' ', '-'),
  subsektor,
  kelurahan,
  product,
  ...consented,
});
const whatsapp = (digits: string) => ({ whatsapp: `+62812345678${digits}` });
const address = (number: number) => ({ address: `Jl. Uji Coba No. ${number}` });

/** The twenty makers as they shall stand, the last ten after they were mended. */
export const reported: readonly Reported[] = [
  maker('Uji Melati', 'vas keramik', 'kriya', whatsapp('01')),
  maker('Uji Kenanga', 'piring'),
  maker('Uji Cempaka', 'keripik tempe', 'kuliner', whatsapp('03')),
  maker('Uji Flamboyan', 'batik tulis', 'fesyen'),
  maker('Uji Bougenvil', 'vas keramik', 'kriya', address(5)),
  maker('Uji Anggrek', 'vas keramik', 'kriya', address(6)),
  maker('Uji Teratai', 'kelas karawitan', 'musik'),
  maker('Uji Soka', 'kursi rotan', 'desain-produk'),
  maker('Uji Kantil'),
  maker('Uji Seruni', 'wayang kertas'),
  maker('Uji Nusa', 'vas keramik', 'seni-rupa'),
  maker('Uji Wijaya', 'vas keramik', 'kriya', {}, 'merjosari'),
  maker('Uji Palem', 'vas keramik', 'kriya', whatsapp('13')),
  maker('Uji Randu Alas', 'vas keramik', 'kriya', whatsapp('14')),
  maker('Uji Beringin', 'vas keramik', 'kriya', address(15)),
  maker('Uji Trembesi', 'vas keramik', 'kriya', address(16)),
  maker('Uji Mahoni', 'vas keramik', 'kriya', whatsapp('17')),
  maker('Uji Ketapang'),
  maker('Uji Asoka Putih', 'anyaman'),
  maker('Uji Sawo'),
];

/** Whatever of the report may never be seen: NIK, turnover, names and numbers without consent, the hidden sheet. */
export const secrets = [
  '35730501',
  '2501000',
  '81234567802',
  'Ibu Uji',
  'Uji Coba',
  'Rahasia',
  'Tersembunyi',
  '197001',
];

/**
 * The same as patterns for the whole site, where a chart may hold any short run of digits, and for the officials' notes
 * and what a consent rests on. Spaces and hyphens between digits are to be taken out first.
 */
export const neverPublished: readonly RegExp[] = [
  /35730501019\d/, // NIK
  /(?<!\d)25[0129]\d000(?!\d)/, // turnover
  /81234567802|81234567899/,
  /Ibu Uji/,
  /Uji Coba No\. (?!(5|6|15|16)(?!\d))/,
  /Uji Rahasia|Uji Tersembunyi|Catatan rapat/,
  /19700101|NAMA LURAH UJI/,
  /butuh tungku|akuntansi sederhana/,
  /F-1[78]\/2026/,
  /laporan-dinoyo\.xlsx/,
];

/** What a person types over the ten mistakes, each as its message says. */
const mends: readonly [string, string][] = [
  ['>Seni<', '>Seni Rupa<'],
  ['>Marjosari<', '>Merjosari<'],
  ['>8,12346E+10<', '>081234567813<'],
  ['>081234567814 / 081234567899<', '>081234567814<'],
  ['>-7.943.600<', '>-7,9436<'],
  ['>112.610.400<', '>112,6104<'],
  ['>112.6104<', '>@lat<'],
  ['>-7.9436<', '>112.6104<'],
  ['>@lat<', '>-7.9436<'],
  ['>08/17/2026<', '>17/08/2026<'],
  ['>19998<', '>1998<'],
  ['>#N/A<', '>anyaman<'],
  ['>Sukun<', '>Lowokwaru<'],
];

/** The quarantine workbook with all ten rows mended. */
export function mendedQuarantine(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  const sheet = 'xl/worksheets/sheet1.xml';
  let xml = strFromU8(parts[sheet]!);
  for (const [from, to] of mends) {
    expect(xml).toContain(from);
    xml = xml.replaceAll(from, to);
  }
  return zipSync({ ...parts, [sheet]: strToU8(xml) });
}

/**
 * What never enters: columns that are dropped where the file is read, and numbers that give a person away wherever they
 * stand. ENGINEERING's rule: known private columns are dropped, unknown ones refused.
 */

/** Words of a column's head that make it private, with the name under which the report tells of it. */
const privateHeads: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['NIK', /\b(nik|ktp|e ktp|nomor induk kependudukan|paspor|passport)\b/],
  ['KK', /\b(kk|kartu keluarga)\b/],
  ['NPWP', /\b(npwp|nomor pokok wajib pajak|pajak)\b/],
  ['NIB', /\b(nib|nomor induk berusaha)\b/],
  ['rekening', /\b(rekening|norek|no rek|nomor rek|bank)\b/],
  ['kelahiran', /\b(lahir|ttl|usia|umur)\b/],
  ['ibu kandung', /\bibu( kandung)?\b/],
  ['keuangan', /\b(omzet|omset|pendapatan|penghasilan|laba|keuntungan|aset|asset|modal|pinjaman|utang|hutang|gaji|pengeluaran)\b/],
  ['keadaan pribadi', /\b(agama|suku|kelamin|gender|status (perkawinan|nikah|kawin)|pernikahan|golongan darah|disabilitas|difabel|penyakit|bpjs|pendidikan|suami|istri|jumlah anak)\b/],
  ['alamat rumah', /\b(alamat (rumah|tinggal|domisili|asal|pribadi)|domisili|tempat tinggal|rt|rw)\b/],
  ['sandi', /\b(password|sandi|pin|otp|tanda tangan|ttd)\b/],
]; // prettier-ignore

/** The kind of private data that a column's head announces, or undefined. Takes the head as written. */
export function privateKind(head: string): string | undefined {
  const words = head
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return privateHeads.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Full-width and Arabic-Indic digits as plain ones, so that no number hides behind another script. */
export function plainDigits(text: string): string {
  return text.replace(/[０-９]|[٠-٩]|[۰-۹]/g, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = code >= 0xff10 ? 0xff10 : code >= 0x06f0 ? 0x06f0 : 0x0660;
    return String(code - zero);
  });
}

const gap = String.raw`[\s.\-–/]?`;
const run = (count: number): string => `(?:\\d${gap}){${count - 1}}\\d`;

/** Patterns of numbers and addresses that belong to a person; each is tried on text with plain digits. */
export const privatePatterns: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['nomor 15–16 angka (NIK, KK, atau NPWP)', new RegExp(`(?<!\\d)(?:${run(16)}|${run(15)})(?!\\d)`)],
  ['nomor telepon', /(?<!\d)(?:\+?62|0)[\s.()-]*8(?:[\s.()-]*\d){8,11}(?!\d)/],
  ['alamat surel', /(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]*\w/],
];

/** Whether a text has digits enough, or the sign of an address: almost none does, and the patterns need not be tried. */
function worthALook(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x40) return true;
    // Digits of other scripts, and some letters beside them.
    if ((code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x6f9) || code >= 0xff10) digits += 1;
    if (digits > 8) return true;
  }
  return false;
}

/** The first kind of private data found in a text, or undefined. */
export function privateIn(text: string): string | undefined {
  if (!worthALook(text)) return undefined;
  const plain = plainDigits(text);
  return privatePatterns.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** A text in which every number and address of a person is covered. */
export function withoutPrivate(text: string): string {
  if (!worthALook(text)) return text;
  let covered = text;
  for (const [, pattern] of privatePatterns)
    for (const hit of [...plainDigits(covered).matchAll(new RegExp(pattern, 'g'))].toReversed()) {
      const end = hit.index + hit[0].length;
      covered = covered.slice(0, hit.index) + masked(covered.slice(hit.index, end)) + covered.slice(end);
    }
  return covered;
}

/** A value as a report may show it: all but its first and last letters are covered. */
export function masked(value: string): string {
  const shown = [...value];
  if (shown.length <= 4) return '•'.repeat(shown.length);
  const head = shown.length > 8 ? 2 : 1;
  return `${shown.slice(0, head).join('')}${'•'.repeat(Math.min(shown.length - head - 1, 12))}${shown.at(-1)}`;
}

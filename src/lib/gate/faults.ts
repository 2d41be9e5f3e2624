import type { z } from 'zod';

/** One thing an editor must mend: where it is, what is wrong, what to write instead. In Indonesian. */
export interface Fault {
  file: string;
  /** Path inside the file, as an editor would look for it: `indicators › umkm-bps › points › 3 › period`. */
  place: string;
  wrong: string;
  instead: string;
}

const kinds: Record<string, string> = {
  string: 'teks dalam tanda kutip',
  number: 'angka tanpa tanda kutip',
  int: 'angka bulat tanpa tanda kutip',
  array: 'daftar dalam [ ]',
  object: 'kumpulan kunci dalam { }',
  record: 'kumpulan kunci dalam { }',
  boolean: 'true atau false',
  tuple: 'pasangan [ , ]',
};

const shown = (value: unknown): string => JSON.stringify(value) ?? 'kosong';

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], root);
}

/** The place of a fault in words: list positions are replaced by the slug, id or name of the entry where it has one. */
export function placeOf(root: unknown, path: readonly PropertyKey[]): string {
  const steps = path.map((key, i) => {
    if (typeof key !== 'number') return String(key);
    const entry = valueAt(root, path.slice(0, i + 1)) as Record<string, unknown> | undefined;
    const name = entry?.['slug'] ?? entry?.['id'];
    return typeof name === 'string' ? name : `ke-${key + 1}`;
  });
  return steps.join(' › ') || 'isi berkas';
}

/** Turns one zod issue into a fault. A custom message "what; what instead" is split at its semicolon. */
export function faultOf(file: string, root: unknown, issue: z.core.$ZodIssue): Fault {
  const place = placeOf(root, issue.path);
  const found = valueAt(root, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `"${key}"`).join(', ');
      return { file, place, wrong: `kunci ${keys} tidak dikenal`, instead: 'hapus, atau betulkan ejaannya' };
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String).join(', ');
      return {
        file,
        place,
        wrong: `${shown(found)} bukan pilihan yang ada`,
        instead: `pilih salah satu: ${allowed}`,
      };
    }
    case 'invalid_type': {
      const wanted = kinds[issue.expected] ?? issue.expected;
      if (found !== undefined)
        return { file, place, wrong: `${shown(found)} bukan ${wanted}`, instead: `tulis ${wanted}` };
      const parent =
        issue.path.at(-1) === 'en' ? 'terjemahan Inggris' : `isi "${String(issue.path.at(-1) ?? '')}"`;
      return { file, place, wrong: `${parent} tidak ada`, instead: `tambahkan ${wanted}` };
    }
    default: {
      const [wrong, ...instead] = (issue.message.includes('; ') ? issue.message : plain(issue)).split('; ');
      return { file, place, wrong: `${shown(found)}: ${wrong}`, instead: instead.join('; ') };
    }
  }
}

/** The words for a rule that has none of its own in the schema, as "what; what instead". */
function plain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return `terlalu kecil atau pendek; sedikitnya ${String(issue.minimum)}`;
  if (issue.code === 'too_big') return `terlalu besar atau panjang; paling banyak ${String(issue.maximum)}`;
  return `${issue.message}; betulkan sesuai content/README.md`;
}

/** The faults as an editor reads them, with the line where it is known; the first 200 in full. */
export function report(faults: readonly (Fault & { at?: { line: number } | undefined })[]): string {
  const lines = faults
    .slice(0, 200)
    .map((f) => `${f.file}${f.at ? `:${f.at.line}` : ''}\n  ${f.place}: ${f.wrong}\n  → ${f.instead}`);
  if (faults.length > 200) lines.push(`… dan ${faults.length - 200} kesalahan lain.`);
  return `${lines.join('\n')}\n\n${faults.length} kesalahan. Tidak ada yang ditulis; situs terakhir tetap seperti semula.`;
}

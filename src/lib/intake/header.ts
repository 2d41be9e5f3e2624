import { distance } from 'fastest-levenshtein';
import { columns, columnOf, type ColumnKey } from '../schema/columns.ts';
import { privateKind } from '../schema/private.ts';
import { columnLetters, finding, type Finding } from './findings.ts';
import type { Row, Sheet } from './sheet.ts';
import { folded } from './values/parsed.ts';

/** What the head of a column means. */
export type Head =
  | { kind: 'known'; key: ColumnKey; text: string }
  | { kind: 'private'; name: string; text: string }
  | { kind: 'unknown'; text: string };

const heads = new Map<string, ColumnKey>(
  columns.flatMap(({ key, header, variants }) =>
    [header, ...variants].map((text) => [folded(text), key] as const),
  ),
);

/** Reads one head. A remark in brackets does not count, but one that makes the column private does. */
export function readHead(text: string): Head {
  const known = heads.get(folded(text)) ?? undefined;
  if (known) return { kind: 'known', key: known, text };
  const name = privateKind(text);
  if (name) return { kind: 'private', name, text };
  const bare = heads.get(folded(text.replace(/\(.*?\)|\*/gs, '')));
  return bare ? { kind: 'known', key: bare, text } : { kind: 'unknown', text };
}

/** How many heads of a list are known, private ones included; none where not one of them is for the public. */
export function knownHeads(texts: readonly string[]): number {
  const read = texts.filter((text) => text.length < 60).map(readHead);
  const known = new Set(read.flatMap((head) => (head.kind === 'known' ? head.key : [])));
  return known.size === 0 ? 0 : known.size + read.filter(({ kind }) => kind === 'private').length;
}

/** A head row has at least this many known names. */
const leastKnown = 3;
/** How far down a head row is looked for. */
const furthest = 100;

/** One column of a table: where it stands and what it holds. */
export interface TableColumn {
  index: number;
  key: ColumnKey;
  /** As the report names it: `D (Kelurahan)`. */
  label: string;
}

export interface Header {
  /** Row numbers of the head: one, or two where the second divides the first. */
  first: number;
  last: number;
  columns: TableColumn[];
  /** Columns that are read by nobody: private, unknown, hidden. */
  dropped: ReadonlySet<number>;
  findings: Finding[];
}

const textsOf = (row: Row): [index: number, text: string][] =>
  [...row.cells].map(([index, { text }]) => [index, text.replace(/\s+/g, ' ').trim()]);

export const isHeadRow = (row: Row): boolean =>
  knownHeads(textsOf(row).map(([, text]) => text)) >= leastKnown;

/** A second head row only divides the first: all of it is known names, in columns that the first leaves open. */
function subHeads(row: Row | undefined, above: ReadonlyMap<number, string>): Map<number, string> {
  const texts = row ? textsOf(row) : [];
  const divides =
    texts.length > 0 &&
    texts.every(([index, text]) => {
      const head = above.get(index);
      return readHead(text).kind !== 'unknown' && (head === undefined || readHead(head).kind === 'unknown');
    });
  return new Map(divides ? texts : []);
}

function nearestHead(text: string): string | undefined {
  const key = folded(text);
  const [best] = [...heads]
    .map(([other, column]) => ({ column, far: distance(key, other) }))
    .filter(({ far }) => far <= Math.max(1, Math.floor(key.length / 3)))
    .sort((a, b) => a.far - b.far);
  return best && columnOf.get(best.column)!.header;
}

function unknownColumn(place: Parameters<typeof finding>[1], text: string): Finding {
  const near = nearestHead(text);
  return finding('KOL-01', place, {
    message: `Judul kolom “${text}” tidak dikenal.`,
    repair: near
      ? `Maksudnya “${near}”? Bila bukan, hapus kolomnya.`
      : 'Hapus kolomnya, atau pakai judul dari templat.',
  });
}

/**
 * Finds the head row of a sheet below any letterhead and says what each column holds. Takes the columns to be left out by
 * their head, where the editor named some. Gives undefined where no row has three known names.
 */
export function findHeader(sheet: Sheet, file: string, leftOut: readonly string[] = []): Header | undefined {
  const at = sheet.rows.findIndex((row, i) => i < furthest && isHeadRow(row));
  const row = sheet.rows[at];
  if (!row) return undefined;
  const texts = new Map(textsOf(row));
  const below = sheet.rows[at + 1];
  const second = below?.number === row.number + 1 ? subHeads(below, texts) : new Map<number, string>();
  for (const [index, text] of second) texts.set(index, text);

  const found: Header = {
    first: row.number,
    last: second.size > 0 ? row.number + 1 : row.number,
    columns: [],
    dropped: new Set(),
    findings: [],
  };
  const dropped = new Set<number>();
  const skip = new Set(leftOut.map(folded));
  for (const [index, text] of [...texts].sort(([a], [b]) => a - b)) {
    const head = readHead(text);
    const place = { file, sheet: sheet.name, row: row.number, column: `${columnLetters(index)} (${text})` };
    const hidden = sheet.hiddenColumns.has(index);
    if (head.kind === 'private') {
      dropped.add(index);
      found.findings.push(
        finding('KOL-02', place, {
          message: `Kolom “${text}” bersifat pribadi (${head.name}) dan dibuang saat dibaca.`,
        }),
      );
    } else if (skip.has(folded(text))) dropped.add(index);
    else if (hidden) {
      dropped.add(index);
      found.findings.push(finding('LBR-05', place));
    } else if (head.kind === 'unknown') {
      dropped.add(index);
      found.findings.push(unknownColumn(place, text));
    } else {
      const twin = found.columns.find(({ key }) => key === head.key);
      if (twin) {
        dropped.add(index);
        found.findings.push(
          finding('KOL-04', place, { message: `Kolom ini berarti sama dengan kolom ${twin.label}.` }),
        );
      } else found.columns.push({ index, key: head.key, label: place.column });
    }
  }
  found.dropped = dropped;
  return found;
}

import { columnOf, type ColumnKey } from '../schema/columns.ts';
import { draftOf, type City, type Draft } from './draft.ts';
import { finding, type Finding, type Place } from './findings.ts';
import { mergeRows, type MergeContext, type Outcome, type Reported } from './merge.ts';
import type { Reports } from './reports.ts';
import type { Table, TableRow } from './table.ts';
import { folded } from './values/parsed.ts';

export interface IntakeContext extends MergeContext {
  city: City;
  reports: Reports;
  /** Fingerprint of a file by its name. */
  fingerprint: (file: string) => string;
  /** Why fewer makers than before are all right, in the editor's words. */
  shrinkReason?: string | undefined;
}

/** A row that is not used, with what is wrong with it. */
export interface RefusedRow {
  table: Table;
  row: TableRow;
  reasons: Finding[];
}

export interface Intake {
  outcomes: Outcome[];
  refused: RefusedRow[];
  findings: Finding[];
  /** Rows of data that were looked at. */
  rows: number;
}

/** Fewer than this part of the makers of the last report is not believed without a reason. */
const leastShare = 0.7;
const leastCount = 3;

const rowKey = ({ file, sheet = '', row = 0 }: Place): string => `${file}\n${sheet}\n${row}`;

/** Columns without which no row of a table can become a maker. */
function missingColumns(table: Table, city: City): Finding[] {
  const has = (key: ColumnKey) => table.columns.some((column) => column.key === key);
  if (has('slug') && table.exported) return [];
  const wanted: ColumnKey[] = [
    'name',
    'subsektor',
    'products',
    ...(city.kelurahanOfFile ? [] : (['kelurahan'] as const)),
  ];
  return wanted
    .filter((key) => !has(key))
    .map((key) => {
      const { header } = columnOf.get(key)!;
      return finding('KOL-03', { file: table.file, sheet: table.sheet }, {
        message: `Kolom “${header}” tidak ada.`,
        repair: `Tambahkan kolom “${header}”${key === 'kelurahan' ? ', atau sebut kelurahannya dengan --kelurahan' : ''}.`,
      });
    }); // prettier-ignore
}

/** Kelurahan whose report holds far fewer makers than their last one; and the makers that are not in it any more. */
function shrunk(
  drafts: readonly Draft[],
  context: IntakeContext,
): { blocked: Set<string>; findings: Finding[] } {
  const { existing, city, shrinkReason } = context;
  const blocked = new Set<string>();
  const findings: Finding[] = [];
  const told = Map.groupBy(
    drafts.filter((draft) => draft.kelurahan),
    ({ kelurahan }) => kelurahan!,
  );
  for (const [kelurahan, rows] of told) {
    const before = existing.filter(
      ({ record }) => record.kelurahan === kelurahan && record.basis.kind === 'kelurahan',
    );
    const place = { file: rows[0]!.place.file };
    const { name } = city.kelurahan.exact.get(folded(kelurahan)) ?? { name: kelurahan };
    if (
      before.length - rows.length >= leastCount &&
      rows.length < before.length * leastShare &&
      !shrinkReason
    ) {
      blocked.add(kelurahan);
      findings.push(finding('LAP-01', place, { message: `Kelurahan ${name}: laporan ini berisi ${rows.length} pelaku, laporan sebelumnya ${before.length}.` })); // prettier-ignore
    }
  }
  return { blocked, findings };
}

/** The makers of earlier reports that this report of their kelurahan does not name. */
function absent(outcomes: readonly Outcome[], context: IntakeContext, file: string): Finding[] {
  const named = new Set(outcomes.map(({ slug }) => slug));
  const places = new Set(outcomes.flatMap(({ record }) => record.kelurahan ?? []));
  const gone = context.existing.filter(
    ({ slug, record }) =>
      record.basis.kind === 'kelurahan' && places.has(record.kelurahan ?? '') && !named.has(slug),
  );
  if (gone.length === 0) return [];
  const shown = gone.slice(0, 20).map(({ record }) => `“${record.name}”`).join(', '); // prettier-ignore
  return [
    finding('LAP-02', { file }, {
      message: `${gone.length} pelaku dari laporan sebelumnya tidak ada dalam laporan ini: ${shown}${gone.length > 20 ? ', …' : ''}. Catatannya tetap.`,
    }),
  ]; // prettier-ignore
}

/**
 * From the tables of the files to what becomes of each row. Takes what the readers told, too, since an error about a sheet
 * or a row keeps it out. Pure: nothing is written.
 */
export function intake(tables: readonly Table[], told: readonly Finding[], context: IntakeContext): Intake {
  const { city, reports } = context;
  const findings: Finding[] = [...told];
  const add = (one: Finding): void => void findings.push(one);
  for (const table of tables) missingColumns(table, city).forEach(add);

  const isError = ({ severity }: Finding) => severity === 'error';
  const badSheets = new Set(
    findings.filter((one) => isError(one) && /^KOL/.test(one.code)).map((one) => rowKey({ ...one, row: 0 })),
  );
  const reported: Reported[] = [];
  const counted: Draft[] = [];
  const rows: { table: Table; row: TableRow }[] = [];
  const faulty = new Set(findings.filter((one) => isError(one) && one.row !== undefined).map(rowKey));
  for (const table of tables) {
    const badSheet = badSheets.has(rowKey({ file: table.file, sheet: table.sheet, row: 0 }));
    const mark = table.origin ?? context.fingerprint(table.file);
    for (const row of table.rows) {
      let bad = false;
      const draft = draftOf(table, row, city, (one) => {
        bad ||= isError(one);
        add(one);
      });
      if (!table.origin && !table.exported) counted.push(draft);
      if (!badSheet) rows.push({ table, row });
      const sound = !bad && !badSheet && !faulty.has(rowKey(draft.place));
      reported.push({
        sound,
        draft,
        report: (kelurahan) => reports.of(mark, kelurahan),
        editorial: table.exported,
        source: { table, row },
      });
    }
  }

  const { blocked, findings: shrinkage } = shrunk(counted, context);
  shrinkage.forEach(add);
  const outcomes = mergeRows(
    reported.filter(({ draft }) => !blocked.has(draft.kelurahan ?? '')),
    context,
    add,
  );
  if (counted.length > 0) absent(outcomes, context, counted[0]!.place.file).forEach(add);

  const byRow = new Map<string, Finding[]>();
  for (const one of findings)
    if (isError(one) && one.row !== undefined) {
      const key = rowKey(one);
      byRow.set(key, [...(byRow.get(key) ?? []), one]);
    }
  const refused = rows.flatMap(({ table, row }): RefusedRow[] => {
    const reasons = byRow.get(rowKey({ file: table.file, sheet: table.sheet, row: row.number }));
    return reasons ? [{ table, row, reasons }] : [];
  });
  return { outcomes, refused, findings, rows: tables.reduce((sum, table) => sum + table.rows.length, 0) };
}

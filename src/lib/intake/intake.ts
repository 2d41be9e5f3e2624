import { countBy } from '../count.ts';
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

/** A row of a report with who sent it. */
interface Sent {
  draft: Draft;
  sender: string | undefined;
}

/**
 * Who sent a file: the kelurahan of more than half of its rows, or nobody in particular where it speaks of many. What
 * the editor says with --kelurahan goes before.
 */
function senderOf(drafts: readonly Draft[], { kelurahanOfFile }: City): string | undefined {
  if (kelurahanOfFile) return kelurahanOfFile;
  const counts = [...countBy(drafts, ({ kelurahan }) => kelurahan)].sort((a, b) => b[1] - a[1]);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const [first] = counts;
  return first && first[1] > all / 2 ? first[0] : undefined;
}

/** Senders whose report holds far fewer makers than their last one. */
function shrunk(
  sent: readonly Sent[],
  { existing, city, reports, shrinkReason }: IntakeContext,
): { blocked: Set<string | undefined>; findings: Finding[] } {
  const blocked = new Set<string | undefined>();
  const findings: Finding[] = [];
  for (const [sender, rows] of Map.groupBy(sent, (one) => one.sender)) {
    const [last] = reports.earlier(sender);
    const before = existing.filter(
      ({ record }) => last !== undefined && record.sources.includes(last),
    ).length;
    if (before - rows.length < leastCount || rows.length >= before * leastShare || shrinkReason) continue;
    blocked.add(sender);
    const who = sender ? `Kelurahan ${(city.kelurahan.exact.get(folded(sender)) ?? { name: sender }).name}` : 'Kota'; // prettier-ignore
    findings.push(finding('LAP-01', { file: rows[0]!.draft.place.file }, { message: `${who}: laporan ini berisi ${rows.length} pelaku, laporan sebelumnya ${before}.` })); // prettier-ignore
  }
  return { blocked, findings };
}

/** The makers of a sender's earlier reports that this one does not name. */
function absent(sent: readonly Sent[], outcomes: readonly Outcome[], context: IntakeContext): Finding[] {
  const [first] = sent;
  if (!first) return [];
  const named = new Set(outcomes.map(({ slug }) => slug));
  const earlier = new Set(
    [...new Set(sent.map(({ sender }) => sender))].flatMap((sender) => context.reports.earlier(sender)),
  );
  const gone = context.existing.filter(
    ({ slug, record }) => !named.has(slug) && record.sources.some((id) => earlier.has(id)),
  );
  if (gone.length === 0) return [];
  const shown = gone.slice(0, 20).map(({ record }) => `“${record.name}”`).join(', '); // prettier-ignore
  return [
    finding('LAP-02', { file: first.draft.place.file }, {
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
  const reported: (Reported & Sent)[] = [];
  const counted: Sent[] = [];
  const rows: { table: Table; row: TableRow }[] = [];
  const faulty = new Set(findings.filter((one) => isError(one) && one.row !== undefined).map(rowKey));
  const read = tables.map((table) => ({
    table,
    mark: table.origin ?? context.fingerprint(table.file),
    drafts: table.rows.map((row) => {
      let bad = false;
      const draft = draftOf(table, row, city, (one) => {
        bad ||= isError(one);
        add(one);
      });
      return { row, draft, bad };
    }),
  }));
  const senders = new Map(
    [...Map.groupBy(read, ({ mark }) => mark)].map(([mark, parts]) => [
      mark,
      senderOf(
        parts.flatMap(({ drafts }) => drafts.map(({ draft }) => draft)),
        city,
      ),
    ]),
  );
  for (const { table, mark, drafts } of read) {
    const sender = senders.get(mark);
    const badSheet = badSheets.has(rowKey({ file: table.file, sheet: table.sheet, row: 0 }));
    for (const { row, draft, bad } of drafts) {
      if (!table.origin && !table.exported) counted.push({ draft, sender });
      if (!badSheet) rows.push({ table, row });
      const sound = !bad && !badSheet && !faulty.has(rowKey(draft.place));
      reported.push({
        sound,
        draft,
        sender,
        report: () => reports.of(mark, sender),
        editorial: table.exported,
        source: { table, row },
      });
    }
  }

  const { blocked, findings: shrinkage } = shrunk(counted, context);
  shrinkage.forEach(add);
  const outcomes = mergeRows(
    reported.filter(({ sender }) => !blocked.has(sender)),
    context,
    add,
  );
  absent(counted, outcomes, context).forEach(add);

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

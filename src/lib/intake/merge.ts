import { columnOf } from '../schema/columns.ts';
import type { UmkmRecord } from '../schema/umkm.ts';
import type { Draft } from './draft.ts';
import { finding, type Finding } from './findings.ts';
import { matcher } from './match.ts';
import { inSchemaOrder, mergeRecord, type Change } from './merge-record.ts';
import type { Report } from './reports.ts';
import { newSlug } from './slugs.ts';
import { labelOf, type Table, type TableRow } from './table.ts';
import { folded } from './values/parsed.ts';

/** A maker that is already on the site. */
export interface Existing {
  slug: string;
  /** Folder under content/umkm/. */
  folder: string;
  record: UmkmRecord;
}

/** A row with the report it came in; `editorial` rows are changes an editor made in our own export. */
export interface Reported {
  draft: Draft;
  /** Asked for only where the row changes something. */
  report: () => Report;
  editorial: boolean;
  /** False where a cell is at fault: then the row is only looked at for what else is wrong. */
  sound: boolean;
  /** The row as it was read, for quarantine. */
  source: { table: Table; row: TableRow };
}

/** What becomes of a row that is used. */
export interface Outcome {
  kind: 'new' | 'changed' | 'same';
  slug: string;
  folder: string;
  /** The folder it moves from. */
  from?: string | undefined;
  record: UmkmRecord;
  changes: Change[];
  draft: Draft;
  source: Reported['source'];
}

export interface MergeContext {
  existing: readonly Existing[];
  /** Whether a key (a slug, or `<folded name>/<kelurahan>`) was withdrawn. */
  isWithdrawn: (key: string) => boolean;
  /** Every slug in use, those of withdrawn makers not among them. */
  takenSlugs: Iterable<string>;
}

export const withdrawnKey = (name: string, kelurahan: string | undefined): string =>
  `${folded(name)}/${kelurahan ?? ''}`;

const schema = '../../.skema/umkm.json';

/** What a new maker cannot do without and the row does not say. */
function missing({ draft, source, sound }: Reported): Finding[] {
  const lacking = (['name', 'subsektor', 'kelurahan', 'products'] as const).filter(
    // What was typed and is at fault has been told of already; what was typed for nothing (a dash) has not.
    (key) => !draft[key]?.length && (sound || !source.row.cells[key]?.text.trim()),
  );
  return lacking.map((key) => {
    const { header } = columnOf.get(key)!;
    const column = labelOf(source.table, key);
    return finding('SEL-08', { ...draft.place, column }, { message: `“${header}” kosong.` });
  });
}

/**
 * Lays rows over what is there, in their order. Gives what each sound one becomes, and a finding for each that must not be
 * used: twice in the report, too near to another, withdrawn, or incomplete.
 */
export function mergeRows(
  rows: readonly Reported[],
  context: MergeContext,
  add: (finding: Finding) => void,
): Outcome[] {
  const match = matcher(context.existing);
  const taken = new Set(context.takenSlugs);
  const phones = new Map<string, Draft>();
  const outcomes: Outcome[] = [];

  for (const row of rows) {
    const { draft } = row;
    const named = draft.key.slug || (draft.name && (row.sound || draft.kelurahan));
    const { existing, fault } = named ? match.find(draft) : {};
    const faults = fault ? [fault] : existing ? [] : missing(row);
    const home = draft.kelurahan ?? existing?.record.kelurahan;
    const name = draft.name || (existing?.record.name ?? '');
    if (
      context.isWithdrawn(withdrawnKey(name, home)) ||
      (draft.key.slug && context.isWithdrawn(draft.key.slug))
    )
      faults.push(finding('PLK-04', draft.place));

    const twin = draft.phoneKey ? phones.get(draft.phoneKey) : undefined;
    if (twin)
      add(finding('PLK-05', { ...draft.place, column: labelOf(row.source.table, 'phone') }, { message: `Nomor telepon yang sama dengan baris ${twin.place.row}.` })); // prettier-ignore
    else if (draft.phoneKey) phones.set(draft.phoneKey, draft);

    const old = existing?.record;
    const merged = mergeRecord(old, draft, 0);
    for (const { code, column } of merged.faults)
      faults.push(finding(code, { ...draft.place, column: labelOf(row.source.table, column) }));
    faults.forEach(add);
    if (faults.length > 0 || !row.sound) continue;
    if (existing && merged.changes.length === 0) {
      outcomes.push({
        kind: 'same',
        slug: existing.slug,
        folder: existing.folder,
        record: existing.record,
        changes: [],
        draft,
        source: row.source,
      });
      continue;
    }
    const slug = existing?.slug ?? newSlug(name, home!, taken);
    if (context.isWithdrawn(slug)) {
      add(finding('PLK-04', draft.place));
      continue;
    }
    if (!existing && !draft.kind) add(finding('JNS-02', { ...draft.place, column: labelOf(row.source.table, 'kind') }, { before: '', after: 'usaha' })); // prettier-ignore
    const report = row.editorial && existing ? undefined : row.report();
    const record = mergeRecord(old, draft, Number((report?.date ?? '0').slice(0, 4))).record;
    const stated: UmkmRecord = report
      ? {
          ...record,
          $schema: schema,
          basis: { kind: 'kelurahan', on: report.date },
          checkedOn: report.date,
          sources: [...new Set([...(old?.sources ?? []), report.id])],
        }
      : record;
    const folder = record.kelurahan ?? 'kota';
    outcomes.push({
      kind: existing ? 'changed' : 'new',
      slug,
      folder,
      ...(existing && existing.folder !== folder && { from: existing.folder }),
      record: inSchemaOrder(stated),
      changes: merged.changes,
      draft,
      source: row.source,
    });
  }
  return outcomes;
}

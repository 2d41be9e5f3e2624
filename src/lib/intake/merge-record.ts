import type { z } from 'zod';
import type { bilingual } from '../schema/fields.ts';
import type { headcount } from '../schema/fields.ts';
import { umkmFields, type UmkmRecord } from '../schema/umkm.ts';
import type { CodeId } from './codes.ts';
import type { Draft, Headcount } from './draft.ts';

type Bilingual = z.infer<typeof bilingual>;
type Count = z.infer<typeof headcount>;

/** One field that a row changes, in words. */
export interface Change {
  field: string;
  before: string;
  after: string;
}

/** A row laid over a record. An empty cell says nothing and takes nothing away. */
export interface Merged {
  record: UmkmRecord;
  changes: Change[];
  /** What keeps the row from being used. */
  faults: { code: CodeId; column: 'productsEn' | 'taglineEn' | 'descriptionEn' | 'sourceAddress' }[];
}

/** A value of a record as the report shows it. */
function inWords(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(inWords).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { id, en, range, value: count } = value as Bilingual & Count;
  if (range) return range.join('–');
  if (count !== undefined) return String(count);
  return en === undefined ? id : `${id} / ${en}`;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A text with its translation: the old one is kept while the Indonesian stays, and dropped when it changes. */
function text(old: Bilingual | undefined, id: string, en: string): Bilingual | undefined {
  const base = id || old?.id;
  if (!base) return undefined;
  const translation = en || (old?.id === base ? old.en : undefined);
  return { id: base, ...(translation && { en: translation }) };
}

const list = (old: readonly Bilingual[] | undefined, ids: readonly string[], ens: readonly string[] = []): Bilingual[] =>
  ids.map((id, i) => text(old?.[i]?.id === id ? old[i] : old?.find((item) => item.id === id), id, ens[i] ?? '')!); // prettier-ignore

function count(old: Count | undefined, told: Headcount | undefined, year: number): Count | undefined {
  if (!told) return undefined;
  const unchanged = 'value' in told ? old?.value === told.value : same(old?.range, told.range);
  return unchanged ? old : { ...told, asOf: year };
}

/** The keys of a record in the order of its schema, so that a file reads the same whoever wrote it. */
export function inSchemaOrder(record: UmkmRecord): UmkmRecord {
  const order = ['$schema', ...Object.keys(umkmFields.shape)];
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
  ) as unknown as UmkmRecord;
}

/** Lays a row over the record it means, or over nothing. Takes the year the report is of. */
export function mergeRecord(old: UmkmRecord | undefined, draft: Draft, year: number): Merged {
  const faults: Merged['faults'] = [];
  const ids = draft.products.length > 0 ? draft.products : (old?.products ?? []).map(({ id }) => id);
  if (draft.productsEn.length > 0 && draft.productsEn.length !== ids.length)
    faults.push({ code: 'PRO-01', column: 'productsEn' });
  if (draft.sourceAddress && draft.sourceAddress !== old?.address)
    faults.push({ code: 'ALM-01', column: 'sourceAddress' });
  for (const key of ['tagline', 'description'] as const)
    if (draft.texts[key].en && !draft.texts[key].id && !old?.[key])
      faults.push({ code: 'ING-01', column: `${key}En` });

  const subsektor = draft.subsektor ?? old?.subsektor;
  const also = draft.alsoSubsektor.filter((slug, i, all) => slug !== subsektor && all.indexOf(slug) === i);
  const told: Partial<UmkmRecord> = {
    name: draft.name || undefined,
    kind: (draft.kind as UmkmRecord['kind'] | undefined) ?? (old ? undefined : 'usaha'),
    subsektor,
    alsoSubsektor: also.length > 0 ? also : undefined,
    kelurahan: draft.kelurahan,
    kecamatan: draft.kelurahan || old?.kelurahan ? undefined : draft.kecamatan,
    foundedYear: draft.foundedYear,
    employees: count(old?.employees, draft.employees, year),
    members: count(old?.members, draft.members, year),
    tagline: text(old?.tagline, draft.texts.tagline.id, draft.texts.tagline.en),
    description: text(old?.description, draft.texts.description.id, draft.texts.description.en),
    products:
      draft.products.length + draft.productsEn.length > 0
        ? list(old?.products, ids, draft.productsEn)
        : undefined,
    markets: draft.markets.length > 0 ? list(old?.markets, draft.markets) : undefined,
    exports: draft.exports.length > 0 ? list(old?.exports, draft.exports) : undefined,
    website: draft.website,
    instagram: draft.instagram,
  } as Partial<UmkmRecord>;

  const record = { ...old } as UmkmRecord;
  const changes: Change[] = [];
  for (const [field, value] of Object.entries(told) as [keyof UmkmRecord, unknown][]) {
    if (value === undefined || same(value, old?.[field])) continue;
    changes.push({ field, before: inWords(old?.[field]), after: inWords(value) });
    Object.assign(record, { [field]: value });
  }
  // A kelurahan that is known now says its kecamatan too.
  if (record.kelurahan && record.kecamatan) delete record.kecamatan;
  return { record, changes, faults };
}

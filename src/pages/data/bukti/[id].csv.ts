import type { APIRoute } from 'astro';
import { csv } from '../../../lib/csv.ts';
import { loadRecords, type Indicator } from '../../../lib/records.ts';

export async function getStaticPaths() {
  const { indicators } = await loadRecords();
  return indicators.map((indicator) => ({ params: { id: indicator.id }, props: { indicator } }));
}

const header = [
  'indicator', 'period', 'value', 'unit_id', 'unit_en', 'kind', 'break', 'note_id', 'note_en',
  'source_id', 'source_title', 'source_publisher', 'source_date', 'source_url', 'edition',
]; // prettier-ignore

/** One series as a table, a point a row, in the order of the record; an undated point has no period. */
export const GET: APIRoute<{ indicator: Indicator }> = async ({ props: { indicator } }) => {
  const { sources, evidence: edition } = await loadRecords();
  const rows = indicator.points.map(({ period, value, break: broken, note, source }) => {
    const { title, publisher, date, url } = sources.get(source)!;
    return [
      indicator.id, period, value, indicator.unit.id, indicator.unit.en, indicator.kind, broken && 'true',
      note?.id, note?.en, source, title, publisher, date, url, edition.edition.id,
    ]; // prettier-ignore
  });
  return new Response(csv(header, rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};

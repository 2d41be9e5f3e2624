import type { APIRoute } from 'astro';
import { href, locales } from '../../../i18n/index.ts';
import { licence } from '../../../lib/evidence/dataset.ts';
import { loadRecords, type Indicator } from '../../../lib/records.ts';

export async function getStaticPaths() {
  const { indicators } = await loadRecords();
  return indicators.map((indicator) => ({ params: { id: indicator.id }, props: { indicator } }));
}

/** One series with its definition and notes, each point with its source in full. */
export const GET: APIRoute<{ indicator: Indicator }> = async ({ props: { indicator }, site }) => {
  const { sources, evidence } = await loadRecords();
  const { id: edition, date } = evidence.edition;
  const full = (id: string) => sources.get(id)!;
  const { points, noteSources, order: _, ...series } = indicator;
  const body = {
    ...series,
    ...(noteSources && { noteSources: noteSources.map(full) }),
    points: points.map(({ source, ...point }) => ({ ...point, source: full(source) })),
    page: Object.fromEntries(
      locales.map((locale) => [locale, new URL(href(`/bukti/${indicator.id}/`, locale), site).href]),
    ),
    edition: { id: edition, date },
    licence,
  };
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};

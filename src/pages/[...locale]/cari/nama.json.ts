import type { APIRoute } from 'astro';
import { localeOf, localeParams } from '../../../i18n/index.ts';
import { loadRecords } from '../../../lib/records.ts';
import { nameList } from '../../../lib/search/names.ts';

/** Names that the search box suggests; fetched when someone turns to the box. */
export const getStaticPaths = () => localeParams.map(({ param }) => ({ params: { locale: param } }));

export const GET: APIRoute = async ({ params }) => {
  const list = nameList(await loadRecords(), localeOf(params['locale'] ?? 'id'));
  return new Response(JSON.stringify(list), { headers: { 'Content-Type': 'application/json' } });
};

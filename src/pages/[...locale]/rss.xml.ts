import type { APIRoute } from 'astro';
import { localeOf, localeParams } from '../../i18n/index.ts';
import { syndication } from '../../lib/feed/syndication.ts';
import { loadRecords } from '../../lib/records.ts';

export const getStaticPaths = () => localeParams.map(({ param }) => ({ params: { locale: param } }));

export const GET: APIRoute = async ({ params, site }) =>
  new Response(syndication(await loadRecords(), 'rss', localeOf(params['locale']), site!.href), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });

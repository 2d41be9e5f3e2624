import type { APIRoute } from 'astro';
import { dcat } from '../../lib/data/catalogue.ts';
import { packedFiles } from '../../lib/data/packed.ts';
import { loadRecords } from '../../lib/records.ts';

export const GET: APIRoute = async () => {
  const records = await loadRecords();
  const body = dcat(records, await packedFiles(records));
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/ld+json; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { packedFiles } from '../../lib/data/packed.ts';
import { dataPackage } from '../../lib/data/package.ts';
import { loadRecords } from '../../lib/records.ts';

export const GET: APIRoute = async () => {
  const records = await loadRecords();
  const body = dataPackage(records, await packedFiles(records));
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { fileFacts } from '../../lib/data/files.ts';
import { dataPackage } from '../../lib/data/package.ts';
import { loadRecords } from '../../lib/records.ts';

export const GET: APIRoute = async () => {
  const records = await loadRecords();
  const body = dataPackage(records, await fileFacts(records));
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};

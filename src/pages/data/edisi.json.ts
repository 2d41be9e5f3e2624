import type { APIRoute } from 'astro';
import { packedFiles } from '../../lib/data/packed.ts';
import { ccBy } from '../../lib/data/licence.ts';
import { loadRecords } from '../../lib/records.ts';

/** Which edition this is, and how much it holds. */
export const GET: APIRoute = async () => {
  const records = await loadRecords();
  const { name, address, publisher, edition } = records.edition;
  const facts = await packedFiles(records);
  const { id, evidence, date } = edition;
  const body = {
    id,
    date,
    evidence,
    name,
    address,
    publisher,
    licence: ccBy.path,
    rows: Object.fromEntries(facts.map(({ table, rows }) => [table, rows])),
  };
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};

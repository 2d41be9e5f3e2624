import type { APIRoute } from 'astro';
import { formats, formatsOf } from '../../lib/data/files.ts';
import { fileBytes } from '../../lib/data/packed.ts';
import { tables, type Table } from '../../lib/data/tables.ts';
import { loadRecords } from '../../lib/records.ts';

/** Each table of the open data as CSV. */
export const getStaticPaths = () =>
  tables
    .filter((table) => formatsOf(table).includes('csv'))
    .map((table) => ({ params: { table: table.name }, props: { table } }));

export const GET: APIRoute<{ table: Table }> = async ({ props: { table } }) =>
  new Response(await fileBytes(`${table.name}.csv`, await loadRecords()), {
    headers: { 'Content-Type': `${formats.csv.mediaType}; charset=utf-8` },
  });

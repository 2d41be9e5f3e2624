import type { APIRoute } from 'astro';
import { formats, formatsOf } from '../../lib/data/files.ts';
import { fileBytes } from '../../lib/data/packed.ts';
import { tables, type Table } from '../../lib/data/tables.ts';
import { loadRecords } from '../../lib/records.ts';

/** Each table of the open data as GEOJSON. */
export const getStaticPaths = () =>
  tables
    .filter((table) => formatsOf(table).includes('geojson'))
    .map((table) => ({ params: { table: table.name }, props: { table } }));

export const GET: APIRoute<{ table: Table }> = async ({ props: { table } }) =>
  new Response(await fileBytes(`${table.name}.geojson`, await loadRecords()), {
    headers: { 'Content-Type': `${formats.geojson.mediaType}; charset=utf-8` },
  });

import type { APIRoute } from 'astro';
import boundaries from '../../../content/kelurahan.LICENSE.txt?raw';
import { archive } from '../../lib/data/archive.ts';
import { dataPackage } from '../../lib/data/package.ts';
import { pack, packedFiles } from '../../lib/data/packed.ts';
import { loadRecords } from '../../lib/records.ts';

/** All tables with their descriptor and the notice of the boundaries. */
export const GET: APIRoute = async () => {
  const records = await loadRecords();
  const files = await packedFiles(records);
  const descriptor = `${JSON.stringify(dataPackage(records, files), null, 2)}\n`;
  const further = [
    { path: 'datapackage.json', ...(await pack([descriptor])) },
    { path: 'kelurahan.LICENSE.txt', ...(await pack([boundaries])) },
  ];
  const body = archive(records.edition.edition.date, [...further, ...files]);
  return new Response(body, { headers: { 'Content-Type': 'application/zip' } });
};

import { crc32, deflateRawSync } from 'node:zlib';
import type { APIRoute } from 'astro';
import boundaries from '../../../content/kelurahan.LICENSE.txt?raw';
import { archive } from '../../lib/data/archive.ts';
import { fileFacts } from '../../lib/data/files.ts';
import { dataPackage } from '../../lib/data/package.ts';
import { loadRecords } from '../../lib/records.ts';

/** All tables with their descriptor and the notice of the boundaries. */
export const GET: APIRoute = async () => {
  const records = await loadRecords();
  const descriptor = dataPackage(records, await fileFacts(records));
  const further = {
    'datapackage.json': `${JSON.stringify(descriptor, null, 2)}\n`,
    'kelurahan.LICENSE.txt': boundaries,
  };
  const body = archive(records, further, { deflate: (bytes) => deflateRawSync(bytes), crc: crc32 });
  return new Response(body, { headers: { 'Content-Type': 'application/zip' } });
};

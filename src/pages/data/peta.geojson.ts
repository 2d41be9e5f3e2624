import type { APIRoute } from 'astro';
import { translator } from '../../i18n/index.ts';
import { cityCounts } from '../../lib/map/counts.ts';
import type { MapFile } from '../../lib/map/files.ts';
import { loadRecords } from '../../lib/records.ts';

/** The polygons of the kelurahan with their counts by subsektor: what the live map draws and filters. */
export const GET: APIRoute = async () => {
  const records = await loadRecords();
  const counts = cityCounts(records);
  const file: MapFile = {
    type: 'FeatureCollection',
    notice: translator('en')('footer.boundaries'),
    total: counts.total,
    placed: counts.placed,
    rest: Object.fromEntries(counts.rest),
    features: records.kelurahan.map(({ id, name, kecamatan, point, geometry }) => ({
      type: 'Feature',
      id,
      properties: {
        name,
        kecamatan,
        point,
        kampung: (records.kampungByKelurahan.get(id) ?? []).map((kampung) => kampung.name),
        ...counts.kelurahan.get(id)!,
      },
      geometry,
    })),
  };
  return new Response(JSON.stringify(file), { headers: { 'Content-Type': 'application/geo+json' } });
};

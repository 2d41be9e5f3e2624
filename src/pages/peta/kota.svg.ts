import type { APIRoute } from 'astro';
import { minimap, minimapSvg } from '../../lib/place/minimap.ts';
import { loadRecords } from '../../lib/records.ts';

/** The city and its kecamatan, drawn once for the small maps of all pages. */
export const GET: APIRoute = async () => {
  const { kelurahan } = await loadRecords();
  return new Response(minimapSvg(minimap(kelurahan)), { headers: { 'Content-Type': 'image/svg+xml' } });
};

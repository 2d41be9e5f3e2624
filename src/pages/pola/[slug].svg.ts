import type { APIRoute } from 'astro';
import { loadRecords } from '../../lib/records.ts';
import { pola } from '../../lib/look/pola.ts';

/** The generated pattern of every pelaku, 3:2, and of every subsektor, as a wide band. */
export async function getStaticPaths() {
  const { umkm, subsektor } = await loadRecords();
  return [
    ...umkm.map(({ id, family }) => ({
      params: { slug: id },
      props: { slug: id, family, width: 360, height: 240 },
      cacheKey: family,
    })),
    ...subsektor.map(({ id, family }) => ({
      params: { slug: `subsektor-${id}` },
      props: { slug: id, family, width: 1440, height: 300 },
    })),
  ];
}

export const GET: APIRoute = ({ props }) =>
  new Response(pola(props as Parameters<typeof pola>[0]), { headers: { 'Content-Type': 'image/svg+xml' } });

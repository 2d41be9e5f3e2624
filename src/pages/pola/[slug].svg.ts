import type { APIRoute } from 'astro';
import { coverPola, dossierThemes } from '../../lib/dossier/themes.ts';
import { loadRecords } from '../../lib/records.ts';
import { pola } from '../../lib/look/pola.ts';

/** The generated pattern of every pelaku, 3:2, of every subsektor, as a wide band, of every story in both forms, and of every dossier's cover. */
export async function getStaticPaths() {
  const { umkm, subsektor, kecamatan, stories } = await loadRecords();
  return [
    ...umkm.map(({ id, family }) => ({
      params: { slug: id },
      props: { slug: id, family, width: 360, height: 240 },
    })),
    ...subsektor.map(({ id, family }) => ({
      params: { slug: `subsektor-${id}` },
      props: { slug: id, family, width: 1440, height: 300 },
    })),
    ...dossierThemes({ subsektor, kecamatan }).map(({ key, family, seed }) => ({
      params: { slug: coverPola(key) },
      props: { slug: seed, family, width: 1260, height: 560 },
    })),
    ...stories.flatMap(({ id, family }) => [
      { params: { slug: `cerita-${id}` }, props: { slug: id, family, width: 360, height: 240 } },
      { params: { slug: `pita-${id}` }, props: { slug: id, family, width: 1440, height: 300 } },
    ]),
  ];
}

export const GET: APIRoute = ({ props }) =>
  new Response(pola(props as Parameters<typeof pola>[0]), { headers: { 'Content-Type': 'image/svg+xml' } });

import type { APIRoute } from 'astro';
import type { Contents, ContentsFile } from '../../lib/map/files.ts';
import { loadRecords } from '../../lib/records.ts';

/** Who and what is known in each kelurahan: what the panel of the live map lists. */
export const GET: APIRoute = async () => {
  const { kelurahan, umkmByKelurahan, kampungByKelurahan, programmesByKelurahan } = await loadRecords();
  const entries = kelurahan.map(({ id }): [string, Contents] => [
    id,
    {
      pelaku: (umkmByKelurahan.get(id) ?? []).map(({ id, name, subsektor, alsoSubsektor = [] }) => ({
        id,
        name,
        subsektor: [subsektor, ...alsoSubsektor],
      })),
      kampung: (kampungByKelurahan.get(id) ?? []).map(({ id, name }) => ({ id, name })),
      program: (programmesByKelurahan.get(id) ?? []).map(({ id, title, subsektor }) => ({
        id,
        title,
        subsektor,
      })),
    },
  ]);
  const file: ContentsFile = Object.fromEntries(
    entries.filter(([, contents]) => Object.values(contents).some((list: readonly unknown[]) => list.length)),
  );
  return new Response(JSON.stringify(file), { headers: { 'Content-Type': 'application/json' } });
};

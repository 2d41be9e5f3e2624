import type { APIRoute } from 'astro';
import boundaries from '../../content/kelurahan.LICENSE.txt?raw';
import archivo from '../../node_modules/@fontsource-variable/archivo/LICENSE?raw';
import literata from '../../node_modules/@fontsource-variable/literata/LICENSE?raw';
import leaflet from '../../node_modules/leaflet/LICENSE?raw';
import pagefind from '../../node_modules/pagefind/LICENSE/LICENSE?raw';

/** The notices that must travel with what others made: boundaries, fonts, map and search. */
const notices = [
  ['Archivo', archivo],
  ['Literata', literata],
  ['Leaflet', leaflet],
  ['Pagefind', pagefind],
] as const;

export const GET: APIRoute = () => {
  const parts = [boundaries, ...notices.map(([name, text]) => `${name}\n${'='.repeat(80)}\n${text}`)];
  return new Response(`${parts.map((part) => part.trim()).join('\n\n\n')}\n`);
};

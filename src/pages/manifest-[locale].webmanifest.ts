import type { APIRoute } from 'astro';
import { asset, href, localeOf, locales } from '../i18n/index.ts';
import { pigments } from '../lib/look/family.ts';
import { loadRecords } from '../lib/records.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = async ({ params }) => {
  const locale = localeOf(params['locale']);
  const { edition } = await loadRecords();
  const manifest = {
    name: edition.name,
    short_name: edition.name,
    description: edition.tagline[locale],
    lang: locale,
    start_url: href('/', locale),
    scope: asset('/'),
    display: 'minimal-ui',
    background_color: pigments.kabut,
    theme_color: pigments.wedel,
    icons: [192, 512].map((size) => ({
      src: asset(`/icon-${size}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};

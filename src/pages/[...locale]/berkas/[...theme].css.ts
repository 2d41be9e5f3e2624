import type { APIRoute } from 'astro';
import { formatDate, localeParams, translator, type Locale } from '../../../i18n/index.ts';
import { footSheet } from '../../../lib/dossier/foot.ts';
import { dossierThemes, themeName, type DossierTheme } from '../../../lib/dossier/themes.ts';
import { loadRecords } from '../../../lib/records.ts';

/**
 * What stands in the foot of each printed page of a dossier: the day, and not the edition, which the dossier names at its
 * head. So the sheet stays as it is when a maker is mended.
 */
export async function getStaticPaths() {
  const themes = dossierThemes(await loadRecords());
  return localeParams.flatMap(({ locale, param }) =>
    themes.map((theme) => ({ params: { locale: param, theme: theme.key }, props: { theme, locale } })),
  );
}

export const GET: APIRoute = async ({ props }) => {
  const { theme, locale } = props as { theme: DossierTheme; locale: Locale };
  const { edition } = await loadRecords();
  const text = translator(locale)('berkas.foot', {
    site: edition.name,
    name: themeName(theme, locale),
    date: formatDate(edition.edition.date, locale),
  });
  return new Response(footSheet(text), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};

import type { APIRoute } from 'astro';
import { localeParams, translator, type Locale } from '../../../i18n/index.ts';
import { footSheet } from '../../../lib/dossier/foot.ts';
import { dossierThemes, themeName, type DossierTheme } from '../../../lib/dossier/themes.ts';
import { makersIn } from '../../../lib/dossier/makers.ts';
import { loadMediaArts, loadRecords } from '../../../lib/records.ts';

/** What stands in the foot of each printed page of a dossier. */
export async function getStaticPaths() {
  const themes = dossierThemes(await loadRecords());
  return localeParams.flatMap(({ locale, param }) =>
    themes.map((theme) => ({ params: { locale: param, theme: theme.key }, props: { theme, locale } })),
  );
}

export const GET: APIRoute = async ({ props }) => {
  const { theme, locale } = props as { theme: DossierTheme; locale: Locale };
  const records = await loadRecords();
  const { data } = await loadMediaArts(locale);
  const edition = records.editionWith(makersIn(theme, records, data));
  const text = translator(locale)('berkas.foot', {
    site: edition.name,
    name: themeName(theme, locale),
    edition: edition.edition.id,
  });
  return new Response(footSheet(text), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};

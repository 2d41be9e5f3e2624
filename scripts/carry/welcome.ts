import { formatDate, locales, translator, type Locale } from '../../src/i18n/index.ts';
import { html } from '../html.ts';

/** What the zip says of the edition in it; as in data/edisi.json. */
export interface EditionFacts {
  id: string;
  date: string;
  address: string;
  publisher: Record<Locale, string>;
}

const sentences = ({ id, date, address, publisher }: EditionFacts, locale: Locale): string[] => {
  const t = translator(locale);
  return [
    t('bawa.edition', { id, date: formatDate(date, locale), address }),
    t('bawa.how'),
    t('bawa.works'),
    t('bawa.fresh'),
    t('bawa.licence', { publisher: publisher[locale] }),
  ];
};

/** The text file beside the site, in both languages. */
export const readMe = (edition: EditionFacts): string =>
  locales
    .map((locale) => {
      const title = translator(locale)('bawa.title');
      return [title, '='.repeat(title.length), '', ...sentences(edition, locale).flatMap((s) => [s, ''])];
    })
    .flat()
    .join('\r\n');

/** The page to click on first, with the look of the site. Takes the folder of the site and its shared style sheet. */
export function frontDoor(edition: EditionFacts, folder: string, styles: string): string {
  const parts = locales.map((locale, i) => {
    const t = translator(locale);
    const name = i === 0 ? 'h1' : 'h2';
    const way = locale === 'id' ? `${folder}/index.html` : `${folder}/${locale}/index.html`;
    const [first, , ...rest] = sentences(edition, locale).map((sentence) => `<p>${html(sentence)}</p>`);
    return `<section class="stack measure" lang="${locale}">
<${name}>${html(t('bawa.title'))}</${name}>
<p class="lead">${html(t('bawa.lead'))}</p>
<p><a class="button" href="${way}">${html(t('bawa.open'))}</a></p>
${[...rest, first].join('\n')}
</section>`;
  });
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${html(translator('id')('bawa.title'))}</title>
<link rel="icon" href="${folder}/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${folder}/${styles}">
<style>
main { padding-block: var(--space-l); }
h1, h2 { font-size: var(--step-4); }
</style>
</head>
<body>
<main class="page split" data-even>
${parts.join('\n')}
</main>
</body>
</html>
`;
}

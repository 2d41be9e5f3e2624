/** What is cited: one page of one edition. */
export interface Cited {
  /** Key of the entry: ASCII letters, digits and hyphens. */
  key: string;
  title: string;
  /** Name of the site, as the work the page is a part of. */
  site: string;
  publisher: string;
  /** Id and date (`YYYY-MM-DD`) of the edition. */
  edition: string;
  date: string;
  /** The edition and its date in the reader's language: `edition 2026-11-24-ab12cd34, 24 November 2026`. */
  editionText: string;
  /** What the page rests on, in the reader's language; left out where that is the whole record. */
  sourcesText?: string | undefined;
  /** Absolute address of the page. */
  url: string;
  language: string;
}

/** The same reference in three forms. */
export interface Citation {
  plain: string;
  bibtex: string;
  /** CSL-JSON, indented. */
  csl: string;
}

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text for a BibTeX field: the characters that mean something to TeX are escaped. */
export function texText(text: string): string {
  return text.replace(/[\\~^]|[&%$#_{}]/g, (char) => special[char] ?? `\\${char}`);
}

/** A reference to one page: plain text, BibTeX and CSL-JSON, all from the same facts. */
export function citation(cited: Cited): Citation {
  const { key, title, site, publisher, edition, date, editionText, sourcesText, url, language } = cited;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const fields = {
    author: `{${texText(publisher)}}`,
    title: `{${texText(title)}}`,
    howpublished: texText(site),
    year: String(year),
    month: String(month),
    note: texText([editionText, sourcesText].filter(Boolean).join('. ')),
    url,
    language,
  };
  const csl = {
    id: key,
    type: 'dataset',
    title,
    author: [{ literal: publisher }],
    'container-title': site,
    publisher,
    version: edition,
    ...(sourcesText && { note: sourcesText }),
    issued: { 'date-parts': [[year, month, day]] },
    URL: url,
    language,
  };
  return {
    plain: [`${publisher} (${year})`, title, `${site}, ${editionText}`, sourcesText, url]
      .filter(Boolean)
      .join('. '),
    bibtex: `@misc{${key},\n${Object.entries(fields)
      .map(([name, value]) => `  ${name} = {${value}},\n`)
      .join('')}}`,
    csl: JSON.stringify([csl], null, 2),
  };
}

/**
 * The outlets behind a page with their dates, each once, in the order given: `Sources: Disway Malang, September 2024; …`.
 * Takes the sources, the word for them and how a date is read; an undated one stands without.
 */
export function citedSources(
  sources: readonly { publisher: string; date?: string | undefined }[],
  word: string,
  read: (date: string) => string,
): string {
  const named = sources.map(({ publisher, date }) => (date ? `${publisher}, ${read(date)}` : publisher));
  return `${word}: ${[...new Set(named)].join('; ')}`;
}

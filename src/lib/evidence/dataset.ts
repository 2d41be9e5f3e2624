import { periodEnd, periodStart } from '../period.ts';

interface Text {
  id: string;
  en: string;
}

/** What the description of one series needs to know. */
export interface DatasetFacts {
  indicator: {
    id: string;
    label: Text;
    definition: Text;
    unit: Text;
    points: readonly { period?: string | undefined }[];
  };
  edition: { name: string; city: string; publisher: Text; edition: { id: string; date: string } };
  locale: 'id' | 'en';
  /** Absolute addresses of the page and of its files. */
  url: string;
  files: { csv: string; json: string };
}

/** The licence of our texts and data. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** One series as a schema.org Dataset, without @context. */
export function datasetLd({ indicator, edition, locale, url, files }: DatasetFacts): object {
  const periods = indicator.points.flatMap(({ period }) => period ?? []);
  const from = periods.map(periodStart).sort()[0];
  const to = periods.map(periodEnd).sort().at(-1);
  const file = (contentUrl: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    contentUrl,
    encodingFormat,
  });
  return {
    '@type': 'Dataset',
    '@id': url,
    identifier: indicator.id,
    name: indicator.label[locale],
    description: indicator.definition[locale],
    url,
    inLanguage: locale,
    license: licence,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: edition.publisher[locale] },
    version: edition.edition.id,
    dateModified: edition.edition.date,
    spatialCoverage: { '@type': 'Place', name: edition.city },
    ...(from && to && { temporalCoverage: `${from}/${to}` }),
    variableMeasured: {
      '@type': 'PropertyValue',
      name: indicator.label[locale],
      unitText: indicator.unit[locale],
    },
    distribution: [file(files.csv, 'text/csv'), file(files.json, 'application/json')],
  };
}

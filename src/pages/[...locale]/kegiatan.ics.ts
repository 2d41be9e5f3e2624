import type { APIRoute } from 'astro';
import { inLanguage, localeOf, localeParams, translator } from '../../i18n/index.ts';
import { isActivity } from '../../lib/activity/happenings.ts';
import { calendar } from '../../lib/feed/calendar.ts';
import { programmePlace } from '../../lib/place/programmes.ts';
import { loadRecords } from '../../lib/records.ts';

export const getStaticPaths = () => localeParams.map(({ param }) => ({ params: { locale: param } }));

export const GET: APIRoute = async ({ params, site }) => {
  const locale = localeOf(params['locale']);
  const t = translator(locale);
  const records = await loadRecords();
  const body = calendar(
    records,
    (happening) =>
      isActivity(happening)
        ? inLanguage(happening.venue, locale).text
        : [...programmePlace(happening, records, locale), records.edition.city].join(', '),
    ({ kind }) => t(`happening.${kind}`),
    locale,
    site!.href,
  );
  return new Response(body, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};

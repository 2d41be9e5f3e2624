import type { APIRoute } from 'astro';
import { href } from '../../../i18n/index.ts';
import { openRecord } from '../../../lib/umkm/open.ts';
import { loadRecords, type Umkm } from '../../../lib/records.ts';

/** Each pelaku's record as JSON, with its sources written out. */
export async function getStaticPaths() {
  const { umkm, keys } = await loadRecords();
  return umkm.map((record) => ({
    params: { slug: record.id },
    props: { record },
    cacheKey: keys.record(record),
  }));
}

export const GET: APIRoute<{ record: Umkm }> = async ({ props: { record }, site }) => {
  const { sources } = await loadRecords();
  const page = (locale: 'id' | 'en') => `${site!.origin}${href(`/umkm/${record.id}/`, locale)}`;
  const body = openRecord(record, sources, { id: page('id'), en: page('en') });
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
};

import type { APIRoute } from 'astro';
import { asset } from '../../i18n/index.ts';
import { loadRecords } from '../../lib/records.ts';
import { securityText } from '../../lib/security.ts';

/** security.txt, once there is somebody to tell: without a contact the file would be none, and an invented one a lie. */
export async function getStaticPaths() {
  const { edition } = await loadRecords();
  const { contact } = edition;
  return contact ? [{ params: { name: 'security' }, props: { contact, date: edition.edition.date } }] : [];
}

export const GET: APIRoute<{ contact: string; date: string }> = ({ props, site }) =>
  new Response(securityText({ ...props, home: new URL(asset('/'), site).href }));

import { faviconSvg } from '../lib/look/og.ts';

export const GET = () => new Response(faviconSvg(), { headers: { 'Content-Type': 'image/svg+xml' } });

import type { APIRoute } from 'astro';
import { iconPng } from '../lib/look/og.ts';

const sizes = { favicon: 48, 'apple-touch-icon': 180, 'icon-192': 192, 'icon-512': 512 };

export const getStaticPaths = () =>
  Object.entries(sizes).map(([icon, size]) => ({ params: { icon }, props: { size } }));

export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await iconPng(Number(props['size']))), {
    headers: { 'Content-Type': 'image/png' },
  });

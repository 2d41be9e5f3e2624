import { renderHead, renderScript } from 'astro/compiler-runtime';
import { FetchState } from 'astro/fetch';
import { chunkToString, renderToString } from 'astro/runtime/server/index.js';
import { atOnce, NotAtOnce } from './sync.ts';

/**
 * What is needed from Astro's own runtime. It must be the copy that is bundled with the pages, so this file is injected
 * as a route of its own; that route is never written (see integration.ts).
 */
export { atOnce, chunkToString, FetchState, NotAtOnce, renderHead, renderScript, renderToString };

export const GET = (): Response => new Response();

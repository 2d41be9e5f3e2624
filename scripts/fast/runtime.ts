import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';

/**
 * What fast pages need from Astro's own runtime. It must be the copy that is bundled with the pages, so this file is
 * injected as a route of its own; that route is never written (see integration.ts).
 */
export { FetchState, renderToString };

export const GET = (): Response => new Response();

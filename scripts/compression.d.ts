/** The part of `compression` 1.8 that `scripts/serve.ts` uses; the package carries no types of its own. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;

  function compression(options?: { filter?: Filter }): Middleware;
  namespace compression {
    /** Whether the type of the response is one that gains from compression. */
    const filter: Filter;
  }
  export default compression;
}

/** Response headers by name. */
export type ResponseHeaders = Readonly<Record<string, string>>;

/** How long what lies below a path may be kept, without asking the server again. */
export interface CacheRule {
  /** Start of the path, below the base path of the site. */
  readonly prefix: string;
  readonly value: string;
}

/** Everything not named below: kept, but checked at each use, so that a withdrawn record is gone at once. */
export const DEFAULT_CACHE = 'public, max-age=0, must-revalidate';

export const CACHE_RULES: readonly CacheRule[] = [
  // Names carry a hash of the content.
  { prefix: '/_astro/', value: 'public, max-age=31536000, immutable' },
  // Drawn from the slug alone, and many to a page.
  { prefix: '/pola/', value: 'public, max-age=86400' },
  // Names carry a hash too, but a photo whose consent is withdrawn must leave every cache within three days (UU 27/2022).
  { prefix: '/foto/', value: 'public, max-age=86400' },
];

/**
 * The content security policy for a `<meta>` element. It leaves out `frame-ancestors`, which browsers
 * refuse there. The site has no inline code, so there are no hashes of any.
 */
export function metaPolicy(): string {
  return [
    "default-src 'self'",
    // The search draws the pattern of a hit in the page, without a request; a picture cannot run anything.
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    // The search index is read by WebAssembly in a worker, which only the header binds.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "worker-src 'self'",
  ].join('; ');
}

/** The content security policy for the response header, one for the whole site. */
export const policy = (): string => `${metaPolicy()}; frame-ancestors 'none'`;

/** The headers that every response carries, whatever its path. */
export function securityHeaders(): ResponseHeaders {
  return {
    'Content-Security-Policy': policy(),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'geolocation=(), camera=(), microphone=(), browsing-topics=()',
    'Strict-Transport-Security': 'max-age=31536000',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/** All headers of the table for a path below the base path, which starts with a slash. */
export function headersFor(path: string): ResponseHeaders {
  const rule = CACHE_RULES.find(({ prefix }) => path.startsWith(prefix));
  return { ...securityHeaders(), 'Cache-Control': rule?.value ?? DEFAULT_CACHE };
}

/** Response headers by name. */
export type ResponseHeaders = Readonly<Record<string, string>>;

/** Hashes of inline code, in the form `sha256-…` without quotes. The site has none of its own. */
export interface InlineHashes {
  readonly scriptHashes?: readonly string[];
  readonly styleHashes?: readonly string[];
}

/** Servers and hosts whose configuration is written from the table. */
export type HeaderFormat = '_headers' | 'nginx' | 'caddy';

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
 * refuse there.
 */
export function metaPolicy({ scriptHashes = [], styleHashes = [] }: InlineHashes = {}): string {
  const quoted = (hashes: readonly string[]): string => hashes.map((hash) => ` '${hash}'`).join('');
  return [
    "default-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    // The search index is read by WebAssembly in a worker, which only the header binds.
    `script-src 'self' 'wasm-unsafe-eval'${quoted(scriptHashes)}`,
    `style-src 'self'${quoted(styleHashes)}`,
    "worker-src 'self'",
  ].join('; ');
}

/** The content security policy for the response header, one for the whole site. */
export function policy(hashes: InlineHashes = {}): string {
  return `${metaPolicy(hashes)}; frame-ancestors 'none'`;
}

/** The headers that every response carries, whatever its path. */
export function securityHeaders(csp: string): ResponseHeaders {
  return {
    'Content-Security-Policy': csp,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'geolocation=(), camera=(), microphone=(), browsing-topics=()',
    'Strict-Transport-Security': 'max-age=31536000',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/** All headers of the table for a path below the base path, which starts with a slash. */
export function headersFor(path: string, csp: string): ResponseHeaders {
  const rule = CACHE_RULES.find(({ prefix }) => path.startsWith(prefix));
  return { ...securityHeaders(csp), 'Cache-Control': rule?.value ?? DEFAULT_CACHE };
}

const lines = (headers: ResponseHeaders, line: (name: string, value: string) => string): string[] =>
  Object.entries(headers).map(([name, value]) => line(name, value));

/**
 * Cloudflare Pages and Netlify. Both add up the rules that match a path, so no header may stand in two of
 * them: the default of `Cache-Control` is left to the hosts, which send the same value.
 */
function hostFile(csp: string, base: string): string {
  const block = (pattern: string, headers: ResponseHeaders): string =>
    [pattern, ...lines(headers, (name, value) => `  ${name}: ${value}`)].join('\n');
  return [
    block(`${base}/*`, securityHeaders(csp)),
    ...CACHE_RULES.map(({ prefix, value }) => block(`${base}${prefix}*`, { 'Cache-Control': value })),
  ].join('\n\n');
}

/**
 * For nginx, to be included in a `server` block. `add_header` in a `location` would undo all of these.
 * `Cache-Control` is not sent with errors, so that a missing file is not remembered for a year.
 */
function nginxFile(csp: string, base: string): string {
  const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return [
    `set $etalase_cache "${DEFAULT_CACHE}";`,
    ...CACHE_RULES.map(
      ({ prefix, value }) => `if ($uri ~ "^${escape(base + prefix)}") { set $etalase_cache "${value}"; }`,
    ),
    ...lines(securityHeaders(csp), (name, value) => `add_header ${name} "${value}" always;`),
    'add_header Cache-Control $etalase_cache;',
  ].join('\n');
}

/** For Caddy, to be imported in a site block. The matchers exclude each other, so their order is free. */
function caddyFile(csp: string, base: string): string {
  const rules = CACHE_RULES.flatMap(({ prefix, value }, index) => [
    `@etalase${index} path ${base}${prefix}*`,
    `header @etalase${index} Cache-Control "${value}"`,
  ]);
  return [
    'header {',
    ...lines(securityHeaders(csp), (name, value) => `\t${name} "${value}"`),
    '}',
    ...rules,
    `@etalase not path ${CACHE_RULES.map(({ prefix }) => `${base}${prefix}*`).join(' ')}`,
    `header @etalase Cache-Control "${DEFAULT_CACHE}"`,
  ].join('\n');
}

/**
 * The configuration that makes a server or host send the table, as the text of a file.
 * @param base the base path of the site, for example `/` or `/etalase/`.
 */
export function headerFile(format: HeaderFormat, csp: string, base = '/'): string {
  const write = { _headers: hostFile, nginx: nginxFile, caddy: caddyFile }[format];
  return `${write(csp, base.replace(/\/+$/, ''))}\n`;
}

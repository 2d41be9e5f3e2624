import { CACHE_RULES, DEFAULT_CACHE, securityHeaders } from '../../src/lib/headers.ts';
import { BINARY_TYPES, TEXT_TYPES } from '../../src/lib/media.ts';
import { prefixOf } from '../pages.ts';
import type { ServedSite } from './site.ts';

const block = (head: string, lines: readonly string[]): string[] => [
  `${head} {`,
  ...lines.map((line) => `\t${line}`),
  '}',
];

/** Sets a header for paths by pattern; the last one that matches holds. */
const rule = (name: string, patterns: readonly string[], header: string, value: string): string[] => [
  `@${name} path ${patterns.join(' ')}`,
  `header @${name} ${header} "${value}"`,
];

/** Said when the answer is ready, for the file server says it too where it has chosen a form. */
const VARY = ['defer', 'Vary "Accept-Encoding"'];

/**
 * A folder is asked for without its final slash: Caddy would lead there by itself, but without what was searched. And a
 * path with a final slash is a folder, never a file.
 */
const folders = (): string[] => {
  const folder = ['not path */', 'file {path}/index.html'];
  const at = '{http.request.orig_uri.path}/';
  return [
    ...block('@asked', [...folder, "expression {http.request.uri.query} != ''"]),
    `redir @asked ${at}?{query} 301`,
    ...block('@folder', folder),
    `redir @folder ${at} 301`,
    ...block('@none', ['path */', 'not file {path}index.html']),
    'error @none 404',
  ];
};

/** What a path is sent with, within the base path. In a `route` the rules hold in the order they are written. */
function rules(): string[] {
  const endings = (types: Readonly<Record<string, string>>): string[] =>
    Object.keys(types).map((ending) => `*.${ending}`);
  const pages = ['*/', ...endings(TEXT_TYPES)];
  const typed = { ...TEXT_TYPES, ...BINARY_TYPES };
  return [
    ...CACHE_RULES.flatMap(({ prefix, value }, i) =>
      rule(`cache${i}`, [`${prefix}*`], 'Cache-Control', value),
    ),
    // Without these, Caddy asks the types of the machine it runs on.
    ...rule('pages', ['*/'], 'Content-Type', TEXT_TYPES['html']!),
    ...Object.entries(typed).flatMap(([ending, type]) => rule(ending, [`*.${ending}`], 'Content-Type', type)),
    `@text path ${pages.join(' ')}`,
    ...block('header @text', VARY),
  ];
}

/**
 * A whole Caddyfile, for Caddy 2.6 or newer without modules. Caddy gets the certificate for the host by itself, unless one
 * is named.
 * @param address where it listens, instead of at the host on ports 80 and 443.
 */
export function caddyFile({ root, host, base, cert }: ServedSite, address = host): string {
  const prefix = prefixOf(base);
  const files = block('file_server', ['precompressed br gzip', 'disable_canonical_uris']);
  const inside = [
    ...(prefix ? [`uri strip_prefix ${prefix}`] : []),
    'error @writing 405',
    ...folders(),
    ...rules(),
    ...files,
  ];
  const lines = [
    '# Etalase Malang for Caddy, written by `npm run servers`. Write it anew instead of changing it.',
    ...block(address, [
      `root * ${root}`,
      ...(cert ? [`tls ${cert}/fullchain.pem ${cert}/privkey.pem`] : []),
      // Not in one block with the removal, which would come too late for errors.
      ...block(
        'header',
        Object.entries({ ...securityHeaders(), 'Cache-Control': DEFAULT_CACHE }).map(
          ([name, value]) => `${name} "${value}"`,
        ),
      ),
      'header -Server',
      '@writing not method GET HEAD',
      ...(prefix ? [`redir / ${prefix}/ 301`, `redir ${prefix} ${prefix}/ 301`] : []),
      ...block(`route ${prefix}/*`, inside),
      'error 404',
      ...block('handle_errors', [
        '@refused expression {err.status_code} == 405',
        'header @refused Allow "GET, HEAD"',
        'header -Server',
        'rewrite * /404.html',
        `header Cache-Control "${DEFAULT_CACHE}"`,
        `header Content-Type "${TEXT_TYPES['html']!}"`,
        ...block('header', VARY),
        ...files,
      ]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

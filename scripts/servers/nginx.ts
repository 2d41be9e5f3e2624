import { CACHE_RULES, DEFAULT_CACHE, securityHeaders } from '../../src/lib/headers.ts';
import { BINARY_TYPES, OTHER_TYPE, TEXT_TYPES } from '../../src/lib/media.ts';
import { prefixOf } from '../pages.ts';
import type { ServedSite } from './site.ts';

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const indent = (lines: readonly string[]): string[] => lines.map((line) => (line ? `    ${line}` : line));
const block = (head: string, lines: readonly string[]): string[] => [`${head} {`, ...indent(lines), '}'];

/** A coding that the client takes, and not with the weight nought. */
const takes = (coding: string): string => `"~*\\b${coding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))"`;

/** What is decided by looking things up: maps stand outside the server. */
function maps(): string[] {
  return [
    '# The form of a text that the client takes; .br and .gz lie beside it.',
    ...block('map $http_accept_encoding $etalase_coding', [
      'default "";',
      `${takes('br')} .br;`,
      `${takes('gzip')} .gz;`,
    ]),
    '# The form that was found, asked only of texts.',
    ...block('map $uri $etalase_form', ['default "";', '"~\\.br$" br;', '"~\\.gz$" gzip;']),
    ...block('map $etalase_ready $etalase_encoding', ['default $etalase_form;', '"" "";']),
    ...block('map $status $etalase_allow', ['default "";', '405 "GET, HEAD";']),
    '# Only what is there may be kept for long.',
    ...block('map "$status:$etalase_path" $etalase_cache', [
      `default "${DEFAULT_CACHE}";`,
      ...CACHE_RULES.map((rule) => `"~^(200|206|304):${escape(rule.prefix)}" "${rule.value}";`),
    ]),
  ];
}

/**
 * Where the files are. The path is cut out of the address by the location itself, because `alias` and `try_files` do not
 * go together; where there is one form only, `alias` alone is cheaper. `types` is emptied, because the form that is found
 * ends in .br or .gz. No `add_header` stands in a location, for it would undo those of the server.
 */
function locations(prefix: string, root: string): string[] {
  const text = (path: string, file: string, type: string): string[] =>
    block(`location ~ ^${escape(prefix)}(?<etalase_path>${path})$`, [
      'types { }',
      `default_type "${type}";`,
      'set $etalase_vary Accept-Encoding;',
      'set $etalase_ready $etalase_coding;',
      `try_files ${file}$etalase_coding ${file} =404;`,
    ]);
  const binary = Object.entries(BINARY_TYPES);
  const ready = binary.map(([ending]) => ending).join('|');
  return [
    ...text('/(?:.*/)?', '${etalase_path}index.html', TEXT_TYPES['html']!),
    // Before the texts, for of pictures and search files there are the most, and each of these expressions takes its time.
    ...block(`location ~ ^${escape(prefix)}(?<etalase_path>/.*\\.(?:${ready}))$`, [
      ...block(
        'types',
        binary.map(([ending, type]) => `${type} ${ending};`),
      ),
      `alias ${root}$etalase_path;`,
    ]),
    ...Object.entries(TEXT_TYPES).flatMap(([ending, type]) => text(`/.*\\.${ending}`, '$etalase_path', type)),
    ...block(`location ~ ^${escape(prefix)}(?<etalase_path>/.*[^/])$`, [
      'types { }',
      `default_type ${OTHER_TYPE};`,
      'try_files $etalase_path @etalase_folder;',
    ]),
    ...block('location @etalase_folder', [
      `if (-d $document_root$etalase_path) { return 301 ${prefix}$etalase_path/$is_args$args; }`,
      'return 404;',
    ]),
    ...(prefix
      ? ['/', prefix].flatMap((path) => block(`location = ${path}`, [`return 301 ${prefix}/$is_args$args;`]))
      : []),
    ...block('location /', ['return 404;']),
  ];
}

/** The addresses a server listens at, with a certificate where one is named. */
function listening(cert: string | undefined): string[] {
  if (!cert) return ['listen 80;', 'listen [::]:80;'];
  return [
    'listen 443 ssl http2;',
    'listen [::]:443 ssl http2;',
    `ssl_certificate ${cert}/fullchain.pem;`,
    `ssl_certificate_key ${cert}/privkey.pem;`,
    'ssl_protocols TLSv1.2 TLSv1.3;',
    'ssl_session_cache shared:etalase:10m;',
  ];
}

/**
 * A whole configuration for nginx 1.18 or newer without modules, to lie in `/etc/nginx/conf.d/` or `sites-enabled/`.
 * @param listen where it listens, instead of ports 80 and 443.
 */
export function nginxFile({ root, host, base, cert }: ServedSite, listen = listening(cert)): string {
  const prefix = prefixOf(base);
  const security = Object.entries(securityHeaders());
  const lines = [
    '# Etalase Malang for nginx, written by `npm run servers`. Write it anew instead of changing it.',
    ...maps(),
    ...(cert
      ? block('server', [
          'listen 80;',
          'listen [::]:80;',
          `server_name ${host};`,
          `return 301 https://${host}$request_uri;`,
        ])
      : []),
    ...block('server', [
      ...listen,
      `server_name ${host};`,
      `root ${root};`,
      'server_tokens off;',
      'absolute_redirect off;',
      `error_page 403 404 ${prefix}/404.html;`,
      'gzip off; # all forms lie ready',
      'sendfile off; # for files as small as ours, one write with head and body is cheaper',
      '# A second at most of the edition before, once another one is put in its place.',
      'open_file_cache max=20000 inactive=60s;',
      'open_file_cache_valid 1s;',
      'set $etalase_vary "";',
      'set $etalase_ready "";',
      ...security.map(([name, value]) => `add_header ${name} "${value}" always;`),
      'add_header Cache-Control $etalase_cache always;',
      'add_header Content-Encoding $etalase_encoding always;',
      'add_header Vary $etalase_vary always;',
      'add_header Allow $etalase_allow always;',
      ...locations(prefix, root),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

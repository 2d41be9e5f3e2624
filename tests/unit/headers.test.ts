import { describe, expect, test } from 'vitest';
import {
  headerFile,
  type ResponseHeaders,
  headersFor,
  metaPolicy,
  policy,
  securityHeaders,
} from '../../src/lib/headers.ts';

const csp = policy();
const paths = [
  '/',
  '/umkm/',
  '/en/umkm/',
  '/_astro/app.Bx1.css',
  '/pola/kriya.svg',
  '/foto/batik-abc-384.avif',
  '/pagefind/pagefind-entry.json',
];

/** What a host sends for a path by a `_headers` file; both hosts begin with the same default. */
function readHostFile(text: string, path: string): ResponseHeaders {
  const sent: Record<string, string> = { 'Cache-Control': 'public, max-age=0, must-revalidate' };
  for (const block of text.trim().split('\n\n')) {
    const [pattern, ...headers] = block.split('\n');
    if (!path.startsWith(pattern!.replace(/\*$/, ''))) continue;
    for (const header of headers) {
      const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(header)!;
      sent[name!] = value!;
    }
  }
  return sent;
}

/** What nginx sends for a path by the included file. */
function readNginxFile(text: string, path: string): ResponseHeaders {
  const sent: Record<string, string> = {};
  let cache = '';
  for (const line of text.trim().split('\n')) {
    const set = /^(?:if \(\$uri ~ "(.+?)"\) \{ )?set \$etalase_cache "(.+?)";/.exec(line);
    const add = /^add_header ([\w-]+) (?:"(.+)" always|\$etalase_cache);$/.exec(line);
    expect(set ?? add, line).not.toBeNull();
    if (set && new RegExp(set[1] ?? '').test(path)) cache = set[2]!;
    if (add) sent[add[1]!] = add[2] ?? cache;
  }
  return sent;
}

/** What Caddy sends for a path by the imported file. */
function readCaddyFile(text: string, path: string): ResponseHeaders {
  const sent: Record<string, string> = {};
  const matchers = new Map<string, boolean>();
  for (const line of text.trim().split('\n')) {
    const matcher = /^(@\w+) (not )?path (.+)$/.exec(line);
    const rule = /^(?:\t|header (@\w+) )([\w-]+) "(.+)"$/.exec(line);
    if (matcher) {
      const matches = matcher[3]!.split(' ').some((pattern) => path.startsWith(pattern.replace(/\*$/, '')));
      matchers.set(matcher[1]!, matches !== Boolean(matcher[2]));
    } else if (rule) {
      if (rule[1] && !matchers.get(rule[1])) continue;
      expect(sent[rule[2]!], 'a header set twice').toBeUndefined();
      sent[rule[2]!] = rule[3]!;
    } else {
      expect(['header {', '}']).toContain(line);
    }
  }
  return sent;
}

describe.each(['/', '/etalase/'])('under the base path %s', (base) => {
  test.each(paths)('all three files send the same for %s', (path) => {
    const address = base.slice(0, -1) + path;
    const expected = headersFor(path, csp);
    expect(readHostFile(headerFile('_headers', csp, base), address)).toEqual(expected);
    expect(readNginxFile(headerFile('nginx', csp, base), address)).toEqual(expected);
    expect(readCaddyFile(headerFile('caddy', csp, base), address)).toEqual(expected);
  });
});

test('no header of the _headers file stands in two rules for one path, because hosts would join them', () => {
  const [everything, ...rest] = headerFile('_headers', csp).trim().split('\n\n');
  expect(everything).not.toContain('Cache-Control');
  for (const block of rest) expect(block.split('\n')).toHaveLength(2);
});

test('a photo whose consent is withdrawn leaves every cache within three days', () => {
  const age = /max-age=(\d+)/.exec(headersFor('/foto/batik-abc-384.avif', csp)['Cache-Control']!)![1];
  expect(Number(age)).toBeLessThanOrEqual(3 * 24 * 3600);
});

test('only files with a hash in their name are kept for a year', () => {
  const kept = paths.filter((path) => headersFor(path, csp)['Cache-Control']?.includes('immutable'));
  expect(kept).toEqual(['/_astro/app.Bx1.css']);
});

test('pages and the search entry are checked at each use', () => {
  for (const path of [
    '/',
    '/umkm/x/',
    '/pagefind/pagefind-entry.json',
    '/pagefind/fragment/id_1.pf_fragment',
  ]) {
    expect(headersFor(path, csp)['Cache-Control']).toBe('public, max-age=0, must-revalidate');
  }
});

test('the policy lets in nothing from elsewhere and nothing inline', () => {
  expect(csp).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  expect(csp).toContain("default-src 'self'");
  expect(csp).toContain("script-src 'self' 'wasm-unsafe-eval';");
});

test('the header forbids framing; the meta element leaves that out, since browsers refuse it there', () => {
  expect(csp).toBe(`${metaPolicy()}; frame-ancestors 'none'`);
  expect(metaPolicy()).not.toContain('frame-ancestors');
});

test('hashes of inline code stand quoted in their directive', () => {
  const withHashes = policy({ scriptHashes: ['sha256-a='], styleHashes: ['sha256-b=', 'sha384-c='] });
  expect(withHashes).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-a=';");
  expect(withHashes).toContain("style-src 'self' 'sha256-b=' 'sha384-c=';");
});

test('header values can stand between double quotes', () => {
  for (const value of Object.values(securityHeaders(csp))) expect(value).not.toMatch(/["\n$]/);
});

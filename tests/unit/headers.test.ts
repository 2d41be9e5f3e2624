import { describe, expect, test } from 'vitest';
import {
  type ResponseHeaders,
  headersFor,
  metaPolicy,
  policy,
  securityHeaders,
} from '../../src/lib/headers.ts';
import { hostHeaders } from '../../scripts/servers/hosts.ts';

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

describe.each(['/', '/etalase/'])('under the base path %s', (base) => {
  test.each(paths)('the file for Cloudflare Pages and Netlify sends the table for %s', (path) => {
    expect(readHostFile(hostHeaders({ base }), base.slice(0, -1) + path)).toEqual(headersFor(path));
  });
});

test('no header of the _headers file stands in two rules for one path, because hosts would join them', () => {
  const [everything, ...rest] = hostHeaders({ base: '/' }).trim().split('\n\n');
  expect(everything).not.toContain('Cache-Control');
  for (const block of rest) expect(block.split('\n')).toHaveLength(2);
});

test('a photo whose consent is withdrawn leaves every cache within three days', () => {
  const age = /max-age=(\d+)/.exec(headersFor('/foto/batik-abc-384.avif')['Cache-Control']!)![1];
  expect(Number(age)).toBeLessThanOrEqual(3 * 24 * 3600);
});

test('only files with a hash in their name are kept for a year', () => {
  const kept = paths.filter((path) => headersFor(path)['Cache-Control']?.includes('immutable'));
  expect(kept).toEqual(['/_astro/app.Bx1.css']);
});

test('pages and the search entry are checked at each use', () => {
  for (const path of [
    '/',
    '/umkm/x/',
    '/pagefind/pagefind-entry.json',
    '/pagefind/fragment/id_1.pf_fragment',
  ]) {
    expect(headersFor(path)['Cache-Control']).toBe('public, max-age=0, must-revalidate');
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

test('header values can stand between double quotes', () => {
  for (const value of Object.values(securityHeaders())) expect(value).not.toMatch(/["\n$]/);
});

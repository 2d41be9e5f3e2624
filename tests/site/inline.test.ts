import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { expect, test } from 'vitest';
import { filesOf } from '../../scripts/pages.ts';
import { policy } from '../../src/lib/headers.ts';

/** Code in a page itself runs only with its hash in both policies, that of the page and that of the headers. */

const dist = process.env['ETALASE_DIST'] ?? 'dist';

/** Pages without any of these need not be read closely; one of them may still be text or data. */
const suspicious =
  /<style|<script(?![^>]*\s(?:src=|type="application\/(?:ld\+)?json"))|\sstyle\s*=|\son[a-z]+\s*=|javascript:/i;

/** A script without an address that the browser would run: data has a type that is none of a script. */
const runs = (type: string | undefined): boolean => !type || /^(module|importmap|.*javascript)$/i.test(type);

const hashOf = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** What of a page the two policies do not allow, each as it would be named in one of them. */
function forbidden(html: string, header = policy()): string[] {
  const found: string[] = [];
  let meta: string | undefined;
  const allow = (directive: string, code: string): void => {
    const holds = (csp: string | undefined): boolean =>
      csp?.split('; ').some((part) => part.startsWith(`${directive} `) && part.includes(hashOf(code))) ??
      false;
    if (!holds(meta) || !holds(header)) found.push(`${directive} ${hashOf(code)}: ${code.slice(0, 60)}`);
  };
  const walk = (node: Tree.Node): void => {
    if ('attrs' in node) {
      const attribute = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      const code = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      if (attribute['http-equiv']?.toLowerCase() === 'content-security-policy') meta = attribute['content'];
      if (node.tagName === 'style') allow('style-src', code);
      if (node.tagName === 'script' && attribute['src'] === undefined && runs(attribute['type']))
        allow('script-src', code);
      // A hash does not allow these, so they never may be there.
      for (const [name, value] of Object.entries(attribute))
        if (name === 'style' || /^on/.test(name) || /^\s*javascript:/i.test(value))
          found.push(`${node.tagName} ${name}="${value}"`);
    }
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return found;
}

test('no page and no picture of the built site has code in it that the policies do not name', () => {
  const files = filesOf(dist).filter((file) => /\.(html|svg)$/.test(file));
  expect(files.length).toBeGreaterThan(1000);
  const faults = files.flatMap((file) => {
    const text = readFileSync(join(dist, file), 'utf8');
    return suspicious.test(text) ? forbidden(text).map((what) => `${file}: ${what}`) : [];
  });
  expect(faults).toEqual([]);
});

const page = (body: string, csp = policy()): string =>
  `<!doctype html><meta http-equiv="Content-Security-Policy" content="${csp}"><title>x</title>${body}`;

test.each([
  ['<script>alert(1)</script>', 1],
  ['<script type="module">alert(1)</script>', 1],
  ['<template><script>alert(1)</script></template>', 1],
  ['<style>p { color: red }</style>', 1],
  ['<svg><style>p { color: red }</style></svg>', 1],
  ['<p style="color: red">', 1],
  ['<p style=color:red>', 1],
  ["<p onclick = 'x()'>", 1],
  ['<a href="javascript:x()">x</a>', 1],
  ['<script type="application/ld+json">{"@type":"Place"}</script>', 0],
  ['<script type="application/json">{}</script>', 0],
  ['<script src="/_astro/x.js" type="module"></script>', 0],
  ['<p>style="x", onclick = "y"</p>', 0],
])('%s: %d finding', (body, count) => {
  expect(suspicious.test(body) ? forbidden(page(body)) : []).toHaveLength(count);
});

test('a hash must stand in both policies, and a changed letter is another hash', () => {
  const [code, other] = ['alert(1)', 'alert(2)'];
  const named = policy().replace("'wasm-unsafe-eval'", `$& ${hashOf(code)}`);
  const html = page(`<script>${code}</script>`, named);
  expect(forbidden(html, named)).toEqual([]);
  expect(forbidden(html)).toHaveLength(1);
  expect(forbidden(page(`<script>${code}</script>`), named)).toHaveLength(1);
  expect(forbidden(page(`<script>${other}</script>`, named), named)).toHaveLength(1);
});

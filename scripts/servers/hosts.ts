import { CACHE_RULES, type ResponseHeaders, securityHeaders } from '../../src/lib/headers.ts';
import { prefixOf } from '../pages.ts';
import type { ServedSite } from './site.ts';

/**
 * The file `_headers` of Cloudflare Pages and Netlify. Both add up the rules that match a path, so no header may stand in
 * two of them: the default of `Cache-Control` is left to the hosts, which send the same value.
 */
export function hostHeaders({ base }: Pick<ServedSite, 'base'>): string {
  const prefix = prefixOf(base);
  const block = (pattern: string, headers: ResponseHeaders): string =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const blocks = [
    block(`${prefix}/*`, securityHeaders()),
    ...CACHE_RULES.map((rule) => block(`${prefix}${rule.prefix}*`, { 'Cache-Control': rule.value })),
  ];
  return `${blocks.join('\n\n')}\n`;
}

import { z } from 'zod';
import { pathOf } from '../pages.ts';
import type { Finding } from './page.ts';
import { schemaOrg } from './schema-org.ts';
import type { Check, Site } from './site.ts';

/** Every address of this site that an object names. */
function ownAddresses(value: unknown, site: Site): string[] {
  if (typeof value === 'string') return value.startsWith(`${site.address}/`) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((part) => ownAddresses(part, site));
}

/** One object of a page, against the schema of its type. */
function object(site: Site, file: string, data: Record<string, unknown>): Finding[] {
  const type = [data['@type']].flat().join('+');
  const mend = `lihat scripts/verify/schema-org.ts dan yang menulis ${type || 'data ini'}`;
  const schema = schemaOrg[type];
  if (!schema) return [{ file, what: `jenis schema.org "${type}" tidak dikenal`, mend: 'tambahkan skemanya di scripts/verify/schema-org.ts' }]; // prettier-ignore
  const result = schema.safeParse(data, { error: z.locales.id().localeError });
  const found: Finding[] = (result.error?.issues ?? []).map(({ path, message, code, ...rest }) => ({
    file,
    what: `${type}${path.map((key) => ` › ${String(key)}`).join('')}: ${
      code === 'unrecognized_keys'
        ? `"${(rest as { keys: string[] }).keys.join('", "')}" tidak dikenal`
        : message
    }`,
    mend,
  }));
  if (data['@context'] !== 'https://schema.org')
    found.push({ file, what: `${type}: @context bukan https://schema.org`, mend });
  for (const address of new Set(ownAddresses(data, site))) {
    if (!site.files.has(site.fileAt(address) ?? ''))
      found.push({ file, what: `${type} menyebut ${address}, yang tidak ada`, mend });
  }
  if (type === 'BreadcrumbList') {
    const last = (data['itemListElement'] as { item?: string }[] | undefined)?.at(-1)?.item;
    const own = site.address + pathOf(file);
    if (last !== own)
      found.push({
        file,
        what: `remah roti berakhir di ${last}, bukan di halaman ini`,
        mend: `harus ${own}`,
      });
  }
  return found;
}

/** What machines are told of a page is whole, of a type we know, and leads to what exists. */
export const structured: Check = {
  name: 'data terstruktur',
  run: (site) => ({
    findings: site.pages.flatMap((file) =>
      [...site.text(file).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].flatMap(
        ([, json]) => {
          try {
            return object(site, file, JSON.parse(json!) as Record<string, unknown>);
          } catch {
            return [{ file, what: 'data terstrukturnya bukan JSON yang utuh', mend: 'lihat Head.astro' }];
          }
        },
      ),
    ),
  }),
};

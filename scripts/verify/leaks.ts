import type { Permission } from '../../src/lib/privacy/leaks.ts';
import { scanSite } from '../publish/leaks.ts';
import type { Finding } from './page.ts';
import type { Check } from './site.ts';

function mendOf(file: string, picture: boolean): string {
  if (!picture) return 'hapus dari content/, atau terbitkan dengan izin';
  return file.endsWith('.svg')
    ? 'simpan ulang gambarnya sebagai SVG biasa, tanpa metadata dan catatan'
    : 'simpan ulang gambarnya tanpa metadata (npm run foto)';
}

/** What the leak scan of a site finds, and how it is mended. Every build runs this. */
export async function leakFindings(dir: string, allowed: readonly Permission[]): Promise<Finding[]> {
  const found = await scanSite(dir, allowed);
  return found.map(({ file, what, picture }) => ({ file, what, mend: mendOf(file, picture) }));
}

/** No private number or address without permission, and no picture with metadata, in any byte of the site. */
export const leaks: Check = {
  name: 'kebocoran',
  run: async (site) => ({ findings: await leakFindings(site.dir, site.allowed) }),
};

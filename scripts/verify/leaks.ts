import { scanSite } from '../publish/leaks.ts';
import type { Check } from './site.ts';

/** No private number or address without permission, and no picture with metadata, in any byte of the site. */
export const leaks: Check = {
  name: 'kebocoran',
  async run(site) {
    const lines = await scanSite(site.dir, site.allowed);
    return {
      findings: lines.map((line) => {
        const [file, what] = line.split(/: (.*)/s) as [string, string];
        return { file, what, mend: 'hapus dari content/, atau terbitkan dengan izin' };
      }),
    };
  },
};

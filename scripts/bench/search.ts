import { launch } from '../audit/browser.ts';
import { serve } from '../serve.ts';
import { median } from '../median.ts';
import { weighSearch, type SearchCost } from './weigh.ts';

/** The middle of some searches in a browser, each with an empty cache. */
export async function measureSearch(site: string, runs: number): Promise<SearchCost> {
  const browser = await launch();
  const served = await serve({ dir: site, port: 0 });
  const all: SearchCost[] = [];
  try {
    for (let run = 0; run < runs; run += 1) all.push(await weighSearch(browser, served.url));
  } finally {
    await browser.close();
    await served.close();
  }
  const of = (key: keyof SearchCost) => median(all.map((cost) => cost[key]));
  return { bytes: of('bytes'), requests: of('requests'), first: of('first'), next: of('next') };
}

import { readFileSync } from 'node:fs';
import { crosswalkColumns } from '../src/lib/evidence/crosswalk.ts';
import { glanceIds } from '../src/lib/evidence/report.ts';
import { frontMatter } from '../src/lib/front-matter.ts';
import { claimsOfKecamatan } from '../src/lib/place/belonging.ts';
import { frameworkSchema, indicatorFileSchema } from '../src/lib/schema/evidence.ts';

const read = (file: string) => readFileSync(`content/${file}`, 'utf8');
const { indicators } = indicatorFileSchema.parse(JSON.parse(read('bukti/indikator.json')));
const framework = frameworkSchema.parse(JSON.parse(read('bukti/kerangka.json'))).groups;

/** The codes that a reader must find on a dossier, given its key: every figure that is about its theme. */
export function claimsInDossier(key: string): string[] {
  const [kind, slug = ''] = key.split('/');
  if (kind === 'kota') return indicators.map(({ id }) => id);
  if (kind === 'mcc') return indicators.filter(({ theme }) => theme === 'mcc').map(({ id }) => id);
  if (kind === 'media-arts')
    return [frontMatter(read('media/id/media-arts.mdx')).values['indicators'] ?? []].flat().map(String);
  if (kind === 'unesco') {
    const asked = crosswalkColumns(framework).flatMap(({ items }) => items);
    return [...new Set([...glanceIds, ...asked.flatMap(({ evidence }) => evidence.indicators ?? [])])];
  }
  if (kind === 'kecamatan') return [...claimsOfKecamatan(slug)];
  return indicators.filter(({ subsektor }) => subsektor?.includes(slug)).map(({ id }) => id);
}

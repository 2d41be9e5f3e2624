import type { Parsed } from './parsed.ts';
import { folded, refused } from './parsed.ts';
import { asked, lookUp, nearest, parseName, type Named, type NameIndex } from './names.ts';

export interface Kelurahan extends Named {
  kecamatan: string;
}

const withoutTitle = (word: string): string =>
  word
    .replace(/^(kelurahan|kel\.?|desa|ds\.?|kecamatan|kec\.?)[\s.:]+/i, '')
    .replace(/,?\s*kota malang$/i, '');

export function parseKecamatan(word: string, index: NameIndex): Parsed<Named> {
  return parseName(withoutTitle(word), index, 'WIL-04', 'WIL-02');
}

/**
 * A kelurahan by name or alias; by a slip of one letter only where one name alone is that near and the kecamatan of the
 * row agrees, since official names are as close as two letters. Takes the kecamatan's slug where the row names it.
 */
export function parseKelurahan(
  word: string,
  index: NameIndex,
  kecamatan: Named | undefined,
  kecamatanName: (slug: string) => string,
): Parsed<Kelurahan> {
  const bare = withoutTitle(word);
  const found = lookUp(bare, index);
  if ('named' in found) {
    const kelurahan = found.named as Kelurahan;
    const home = kecamatanName(kelurahan.kecamatan);
    if (found.slip && kecamatan?.slug !== kelurahan.kecamatan)
      return refused('WIL-01', {
        message: `“${word}” tidak dikenal.`,
        repair: `Maksudnya “${kelurahan.name}” (Kecamatan ${home})? Tulis begitu${kecamatan ? ', dan betulkan kecamatannya' : ''}.`,
      });
    if (kecamatan && kecamatan.slug !== kelurahan.kecamatan)
      return refused('WIL-03', {
        message: `Kelurahan ${kelurahan.name} ada di Kecamatan ${home}, bukan ${kecamatan.name}.`,
      });
    const same = word === kelurahan.name || word === kelurahan.slug;
    return { value: kelurahan, ...(!same && { repaired: 'WIL-02' as const }) };
  }
  const several = bare.split(/[/,;&+]| dan /i).flatMap((part) => index.exact.get(folded(part)) ?? []);
  const near = found.candidates.length > 0 ? found.candidates : nearest(bare, index);
  const candidates = several.length > 1 ? several : near;
  return refused('WIL-01', {
    message: `“${word}” bukan kelurahan di Kota Malang.`,
    ...asked(candidates),
  });
}

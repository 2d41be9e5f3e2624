import { translator, type Bilingual, type Locale } from '../../i18n/index.ts';
import { programmePlace } from '../place/programmes.ts';
import type { Citations } from '../sources.ts';
import { happeningPath, isActivity } from './happenings.ts';

interface Listed {
  id: string;
  sources: readonly string[];
  kelurahan?: string[] | undefined;
  kecamatan?: string[] | undefined;
  citywide?: boolean | undefined;
  area?: Bilingual | undefined;
}

/**
 * Happenings as the rows of a list: the page of each, where it was, and its source numbers, in the order given. Without
 * citations the rows carry no numbers.
 */
export function listItems<T extends Listed>(
  happenings: readonly T[],
  names: Parameters<typeof programmePlace>[1],
  citations: Citations | undefined,
  locale: Locale,
): { happening: T; path: string; place: string[]; marks: number[] }[] {
  const mcc = translator(locale)('nav.mcc');
  return happenings.map((happening) => ({
    happening,
    path: happeningPath(happening.id),
    place: isActivity(happening) ? [mcc] : programmePlace(happening, names, locale),
    marks: citations?.mark(happening.sources) ?? [],
  }));
}

import { mediaArtsOf, type Maker, type Story } from '../evidence/media.ts';
import type { DossierTheme } from './themes.ts';

type Index<M> = ReadonlyMap<string, readonly M[]>;

/** The makers that a dossier or the page of media arts shows. Takes what the story of media arts is about. */
export function makersIn<M extends Maker>(
  { kind, key }: Pick<DossierTheme, 'kind' | 'key'>,
  records: {
    umkm: readonly M[];
    umkmBySubsektor: Index<M>;
    umkmAlsoIn: Index<M>;
    umkmByKecamatan: Index<M>;
  },
  story: Story,
): readonly M[] {
  const slug = key.split('/').at(-1)!;
  if (kind === 'subsektor')
    return [...(records.umkmBySubsektor.get(slug) ?? []), ...(records.umkmAlsoIn.get(slug) ?? [])];
  if (kind === 'kecamatan') return records.umkmByKecamatan.get(slug) ?? [];
  if (kind !== 'media-arts') return [];
  const { makers, newMedia, places } = mediaArtsOf({ ...records, happenings: [] }, story);
  return [...makers.flatMap(({ own }) => own), ...newMedia, ...places];
}

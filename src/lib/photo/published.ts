import type { RawContent, Tables } from '../gate/tables.ts';
import { nameMark, variantFile, widthsOf, type ShownPhoto } from './variants.ts';

/** A stored photo that is published: where it lies and under which name its files are made. */
export interface PhotoSource {
  /** Path under content/. */
  file: string;
  /** SHA-256 over the file and the settings of its variants. */
  hash: string;
  /** `<slug>-<mark>`, the start of the names of its files. */
  name: string;
  /** Size as stored, in px. */
  width: number;
}

export interface Photos {
  /** What the collections hold, by the slug of the record. */
  shown: Map<string, ShownPhoto & { people?: true | undefined }>;
  sources: PhotoSource[];
  /** Slugs of records whose photo shows people without consent. */
  withheld: string[];
}

/**
 * The photos that are published, and those that are held back. Takes tables without faults, what was read, and the slugs
 * of makers whose consent for photos of people holds.
 */
export function photosOf(
  { umkm, site }: Tables,
  { images }: RawContent,
  people: ReadonlySet<string>,
): Photos {
  const photos: Photos = { shown: new Map(), sources: [], withheld: [] };
  for (const { slug, folder, record } of umkm) {
    if (!record.photo) continue;
    if (record.photo.people && !people.has(slug)) {
      photos.withheld.push(slug);
      continue;
    }
    const file = `umkm/${folder}/${record.photo.src}`;
    const { hash, jpeg } = images[file]!;
    const name = `${slug}-${nameMark(hash)}`;
    const width = widthsOf(jpeg!.width).at(-1)!;
    photos.sources.push({ file, hash, name, width: jpeg!.width });
    photos.shown.set(slug, {
      ...record.photo,
      src: new URL(`foto/${variantFile(name, width, 'jpg')}`, site.address).href,
      width,
      height: Math.round((jpeg!.height * width) / jpeg!.width),
    });
  }
  return photos;
}

/** What an editor is told of the photos; nothing where there is none. */
export function photoNotice({ sources, withheld }: Photos): string[] {
  if (sources.length + withheld.length === 0) return [];
  const held =
    withheld.length > 0
      ? ` ${withheld.length} tidak terbit, karena izin foto orang di dalamnya tidak ada atau tidak berlaku: ${withheld.join(', ')}.`
      : '';
  return [`Foto: ${sources.length} terbit.${held}`];
}

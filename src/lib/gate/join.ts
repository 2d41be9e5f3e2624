import type { Contacts } from '../schema/contacts.ts';
import type { TrainingCount } from '../officials/training.ts';
import type { RawContent, Tables } from './tables.ts';
import type { Photos } from '../photo/published.ts';
import { neighbours } from '../place/geo.ts';
import { shownState } from '../links.ts';
import { relate } from './related.ts';

/** A table ready to be published: entries with an `id`, as content.config.ts declares them. */
export type Collections = Record<string, Record<string, unknown>[]>;

/** Which edition this is: the id of all of it, and that of the evidence alone, which a maker's text does not change. */
export interface Edition {
  id: string;
  evidence?: string;
  date: string;
}

/** What of the private folder may be shown: contacts by slug, counts of wishes; and the photos by slug. */
export interface Shown {
  contacts: ReadonlyMap<string, Contacts>;
  training: readonly TrainingCount[];
  photos: Photos['shown'];
}

/** The order of the file, which the content layer would not keep. */
const ordered = <T extends object>(rows: T[]) => rows.map((row, order) => ({ ...row, order }));

/** `$schema` is for editors' programs, not for readers. */
const withoutSchema = ({ $schema: _, ...record }: Tables['umkm'][number]['record']) => record;

const bySlug = <T extends { slug: string }>(rows: T[]) =>
  rows.map(({ slug, ...row }) => ({ id: slug, ...row }));

/**
 * Joins the checked tables into the collections the site is made from: a pelaku gains its family, kecamatan and
 * related ones, a kelurahan its shape and neighbours. Takes tables without faults, what was read, what is known about
 * this edition, what of the private folder may be shown, and the photos.
 */
export function joinTables(
  tables: Tables,
  raw: RawContent,
  edition: Edition,
  { contacts, training, photos }: Shown = { contacts: new Map(), training: [], photos: new Map() },
): Collections {
  const { classification, kelurahan, kampung } = tables;
  const family = new Map(classification.subsektor.map((s) => [s.slug, s.family]));
  const kecamatan = new Map(kelurahan.map((k) => [k.slug, k.kecamatan]));
  const slugOf = new Map(kelurahan.map((k) => [k.code, k.slug]));
  const shapes = new Map(raw.boundaries.features.map((f) => [f.properties.code, f.geometry]));
  const borders = neighbours(raw.boundaries.features);
  const kecamatanOf = ({ record }: Tables['umkm'][number]) =>
    record.kecamatan ?? kecamatan.get(record.kelurahan ?? '');
  const links = new Map(tables.links.links.map((link) => [link.url, link]));
  const related = relate(tables.umkm, kampung, kecamatanOf);

  return {
    umkm: tables.umkm.map((row) => ({
      id: row.slug,
      file: row.file,
      family: family.get(row.record.subsektor),
      ...withoutSchema(row.record),
      photo: photos.get(row.slug),
      kecamatan: kecamatanOf(row),
      related: related.get(row.slug),
      contacts: contacts.get(row.slug),
    })),
    subsektor: bySlug(classification.subsektor),
    kelompok: classification.groups,
    regulasi: classification.regulations,
    kecamatan: bySlug(tables.kecamatan),
    kelurahan: bySlug(kelurahan).map((row) => ({
      ...row,
      geometry: shapes.get(row.code),
      neighbours: (borders.get(row.code) ?? []).map((code) => slugOf.get(code)),
    })),
    kampung: bySlug(kampung).map((row) => ({
      ...row,
      kecamatan: row.kecamatan ?? kecamatan.get(row.kelurahan ?? ''),
    })),
    gedung: tables.facility,
    kegiatan: bySlug(tables.activities),
    program: bySlug(tables.programmes),
    tema: ordered(tables.evidence.themes),
    indikator: ordered(tables.evidence.indicators),
    linimasa: bySlug(tables.timeline),
    kerangka: ordered(tables.framework.groups),
    komitmen: bySlug(tables.commitments),
    jejaring: [{ id: 'jejaring', ...tables.network }],
    sumber: tables.sources.map(({ files: _, ...source }) => ({
      ...source,
      ...shownState(source.url ? links.get(source.url) : undefined),
    })),
    edisi: [
      {
        id: 'situs',
        edition,
        ...tables.site,
        frameworkTitle: tables.framework.title,
        ...(training.length > 0 && { training }),
        classification: {
          title: classification.title,
          status: classification.status,
          regulationNote: classification.regulationNote,
          nameNote: classification.nameNote,
        },
      },
    ],
  };
}

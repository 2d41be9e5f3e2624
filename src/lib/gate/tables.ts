import type { z } from 'zod';
import { faultOf, type Fault } from './faults.ts';
import type { JpegFacts } from '../photo/jpeg.ts';
import type { KelurahanCollection } from '../place/geo.ts';
import * as s from '../schema/records.ts';
import { withdrawnFile, type WithdrawnFile } from '../schema/contacts.ts';
import { linksFile, type LinksFile } from '../schema/links.ts';
import * as e from '../schema/evidence.ts';
import { umkmSchema, type UmkmRecord } from '../schema/umkm.ts';

/** A picture as its file is; no pixel of it is looked at. */
export interface ImageFacts {
  bytes: number;
  /** SHA-256 over the file and the settings of what is made from it. */
  hash: string;
  /** Undefined where it is no whole JPEG. */
  jpeg?: JpegFacts | undefined;
}

/** What was read from content/: JSON files by path, long texts, image files, boundaries. All paths are relative to content/. */
export interface RawContent {
  json: Record<string, unknown>;
  /** MDX texts by path (`halaman/id/tentang.mdx`), as written. */
  texts: Record<string, string>;
  /** Every picture and film, by path. */
  images: Record<string, ImageFacts>;
  /** content/kelurahan.geojson */
  boundaries: KelurahanCollection;
}

/** An umkm file as read: its slug and folder come from its path. */
export interface UmkmFile {
  file: string;
  slug: string;
  folder: string;
  record: UmkmRecord;
}

export interface Tables {
  site: z.infer<typeof e.siteSchema>;
  classification: z.infer<typeof s.classificationSchema>;
  kecamatan: z.infer<typeof s.kecamatanSchema>[];
  kelurahan: z.infer<typeof s.kelurahanSchema>[];
  kampung: z.infer<typeof s.kampungSchema>[];
  facility: z.infer<typeof s.facilitySchema>[];
  activities: z.infer<typeof s.activitySchema>[];
  programmes: z.infer<typeof s.programmeSchema>[];
  evidence: z.infer<typeof e.indicatorFileSchema>;
  timeline: z.infer<typeof e.timelineSchema>[];
  framework: z.infer<typeof e.frameworkSchema>;
  commitments: z.infer<typeof e.commitmentSchema>[];
  network: z.infer<typeof e.networkSchema>;
  sources: z.infer<typeof s.sourceSchema>[];
  withdrawn: WithdrawnFile;
  links: LinksFile;
  umkm: UmkmFile[];
}

/** The single files and their schemas; every one must be there and every list must hold something. */
const singles = {
  site: ['situs.json', e.siteSchema],
  classification: ['subsektor.json', s.classificationSchema],
  kecamatan: ['kecamatan.json', s.kecamatanSchema.array()],
  kelurahan: ['kelurahan.json', s.kelurahanSchema.array()],
  kampung: ['kampung.json', s.kampungSchema.array()],
  facility: ['mcc/gedung.json', s.facilitySchema.array()],
  evidence: ['bukti/indikator.json', e.indicatorFileSchema],
  timeline: ['bukti/linimasa.json', e.timelineSchema.array()],
  framework: ['bukti/kerangka.json', e.frameworkSchema],
  commitments: ['bukti/komitmen.json', e.commitmentSchema.array()],
  network: ['bukti/jejaring.json', e.networkSchema],
  sources: ['sumber.json', s.sourceSchema.array()],
  withdrawn: ['tarik.json', withdrawnFile],
  links: ['tautan.json', linksFile],
} as const;

const yearly = {
  activities: [/^mcc\/\d{4}\.json$/, s.activitySchema.array(), 'mcc/<tahun>.json'],
  programmes: [/^program\/\d{4}\.json$/, s.programmeSchema.array(), 'program/<tahun>.json'],
} as const;

const umkmPath = /^umkm\/([^/]+)\/([^/]+)\.json$/;

/**
 * Parses every table of content/ against its schema.
 * Takes what was read; gives the tables that could be parsed and a fault for each thing that could not.
 * The tables are complete only when there is no fault.
 */
export function parseTables(raw: RawContent): { tables: Tables; faults: Fault[] } {
  const faults: Fault[] = [];
  const tables: Record<string, unknown> = {};
  const seen = new Set<string>();

  /** The parsed file; of a list with faulty entries, the sound ones, so that the other rules still see them. */
  const parse = (file: string, schema: z.ZodType): unknown => {
    seen.add(file);
    const value = raw.json[file];
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    faults.push(...result.error.issues.map((issue) => faultOf(`content/${file}`, value, issue)));
    const faulty = new Set(result.error.issues.map((issue) => issue.path[0]));
    return Array.isArray(value) ? value.filter((_, i) => !faulty.has(i)) : undefined;
  };
  const missing = (file: string, wrong: string) =>
    faults.push({
      file: `content/${file}`,
      place: 'isi berkas',
      wrong,
      instead: 'kembalikan dari riwayat Git',
    });

  for (const [name, [file, schema]] of Object.entries(singles)) {
    if (!(file in raw.json)) {
      missing(file, 'berkas tidak ada atau tidak terbaca');
      continue;
    }
    tables[name] = parse(file, schema);
    if (Array.isArray(raw.json[file]) && raw.json[file].length === 0) missing(file, 'daftar ini kosong');
  }
  for (const [name, [pattern, schema, label]] of Object.entries(yearly)) {
    const files = Object.keys(raw.json)
      .filter((file) => pattern.test(file))
      .sort();
    const rows = files.flatMap((file) => (parse(file, schema) as unknown[] | undefined) ?? []);
    if (rows.length === 0) missing(label, 'tidak ada satu pun catatan');
    tables[name] = rows;
  }
  const umkm: UmkmFile[] = [];
  for (const file of Object.keys(raw.json).sort()) {
    const [, folder, name] = umkmPath.exec(file) ?? [];
    if (!folder || !name) continue;
    const record = parse(file, umkmSchema) as UmkmFile['record'] | undefined;
    if (record) umkm.push({ file: `content/${file}`, slug: name, folder, record });
  }
  if (!Object.keys(raw.json).some((file) => umkmPath.test(file)))
    missing('umkm/', 'tidak ada satu pun pelaku');
  tables['umkm'] = umkm;

  for (const file of Object.keys(raw.json)) {
    if (seen.has(file)) continue;
    faults.push({
      file: `content/${file}`,
      place: 'nama berkas',
      wrong: 'berkas ini tidak dikenal sehingga tidak akan terbit',
      instead: 'pindahkan ke tempat yang benar; letak tiap berkas ada di content/README.md',
    });
  }
  return { tables: tables as unknown as Tables, faults };
}

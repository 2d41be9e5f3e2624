import { z } from 'zod';
import type { Column } from './column.ts';
import { columns, fieldsOutsideSheets } from './columns.ts';
import { withdrawnFile } from './contacts.ts';
import * as e from './evidence.ts';
import { linksFile } from './links.ts';
import * as s from './records.ts';
import { umkmSchema } from './umkm.ts';

/** The schemas as JSON Schema, so that VS Code completes and checks what editors type. Made from the zod schemas alone. */

interface SchemaFile {
  /** Name of the file under content/.skema/. */
  name: string;
  title: string;
  /** The files of content/ it holds for, as VS Code matches them. */
  match: string[];
  schema: z.ZodType;
}

export const schemaFiles: readonly SchemaFile[] = [
  { name: 'umkm', title: 'Pelaku', match: ['content/umkm/*/*.json'], schema: umkmSchema },
  { name: 'sumber', title: 'Sumber', match: ['content/sumber.json'], schema: s.sourceSchema.array() },
  { name: 'situs', title: 'Situs', match: ['content/situs.json'], schema: e.siteSchema },
  { name: 'subsektor', title: 'Subsektor', match: ['content/subsektor.json'], schema: s.classificationSchema },
  { name: 'kecamatan', title: 'Kecamatan', match: ['content/kecamatan.json'], schema: s.kecamatanSchema.array() },
  { name: 'kelurahan', title: 'Kelurahan', match: ['content/kelurahan.json'], schema: s.kelurahanSchema.array() },
  { name: 'kampung', title: 'Kampung', match: ['content/kampung.json'], schema: s.kampungSchema.array() },
  { name: 'gedung', title: 'Gedung MCC', match: ['content/mcc/gedung.json'], schema: s.facilitySchema.array() },
  { name: 'kegiatan', title: 'Kegiatan MCC', match: ['content/mcc/[0-9]*.json'], schema: s.activitySchema.array() },
  { name: 'program', title: 'Program', match: ['content/program/*.json'], schema: s.programmeSchema.array() },
  { name: 'indikator', title: 'Indikator', match: ['content/bukti/indikator.json'], schema: e.indicatorFileSchema },
  { name: 'linimasa', title: 'Linimasa', match: ['content/bukti/linimasa.json'], schema: e.timelineSchema.array() },
  { name: 'kerangka', title: 'Kerangka', match: ['content/bukti/kerangka.json'], schema: e.frameworkSchema },
  { name: 'komitmen', title: 'Komitmen', match: ['content/bukti/komitmen.json'], schema: e.commitmentSchema.array() },
  { name: 'jejaring', title: 'Jejaring UNESCO', match: ['content/bukti/jejaring.json'], schema: e.networkSchema },
  { name: 'tarik', title: 'Yang ditarik', match: ['content/tarik.json'], schema: withdrawnFile },
  { name: 'tautan', title: 'Keadaan tautan luar', match: ['content/tautan.json'], schema: linksFile },
]; // prettier-ignore

type Json = Record<string, unknown>;

/** What a field of a maker holds, in both languages: from its column, or from the list of those without one. */
export function fieldNote(field: string): { id: string; en: string } | undefined {
  const column = (columns as readonly Column[]).find((one) => one.field === field);
  return column?.note ?? fieldsOutsideSheets[field as keyof typeof fieldsOutsideSheets];
}

/** One schema as draft-07, which editors' programs read best. */
export function jsonSchema({ name, title, schema }: SchemaFile): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as Json;
  if (name === 'umkm')
    for (const [field, property] of Object.entries(rest['properties'] as Record<string, Json>)) {
      const note = fieldNote(field);
      if (note) property['description'] = note.id;
    }
  return { $schema, title, ...rest };
}

/** Which schema holds for which file; records of makers name theirs themselves. */
export function editorSettings(): Json {
  return {
    'json.schemas': schemaFiles
      .filter(({ name }) => name !== 'umkm')
      .map(({ name, match }) => ({
        fileMatch: match.map((path) => `/${path}`),
        url: `./content/.skema/${name}.json`,
      })),
  };
}

/** The export's columns as a Frictionless table schema, for those who reuse the CSV. */
export function tableSchema(): Json {
  const fields = (columns as readonly Column[])
    .filter(({ access }) => access === 'public')
    .map(({ header, note, required, key }) => ({
      name: header,
      type: key === 'foundedYear' ? 'year' : 'string',
      description: note.id,
      ...(required && key !== 'kelurahan' && { constraints: { required: true } }),
    }));
  return { fields, primaryKey: ['Kode pelaku'], missingValues: [''] };
}

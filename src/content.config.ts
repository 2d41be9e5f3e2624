import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import type { z } from 'zod';
import { accessEntry } from './lib/schema/access.ts';
import * as entries from './lib/schema/entries.ts';
import { textFolders } from './lib/schema/texts.ts';
import { facilitySchema, groupSchema, regulationSchema } from './lib/schema/records.ts';

/** The typed collections: one file each, written by scripts/data.ts after its checks. */
const table = <T extends z.ZodType>(name: string, schema: T) =>
  defineCollection({ loader: file(`.data/${name}.json`), schema });

/** Long texts that passed the gate: the same file name in both languages. */
const texts = <T extends z.ZodType>(folder: string, schema: T) =>
  defineCollection({ loader: glob({ pattern: '{id,en}/*.mdx', base: `.data/naskah/${folder}` }), schema });

/** Two tables are not here, since lib/records.ts reads them itself: the makers (`entries.umkmEntry`) and the edition. */
export const collections = {
  subsektor: table('subsektor', entries.subsektorEntry),
  kelompok: table('kelompok', groupSchema),
  regulasi: table('regulasi', regulationSchema),
  kecamatan: table('kecamatan', entries.kecamatanEntry),
  kelurahan: table('kelurahan', entries.kelurahanEntry),
  kampung: table('kampung', entries.kampungEntry),
  gedung: table('gedung', facilitySchema),
  kegiatan: table('kegiatan', entries.activityEntry),
  program: table('program', entries.programmeEntry),
  tema: table('tema', entries.themeEntry),
  indikator: table('indikator', entries.indicatorEntry),
  linimasa: table('linimasa', entries.timelineEntry),
  kerangka: table('kerangka', entries.frameworkEntry),
  komitmen: table('komitmen', entries.commitmentEntry),
  jejaring: table('jejaring', entries.networkEntry),
  sumber: table('sumber', entries.sourceEntry),
  aksesibilitas: table('aksesibilitas', accessEntry),
  halaman: texts('halaman', textFolders.halaman),
  cerita: texts('cerita', textFolders.cerita),
  kasus: texts('kasus', textFolders.kasus),
  media: texts('media', textFolders.media),
};

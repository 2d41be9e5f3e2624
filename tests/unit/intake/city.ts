import { readContent } from '../../../scripts/content.ts';
import { cityOf } from '../../../scripts/intake/run.ts';
import { parseTables } from '../../../src/lib/gate/tables.ts';

const { raw } = readContent('content');
/** The real city, as the importer sees it. */
export const city = cityOf(parseTables(raw).tables, raw.boundaries, '2026-11-24');

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../scripts/content.ts';
import { generated } from '../../scripts/skema.ts';
import { jsonText } from '../../scripts/intake/write.ts';
import { schemaFiles } from '../../src/lib/schema/json-schemas.ts';
import { inSchemaOrder } from '../../src/lib/intake/merge-record.ts';
import type { UmkmRecord } from '../../src/lib/schema/umkm.ts';

const { raw } = readContent('content');
const makers = Object.entries(raw.json).filter(([file]) => file.startsWith('umkm/')) as [
  string,
  UmkmRecord,
][];

test('schemas for editors, dictionary and list of codes are what the code makes of them today', async () => {
  for (const [path, text] of await generated('.')) {
    expect(existsSync(path), `${path}: npm run skema`).toBe(true);
    expect(readFileSync(path, 'utf8'), `${path}: npm run skema`).toBe(text);
  }
});

test('every JSON file of content/ has a schema for editors', () => {
  const has = (file: string) =>
    schemaFiles.some(({ match }) => match.some((pattern) => matchesGlob(`content/${file}`, pattern)));
  expect(Object.keys(raw.json).filter((file) => !has(file))).toEqual([]);
});

test('every record of a maker names its schema, and the file is there', () => {
  for (const [file, { $schema }] of makers) {
    expect($schema, file).toBe('../../.skema/umkm.json');
    expect(existsSync(join('content', dirname(file), $schema!)), file).toBe(true);
  }
});

test('a record reads the same whether a person or the importer wrote it', () => {
  for (const [file, record] of makers)
    expect(jsonText(inSchemaOrder(record)), file).toBe(readFileSync(join('content', file), 'utf8'));
});

import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { codeList, dataDictionary } from '../src/lib/schema/dictionary.ts';
import { editorSettings, jsonSchema, schemaFiles, tableSchema } from '../src/lib/schema/json-schemas.ts';
import { jsonText, writeWhole } from './intake/write.ts';

/** Everything that is made from the schemas and kept in the repository, by its path. A test holds that it is up to date. */
export async function generated(root: string): Promise<Map<string, string>> {
  const files = new Map([
    ...schemaFiles.map((file) => [`content/.skema/${file.name}.json`, jsonText(jsonSchema(file))] as const),
    ['content/.skema/ekspor.tableschema.json', jsonText(tableSchema())],
    ['.vscode/settings.json', jsonText(editorSettings())],
    ['docs/kode-impor.md', codeList()],
    ['docs/kamus-data.md', dataDictionary()],
  ]);
  const config = await resolveConfig(join(root, 'package.json'));
  for (const [path, text] of files)
    if (!path.startsWith('content/')) files.set(path, await format(text, { ...config, filepath: path }));
  return files;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const changed = [...(await generated(root))].filter(([path, text]) => writeWhole(join(root, path), text));
  console.log(
    changed.length === 0 ? 'Semua skema sudah mutakhir.' : changed.map(([path]) => path).join('\n'),
  );
}

import { codes, type CodeId, codeOf } from '../intake/codes.ts';
import type { Access, Column } from './column.ts';
import { columns } from './columns.ts';
import { fieldNote, jsonSchema, schemaFiles } from './json-schemas.ts';

/** docs/kamus-data.md and docs/kode-impor.md, made from the schemas, the columns and the codes. */

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (heads: string[], rows: string[][]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const made = '<!-- Dibuat oleh `npm run skema`; jangan diubah dengan tangan. -->';

const severityWords = { error: 'ditolak', warning: 'diperingatkan', info: 'diberitahukan' };

/** Every code of the importer: how heavy, what it means, what to do. In Indonesian, for editors. */
export function codeList(): string {
  const rows = (Object.keys(codes) as CodeId[]).map((id) => {
    const { severity, meaning, repair } = codeOf(id);
    return [`\`${id}\``, severityWords[severity], meaning, repair];
  });
  return `${made}

# Kode importir

Setiap pesan \`npm run impor\` membawa satu kode. **Ditolak**: baris, lembar, atau berkas itu tidak dipakai sebelum dibetulkan. **Diperingatkan**: dipakai, tetapi lihatlah. **Diberitahukan**: apa yang dirapikan atau dilewati.

${table(['Kode', 'Akibat', 'Artinya', 'Yang dilakukan'], rows)}
`;
}

const accessWords: Record<Access, { id: string; en: string }> = {
  public: { id: 'tampil di situs', en: 'published' },
  consent: { id: 'folder pribadi, hanya dengan izin', en: 'private folder, with consent only' },
  official: { id: 'folder pribadi, untuk petugas', en: 'private folder, for officials' },
  ignored: { id: 'tidak dibaca', en: 'not read' },
};

type Node = { type?: string; anyOf?: Node[]; enum?: unknown[]; const?: unknown; items?: Node; properties?: Record<string, Node>; required?: string[] }; // prettier-ignore

/** The kind of a value in a word or two that both languages read alike. */
function kindOf(node: Node): string {
  if (node.enum) return node.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (node.const !== undefined) return `\`${String(node.const)}\``;
  if (node.anyOf) return node.anyOf.map(kindOf).join(' / ');
  if (node.type === 'array')
    return Array.isArray(node.items) || !node.items ? 'list' : `list: ${kindOf(node.items)}`;
  if (node.properties) return `{ ${Object.keys(node.properties).join(', ')} }`;
  return node.type ?? '–';
}

function fieldRows(node: Node, prefix = ''): string[][] {
  const { properties = {}, required = [] } = node;
  return Object.entries(properties)
    .filter(([name]) => name !== '$schema')
    .map(([name, field]) => [`\`${prefix}${name}\``, required.includes(name) ? '✓' : '', kindOf(field)]);
}

/** The fields of one table: those of its rows where it is a list, else of the file and of the lists in it. */
function tableRows(node: Node): string[][] {
  if (node.type === 'array') return fieldRows(node.items!);
  const lists = Object.entries(node.properties ?? {}).filter(([, field]) => field.items?.properties);
  return [...fieldRows(node), ...lists.flatMap(([name, field]) => fieldRows(field.items!, `${name}[].`))];
}

/** The data dictionary in both languages: columns of the spreadsheet, fields of a maker, fields of every other table. */
export function dataDictionary(): string {
  const all: readonly Column[] = columns;
  const columnRows = all.map(({ header, field, access, required, note, variants }) => [
    `**${header}**`,
    field ? `\`${field}\`` : '',
    required ? '✓' : '',
    `${accessWords[access].id} / ${accessWords[access].en}`,
    note.id,
    note.en,
    variants.join(', '),
  ]);
  const [umkm, ...others] = schemaFiles;
  const makers = tableRows(jsonSchema(umkm!) as Node).map(([name, required, kind]) => {
    const note = fieldNote(name!.replaceAll('`', ''));
    return [name!, required!, kind!, note?.id ?? '', note?.en ?? ''];
  });
  return `${made}

# Kamus data / Data dictionary

Kolom lembar kerja, isian catatan, dan tabel lain; semuanya dibuat dari skema yang sama dengan pemeriksaannya.
The columns of the spreadsheet, the fields of a record and the other tables; all made from the schema that checks them.

## Kolom lembar kerja / Columns of the spreadsheet

${table(['Kolom / Column', 'Isian / Field', 'Wajib / Required', 'Siapa yang melihat / Who sees it', 'Isinya', 'What it holds', 'Judul lain / Other heads'], columnRows)}

## Pelaku / Makers: \`content/umkm/<kelurahan>/<slug>.json\`

${table(['Isian / Field', 'Wajib / Required', 'Jenis / Type', 'Isinya', 'What it holds'], makers)}

${others
  .map(
    (file) => `## ${file.title}: \`${file.match[0]!.replace('[0-9]*', '<tahun>').replace('*', '<tahun>')}\`

${table(['Isian / Field', 'Wajib / Required', 'Jenis / Type'], tableRows(jsonSchema(file) as Node))}`,
  )
  .join('\n\n')}
`;
}

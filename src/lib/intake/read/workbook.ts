import { walkXml } from './xml.ts';

/** The parts of an .xlsx by their path, unpacked. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export interface WorkbookPart {
  date1904: boolean;
  sheets: { name: string; hidden: boolean; path: string }[];
}

/** Excel writes characters XML cannot hold as _x000D_. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

/** Targets of a relationship file by id; paths from the root of the package. */
function relations(parts: Parts, path: string, base: string): Map<string, { type: string; target: string }> {
  const found = new Map<string, { type: string; target: string }>();
  const bytes = parts.get(path);
  if (bytes)
    walkXml(bytes, {
      open: (name, { Id = '', Type = '', Target = '' }) => {
        if (name !== 'Relationship') return;
        const target = Target.startsWith('/') ? Target.slice(1) : `${base}${Target}`;
        found.set(Id, { type: Type.split('/').at(-1) ?? '', target });
      },
    });
  return found;
}

/** The path of the workbook part: as the package says, else where Excel puts it. */
export function workbookPath(parts: Parts): string {
  const root = [...relations(parts, '_rels/.rels', '').values()];
  return root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
}

/** The sheets of a workbook in the order of their tabs, and from which year serial dates count. */
export function readWorkbook(parts: Parts): WorkbookPart | undefined {
  const path = workbookPath(parts);
  const bytes = parts.get(path);
  if (!bytes) return undefined;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const targets = relations(parts, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  const book: WorkbookPart = { date1904: false, sheets: [] };
  walkXml(bytes, {
    open: (tag, { name = '', state, id = '', date1904 }) => {
      if (tag === 'workbookPr') book.date1904 = date1904 === '1' || date1904 === 'true';
      if (tag !== 'sheet') return;
      const relation = targets.get(id);
      // Chart and macro sheets are no tables.
      if (relation?.type === 'worksheet')
        book.sheets.push({ name, hidden: state !== undefined && state !== 'visible', path: relation.target });
    },
  });
  return book;
}

/** The texts that cells point to by number. */
export function readSharedStrings(bytes: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (!bytes) return strings;
  let text = '';
  let inText = false;
  let phonetic = 0;
  walkXml(bytes, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') phonetic += 1;
    },
    text: (piece) => {
      if (inText && phonetic === 0) text += piece;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(text));
      else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic -= 1;
    },
  });
  return strings;
}

/** The number formats that mean a date by their number alone. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a number format shows a day; colours, conditions and quoted text in it say nothing. */
export function isDateFormat(code: string): boolean {
  const bareCode = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').split(';')[0]!;
  return /[yd]/i.test(bareCode) && !/[0#?]/.test(bareCode.replace(/[.,]0+/g, ''));
}

/** For each cell style, whether it shows a number as a date. */
export function readDateStyles(bytes: Uint8Array | undefined): boolean[] {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  if (!bytes) return styles;
  let inCells = false;
  walkXml(bytes, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      const id = Number(numFmtId);
      if (name === 'numFmt') custom.set(id, isDateFormat(formatCode));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) styles.push(custom.get(id) ?? isBuiltInDate(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

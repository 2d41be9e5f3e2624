import { strToU8, zipSync, type Zippable } from 'fflate';
import { columnLetters } from './intake/findings.ts';

/** Writes a small .xlsx: text and numbers, drop-downs, hints, a few looks. The same input gives the same bytes. */

export const looks = [
  'plain',
  'text',
  'head',
  'headConsent',
  'headOfficial',
  'example',
  'wrap',
  'title',
  'fault',
] as const;
export type Look = (typeof looks)[number];
export type CellValue = string | number | undefined | { value: string | number; look: Look };

export interface Choice {
  /** Cells it holds for, such as `C5:C1000`. */
  range: string;
  /** Where the list stands, such as `_daftar!$A$1:$A$17`; left out for a hint alone. */
  list?: string;
  title: string;
  hint: string;
}

export interface SheetOut {
  name: string;
  hidden?: true;
  /** Width of each column in characters. */
  widths?: readonly number[];
  /** Columns (from 0) typed as text, so that Excel leaves numbers in them alone. */
  textColumns?: readonly number[];
  rows: readonly (readonly CellValue[])[];
  /** How many rows, and columns from the left, stay in sight. */
  frozen?: number;
  frozenColumns?: number;
  choices?: readonly Choice[];
}

const escaped = (text: string): string =>
  text
    // What looks like Excel's own escape for a sign is none.
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');

function cellXml(cell: CellValue, column: number, row: number, textual: boolean): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'object' && cell.value === '')
    return `<c r="${columnLetters(column)}${row}" s="${looks.indexOf(cell.look)}"/>`;
  const { value, look } =
    typeof cell === 'object' ? cell : { value: cell, look: textual ? ('text' as const) : ('plain' as const) };
  const style = `r="${columnLetters(column)}${row}" s="${looks.indexOf(look)}"`;
  if (typeof value === 'number') return `<c ${style}><v>${value}</v></c>`;
  return `<c ${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

function choiceXml({ range, list, title, hint }: Choice): string {
  const kind = list
    ? 'type="list" allowBlank="1" showErrorMessage="1" errorTitle="Tidak ada dalam daftar" error="Pilih dari daftar." '
    : 'allowBlank="1" ';
  const formula = list ? `<formula1>${escaped(list)}</formula1>` : '';
  return `<dataValidation ${kind}showInputMessage="1" promptTitle="${escaped(cut(title, 32))}" prompt="${escaped(cut(hint, 255))}" sqref="${range}">${formula}</dataValidation>`;
}

/** The height of a row whose texts are wrapped: not every program works it out by itself. Undefined for one line. */
function heightOf(row: readonly CellValue[], widths: readonly number[]): number | undefined {
  const lines = row.map((cell, i) =>
    typeof cell === 'object' && (cell.look === 'wrap' || cell.look === 'fault')
      ? String(cell.value)
          .split('\n')
          .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ((widths[i] ?? 10) - 4))), 0)
      : 1,
  );
  const most = Math.max(1, ...lines);
  return most > 1 ? most * 15 : undefined;
}

function viewXml({ frozen = 0, frozenColumns = 0 }: SheetOut): string {
  if (frozen + frozenColumns === 0) return '';
  const split = `${frozenColumns ? ` xSplit="${frozenColumns}"` : ''}${frozen ? ` ySplit="${frozen}"` : ''}`;
  const active = frozenColumns ? (frozen ? 'bottomRight' : 'topRight') : 'bottomLeft';
  return `<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${columnLetters(frozenColumns)}${frozen + 1}" activePane="${active}" state="frozen"/></sheetView></sheetViews>`;
}

/** On paper: sideways, and a sheet that is not too wide on one page across. */
function printXml(widths: readonly number[]): { before: string; after: string } {
  const fits = widths.length > 0 && widths.reduce((sum, width) => sum + width, 0) <= 200;
  return {
    before: fits ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    after: `<pageSetup paperSize="9" orientation="landscape"${fits ? ' fitToWidth="1" fitToHeight="0"' : ''}/>`,
  };
}

function sheetXml(sheet: SheetOut): string {
  const { widths = [], textColumns = [], rows, choices = [] } = sheet;
  const textual = new Set(textColumns);
  const cols = widths.map((width, i) => {
    const style = textual.has(i) ? ` style="${looks.indexOf('text')}"` : '';
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${style}/>`;
  });
  const data = rows.map((row, r) => {
    const cells = row.map((cell, c) => cellXml(cell, c, r + 1, textual.has(c))).join('');
    const height = heightOf(row, widths);
    return cells ? `<row r="${r + 1}"${height ? ` ht="${height}" customHeight="1"` : ''}>${cells}</row>` : '';
  });
  const validations =
    choices.length > 0
      ? `<dataValidations count="${choices.length}">${choices.map(choiceXml).join('')}</dataValidations>`
      : '';
  const print = printXml(widths);
  return `${declaration}<worksheet xmlns="${main}">${print.before}${viewXml(sheet)}${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>${data.join('')}</sheetData>${validations}${print.after}</worksheet>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

const fill = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/></patternFill></fill>`;
/** In the order of `looks`: number format, font, fill. */
const styleTable: readonly [format: number, font: number, fill: number, wrap: boolean][] = [
  [0, 0, 0, false],
  [49, 0, 0, false],
  [49, 1, 2, true],
  [49, 1, 3, true],
  [49, 1, 4, true],
  [49, 2, 0, false],
  [49, 0, 0, true],
  [49, 3, 0, false],
  [49, 0, 5, true],
];

const stylesXml = `${declaration}<styleSheet xmlns="${main}"><fonts count="4"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><i/><sz val="11"/><color rgb="FF666666"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts><fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('DDE8F0')}${fill('F6E3C5')}${fill('E0E0E0')}${fill('FFC9C9')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styleTable.length}">${styleTable
  .map(
    ([format, font, background, wrap]) =>
      `<xf numFmtId="${format}" fontId="${font}" fillId="${background}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment${wrap ? ' wrapText="1"' : ''} vertical="top"/></xf>`,
  )
  .join(
    '',
  )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A workbook as the bytes of an .xlsx. Names of sheets must be unlike each other and at most 31 letters long. */
export function workbook(sheets: readonly SheetOut[]): Uint8Array {
  const part = (i: number) => `worksheets/sheet${i + 1}.xml`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets
      .map(
        (_, i) =>
          `<Override PartName="/xl/${part(i)}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
      .map(
        ({ name, hidden }, i) =>
          `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${relationships}">${sheets
      .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="${part(i)}"/>`)
      .join(
        '',
      )}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/${part(i)}`, sheetXml(sheet)])),
  };
  // A fixed day, so that the same rows give the same bytes.
  const zip: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, xml]) => [
      name,
      [strToU8(xml), { mtime: new Date(1980, 0, 1) }] as const,
    ]),
  ) as Zippable;
  return zipSync(zip, { level: 6 });
}

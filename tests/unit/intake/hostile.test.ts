import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { tablesOfBytes } from '../../../scripts/intake/read.ts';
import { limits } from '../../../src/lib/intake/sheet.ts';
import { parseEmail } from '../../../src/lib/intake/values/web.ts';
import { parsePhone } from '../../../src/lib/intake/values/phones.ts';
import { lookUp, nearest } from '../../../src/lib/intake/values/names.ts';
import { city } from './city.ts';

/** Files that are small as they come and would grow without end: each is refused while it is read. */

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = ['Nama usaha', 'Kelurahan', 'Subsektor', 'Produk'].map((text) => `<c t="str"><v>${text}</v></c>`).join(''); // prettier-ignore
const sheet = (rows: string, after = '') =>
  `<worksheet xmlns="${main}"><sheetData><row r="1">${head}</row>${rows}</sheetData>${after}</worksheet>`;

function book(xml: string, more: Record<string, string> = {}, sheets = 1): Buffer {
  const list = Array.from({ length: sheets }, (_, i) => i);
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.map((i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="a${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${list.map((i) => `<Relationship Id="a${i}" Type="${office}/worksheet" Target="worksheets/s.xml"/>`).join('')}</Relationships>`,
    'xl/worksheets/s.xml': xml,
    ...more,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 0 }),
  ); // prettier-ignore
}

const row = (cells: string) => `<row>${cells}</row>`;
const strings = (text: string) => ({ 'xl/sharedStrings.xml': `<sst><si><t>${text}</t></si></sst>` });
const fourOfIt = row('<c t="s"><v>0</v></c>'.repeat(4));

test.each([
  ['one long text behind many cells', () => book(sheet(fourOfIt.repeat(limits.letters / 4 / limits.cellLength + 1)), strings('a'.repeat(1_000_000))), 'BRK-06'],
  ['one part that is many sheets', () => book(sheet(row('<c t="str"><v>Uji</v></c>')), {}, 2), 'BRK-05'],
  ['rows on several sheets beyond the limit', () => twoSheets(), 'BRK-08'],
  ['more merged cells than anybody makes', () => book(sheet('', `<mergeCells>${'<mergeCell ref="A2:D9"/>'.repeat(limits.merges + 1)}</mergeCells>`)), 'BRK-08'],
  ['tags deep within tags', () => book(`<worksheet>${'<a>'.repeat(10_000)}`), 'BRK-06'],
  ['a tag of a thousand attributes', () => book(`<worksheet><a ${Array.from({ length: 1_000 }, (_, i) => `a${i}="1"`).join(' ')}/></worksheet>`), 'BRK-06'],
  ['a CSV that is one endless line', () => Buffer.from(','.repeat(1_000_000)), 'BRK-08'],
])('%s: refused', async (_, bytes, code) => {
  const { tables, findings } = await tablesOfBytes(bytes(), 'x');
  expect([tables, findings.map((one) => one.code)]).toEqual([[], [code]]);
}); // prettier-ignore

function twoSheets(): Buffer {
  const half = sheet(row('<c t="str"><v>a</v></c>').repeat(limits.rows / 2 + 1));
  const files = {
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets><sheet name="S" r:id="a"/><sheet name="T" r:id="b"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${office}/worksheet" Target="s.xml"/><Relationship Id="b" Type="${office}/worksheet" Target="t.xml"/></Relationships>`,
    'xl/s.xml': half,
    'xl/t.xml': half,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 0 }),
  ); // prettier-ignore
}

test('a cell that is too long is known as such and kept no longer than that', async () => {
  const long = 'a'.repeat(100_000);
  for (const bytes of [
    book(sheet(fourOfIt), strings(long)),
    Buffer.from(`Nama usaha,Kelurahan,Subsektor,Produk\n${long},b,c,d\n`),
  ]) {
    const { tables } = await tablesOfBytes(bytes, 'x');
    expect(tables[0]!.rows[0]!.cells.name!.text).toHaveLength(limits.cellLength + 1);
  }
});

test('merged cells over merged cells refuse a row once', async () => {
  const merges = `<mergeCells>${'<mergeCell ref="A2:D3"/>'.repeat(50)}</mergeCells>`;
  const { findings } = await tablesOfBytes(book(sheet('<row r="2"><c r="A2" t="str"><v>Uji</v></c></row><row r="3"><c r="A3" t="str"><v>Uji</v></c></row>', merges)), 'x'); // prettier-ignore
  expect(findings.map(({ code, row: at }) => `${code} ${at}`)).toEqual(['SEL-05 2', 'SEL-05 3']);
});

test('macros and links to other workbooks are neither opened nor run: the cells are read by what they show', async () => {
  const bytes = book(
    sheet(
      row(
        '<c t="str"><v>Uji Makro</v></c><c t="str"><f>[1]Lain!A1</f><v>Dinoyo</v></c><c t="str"><v>Kriya</v></c><c t="str"><f>WEBSERVICE("https://contoh.example")</f><v>vas</v></c>',
      ),
    ),
    {
      '[Content_Types].xml':
        '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      'xl/vbaProject.bin': 'Auto_Open',
      'xl/externalLinks/externalLink1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    },
  );
  const { tables, findings } = await tablesOfBytes(bytes, 'x.xlsm');
  expect(findings).toEqual([]);
  expect(Object.values(tables[0]!.rows[0]!.cells).map(({ text, formula }) => [text, formula])).toEqual([
    ['Uji Makro', undefined],
    ['Dinoyo', true],
    ['Kriya', undefined],
    ['vas', true],
  ]);
});

test('a text longer than any name, number or address is not compared letter by letter', () => {
  const long = 'D'.repeat(limits.cellLength);
  expect(lookUp(long, city.kelurahan)).toEqual({ candidates: [] });
  expect(nearest(long, city.kelurahan)).toEqual([]);
  expect(parsePhone(`12345${'/'.repeat(limits.cellLength)}`)).toMatchObject({ fault: 'TEL-03' });
  expect(parseEmail(`${long}@contoh.id`)).toMatchObject({ fault: 'SUR-01' });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { tablesOfBytes } from '../../../scripts/intake/read.ts';
import { codes } from '../../../src/lib/intake/codes.ts';
import { columnLetters, rowRuns } from '../../../src/lib/intake/findings.ts';
import { knownHeads } from '../../../src/lib/intake/header.ts';
import { decodeText, formatOf } from '../../../src/lib/intake/read/decode.ts';
import { readDelimited, sniffDelimiter } from '../../../src/lib/intake/read/delimited.ts';
import { isDateFormat } from '../../../src/lib/intake/read/workbook.ts';
import { readXlsx } from '../../../src/lib/intake/read/xlsx.ts';
import { tablesOf } from '../../../src/lib/intake/table.ts';
import { limits } from '../../../src/lib/intake/sheet.ts';
import { workbook } from '../../../src/lib/workbook.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const codeOfThrown = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return 'nothing thrown';
};
const codesOf = async (bytes: Uint8Array) =>
  (await tablesOfBytes(Buffer.from(bytes), 'x')).findings.map(({ code }) => code);
const heads = 'Nama Usaha,Kelurahan,Subsektor,Produk';
const rowsOf = async (text: string | Uint8Array) => {
  const { tables } = await tablesOfBytes(Buffer.from(text), 'x.csv');
  return tables[0]!.rows.map(({ number, cells }) => [number, cells.name?.text, cells.products?.text]);
};

describe('what a file is, is decided by its bytes', () => {
  test.each([
    ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'BRK-03'],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0], 'BRK-03'],
    ['old Excel or a locked file', [0xd0, 0xcf, 0x11, 0xe0], 'BRK-04'],
    ['nothing', [], 'BRK-09'],
  ])('%s is refused', (_, bytes, code) => {
    expect(codeOfThrown(() => formatOf(new Uint8Array(bytes)))).toBe(code);
  });

  test.each([
    ['UTF-8', utf8('é')],
    ['UTF-8 with its mark', utf8('\uFEFFé')],
    ['UTF-16, little end first', utf16('é')],
    ['UTF-16, big end first', utf16('é', true)],
    ['Windows-1252', new Uint8Array([0xe9])],
  ])('%s is read', (name, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: 'é', windows: name === 'Windows-1252' });
  });

  test.each([
    ['bytes that no encoding knows', new Uint8Array([0xe9, 0x81]), 'BRK-10'],
    ['half a UTF-16 letter', new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), 'BRK-10'],
    ['a web page', utf8('<!DOCTYPE html><table>'), 'BRK-03'],
    ['XML', utf8('<?xml version="1.0"?><a/>'), 'BRK-03'],
    ['JSON', utf8('[{"a":1}]'), 'BRK-03'],
    ['zeros', new Uint8Array(40), 'BRK-03'],
    ['blanks', utf8('  \n '), 'BRK-09'],
  ])('%s are refused', (_, bytes, code) => {
    expect(codeOfThrown(() => decodeText(bytes))).toBe(code);
  });
});

describe('CSV', () => {
  test.each([
    [';', 'Nama Usaha;Kelurahan;Subsektor\n"a,b,c,d,e";x;y'],
    [',', 'DATA; LENGKAP; SEKALI; YA; INI\nNama Usaha,Kelurahan,Subsektor\na,b,c'],
    ['\t', 'Nama Usaha\tKelurahan\tSubsektor\na,b\tc;d\te'],
  ])('is divided by %j where its heads say so', (delimiter, text) => {
    expect(sniffDelimiter(text, knownHeads)).toBe(delimiter);
  });

  test('rows are numbered as a spreadsheet shows them', async () => {
    const text = `sep=,\nKOP SURAT\n\n${heads}\n"a\nb",Dinoyo,Kriya,vas\n\nc,Dinoyo,Kriya,mug\n`;
    expect(await rowsOf(text)).toEqual([[4, 'a\nb', 'vas'], [6, 'c', 'mug']]); // prettier-ignore
  });

  test('a decimal comma does not divide a cell', () => {
    const { rows } = readDelimited('Nama Usaha;Latitude;Longitude\na;-7,98;112,62\n', knownHeads);
    expect([...rows[1]!.cells.values()].map(({ text }) => text)).toEqual(['a', '-7,98', '112,62']);
  });

  test('a quote that is never closed, too many rows and too many columns are refused', async () => {
    expect(await codesOf(utf8(`${heads}\n"a,b,c,d\n`))).toEqual(['BRK-11']);
    expect(await codesOf(utf8(`${heads}\n${'a,b,c,d\n'.repeat(limits.rows)}`))).toEqual(['BRK-08']);
    expect(await codesOf(utf8(`${heads}${','.repeat(limits.columns)}\n`))).toEqual(['BRK-08']);
  });
});

describe('tables', () => {
  test('private columns are dropped, unknown ones refused with the nearest known name', async () => {
    const { tables, findings } = await tablesOfBytes(
      Buffer.from(
        'Nama Usaha,NIK,Kelurahn,Subsektor,Warna Cat,Produk\nUji,3573010101900001,Dinoyo,Kriya,merah,vas\n',
      ),
      'x.csv',
    );
    expect(JSON.stringify(tables)).not.toMatch(/3573|merah/);
    expect(findings.map(({ code, column, repair }) => `${code} ${column} ${repair}`)).toEqual([
      'KOL-02 B (NIK) Sebaiknya hapus kolom itu dari laporan.',
      'KOL-01 C (Kelurahn) Maksudnya “Kelurahan”? Bila bukan, hapus kolomnya.',
      'KOL-01 E (Warna Cat) Hapus kolomnya, atau pakai judul dari templat.',
    ]);
  });

  test('a column named by the editor is left out; two of one meaning are refused', async () => {
    const text = `${heads},Warna,Nama UMKM\nUji,Dinoyo,Kriya,vas,merah,Uji\n`;
    const { findings } = await tablesOfBytes(Buffer.from(text), 'x.csv', ['warna']);
    expect(findings.map(({ code }) => code)).toEqual(['KOL-04']);
  });

  test('a head in two rows and a row of numbers below it are a head', async () => {
    const text =
      'No,Nama Usaha,Kelurahan,Koordinat,,Subsektor\n,,,Lintang,Bujur,\n1,2,3,4,5,6\n1,Uji,Dinoyo,-7,112,Kriya\n';
    const { tables, findings } = await tablesOfBytes(Buffer.from(text), 'x.csv');
    expect(tables[0]!.columns.map(({ key }) => key)).toEqual(['ordinal', 'name', 'kelurahan', 'latitude', 'longitude', 'subsektor']); // prettier-ignore
    expect(tables[0]!.rows.map(({ number }) => number)).toEqual([4]);
    expect(findings.map(({ code }) => code)).toEqual(['LBR-03']);
  });

  test('nothing is read after the sum, and data below it is told of', async () => {
    const text = `${heads}\nTotal Kriya Uji,Dinoyo,Kriya,vas\nTOTAL,,,1\nLupa,Dinoyo,Kriya,mug\n`;
    const { tables, findings } = await tablesOfBytes(Buffer.from(text), 'x.csv');
    expect(tables[0]!.rows).toHaveLength(1);
    expect(findings.map(({ code, row }) => [code, row])).toEqual([['LBR-03', 3], ['LBR-06', 4]]); // prettier-ignore
  });

  test('columns and rows are named as a spreadsheet names them', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(rowRuns([4, 5, 6, 9])).toBe('4–6, 9');
  });
});

describe('workbooks', () => {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  /** The parts of a workbook with one sheet, written by hand. */
  const parts = (sheet: string, { date1904 = false, strings = '', formats = '' } = {}) =>
    new Map(
      Object.entries({
        'xl/workbook.xml': `<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><x:workbookPr date1904="${date1904 ? 1 : 0}"/><x:sheets><x:sheet name="S" sheetId="1" r:id="a"/></x:sheets></x:workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${office}/worksheet" Target="/xl/worksheets/s.xml"/></Relationships>`,
        'xl/styles.xml': `<styleSheet ${main}>${formats}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
        'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>`,
        'xl/worksheets/s.xml': `<worksheet ${main}>${sheet}</worksheet>`,
      }).map(([name, xml]) => [name, strToU8(xml)]),
    );
  const cells = (xml: string, options = {}) =>
    [
      ...readXlsx(parts(`<sheetData><row r="3">${xml}</row></sheetData>`, options), [])[0]!.rows[0]!.cells,
    ].map(([column, cell]) => [column, cell]);

  test.each([
    ['a number', '<c r="B3"><v>1998</v></c>', [1, { text: '1998', kind: 'number' }]],
    ['a long number without exponent', '<c r="A3"><v>8.1234567890000000E10</v></c>', [0, { text: '81234567890', kind: 'number' }]],
    ['a shared text in pieces, without its reading aid', '<c r="A3" t="s"><v>0</v></c>', [0, { text: 'Bu Ani' }]],
    ['a date', '<c r="A3" s="1"><v>45521</v></c>', [0, { text: '2024-08-17', kind: 'date' }]],
    ['a date in a format of its own', '<c r="A3" s="2"><v>45521</v></c>', [0, { text: '2024-08-17', kind: 'date' }]],
    ['a formula by its result', '<c r="A3" t="str"><f>A1</f><v>Uji</v></c>', [0, { text: 'Uji', formula: true }]],
    ['a formula without one', '<c r="A3"><f>A1</f></c>', [0, { text: '', formula: true, uncached: true }]],
    ['an error', '<c r="A3" t="e"><v>#N/A</v></c>', [0, { text: '#N/A', kind: 'error' }]],
    ['a tick', '<c r="A3" t="b"><v>1</v></c>', [0, { text: 'ya' }]],
    ['a text with an escape', '<c r="A3" t="inlineStr"><is><t>a_x000A_b</t></is></c>', [0, { text: 'a\nb' }]],
    ['a cell without reference', '<c t="str"><v>a</v></c>', [0, { text: 'a' }]],
  ])('%s', (_, xml, expected) => {
    const strings = '<si><r><t>Bu </t></r><r><t>Ani</t></r><rPh><t>x</t></rPh></si>';
    const formats = '<numFmts><numFmt numFmtId="164" formatCode="[$-421]dd mmmm yyyy;@"/></numFmts>';
    expect(cells(xml, { strings, formats })).toEqual([expected]);
  }); // prettier-ignore

  test('dates of a workbook that counts from 1904 are the same days', () => {
    expect(cells(`<c r="A3" s="1"><v>${45521 - 1462}</v></c>`, { date1904: true })).toEqual([[0, { text: '2024-08-17', kind: 'date' }]]); // prettier-ignore
  });

  test('a merged cell fills its rows where that is meant; elsewhere its rows are refused', () => {
    const text = (reference: string, value: string) => `<c r="${reference}" t="str"><v>${value}</v></c>`;
    const rows = [2, 3, 4].map((n) => `<row r="${n}">${n === 2 ? text('B2', 'Dinoyo') + text('D2', 'vas') : ''}${text(`A${n}`, `Uji ${n}`)}${text(`C${n}`, 'Kriya')}</row>`); // prettier-ignore
    const head = `<row r="1">${text('A1', 'Nama usaha')}${text('B1', 'Kelurahan')}${text('C1', 'Subsektor')}${text('D1', 'Produk')}</row>`;
    const merges = '<mergeCells><mergeCell ref="B2:B4"/><mergeCell ref="D2:D3"/></mergeCells>';
    const sheets = readXlsx(parts(`<sheetData>${head}${rows.join('')}</sheetData>${merges}`), []);
    const { tables, findings } = tablesOf(sheets, 'x.xlsx');
    expect(tables[0]!.rows.map(({ cells: row }) => row.kelurahan?.text)).toEqual([
      'Dinoyo',
      'Dinoyo',
      'Dinoyo',
    ]);
    expect(findings.map(({ code, row, message }) => [code, row, message])).toEqual([
      ['SEL-04', 2, 'Sel gabungan B2:B4 berisi “Dinoyo”; diisikan ke 3 baris.'],
      ['SEL-05', 2, 'Sel digabung: D2:D3.'],
      ['SEL-05', 3, 'Sel digabung: D2:D3.'],
    ]);
  });

  test('a pointer to a text that is not there is a broken file, not a crash', () => {
    expect(codeOfThrown(() => cells('<c r="A3" t="s"><v>7</v></c>'))).toBe('BRK-05');
  });

  test.each([
    ['dd/mm/yyyy', true],
    ['[$-421]d mmmm yyyy', true],
    ['0.00', false],
    ['#,##0 "hari"', false],
    ['General', false],
    ['hh:mm', false],
  ])('the format %s shows a day: %s', (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });

  test('what our own workbooks say is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 8 }), async (texts) => {
        const names = texts.map((text) => `Uji ${text.replace(/[\p{C}\uFFFE\uFFFF]/gu, '')}`);
        const bytes = workbook([{ name: 'S', rows: [['Nama usaha', 'Kelurahan', 'Subsektor'], ...names.map((name) => [name, 'Dinoyo', 'Kriya'])] }]);
        const { tables } = await tablesOfBytes(Buffer.from(bytes), 'x.xlsx');
        expect(tables[0]!.rows.map(({ cells: row }) => row.name?.text)).toEqual(names);
      }),
      { numRuns: 50 },
    );
  }); // prettier-ignore

  test('the same workbook has the same bytes', () => {
    const sheet = { name: 'S', rows: [['a', 1]] };
    expect(workbook([sheet])).toEqual(workbook([sheet]));
  });
});

describe('any bytes', () => {
  const spotless = /\bat .+:\d+|Error|node_modules|undefined|(?<![\w.:/])\/\w+\/\w/;
  const sound = async (bytes: Uint8Array) => {
    const { findings } = await tablesOfBytes(Buffer.from(bytes), 'x');
    expect(findings.length).toBeGreaterThan(0);
    for (const { code, message, repair } of findings) {
      expect(code in codes).toBe(true);
      expect(`${message} ${repair}`).not.toMatch(spotless);
    }
  };

  test('never crash the reader, and are answered in words', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), sound), { numRuns: 300 });
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }).map(utf8), sound), {
      numRuns: 200,
    });
  });

  test('nor do those of a workbook with some of them changed', async () => {
    const whole = readFileSync('tests/fixtures/intake/laporan-dinoyo.xlsx');
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of list) bytes[at] = value;
        await sound(bytes);
      }),
      { numRuns: 150 },
    );
  });

  test('nor does XML of any kind inside a workbook', async () => {
    const base = { '_rels/.rels': strToU8('<a/>'), 'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" id="x"/></sheets></workbook>') };
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom('<', '>', '/', '&', 'a', ' ', '"', '=', ';', '!', '['), maxLength: 60 }), async (xml) => {
        await sound(zipSync({ ...base, 'xl/workbook.xml': strToU8(xml) }));
      }),
      { numRuns: 100 },
    );
  }); // prettier-ignore
});

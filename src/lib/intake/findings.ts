import { codeOf, type CodeId, type Severity } from './codes.ts';

/** One thing the importer tells: where, as the spreadsheet shows it; what; what to type instead. In Indonesian. */
export interface Finding {
  code: CodeId;
  severity: Severity;
  file: string;
  sheet?: string | undefined;
  row?: number | undefined;
  /** Letter and head: `D (Kelurahan)`. */
  column?: string | undefined;
  /** What is wrong here, in a sentence. */
  message: string;
  /** What to type instead. */
  repair: string;
  /** Of a repair: the value before and after. Never a personal value in clear. */
  before?: string | undefined;
  after?: string | undefined;
}

/** Where something stands; a finding is made from a place and what is told about it. */
export type Place = Pick<Finding, 'file' | 'sheet' | 'row' | 'column'>;

interface Told {
  message?: string;
  repair?: string;
  before?: string;
  after?: string;
  severity?: Severity;
}

/** Makes a finding; message and repair are the code's own where nothing more exact is said. */
export function finding(code: CodeId, place: Place, told: Told = {}): Finding {
  const { severity, meaning, repair } = codeOf(code);
  return { code, severity, ...place, message: meaning, repair, ...told };
}

/** Thrown where a whole file cannot be read; carries what to tell. The only error that may leave the readers. */
export class Refusal extends Error {
  code: CodeId;
  told: Told;
  constructor(code: CodeId, told: Told = {}) {
    super(told.message ?? codeOf(code).meaning);
    this.code = code;
    this.told = told;
  }
}

/** The letters of a column as a spreadsheet shows them: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Row numbers as runs, at most the first few: 4, 5, 6, 9 → "4–6, 9". */
export function rowRuns(rows: readonly number[], most = 12): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  const shown = runs.slice(0, most).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return shown.join(', ') + (runs.length > most ? ', …' : '');
}

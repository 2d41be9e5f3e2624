import { withoutPrivate } from '../schema/private.ts';
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

const longestShown = 400;

/**
 * A text out of a file as a report may show it: no number of a person, wherever it was typed; no control signs, which a
 * terminal would obey; and not without end.
 */
export function discreetText(text: string): string {
  const plain = withoutPrivate(text).replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    ' ',
  );
  return plain.length > longestShown ? `${plain.slice(0, longestShown)}…` : plain;
}

/** A finding as it may leave the importer. What the list of codes itself says, examples of numbers among it, stays. */
export function discreet(one: Finding): Finding {
  const shown = (text: string | undefined) => (text === undefined ? undefined : discreetText(text));
  return {
    ...one,
    file: discreetText(one.file),
    sheet: shown(one.sheet),
    column: shown(one.column),
    message: discreetText(one.message),
    repair: one.repair === codeOf(one.code).repair ? one.repair : discreetText(one.repair),
    before: shown(one.before),
    after: shown(one.after),
  };
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

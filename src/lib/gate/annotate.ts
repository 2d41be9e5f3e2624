import type { Fault } from './faults.ts';
import type { Position } from './lines.ts';

/**
 * Faults as GitHub shows them: one workflow command each, which its page of a pull request puts at the faulty line, and
 * a table for the summary of the run, since only the first ten of a step are shown at their lines.
 * The signs to escape: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */

const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

export type PlacedFault = Fault & { at?: Position | undefined };

export function annotation({ file, place, wrong, instead, at }: PlacedFault): string {
  const where = at ? `,line=${at.line},col=${at.column}` : '';
  return `::error file=${property(file)}${where},title=${property(place)}::${escaped(`${wrong}\n→ ${instead}`)}`;
}

const cell = (text: string): string =>
  text.replace(/[\\|<>`*_[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', ' ');

/** All faults as a Markdown table in Indonesian. */
export function annotationSummary(faults: readonly PlacedFault[]): string {
  const rows = faults.map(({ file, place, wrong, instead, at }) =>
    [`${file}${at ? `:${at.line}` : ''}`, place, wrong, instead].map(cell).join(' | '),
  );
  return `### ${faults.length} kesalahan\n\n| Berkas | Tempat | Yang salah | Yang sebaiknya ditulis |\n| --- | --- | --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}\n`;
}

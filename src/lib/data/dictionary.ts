import * as words from '../../i18n/messages/columns.ts';
import type { Locale } from '../../i18n/index.ts';
import type { Column } from './columns.ts';

/** What a column holds, in the reader's language. Takes the table's name; throws where nobody has written it down. */
export function meaningOf(table: string, { path }: Pick<Column, 'path'>, locale: Locale): string {
  const own: Record<string, string> = words[locale];
  const text = own[`column.${table}.${path}`] ?? own[`column.${path}`];
  if (!text) throw new Error(`No description of column "${path}" of "${table}" in i18n/messages/columns.ts`);
  return text;
}

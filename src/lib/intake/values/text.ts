import { refused, type Parsed } from './parsed.ts';

/**
 * Controls but for tab and line breaks; marks that turn the direction of writing, behind which a text can hide; halves of
 * letters, and what XML cannot hold.
 */
const dangerous =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\p{Cs}\uFFFE\uFFFF]/u;
/** Without width, so nobody sees them: removed. A joiner stays where it makes one emoji of two. */
const widthless =
  /[\u200B\u200C\u2060\uFEFF\u00AD]|(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
const mojibake = /Ã[\u0080-\u00BF]|â€|Â[\u00A0-\u00BF]/u;
const formulaHead = /^'(?=[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/;

/** What people type for nothing. */
const nothing = /^(-+|–|—|_+|n\/?a|tidak ada|kosong|nihil|0+-0+)$/i;

function tidied(raw: string, lines: boolean): string {
  const bare = raw.replace(formulaHead, '').replace(widthless, '').normalize('NFC');
  return lines
    ? bare.split(/\r\n|\r|\n/).map((line) => line.replace(/\s+/gu, ' ').trim()).filter(Boolean).join('\n')
    : bare.replace(/\s+/gu, ' ').trim(); // prettier-ignore
}

/**
 * The text of a cell as it is taken over: one normal form, no unseen marks, single spaces; line breaks stay only where
 * `lines` says so. Idempotent. An empty text means that the cell says nothing.
 */
export function cleanText(raw: string, lines = false): Parsed<string> {
  if (dangerous.test(raw)) return refused('SEL-01');
  if (mojibake.test(raw)) return refused('SEL-10');
  let value = tidied(raw, lines);
  // What stood beside a removed mark may join into something that is tidied once more.
  for (let next = tidied(value, lines); next !== value; next = tidied(value, lines)) value = next;
  if (nothing.test(value)) return { value: '' };
  return value === raw || value === raw.trim() ? { value } : { value, repaired: 'SEL-07' };
}

/** The entries of a list cell: divided by semicolons or line breaks, each once. */
export function listOf(text: string): string[] {
  const items = text.split(/[;\n]/).map((item) => item.replace(/^[\s\-•*·]+(?=\S)/u, '').trim());
  return [...new Set(items.filter((item) => item !== '' && !nothing.test(item)))];
}

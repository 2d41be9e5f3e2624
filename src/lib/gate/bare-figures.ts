/**
 * Finds figures that are typed where a claim or a count should stand. What is no figure about the city is told by its
 * form, never by a list of places: years and dates, names with a number (SDG 8, UU 27/2022, A4), sizes of the
 * interface, addresses and placeholders.
 */

const months =
  'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|january|february|march|may|june|july|august|october|december'; // prettier-ignore

/** What joins numbers of one name into a list: "SDG 4, 8 and 11", "WCAG 2.0 to 2.2". */
const joint = '(?:,? (?:and|dan|or|atau|to|sampai) |, )';

/** Forms that hold digits and are no figure; each is blanked before the search. */
const harmless = [
  /\{[^{}]*\}/g, // placeholders of a message
  /(?:https?:\/\/|mailto:)\S+/g,
  /(?<![\w.])\/[\w.#/[\]-]+/g, // paths
  new RegExp(`\\d{1,2}(?:\\s?[–-]\\s?\\d{1,2})?\\s(?:${months})\\b(?:\\s\\d{4})?`, 'gi'),
  new RegExp(`\\b(?:${months})\\s\\d{4}\\b`, 'gi'),
  /\b\d{4}-\d{2}(?:-\d{2})?\b/g,
  /\b(?:Nomor|No\.|Law|Regulation|Act) \d+(?: (?:of|Tahun) \d{4})?/g,
  /\b(?:1[6-9]|20)\d{2}(?:\s?[–-]\s?(?:1[6-9]|20)?\d{2})?(?![\d.,]\d)s?\b/g, // years, decades and spans of years
  // Standards, laws, goals: WCAG 2.2, CC BY 4.0, UU 27/2022, SDG 4, 8 and 11; not "MCC 17 activities".
  new RegExp(
    `\\b[A-Z]{2,}\\)?(?:[ -][A-Z]{2,})*[ -]\\d+(?:\\.\\d+)+(?:${joint}\\d+(?:\\.\\d+)+)*(?![\\d.,]*\\d)`,
    'g',
  ),
  /\b[A-Z]{2,} \d+\/(?:19|20)\d{2}\b/g,
  new RegExp(
    `\\b[A-Z]{2,}[ -]\\d{1,2}(?:${joint}\\d{1,2}\\b)*(?![.,]?\\d| (?!and|dan|or|atau)\\p{Ll})`,
    'gu',
  ),
  /\b(?!Rp\d)[A-Za-z]+\d+\b|\|\d+\b|[A-Z]\.\d+\b/g, // A4, Culture|2030, LAB.2030; money is a figure
  /(?:\d+ × )?\b\d+(?:[.,]\d+)?\s?(?:px|rem|em|ms|KB|kB|MB|dpi|mm|cm|pixels?|piksel|hours?|jam)\b/g, // sizes and times of the site itself
  /(?:pembesaran|zoom) \d+ ?%|\d+ ?% zoom/g,
];

/** Number words from eleven on; below that they are ordinary language ("two languages"). */
const words =
  /\b(?:sebelas|seratus|seribu|(?:se|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)\s?(?:belas|puluh|ratus|ribu|juta|miliar|triliun)|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:a|one|two|three|four|five|six|seven|eight|nine|ten)\s(?:hundred|thousand|million|billion))\b/gi; // prettier-ignore

/** One figure and where it stands in the text. */
export interface BareFigure {
  figure: string;
  at: number;
}

/** The bare figures of a text, in order. Takes plain text: markup and code are the caller's to take out. */
export function bareFigures(text: string): BareFigure[] {
  const blanked = harmless.reduce((rest, form) => rest.replace(form, (hit) => ' '.repeat(hit.length)), text);
  const found = [...blanked.matchAll(/\d+(?:[.,]\d+)*/g), ...blanked.matchAll(words)];
  return found.map((hit) => ({ figure: hit[0], at: hit.index })).sort((a, b) => a.at - b.at);
}

/** Blanks what matches, keeping the lines, so that places stay true. */
const blank = (text: string, form: RegExp): string => text.replace(form, (hit) => hit.replace(/[^\n]/g, ' '));

/** The words of an MDX text as a reader sees them, in the same places: no components, link targets or code. */
export function wordsOfText(mdx: string): string {
  const lists = /^(?!title:|description:)\w+:(?:.*)(?:\n\s.*)*$/gm;
  const [top = ''] = /^---\n.*?\n---/s.exec(mdx) ?? [];
  const body = blank(blank(mdx.slice(top.length), /<[^>]*>/g), /\]\([^)]*\)|`[^`]*`|^\d+\. /gm);
  return blank(top, lists) + body;
}

const voidTags = /^(?:area|br|col|hr|img|input|link|meta|path|source|wbr)$/;
const tagStart = /<(\/?)([A-Za-z][\w.:-]*)/y;

/** The end of a tag that starts at `from`: the first `>` outside quotes and braces. */
function endOfTag(text: string, from: number): number {
  let depth = 0;
  let quote = '';
  for (let i = from; i < text.length; i++) {
    const char = text[i]!;
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'" || char === '`') quote = char;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    else if (char === '>' && depth === 0 && text[i - 1] !== '=') return i + 1;
  }
  return text.length;
}

/** The words a template holds itself, in the same places: what stands in an element, and a lone quoted text in braces. */
export function wordsOfTemplate(astro: string): string {
  const text = blank(blank(astro, /^---\n.*?\n---/s), /<(style|script)\b.*?<\/\1>|<!--.*?-->|<![^>]*>/gs);
  const out: string[] = [...text].map((char) => (char === '\n' ? char : ' '));
  const keep = (from: number, to: number) => {
    for (let i = from; i < to; i++) out[i] = text[i]!;
  };
  const stack: ('element' | 'code')[] = [];
  for (let i = 0; i < text.length;) {
    tagStart.lastIndex = i;
    const tag = tagStart.exec(text);
    const inCode = stack.at(-1) === 'code';
    if (tag) {
      const end = endOfTag(text, i);
      if (tag[1]) stack.pop();
      else if (text[end - 2] !== '/' && !voidTags.test(tag[2]!)) stack.push('element');
      i = end;
    } else if (text[i] === '{') {
      const [lone, , words] = /^\{\s*(['"`])([^'"`]*)\1\s*\}/.exec(text.slice(i)) ?? [];
      if (lone) keep(i + lone.indexOf(words!), i + lone.indexOf(words!) + words!.length);
      else stack.push('code');
      i += lone?.length ?? 1;
    } else if (text[i] === '}') {
      stack.pop();
      i += 1;
    } else if (inCode && /['"`]/.test(text[i]!)) {
      const end = text.indexOf(text[i]!, i + 1);
      i = end < 0 ? text.length : end + 1;
    } else {
      if (!inCode) keep(i, i + 1);
      i += 1;
    }
  }
  return out.join('');
}

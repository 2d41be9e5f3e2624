import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check, Sight } from './check.ts';

/**
 * Parts in the other language are marked as such (WCAG 3.1.2). Two ways to find one that is not: it is a text that the
 * records or the interface hold in the other language alone, or its small words are of the other language.
 */

/** Words that every longer sentence of a language has, and the other language does not. */
const small = {
  id: 'yang dan di dengan untuk dari pada dalam ini itu adalah oleh tidak atau sebagai akan telah sudah juga para ke karena belum bukan tiap setiap ada menurut sejak antara serta'.split(' '),
  en: 'the of and is are for by with on was were this that from as at it not has have be its which their each an after when who where than'.split(' '),
}; // prettier-ignore
type Language = keyof typeof small;
const isLanguage = (lang: string): lang is Language => lang in small;

/** Names of offices and works, small words within them included: they are in no language (WCAG 3.1.2). */
const names =
  /\p{Lu}[\p{L}-]*(?:(?: \p{Lu}[\p{L}-]*)* (?:of|and|for|the|in|dan|untuk|di|on|to)(?: the)? \p{Lu}[\p{L}-]*)+/gu;

/** Which language a text is in, by its small words; undefined where they are too few to tell. */
export function languageOf(text: string): Language | undefined {
  const words =
    text
      .replace(names, ' ')
      .toLowerCase()
      .match(/[\p{L}-]+/gu) ?? [];
  const [id, en] = (['id', 'en'] as const).map((lang) => words.filter((word) => small[lang].includes(word)).length) as [number, number]; // prettier-ignore
  if (id >= 2 && id > 2 * en) return 'id';
  if (en >= 2 && en > 2 * id) return 'en';
  return undefined;
}

/** Two words at least, and not each with a capital: those are names. */
const telling = (text: string): boolean => /\p{L}{2,} +\p{L}{2,}/u.test(text) && / \p{Ll}/u.test(text);

/** What is known of the texts of a site. */
interface Known {
  /** Those that stand in one language alone. */
  readonly texts: ReadonlyMap<string, Language>;
  /** Publishers, whose names are in no language. */
  readonly names: readonly string[];
}

/** Reads it from the records of content/. */
export function knownTexts(records: readonly unknown[]): Known {
  const names = new Set<string>();
  const found = { id: new Set<string>(), en: new Set<string>() };
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { id, en, title, lang, publisher } = value as Record<string, unknown>;
    if (typeof id === 'string' && (typeof en === 'string' || Object.keys(value).length === 1)) found.id.add(id);
    if (typeof id === 'string' && typeof en === 'string') found.en.add(en);
    if (typeof title === 'string' && typeof lang === 'string' && isLanguage(lang)) found[lang].add(title);
    if (typeof publisher === 'string') names.add(publisher);
    Object.values(value).forEach(visit);
  }; // prettier-ignore
  records.forEach(visit);
  const alone = (lang: Language, other: Language) =>
    [...found[lang]].filter((text) => !found[other].has(text) && telling(text)).map((text) => [text, lang] as const); // prettier-ignore
  return { texts: new Map([...alone('id', 'en'), ...alone('en', 'id')]), names: [...names] };
}

let known: Known | undefined;
/** The same for the content of this repository, read once. */
function ownTexts(): Known {
  if (known) return known;
  const dir = join(import.meta.dirname, '../../../content');
  const records = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !file.includes('.skema'))
    .map((file) => JSON.parse(readFileSync(join(dir, file), 'utf8')));
  return (known = knownTexts(records));
}

/** Runs in the page: every run of words with the language it is marked with, by block and by mark. */
function marked(): { text: string; lang: string }[] {
  const runs = new Map<Element, Map<Element, string>>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (!node.textContent!.trim() || parent.closest('script, style, noscript, [translate="no"], code')) continue;
    let block: Element = parent;
    while (getComputedStyle(block).display.startsWith('inline') && block.parentElement) block = block.parentElement;
    const holder = parent.closest('[lang]')!;
    const own = runs.get(block) ?? new Map<Element, string>();
    own.set(holder, `${own.get(holder) ?? ''}${node.textContent}`);
    runs.set(block, own);
  }
  const texts = [...runs.values()].flatMap((own) =>
    [...own].map(([holder, text]) => ({ text: text.replace(/\s+/g, ' ').trim(), lang: holder.getAttribute('lang')! })),
  );
  const attributes = ['aria-label', 'alt', 'title', 'placeholder'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => ({
      text: element.getAttribute(name)!,
      lang: element.closest('[lang]')!.getAttribute('lang')!,
    })),
  );
  return [...texts, ...attributes];
} // prettier-ignore

/** What of these is marked with the wrong language. */
export function misspoken(
  parts: readonly { text: string; lang: string }[],
  { texts, names }: Known,
): string[] {
  return parts.flatMap(({ text, lang }) => {
    if (!isLanguage(lang)) return [];
    const bare = names.reduce((rest, name) => rest.replaceAll(name, ' '), text);
    const really = texts.get(text) ?? languageOf(bare);
    if (really === undefined || really === lang) return [];
    return [`“${text.slice(0, 70)}” is marked ${lang}, and seems to be ${really}`];
  });
}

export const language: Check = {
  id: 'language',
  look: async (page): Promise<Sight> => {
    const parts = await page.evaluate(marked);
    return { looked: parts.length, faults: misspoken(parts, ownTexts()) };
  },
};

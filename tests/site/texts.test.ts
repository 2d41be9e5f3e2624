import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { codeOf, readResults } from '../../scripts/audit/results.ts';
import { formatDate, formatNumber, translator } from '../../src/i18n/index.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const pages = ['tentang', 'metode', 'privasi', 'aksesibilitas', 'koreksi'];
const languages = ['id', 'en'] as const;
const both = pages.flatMap((page) => languages.map((language) => [language, page] as const));

const load = (path: string): Node => parse(readFileSync(join(dist, path), 'utf8'));
const page = (language: string, name: string): Node =>
  load(join(language === 'en' ? 'en' : '', name, 'index.html'));

/** Every element below a node that the test accepts, in document order. */
function all(node: Node, accept: (element: Element) => boolean): Element[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap((child) => all(child, accept)) : [];
  return 'tagName' in node && accept(node) ? [node, ...inner] : inner;
}
const named = (node: Node, ...names: string[]) => all(node, ({ tagName }) => names.includes(tagName));
const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const main = (node: Node): Element => named(node, 'main')[0]!;

describe.each(both)('%s: %s', (language, name) => {
  const document = page(language, name);

  test('numbers its sources from 1, in reading order, without holes', () => {
    const marks = all(main(document), (element) => /^#sumber-\d+$/.test(attribute(element, 'href') ?? ''));
    const numbers = marks.flatMap((mark) => {
      const [from, to = from] = textOf(mark).trim().split('–').map(Number) as [number, number?];
      return Array.from({ length: to - from + 1 }, (_, i) => from + i);
    });
    const listed = all(document, (element) => /^sumber-\d+$/.test(attribute(element, 'id') ?? ''));
    expect([...new Set(numbers)]).toEqual(listed.map((_, i) => i + 1));
  });

  test('stays in the language of the reader', () => {
    const links = named(main(document), 'a')
      .map((link) => attribute(link, 'href')!)
      .filter((href) => href.startsWith('/') && href.endsWith('/'));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => href.startsWith('/en/') !== (language === 'en'))).toEqual([]);
  });

  test('lists its sections, and each entry leads to one', () => {
    const headings = named(main(document), 'h2').map((heading) => attribute(heading, 'id'));
    const contents = named(main(document), 'nav').find(
      (nav) => attribute(nav, 'aria-labelledby') === 'isi-halaman',
    )!;
    const targets = named(contents, 'a').map((link) => attribute(link, 'href')!.slice(1));
    expect(targets).toEqual(headings.filter((id) => id !== 'sumber'));
  });
});

test.each(pages)('%s has as many headings in English as in Indonesian', (name) => {
  const [indonesian, english] = languages.map((language) => named(main(page(language, name)), 'h2', 'h3'));
  expect(english).toHaveLength(indonesian!.length);
});

test('titles of Indonesian sources are marked as Indonesian on English pages', () => {
  const sources = all(page('en', 'privasi'), (element) =>
    /^sumber-\d+$/.test(attribute(element, 'id') ?? ''),
  );
  expect(sources.length).toBeGreaterThan(0);
  for (const source of sources) expect(attribute(named(source, 'a')[0]!, 'lang')).toBe('id');
});

test('a count of our own records says whose count it is', () => {
  expect(textOf(main(page('id', 'tentang')))).toMatch(/\d+ pelaku dalam catatan situs ini/);
  expect(textOf(main(page('en', 'tentang')))).toMatch(/\d+ creative actors in this site’s records/);
});

describe.each(languages)('accessibility results (%s)', (language) => {
  const text = textOf(main(page(language, 'aksesibilitas'))).replace(/\s+/g, ' ');
  const t = translator(language);
  const { axe, walks } = readResults('.').results;
  const code = codeOf('.');

  test('say when and with what each part ran, and whether the code is another by now', () => {
    for (const run of [axe, walks]) {
      if (!run) expect(text).toContain(t('access.never'));
      else {
        const date = formatDate(run.date, language);
        expect(text).toContain(t('access.with', { date, tool: run.tool, browser: run.browser }));
        expect(text).toContain(t(run.code === code ? 'access.current' : 'access.older'));
      }
    }
  });

  test('tell how many states were looked at, and each walk with its pages and faults', () => {
    if (axe) expect(text).toContain(t('access.statesText', { states: formatNumber(axe.states, language) }));
    const rows = all(page(language, 'aksesibilitas'), (element) => attribute(element, 'data-walk') !== undefined);
    const cells = rows.map((row) => named(row, 'td').map((cell) => textOf(cell).trim()));
    const expected = (walks?.checks ?? []).map(({ pages, faulty }) => [pages, faulty].map((n) => formatNumber(n, language)));
    expect(cells.map(([pages, , faulty]) => [pages, faulty])).toEqual(expected);
  });

  test('say whom to tell, or that nobody is named yet', () => {
    const { contact } = JSON.parse(readFileSync('content/situs.json', 'utf8')) as { contact?: string };
    expect(text).toContain(contact ?? t('access.noContact'));
  });
}); // prettier-ignore

describe('the page for an address that does not exist', () => {
  const document = load('404.html');

  test('speaks both languages, each marked, under one h1', () => {
    const columns = named(main(document), 'section');
    expect(columns.map((column) => attribute(column, 'lang'))).toEqual([...languages]);
    expect(textOf(columns[0]!)).toContain('sudah ditarik atau dipindah');
    expect(textOf(columns[1]!)).toContain('withdrawn or moved');
    expect(named(document, 'h1')).toHaveLength(1);
  });

  test('searches in the language of the column, without a script', () => {
    const forms = named(main(document), 'form');
    expect(forms.map((form) => attribute(form, 'action'))).toEqual(['/cari/', '/en/cari/']);
    for (const form of forms)
      expect(named(form, 'input').map((input) => attribute(input, 'name'))).toEqual(['q']);
  });

  test('is kept out of search engines and has no address of its own', () => {
    const robots = named(document, 'meta').find((meta) => attribute(meta, 'name') === 'robots')!;
    expect(attribute(robots, 'content')).toBe('noindex');
    expect(named(document, 'link').filter((link) => attribute(link, 'rel') === 'canonical')).toEqual([]);
  });
});

test('the notices of the boundaries, fonts, map and search are served in full', () => {
  const notices = readFileSync(join(dist, 'lisensi.txt'), 'utf8');
  for (const words of ['copyright (c) 2024 by cahya dsn', 'SIL OPEN FONT LICENSE', 'BSD 2-Clause License'])
    expect(notices).toContain(words);
  expect(notices.match(/Permission is hereby granted/g)!.length).toBeGreaterThan(1);
});

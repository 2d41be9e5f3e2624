import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { claimsInDossier } from '../dossier-claims.ts';
import { browserSite } from '../browser-site.ts';

/** The dossiers printed by Chromium, read back from the PDF. */

type Node = { role?: string; type?: string; id?: string; children?: Node[] };
type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const site = browserSite();

const inner = ({ children = [] }: Node): Node[] => children.flatMap((child) => [child, ...inner(child)]);
const isContent = ({ type }: Node): boolean => type === 'content';
const has = (node: Node, role: string): boolean => inner(node).some((child) => child.role === role);
const bare = (text: string): string => text.replace(/\s+/g, '');

/** The structure of each page: what of the document's tree has ink on it. */
const treesOf = (pdf: Pdf): Promise<Node[]> =>
  Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i) => {
      const page = await pdf.getPage(i + 1);
      return ((await page.getStructTree()) ?? {}) as Node;
    }),
  );

/** Rows of a page that have ink on it, without the heads of tables, which are repeated on purpose. */
const rowsOn = (tree: Node): Node[] =>
  inner(tree).filter((node) => {
    if (node.role !== 'TR' || !inner(node).some(isContent)) return false;
    const heads = inner(node).filter(({ role }) => role === 'TH').length;
    return has(node, 'TD') || heads === 1;
  });

/** The role of what stands last on a page, as far up as a heading. */
function lastHeading(node: Node): string | undefined {
  const last = node.children?.findLast((child) => isContent(child) || inner(child).some(isContent));
  if (!last || isContent(last)) return undefined;
  return /^H\d?$/.test(last.role ?? '') ? last.role : lastHeading(last);
}

async function print(path: string) {
  const page = await site.browser.newPage();
  await page.goto(site.at(path), { waitUntil: 'load' });
  const bytes = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
  const onScreen = await page.evaluate(() => {
    const dossier = document.querySelector('.dossier')!;
    const words = (selector: string) =>
      [...dossier.querySelectorAll(selector)].map((element) => element.textContent!.trim());
    return {
      rows: dossier.querySelectorAll('tbody > tr, tfoot > tr').length,
      heads: words('h1, .part > h2, .sources > h2'),
      day: dossier.querySelector('.cover time')!.textContent!.trim(),
      sources: [...dossier.querySelectorAll('.sources a')].map((a) => a.getAttribute('href')!),
      lang: document.documentElement.lang,
    };
  });
  await page.close();
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf);
  return { pdf, text, trees: await treesOf(pdf), onScreen };
}

/** What is printed, and between how many sheets it may take. */
const dossiers = [
  ['kota', '', 10, 20],
  ['kota', '/en', 10, 20],
  ['unesco', '', 12, 24],
  ['unesco', '/en', 12, 24],
  ['mcc', '', 10, 22],
  ['mcc', '/en', 10, 22],
  ['media-arts', '/en', 10, 22],
  ['subsektor/kuliner', '', 10, 20],
  ['subsektor/periklanan', '/en', 4, 8],
  ['kecamatan/lowokwaru', '', 5, 10],
  ['kecamatan/klojen', '/en', 6, 14],
] as const;

describe.each(dossiers)('%s printed (%s)', (key, prefix, fewest, most) => {
  let printed: Awaited<ReturnType<typeof print>>;
  beforeAll(async () => {
    printed = await print(`${prefix}/berkas/${key}/`);
  });

  test('takes as many A4 sheets as it should, none of them empty', async () => {
    const { pdf, text } = printed;
    expect(pdf.numPages).toBeGreaterThanOrEqual(fewest);
    expect(pdf.numPages).toBeLessThanOrEqual(most);
    for (const [i, words] of text.entries()) expect(words.length, `sheet ${i + 1}`).toBeGreaterThan(120);
    const [, , width, height] = (await pdf.getPage(1)).view as [number, number, number, number];
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });

  test('has its cover alone on the first sheet, without number; each other sheet has number, theme and day', () => {
    const { text, pdf, onScreen } = printed;
    const [cover, ...rest] = text;
    expect(bare(cover!)).toContain(bare(onScreen.heads[0]!));
    expect(cover).not.toMatch(/\d+ \/ \d+/);
    expect(bare(cover!)).toContain(bare(onScreen.heads.at(-1)!));
    rest.forEach((words, i) => {
      expect(words).toContain(`${i + 2} / ${pdf.numPages}`);
      expect(bare(words), `sheet ${i + 2}`).toContain(bare(onScreen.day));
      expect(bare(words)).toContain(bare(onScreen.heads[0]!));
    });
  });

  test('lets its text be selected: every part, every code of its theme, every address of a source', () => {
    const all = bare(printed.text.join(''));
    for (const head of printed.onScreen.heads) expect(all).toContain(bare(head));
    for (const id of claimsInDossier(key)) expect(all, id).toContain(id);
    for (const url of printed.onScreen.sources) expect(all, url).toContain(bare(`<${url}>`));
  });

  test('is tagged, in its language, with an outline', async () => {
    const { pdf, trees, onScreen } = printed;
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const document = inner(trees[1]!).find(({ role }) => role === 'Document') as
      { lang?: string } | undefined;
    expect(document?.lang).toBe(onScreen.lang);
    const titles = ((await pdf.getOutline()) ?? []).flatMap((item) => [item, ...item.items]).map(({ title }) => bare(title)); // prettier-ignore
    for (const head of onScreen.heads) expect(titles.join('\n')).toContain(bare(head));
  });

  test('cuts no row of a table and leaves no head of a table or part behind', () => {
    const { trees, onScreen } = printed;
    expect(trees.reduce((sum, tree) => sum + rowsOn(tree).length, 0)).toBe(onScreen.rows);
    trees.forEach((tree, i) => {
      expect(lastHeading(tree), `sheet ${i + 1}`).toBeUndefined();
      const rows = inner(tree).filter((node) => node.role === 'TR' && inner(node).some(isContent));
      if (rows.length > 0) expect(rowsOn(tree), `sheet ${i + 1}`).toContain(rows.at(-1));
    });
  });
});

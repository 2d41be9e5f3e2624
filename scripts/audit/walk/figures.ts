import type { Check, Sight } from './check.ts';

/** Every figure drawn in a chart or on the map stands in a table of the same page, in the row of its name. */
function untabled(): Sight {
  const words = (node: Node): string => node.textContent!.replace(/\s+/g, ' ').trim();
  const rows = [...document.querySelectorAll('main table tr')].map((row) => ({
    text: words(row),
    cells: [...row.querySelectorAll('td, th')].map(words),
  }));
  const drawings: Element[] = [...document.querySelectorAll('main svg:is([role="img"], [role="group"])')].filter((svg) => audit.seen(svg)); // prettier-ignore
  let looked = 0;
  const faults = drawings.flatMap((svg) => {
    const titles = [...svg.querySelectorAll('title')].map(words);
    if (titles.length === 0) return [`${audit.name(svg)} tells none of its figures`];
    looked += titles.length;
    return titles.flatMap((title) => {
      const name = /^[^:,]+/.exec(title)![0].trim();
      const value = /: (\d+(?:[.,]\d+)*)/.exec(title)?.[1];
      if (value === undefined) return [`“${title}” tells no figure`];
      const holds = ({ text, cells }: (typeof rows)[number]): boolean =>
        text.includes(name) && cells.some((cell) => (cell.match(/\d+(?:[.,]\d+)*/g) ?? ([] as string[])).includes(value));
      return rows.some(holds) ? [] : [`“${title}” stands in no table`];
    });
  }); // prettier-ignore
  return { looked, faults };
}

export const figures: Check = { id: 'figures', look: (page) => page.evaluate(untabled) };

import type { Check } from '../scripts/audit/walk/check.ts';

/** Runs in the page: how far it reaches out of the screen, and the words of headings that go on in another line. */
const outOfPlace = () => ({
  over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  broken: [...document.querySelectorAll('h1, h2')].flatMap((heading) => {
    const words: string[] = [];
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const { 0: word, index } of node.textContent!.matchAll(/[\p{L}\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) words.push(word);
      }
    return words;
  }),
});

/** No sideways scroll at any width, and no word of a heading broken on a phone: more than the walks ask, on pages open for them. */
export const widths: Check = {
  id: 'reflow',
  async look(page) {
    const faults: string[] = [];
    const all = [1280, 820, 360, 320];
    for (const width of all) {
      await page.setViewportSize({ width, height: 800 });
      const { over, broken } = await page.evaluate(outOfPlace);
      if (over !== 0) faults.push(`${width} px: ${over} px out of the screen`);
      if (width <= 360) faults.push(...broken.map((word) => `${width} px: “${word}” is broken`));
    }
    return { looked: all.length, faults };
  },
};

import type { Page } from 'playwright-core';
import { type Check, type Sight, styled, together } from './check.ts';

/** Narrow screens, large text and wide spacing: nothing is cut off, overlaps or has to be scrolled for sideways. */

function textFaults(): Sight {
  const faults: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth)
    faults.push(`the page is ${scrollWidth - clientWidth} px wider than the screen`);
  // A list that opens over the page covers it, and is meant to.
  const over = (node: Text): boolean => node.parentElement!.closest('[role="listbox"]') !== null;
  const lines: { node: Text; left: number; right: number; top: number; bottom: number }[] = [];
  let looked = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const clipped = new Set<Element>();
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement!;
    if (!node.data.trim() || parent.closest('script, style, title, .visually-hidden, option') || !audit.seen(parent)) continue;
    looked += 1;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    for (const box of boxes) {
      const shown = audit.shown(parent, box);
      if (shown.right - shown.left > 1 && shown.bottom - shown.top > 1) lines.push({ node, ...shown });
    }
    // Cut off by the first box around it that hides what stands out, unless that can be scrolled.
    for (let at: Element | null = parent; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const box = at.getBoundingClientRect();
      const hides = (value: string) => value === 'hidden' || value === 'clip';
      const out = boxes.some(({ left, right, top, bottom }) =>
        (hides(overflowX) && (right > box.right + 2 || left < box.left - 2)) ||
        (hides(overflowY) && ((top + bottom) / 2 > box.bottom || (top + bottom) / 2 < box.top)));
      if (out && !clipped.has(at)) {
        clipped.add(at);
        faults.push(`“${node.data.trim().slice(0, 40)}” is cut off by ${audit.name(at)}`);
      }
      break;
    }
  } // prettier-ignore
  lines.sort((a, b) => a.top - b.top);
  const told = new Set<Text>();
  lines.forEach((one, i) => {
    for (let j = i + 1; j < lines.length && lines[j]!.top < one.bottom; j += 1) {
      const other = lines[j]!;
      if (over(one.node) !== over(other.node) || other.node === one.node || told.has(other.node)) continue;
      // Boxes of letters reach beyond their ink: close lines of one heading meet by a third and are no fault.
      const high = Math.min(one.bottom, other.bottom) - other.top;
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (wide > 3 && high > 0.45 * Math.min(one.bottom - one.top, other.bottom - other.top)) {
        told.add(other.node);
        faults.push(`“${one.node.data.trim().slice(0, 30)}” and “${other.node.data.trim().slice(0, 30)}” overlap`);
      }
    }
  }); // prettier-ignore
  return { looked, faults };
}

const at = async (page: Page, width: number): Promise<readonly [string, Sight]> => {
  await page.setViewportSize({ width, height: 800 });
  return [`${width} px`, await page.evaluate(textFaults)];
};

/** WCAG 1.4.10: 320 px is 400 % zoom of 1280, 640 px is 200 %. */
export const reflow: Check = {
  id: 'reflow',
  look: async (page) => together([await at(page, 640), await at(page, 320)]),
};

/** WCAG 1.4.4: the size of letters alone doubled, as the settings of a browser do. */
export const textSize: Check = {
  id: 'textSize',
  look: (page) =>
    styled(page, ':root { font-size: 200% }', async () =>
      together([await at(page, 1280), await at(page, 640)]),
    ),
};

const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** WCAG 1.4.12: the spacing a reader may set. */
export const textSpacing: Check = {
  id: 'textSpacing',
  look: (page) => styled(page, spacing, async () => together([await at(page, 1280), await at(page, 360)])),
};

import type { Page } from 'playwright-core';
import type { Check, Sight } from './check.ts';
import { escape } from './escape.ts';

/**
 * Every control by Tab, in the order of the page, seen and uncovered when it has the focus, and out again at the end;
 * what was opened closes on Escape (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11, and 1.4.11 for the mark of the focus).
 */

interface Kept {
  all: HTMLElement[];
  /** How each stop and what stands around it look without the focus. */
  before: string[][];
}

/** Runs in the page: notes how every stop looks before the walk. Gives their names. */
function begin(): string[] {
  const marks = (element: Element): string => {
    const style = getComputedStyle(element);
    const after = getComputedStyle(element, '::after');
    return [style.outline, style.boxShadow, style.border, style.backgroundColor, style.stroke, style.strokeWidth,
      style.textDecoration, after.outline, after.border].join('|'); // prettier-ignore
  };
  const around = (element: Element): Element[] => {
    const found: Element[] = [element];
    for (let at = element.parentElement; at && found.length < 5; at = at.parentElement) found.push(at);
    return found;
  };
  // From the top, wherever the focus was before.
  document.body.setAttribute('tabindex', '-1');
  document.body.focus();
  document.body.removeAttribute('tabindex');
  const all = audit.stops();
  const before = all.map((element) => around(element).map(marks));
  Object.assign(globalThis, { walk: { all, before, around, marks } });
  return all.map((element) => audit.name(element));
}

/** Runs in the page: which stop has the focus (-1: one that came while walking, -2: none), and what is wrong with how it is shown. */
function lookHere(): { index: number; fault?: string } {
  const { all, before, around, marks } = (globalThis as unknown as { walk: Kept & { around: (e: Element) => Element[]; marks: (e: Element) => string } }).walk; // prettier-ignore
  const at = document.activeElement as HTMLElement;
  // A radio button stands for its group.
  const radio = at instanceof HTMLInputElement && at.type === 'radio';
  const index = all.findIndex((e) => e === at || (radio && (e as HTMLInputElement).name === at.name));
  if (index < 0) return { index: at === document.body ? -2 : -1 };
  const changed = around(at).filter((element, i) => radio || marks(element) !== before[index]![i]);
  if (changed.length === 0) return { index, fault: 'shows no focus' };
  const outlined = changed.find((element) => getComputedStyle(element).outlineStyle !== 'none');
  if (outlined) {
    const { outlineColor, outlineOffset, backgroundColor } = getComputedStyle(outlined);
    // Drawn within the element it lies on that element's own ground.
    const within = parseFloat(outlineOffset) < 0 && !backgroundColor.startsWith('rgba(0, 0, 0, 0');
    const contrast = audit.contrast(outlineColor, within ? backgroundColor : audit.ground(outlined));
    if (contrast < 3) return { index, fault: `its outline has a contrast of ${contrast.toFixed(1)}` };
  }
  const boxes = [...at.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  // A box that a label draws for it is looked at in its place.
  const label = at.closest('label');
  const open = boxes.some(({ left, right, top, bottom }) => {
    const [x1, x2] = [Math.max(left, 0), Math.min(right, innerWidth)];
    const [y1, y2] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    if (x2 <= x1 || y2 <= y1) return false;
    return [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8], [0.1, 0.8], [0.9, 0.2]].some(([h, v]) => {
      const hit = document.elementFromPoint(x1 + (x2 - x1) * h!, y1 + (y2 - y1) * v!);
      return hit !== null && (at.contains(hit) || hit.contains(at) || label?.contains(hit));
    });
  }); // prettier-ignore
  return open ? { index } : { index, fault: 'is covered or off the screen while it has the focus' };
}

/** Runs in the page: which stops are no longer there, as the drawing of the map once the live one took its place. */
function gone(): boolean[] {
  const now = new Set(audit.stops());
  return (globalThis as unknown as { walk: Kept }).walk.all.map((element) => !now.has(element));
}

/** Shift and Tab lead to the stop before, Tab to this one again. */
async function backAndForth(page: Page, before: number, here: number): Promise<string[]> {
  for (const [keys, wanted] of [['Shift+Tab', before], ['Tab', here]] as const) {
    await page.keyboard.press(keys);
    const { index } = await page.evaluate(lookHere);
    if (index !== wanted) return [`${keys} leads from the third stop or back to it by another way`];
  }
  return [];
} // prettier-ignore

async function walk(page: Page): Promise<Sight> {
  const names = await page.evaluate(begin);
  const faults: string[] = [];
  const reached = new Set<number>();
  let first: number | undefined;
  let last = -1;
  for (let step = 0; step < 2 * names.length + 10; step += 1) {
    await page.keyboard.press('Tab');
    const { index, fault } = await page.evaluate(lookHere);
    // Out of the page, or, where the browser has nothing around it, back at its first stop.
    if (index === -2 || (reached.has(index) && index === first)) break;
    if (index === -1) continue;
    if (reached.has(index)) {
      faults.push(`Tab comes back to ${names[index]} and does not leave the page`);
      break;
    }
    first ??= index;
    reached.add(index);
    if (fault) faults.push(`${names[index]} ${fault}`);
    if (index < last) faults.push(`${names[index]} comes after ${names[last]}, which stands behind it in the page`);
    if (reached.size === 3) faults.push(...(await backAndForth(page, last, index)));
    last = index;
  } // prettier-ignore
  const left = await page.evaluate(gone);
  names.forEach((name, index) => {
    if (!reached.has(index) && !left[index]) faults.push(`Tab does not reach ${name}`);
  });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return { looked: names.length, faults };
}

/** At the width of a phone, where least is beside each other and sticky parts would cover most. */
export const keyboard: Check = {
  id: 'keyboard',
  look: async (page) => {
    await page.setViewportSize({ width: 360, height: 640 });
    // While the focus is where the script has put it.
    const opened = await escape(page);
    const walked = await walk(page);
    return { looked: opened.looked + walked.looked, faults: [...opened.faults, ...walked.faults] };
  },
};

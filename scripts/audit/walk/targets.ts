import type { Page } from 'playwright-core';
import type { Box } from './tools.ts';
import { type Check, type Sight, together } from './check.ts';

/** Targets of at least 24 px, with the exceptions of WCAG 2.5.8: within a sentence, far enough from each other, or there twice. */

interface Target extends Box {
  element: Element;
}

function targetFaults(): Sight {
  const least = 24;
  const boxOf = (element: Element): DOMRect => {
    // A link laid over its whole card, and a control that its label makes larger.
    const after = getComputedStyle(element, '::after');
    if (after.position === 'absolute' && after.content !== 'none')
      for (let at: Element | null = element; at; at = at.parentElement)
        if (getComputedStyle(at).position !== 'static') return at.getBoundingClientRect();
    const label = element.matches('input') ? element.closest('label') : null;
    return (label ?? element).getBoundingClientRect();
  };
  const inSentence = (element: Element): boolean => {
    // The mark of a footnote counts as part of its sentence.
    if (element.closest('sup')) return true;
    if (getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement!;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement!;
    const words = (node: Node): string => node.textContent!.replace(/[\s,;·|/–—.()[\]]+/g, '');
    const linked = [...block.querySelectorAll('a, button')].reduce(
      (sum, link) => sum + words(link).length,
      0,
    );
    return words(block).length > linked;
  };
  const all: Target[] = [...document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="option"], [role="button"]')]
    .filter((element) => audit.seen(element) && !element.matches(':disabled'))
    .map((element) => {
      const { left, right, top, bottom } = boxOf(element);
      return { element, left, right, top, bottom };
    })
    .filter(({ element, ...box }) => {
      const { left, right, top, bottom } = audit.shown(element, box);
      return right > left && bottom > top;
    }); // prettier-ignore
  const small = ({ left, right, top, bottom }: Target) => Math.min(right - left, bottom - top) < least - 0.05;
  const apart = (a: Target, b: Target): boolean => {
    const [x, y] = [(a.left + a.right) / 2, (a.top + a.bottom) / 2];
    const toBox = Math.hypot(Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom));
    if (toBox < least / 2) return false;
    return !small(b) || Math.hypot((b.left + b.right) / 2 - x, (b.top + b.bottom) / 2 - y) >= least;
  };
  // A small area of a map whose page is also linked from its list.
  const elsewhere = ({ element }: Target): boolean =>
    element instanceof SVGElement &&
    all.some((other) => other.element.getAttribute('href') === element.getAttribute('href') && !small(other));
  const faults = all.filter(small).flatMap((one) => {
    if (inSentence(one.element) || elsewhere(one)) return [];
    const near = all.find((other) =>
      other !== one && !one.element.contains(other.element) && !other.element.contains(one.element) && !apart(one, other)); // prettier-ignore
    if (!near) return [];
    const size = `${(one.right - one.left).toFixed(0)} × ${(one.bottom - one.top).toFixed(0)} px`;
    return [`${audit.name(one.element)} measures ${size}, close to ${audit.name(near.element)}`];
  });
  return { looked: all.length, faults };
}

async function look(page: Page): Promise<Sight> {
  const wide = await page.evaluate(targetFaults);
  await page.setViewportSize({ width: 360, height: 800 });
  return together([
    ['1280 px', wide],
    ['360 px', await page.evaluate(targetFaults)],
  ]);
}

export const targets: Check = { id: 'targets', look };

import type { Page } from 'playwright-core';
import { type Check, type Sight, together } from './check.ts';

/** Where the system forces its colours, controls keep an edge and drawings can still be told from the ground. */
function forcedFaults(): Sight {
  const controls = [...document.querySelectorAll('button, a.button, select, textarea, input:not([type="hidden"])')].filter(
    (element) => audit.seen(element),
  ); // prettier-ignore
  const edge = (element: Element): boolean => {
    const style = getComputedStyle(element);
    return (
      (['Top', 'Right', 'Bottom', 'Left'] as const).some(
        (side) => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) >= 1,
      ) ||
      (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1)
    );
  };
  // An input within a drawn frame has that frame; a word that is underlined is known as something to press.
  const told = (element: Element): boolean =>
    edge(element) ||
    (element.matches('input') && edge(element.parentElement!)) ||
    getComputedStyle(element).textDecorationLine.includes('underline') ||
    (element.matches('input[type="checkbox"], input[type="radio"]') &&
      getComputedStyle(element).appearance !== 'none');
  const bare = controls.filter((element) => !told(element)).map((element) => `${audit.name(element)} has no edge`); // prettier-ignore
  const shapes = [...document.querySelectorAll('main svg')].filter(
    (svg) => audit.seen(svg) && svg.closest('[aria-hidden="true"]') === null,
  );
  const dim = shapes.flatMap((svg) => {
    const ground = audit.ground(svg);
    const drawn = [...svg.querySelectorAll('path, circle, rect, line, polygon')].filter((shape) => audit.seen(shape));
    const clear = drawn.filter((shape) => {
      const { fill, stroke, strokeWidth } = getComputedStyle(shape);
      return (
        (stroke !== 'none' && parseFloat(strokeWidth) > 0 && audit.contrast(stroke, ground) >= 3) ||
        (fill !== 'none' && audit.contrast(fill, ground) >= 3)
      );
    });
    // Zero is drawn pale by intent, and a figure of nothing but zeroes has only edges.
    return drawn.length > 0 && clear.length === 0 ? [`nothing in ${audit.name(svg)} stands out from the ground`] : [];
  }); // prettier-ignore
  return { looked: controls.length + shapes.length, faults: [...bare, ...dim] };
}

async function look(page: Page): Promise<Sight> {
  const seen: [string, Sight][] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    seen.push([`forced on ${colorScheme}`, await page.evaluate(forcedFaults)]);
  }
  return together(seen);
}

export const forcedColours: Check = { id: 'forcedColours', look };

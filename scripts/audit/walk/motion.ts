import type { Check, Sight } from './check.ts';

/** Where less motion is asked for, nothing moves longer than a blink (WCAG 2.3.3; asked for by `stand`). */
function moving(): Sight {
  const blink = 0.05;
  const seconds = (list: string): number =>
    Math.max(...list.split(',').map((part) => parseFloat(part) * (part.trim().endsWith('ms') ? 0.001 : 1)));
  const all = [document.documentElement, ...document.querySelectorAll('body, body *')];
  const faults = all.flatMap((element) =>
    [undefined, '::before', '::after'].flatMap((part) => {
      const style = getComputedStyle(element, part);
      const where = `${audit.name(element)}${part ?? ''}`;
      return [
        ...(seconds(style.transitionDuration) > blink ? [`${where} has a transition`] : []),
        ...(style.animationName !== 'none' && seconds(style.animationDuration) > blink
          ? [`${where} is animated`]
          : []),
        ...(part === undefined && style.scrollBehavior === 'smooth' ? [`${where} scrolls smoothly`] : []),
      ];
    }),
  );
  // Between pages: a rule that stands outside of every media query holds for everyone.
  const between = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule.cssText.startsWith('@view-transition')),
  );
  return { looked: all.length, faults: [...faults, ...between.map(() => 'a view transition between pages')] };
}

export const motion: Check = { id: 'motion', look: (page) => page.evaluate(moving) };

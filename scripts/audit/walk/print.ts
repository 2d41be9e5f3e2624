import type { Check, Sight } from './check.ts';

/** On paper: nothing to press, and every link to another site with its address. */
function printFaults(): Sight {
  const pressed = [...document.querySelectorAll('nav, form, button')].filter(
    (element) => element.closest('noscript') === null && audit.seen(element),
  );
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="http"]')].filter((link) => audit.seen(link)); // prettier-ignore
  // A chapter made for one sheet prints its own address in place of those of its sources.
  const { href: own } = document.querySelector<HTMLLinkElement>('link[rel="canonical"]') ?? {
    href: undefined,
  };
  const tellsOwn = own !== undefined && document.querySelector('main')!.innerText.includes(own);
  const mute = links.filter((link) => {
    if (tellsOwn && link.closest('.sources')) return false;
    const { content } = getComputedStyle(link, '::after');
    const shown = content + link.textContent;
    return !shown.includes(link.getAttribute('href')!);
  });
  return {
    looked: links.length,
    faults: [
      ...pressed.map((element) => `${audit.name(element)} is printed`),
      ...mute.map((link) => `${audit.name(link)} is printed without its address`),
    ],
  };
}

export const print: Check = {
  id: 'print',
  look: async (page) => {
    await page.emulateMedia({ media: 'print' });
    return page.evaluate(printFaults);
  },
};

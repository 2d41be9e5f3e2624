import type { Page } from 'playwright-core';

/**
 * What scripts have opened closes on Escape, the focus is then back where it was opened from, and Enter opens it again.
 * A <details> is no such thing: it covers nothing, and no browser closes it so.
 */

type Walked = typeof globalThis & { opener?: HTMLElement; tried?: Set<Element> };

/**
 * Runs in the page: finds something open that was not tried yet, and goes into it where the markup tells what it is and
 * the focus is elsewhere. Gives its name and how many can be reached by Tab, or nothing when there is none.
 */
function enter(): { name: string; stops: number } | undefined {
  const walked = globalThis as Walked;
  const tried = (walked.tried ??= new Set());
  const all = [...document.querySelectorAll<HTMLElement>('[aria-expanded="true"], dialog[open]')];
  const opener = all.find((one) => !tried.has(one) && audit.seen(one));
  if (!opener) return undefined;
  tried.add(opener);
  walked.opener = opener;
  const stops = audit.stops();
  const named = document.getElementById(opener.getAttribute('aria-controls') ?? '');
  const within = opener instanceof HTMLDialogElement ? opener : named;
  if (within && opener !== document.activeElement && !within.contains(document.activeElement))
    stops.find((stop) => within.contains(stop))?.focus();
  return { name: audit.name(opener), stops: stops.length };
}

/** Runs in the page after Escape: what is wrong, or whether Enter is to open it again. */
function left(): { fault?: string; again: boolean } {
  const { opener } = globalThis as Walked;
  const at = document.activeElement;
  if (opener!.matches('[aria-expanded="true"], dialog[open]'))
    return { fault: 'is still open after Escape', again: false };
  // What opened a dialog is not written in the page; it is some control outside.
  const back = opener instanceof HTMLDialogElement ? at !== document.body && !opener.contains(at) : at === opener;
  if (!back) return { fault: 'closes on Escape, and the focus is lost', again: false };
  // Suggestions come by typing, and no Tab leads into them.
  return { again: !opener!.matches('dialog, [role="combobox"]') };
} // prettier-ignore

/** Tries each thing that is open, and leaves it so that a Tab can walk through it. */
export async function escape(page: Page): Promise<{ looked: number; faults: string[] }> {
  const faults: string[] = [];
  let looked = 0;
  for (let open = await page.evaluate(enter); open; open = await page.evaluate(enter)) {
    looked += 1;
    await page.keyboard.press('Escape');
    const { fault, again } = await page.evaluate(left);
    if (fault) faults.push(`${open.name} ${fault}`);
    if (!again) continue;
    await page.keyboard.press('Enter');
    // With all that was in it, which may have to be fetched.
    const whole = page.waitForFunction((stops) => audit.stops().length >= stops, open.stops, { timeout: 5000 }); // prettier-ignore
    await whole.catch(() => faults.push(`${open.name} does not open again on Enter`));
  }
  return { looked, faults };
}

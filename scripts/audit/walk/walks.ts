import type { Page } from 'playwright-core';
import { load } from '../axe.ts';
import type { Scene } from '../scenes.ts';
import { type Check, type Sight, stand } from './check.ts';
import { forcedColours } from './colours.ts';
import { figures } from './figures.ts';
import { keyboard } from './keyboard.ts';
import { language } from './language.ts';
import { markup } from './markup.ts';
import { motion } from './motion.ts';
import { print } from './print.ts';
import { targets } from './targets.ts';
import { reflow, textSize, textSpacing } from './text.ts';

/** All walks, in an order in which none disturbs the next: the document as it stands first, what moves the focus last. */
export const CHECKS: readonly Check[] = [
  markup,
  language,
  figures,
  motion,
  targets,
  reflow,
  textSize,
  textSpacing,
  forcedColours,
  print,
  keyboard,
];

/**
 * Loads a page, uses it where the scene says so, and takes the walks over it.
 * @throws {Error} when the page is not there.
 */
export async function walkScene(
  page: Page,
  base: string,
  scene: Scene,
  checks: readonly Check[] = CHECKS,
): Promise<Map<Check, Sight>> {
  await stand(page);
  await load(page, new URL(scene.path.slice(1), base).href);
  await scene.use?.(page);
  const seen = new Map<Check, Sight>();
  for (const check of checks) {
    await stand(page);
    seen.set(check, await check.look(page));
  }
  return seen;
}

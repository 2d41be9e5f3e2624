import type { BrowserContextOptions } from 'playwright-core';

/** WCAG 2.0 to 2.2, levels A and AA. */
export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** How a page is looked at. */
export interface Condition {
  readonly name: string;
  readonly width: 360 | 1280;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors?: 'active';
  readonly javaScript: boolean;
  /** Only these rules; all of the target when left out. */
  readonly rules?: readonly string[];
}

/** Forced colours come last: to look at them, the page is changed (`fillAsShown` in axe.ts). */
const looks = [
  { look: 'light', colorScheme: 'light' },
  { look: 'dark', colorScheme: 'dark' },
  { look: 'forced', colorScheme: 'light', forcedColors: 'active' },
] as const;
const widths = [360, 1280] as const;

/** The whole cross of `npm run axe`; the conditions of one page (JavaScript on, then off) stand together. */
export const FULL: readonly Condition[] = [true, false].flatMap((javaScript) =>
  looks.flatMap(({ look, ...colours }) =>
    widths.map((width) => ({
      name: `${look} ${width}${javaScript ? '' : ' no JS'}`,
      width,
      ...colours,
      javaScript,
    })),
  ),
);

/** What `npm test` looks at: all rules once, the contrast of colours in the other theme and width (DECISIONS 27). */
export const QUICK: readonly Condition[] = [
  { name: 'light 360', width: 360, colorScheme: 'light', javaScript: true },
  { name: 'dark 360', width: 360, colorScheme: 'dark', javaScript: true, rules: ['color-contrast'] },
  { name: 'light 1280', width: 1280, colorScheme: 'light', javaScript: true, rules: ['color-contrast'] },
];

/** The context a condition needs. Motion is off, so that no colour is measured half way. */
export function contextFor({ javaScript }: Pick<Condition, 'javaScript'>): BrowserContextOptions {
  return { javaScriptEnabled: javaScript, reducedMotion: 'reduce' };
}

import { HtmlValidate, StaticConfigLoader, version } from 'html-validate';
import type { Page } from 'playwright-core';
import { rules } from '../../verify/html-rules.ts';
import type { Check, Sight } from './check.ts';

/** The document as the scripts left it: valid HTML, and every id that is named is there (html-validate). */

/** The version of html-validate. */
export const htmlValidateVersion: string = version;

const validator = new HtmlValidate(
  new StaticConfigLoader({
    ...rules,
    rules: {
      ...rules.rules,
      // Chromium writes its own way of saying the same.
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      // Leaflet places its drawing through the CSSOM, which the policy allows; the files have none (the check of links).
      'no-inline-style': 'off',
      // What the script of the map makes of links, rows that open a panel, are links without it.
      'prefer-native-element': 'off',
    },
  }),
);

async function look(page: Page): Promise<Sight> {
  // What a script copies from is no part of the document yet.
  const html = (await page.content()).replace(/<template\b.*?<\/template>/gs, '');
  const { results } = await validator.validateString(html);
  const lines = html.split('\n');
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column, selector }) => {
      const near = lines[line - 1]?.slice(Math.max(0, column - 2), column + 60);
      return `${ruleId}: ${message} (${selector ?? near})`;
    }),
  );
  return { looked: await page.evaluate(() => document.querySelectorAll('*').length), faults };
}

export const markup: Check = { id: 'markup', look };

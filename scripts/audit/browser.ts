import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { installed, installWithApt, type Program, starts } from '../program.ts';

const run = promisify(execFile);

const BROWSER: Program = {
  name: 'Chromium',
  files: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  elsewhere: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  ],
  ask: ['--version'],
  says: /chrom/i,
  // The fonts give it something to write with.
  packages: ['chromium', 'fonts-liberation'],
};

/** Installs the Chromium that Playwright offers, into its own cache in the home folder. */
async function installWithPlaywright(): Promise<string | undefined> {
  const cli = fileURLToPath(new URL('cli.js', import.meta.resolve('playwright-core/package.json')));
  try {
    await run(process.execPath, [cli, 'install', 'chromium'], { timeout: 5 * 60_000 });
  } catch {
    return undefined;
  }
  return installed(BROWSER);
}

/**
 * The path of a Chromium or Chrome, in the order: `CHROME_PATH`, an installed one, one from `apt-get` (as
 * root on Debian), one from Playwright. May install, and so take minutes, on a machine without a browser.
 * @throws {Error} with a sentence that says what to install, or that `CHROME_PATH` names no browser.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (await starts(named, BROWSER)) return named;
    throw new Error(`CHROME_PATH is ${named}, but there is no Chromium or Chrome that starts.`);
  }
  const found =
    (await installed(BROWSER)) ?? (await installWithApt(BROWSER)) ?? (await installWithPlaywright());
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium or Google Chrome and could not install one. ' +
      'Install the package "chromium" (or Google Chrome), or set CHROME_PATH to the file of an installed one.',
  );
}

/** A headless browser that speaks to nobody but the pages it is sent to. Close it after use. */
export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

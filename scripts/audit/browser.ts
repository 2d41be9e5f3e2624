import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);
const MINUTE = 60_000;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  ...(process.env['PATH'] ?? '').split(delimiter),
];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Whether a file is a browser that starts: some systems put a script there that only says what to install. */
async function starts(file: string): Promise<boolean> {
  if (!file || !existsSync(file)) return false;
  // On Windows the browser answers --version by opening a window.
  if (process.platform === 'win32') return true;
  try {
    const { stdout } = await run(file, ['--version'], { timeout: MINUTE / 2 });
    return /chrom/i.test(stdout);
  } catch {
    return false;
  }
}

async function firstThatStarts(files: readonly string[]): Promise<string | undefined> {
  for (const file of new Set(files)) if (await starts(file)) return file;
  return undefined;
}

const installed = (): Promise<string | undefined> =>
  firstThatStarts([
    ...PLACES.flatMap((place) => NAMES.map((name) => join(place, name))),
    ...APPLICATIONS,
    chromium.executablePath(),
  ]);

/** Installs Debian's Chromium where that can be done; `fonts-liberation` gives it something to write with. */
async function installWithApt(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  const options = { timeout: 5 * MINUTE, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  try {
    await run('apt-get', ['update'], options);
    // The lock: another installation may be running, in a fresh container usually one is.
    const packages = ['install', '-y', 'chromium', 'fonts-liberation'];
    await run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...packages], options);
  } catch {
    return undefined;
  }
  return installed();
}

/** Installs the Chromium that Playwright offers, into its own cache in the home folder. */
async function installWithPlaywright(): Promise<string | undefined> {
  const cli = fileURLToPath(new URL('cli.js', import.meta.resolve('playwright-core/package.json')));
  try {
    await run(process.execPath, [cli, 'install', 'chromium'], { timeout: 5 * MINUTE });
  } catch {
    return undefined;
  }
  return firstThatStarts([chromium.executablePath()]);
}

/**
 * The path of a Chromium or Chrome, in the order: `CHROME_PATH`, an installed one, one from `apt-get` (as
 * root on Debian), one from Playwright. May install, and so take minutes, on a machine without a browser.
 * @throws {Error} with a sentence that says what to install, or that `CHROME_PATH` names no browser.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (await starts(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, but there is no Chromium or Chrome that starts.`);
  }
  const found = (await installed()) ?? (await installWithApt()) ?? (await installWithPlaywright());
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

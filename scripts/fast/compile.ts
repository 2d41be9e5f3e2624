import { build } from 'astro';

// Astro takes a variable of the environment for one of the site's own, so a DEV that someone else has set (test runners
// do) would compile the pages as for the live view: without their policy, and with all records read for every page.
for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR']) delete process.env[name];

/** Astro's part of a build, in a process of its own. */
await build({ root: process.cwd(), logLevel: 'warn' });

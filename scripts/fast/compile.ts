import { build } from 'astro';

/** Astro's part of a build, in a process of its own. */
await build({ root: process.cwd(), logLevel: 'warn' });

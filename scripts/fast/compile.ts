import { build } from 'astro';
import { followParent } from '../release/child.ts';

/** Astro's part of a build, in a process of its own. */
followParent();
await build({ root: process.cwd(), logLevel: 'warn' });

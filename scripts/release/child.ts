import { sayInWords } from './refusal.ts';

/**
 * For processes that a build starts. A build that is killed cannot stop them, so they look whether it is still there:
 * the system gives an orphan another parent at once.
 */

const parentKey = 'ETALASE_INDUK';

/** The environment of a process that is to end with this one. */
export const childEnv = (env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv => ({
  ...env,
  [parentKey]: String(process.pid),
});

/** Ends this process where the build that started it is gone. To be called in work that lets no timer run. */
export function endIfOrphan(): void {
  const parent = process.env[parentKey];
  if (parent && process.ppid !== Number(parent)) process.exit(1);
}

/** Lets this process end soon after the build that started it, and say in words what is wrong with the machine. */
export function followParent(): void {
  endIfOrphan();
  setInterval(endIfOrphan, 200).unref();
  sayInWords();
}

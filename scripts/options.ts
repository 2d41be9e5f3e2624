/**
 * What to say where npm kept options of a command for itself, or undefined. That happens without a `--` before them, and in
 * PowerShell with one (github.com/npm/cli/issues/3136); a dry run would then be none.
 */
export function swallowed(
  command: string,
  names: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const lost = names.filter((name) => env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined);
  if (lost.length === 0) return undefined;
  const told = lost.map((name) => `--${name}`).join(', ');
  return `npm menahan ${told}, jadi tidak ada yang dikerjakan. Tulis tanda -- sebelum isian dan pilihannya; di PowerShell dalam tanda kutip: npm run ${command} "--" …`;
}

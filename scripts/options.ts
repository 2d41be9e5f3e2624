import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { sayInWords } from './release/refusal.ts';

/** Stops a command with a sentence, before anything is changed. */
export function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

/**
 * What to say where npm kept options of a command for itself, or undefined. That happens without a `--` before them, and in
 * PowerShell with one (github.com/npm/cli/issues/3136); a dry run would then be none.
 */
function swallowed(
  command: string,
  names: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const lost = names.filter((name) => env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined);
  if (lost.length === 0) return undefined;
  const told = lost.map((name) => `--${name}`).join(', ');
  return `npm menahan ${told}, jadi tidak ada yang dikerjakan. Tulis tanda -- sebelum isian dan pilihannya; di PowerShell dalam tanda kutip: npm run ${command} "--" …`;
}

/**
 * What was typed behind a command that editors use. Stops with the usage where it makes no sense, and with a sentence where
 * npm took options away; `root`, which only tests give, is no word of npm's. From then on the command says in words what
 * stops it.
 */
export function commandLine<const Options extends ParseArgsOptionsConfig>(
  command: string,
  usage: string,
  options: Options,
) {
  sayInWords();
  const read = () => {
    try {
      return parseArgs({ options, allowPositionals: true });
    } catch {
      return stop(usage);
    }
  };
  const given = read();
  const lost = swallowed(
    command,
    Object.keys(options).filter((name) => name !== 'root'),
  );
  return lost ? stop(lost) : given;
}

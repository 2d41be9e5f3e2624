import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { permitted, type WithContacts } from '../src/lib/privacy/allowed.ts';
import { buildDate, gate } from './data.ts';
import { commandLine, stop } from './options.ts';
import { recover } from './release/exchange.ts';
import { tell } from './tell.ts';
import { findingsText, verdictLine, verifyEverything, type VerifyOptions } from './verify/run.ts';

/** `npm run verify`: every check over the built site in dist/, or in the folder named. */

const usage = 'Pemakaian: npm run verify -- [folder situs jadi, dist bila kosong] [--semua]';

/** What content/ says of the site: its address, and what may stand there of private values. Undefined where it has faults. */
export function expectations(root: string): Pick<VerifyOptions, 'address' | 'allowed'> | undefined {
  const { faults, collections } = gate(root, buildDate());
  if (!collections) {
    tell(root, faults);
    return undefined;
  }
  const { address, contact } = collections['edisi']![0] as { address: string; contact?: string };
  const makers = collections['umkm'] as unknown as WithContacts[];
  return { address, allowed: permitted(contact, makers) };
}

if (import.meta.main) {
  const { positionals, values } = commandLine('verify', usage, { semua: { type: 'boolean' } });
  if (positionals.length > 1) stop(usage);
  const root = join(import.meta.dirname, '..');
  const dist = join(root, 'dist');
  const dir = resolve(positionals[0] ?? dist);
  if (dir === dist) recover(root);
  if (!existsSync(join(dir, 'index.html')))
    stop(`Belum ada situs yang jadi di ${dir}. Jalankan dulu: npm run build`);
  const expected = expectations(root);
  if (!expected) process.exit(1);
  const all = values.semua ?? false;
  const verdicts = await verifyEverything(dir, {
    ...expected,
    all,
    done: (verdict) => console.log(verdictLine(verdict)),
  });
  const found = verdicts.filter(({ findings }) => findings.length > 0);
  if (found.length > 0) {
    console.error(found.map(findingsText).join('\n\n'));
    process.exit(1);
  }
  console.log('Situs bersih.');
}

import slugify from '@sindresorhus/slugify';
import { reserved } from '../gate/rules.ts';
import { hash } from '../umkm/pick.ts';

/** Names that Windows keeps for itself: a repository with such a file cannot be checked out there. */
const windows = /^(con|prn|aux|nul|com\d|lpt\d)$/;
const longest = 60;

function shortened(slug: string): string {
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 20)).replace(/-+$/, '');
}

const usable = (slug: string): boolean => !reserved.has(slug) && !windows.test(slug) && !/^\d+$/.test(slug);

/**
 * The address of a new maker, for ever: its name; with its kelurahan where that is taken or no address of its own; then
 * with a number. A name without a Latin letter gives one made from its code points. Adds it to `taken`.
 */
export function newSlug(name: string, kelurahan: string, taken: Set<string>): string {
  const own = shortened(slugify(name, { customReplacements: [['&', ' dan '], ['@', ' ']] })); // prettier-ignore
  const base = own || `pelaku-${hash(name).toString(36)}`;
  const candidates = [base, `${base}-${kelurahan}`];
  for (let n = 2; n < 1000; n += 1) candidates.push(`${base}-${kelurahan}-${n}`);
  const slug = candidates.find((candidate) => usable(candidate) && !taken.has(candidate))!;
  taken.add(slug);
  return slug;
}

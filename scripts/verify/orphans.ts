import { posix } from 'node:path';
import { pathOf } from '../pages.ts';
import { unlisted } from './languages.ts';
import type { Finding } from './page.ts';
import { headOf, type Check, type Site } from './site.ts';

const image = /\.(png|jpe?g|avif|webp|gif|svg|ico)$/;
const named = /[^\s"'(),<>\\]+?\.(?:png|jpe?g|avif|webp|gif|svg|ico)(?![\w.])/g;
const telling = /\.(html|css|js|json|xml|webmanifest)$/;

/** The pages a reader comes to from the front page, following links. */
function reached(site: Site): Set<string> {
  const seen = new Set(['index.html']);
  for (const file of seen)
    if (site.files.has(file) && file.endsWith('.html'))
      for (const url of site.page(file).links.keys()) seen.add(site.resolve(url, pathOf(file)).file);
  return seen;
}

/** The pictures that some page, style sheet or table names. */
function shown(site: Site): Set<string> {
  const names = new Set<string>();
  for (const file of site.files)
    if (telling.test(file))
      for (const [name] of site.text(file).matchAll(named)) {
        if (/^https?:/.test(name)) names.add(site.fileAt(name) ?? '');
        else if (name.startsWith('/')) names.add(site.resolve(name, '/').file);
        else names.add(posix.join(posix.dirname(file), name));
      }
  return names;
}

/**
 * Every page can be reached from the front page, but those that are kept out of search engines because they stand in for
 * others (an address that does not exist, no network); and every picture is shown somewhere.
 */
export const orphans: Check = {
  name: 'tanpa tautan',
  run(site) {
    const findings: Finding[] = [];
    const pages = reached(site);
    for (const file of site.pages)
      if (!pages.has(file) && !unlisted(headOf(site.text(file))))
        findings.push({
          file,
          what: 'tidak terjangkau dari beranda',
          mend: 'tautkan dari daftar yang sesuai, atau hapus halamannya',
        });
    const pictures = shown(site);
    for (const file of site.files)
      if (image.test(file) && !pictures.has(file))
        findings.push({
          file,
          what: 'gambar ini tidak dipakai halaman mana pun',
          mend: 'hapus dari penerbitan, atau pakai',
        });
    return { findings };
  },
};

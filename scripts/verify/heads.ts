import { pathOf } from '../pages.ts';
import { tagsOf, type Finding } from './page.ts';
import { headOf, type Check } from './site.ts';

/** Title, description, headings and pictures: what search engines, screen readers and shared links need of each page. */
export const heads: Check = {
  name: 'judul dan gambar',
  run(site) {
    const findings: Finding[] = [];
    const titles = new Map<string, string>();
    for (const file of site.pages) {
      const html = site.text(file);
      const head = headOf(html);
      const say = (what: string, mend: string) => findings.push({ file, what, mend });
      const title = /<title>([^<]*)<\/title>/.exec(head)?.[1]?.trim() ?? '';
      const key = `${site.page(file).lang} ${title}`;
      if (title === '') say('tidak berjudul', 'isi <title>');
      else if (titles.has(key))
        say(`judulnya sama dengan ${pathOf(titles.get(key)!)}: "${title}"`, 'beri judul sendiri');
      titles.set(key, file);
      if (!/<meta name="description" content="[^"]{20,}"/.test(head))
        say(
          'keterangannya tidak ada atau terlalu pendek',
          'isi <meta name="description"> dengan satu kalimat',
        );
      const shared = /<meta property="og:image" content="([^"]+)"/.exec(head)?.[1] ?? '';
      if (!site.files.has(site.fileAt(shared) ?? ''))
        say(`gambar untuk dibagikan tidak ada: ${shared || '(kosong)'}`, 'lihat src/pages/og/');
      let last = 0;
      let first = 0;
      for (const [name, attributes] of tagsOf(html)) {
        const level = /^h([1-6])$/.exec(name)?.[1];
        if (level !== undefined) {
          if (level === '1') first++;
          if (Number(level) > last + 1) say(`judul h${level} sesudah h${last}`, `pakai h${last + 1}`);
          last = Number(level);
        }
        if (name !== 'img') continue;
        const src = attributes.get('src') ?? '';
        if (!attributes.has('alt')) say(`gambar ${src} tanpa alt`, 'tulis alt, kosong bila hanya hiasan');
        for (const size of ['width', 'height'])
          if (!/^\d+$/.test(attributes.get(size) ?? '')) say(`gambar ${src} tanpa ${size}`, `tulis ${size}`);
      }
      if (first !== 1) say(`${first} judul h1`, 'tepat satu h1 tiap halaman');
    }
    return { findings };
  },
};

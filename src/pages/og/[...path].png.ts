import type { APIRoute } from 'astro';
import { locales, translator, type MessageKey } from '../../i18n/index.ts';
import type { Family } from '../../lib/look/family.ts';
import { cachedShareImage, type ShareImage } from '../../lib/look/og.ts';
import { loadRecords } from '../../lib/records.ts';

/** Sections with an image of their own: the name they are shared under and the colour they wear. */
const sections: Record<string, [MessageKey, Family]> = {
  umkm: ['nav.umkm', 'panji'],
  subsektor: ['nav.subsektor', 'ragil'],
  kelurahan: ['nav.kelurahan', 'hitam'],
  kampung: ['nav.kampung', 'klana'],
  peta: ['nav.peta', 'panji'],
  mcc: ['nav.mcc', 'hitam'],
  program: ['nav.program', 'ragil'],
  bukti: ['nav.bukti', 'arema'],
  unesco: ['nav.unesco', 'klana'],
  'media-arts': ['evidence.nav.mediaArts', 'arema'],
  cari: ['nav.cari', 'arema'],
  data: ['nav.data', 'arema'],
  kegiatan: ['nav.kegiatan', 'klana'],
  cerita: ['nav.cerita', 'panji'],
};

/** Above this many pelaku only sections get an image (DECISIONS: the build must not pay for the size of the city). */
const mostProfiles = 3000;

export async function getStaticPaths() {
  const { umkm, subsektor, stories, subsektorById, kelurahanById, edition } = await loadRecords();
  return locales.flatMap((locale) => {
    const t = translator(locale);
    const row = (path: string, image: Omit<ShareImage, 'locale' | 'siteName'>) => ({
      params: { path: `${locale}/${path}` },
      props: { image: { ...image, locale, siteName: edition.name } },
    });
    const profiles = umkm.length > mostProfiles ? [] : umkm;
    return [
      row('beranda', {
        title: edition.name,
        label: edition.tagline[locale],
        family: 'panji',
        slug: 'beranda',
      }),
      ...Object.entries(sections).map(([slug, [key, family]]) =>
        row(slug, { title: t(key), label: edition.city, family, slug }),
      ),
      ...subsektor.map((s) =>
        row(`subsektor/${s.id}`, {
          title: s.name[locale],
          label: t('nav.subsektor'),
          family: s.family,
          slug: s.id,
        }),
      ),
      ...stories.map(({ id, title, family }) =>
        row(`cerita/${id}`, { title: title[locale], label: t('nav.cerita'), family, slug: id }),
      ),
      ...profiles.map((u) => {
        const place = u.kelurahan && kelurahanById.get(u.kelurahan)?.name;
        const names = [subsektorById.get(u.subsektor)!.name[locale], place].filter(
          (name) => name !== undefined,
        );
        return row(`umkm/${u.id}`, { title: u.name, label: names.join(', '), family: u.family, slug: u.id });
      }),
    ];
  });
}

export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await cachedShareImage(props['image'] as ShareImage)), {
    headers: { 'Content-Type': 'image/png' },
  });

/** The 17 subsektor of the ministry's list, by slug; icons exist for exactly these. */
export const subsektorSlugs = [
  'kriya',
  'kuliner',
  'fesyen',
  'seni-pertunjukan',
  'musik',
  'seni-rupa',
  'penerbitan',
  'periklanan',
  'televisi-radio',
  'aplikasi',
  'pengembang-permainan',
  'film-animasi-video',
  'fotografi',
  'arsitektur',
  'desain-interior',
  'desain-produk',
  'desain-komunikasi-visual',
] as const;
export type SubsektorSlug = (typeof subsektorSlugs)[number];

/**
 * Path data on a 24 × 24 grid, drawn with a 2 wide stroke, square caps and mitred joins, no fill. Built from three
 * shapes: lens (gabah), rhombus (ketupat), band (pita); the gong of `musik` is the lens at its fullest. A line of no
 * length is a 2 × 2 dot.
 */
const paths: Record<SubsektorSlug, string> = {
  kriya: 'M9 2h6v6H9zM10 8v5l2 3 2-3V8M8 14.5L3 17l9 4.5 9-4.5-5-2.5',
  kuliner: 'M2 12h20Q19 20 12 20T2 12zM8 22h8M8 8Q6 5 8 2M12 8Q10 5 12 2M16 8Q14 5 16 2',
  fesyen: 'M8 3L2 7l3 5 2-1v10h10V11l2 1 3-5-6-4-4 6zM12 9v12',
  'seni-pertunjukan':
    'M3 4h5l4-2 4 2h5v7q0 7-9 11-9-4-9-11zM6 11q2-2 4 0-2 2-4 0zM14 11q2-2 4 0-2 2-4 0zM9 16q3 2 6 0',
  musik: 'M2 3h20M4 3v18M20 3v18M2 21h4M18 21h4M12 3v4M7 13a5 5 0 0 1 10 0 5 5 0 0 1-10 0zM12 13h0',
  'seni-rupa': 'M21 3l-7 7M11 9l4 4-2 2-4-4zM9 11Q4 13 3 21q8-1 10-6M19 15q-3 4 0 6 3-2 0-6z',
  penerbitan: 'M12 7L2 4v14l10 4 10-4V4zv14M6 10l2 .6M6 14l2 .6M18 10l-2 .6M18 14l-2 .6',
  periklanan: 'M2 9h5l11-6v18L7 15H2zM6 15v6h4v-4M22 9v6',
  'televisi-radio': 'M2 8h20v13H2zM7 2l5 6 5-6M16 8v13M19 12h0M19 17h0',
  aplikasi: 'M22 10V3H2v18h9M2 8h20M17 12l5 5-5 5-5-5z',
  'pengembang-permainan': 'M10 2h4v4h4v4h4v4h-4v4h-4v4h-4v-4H6v-4H2v-4h4V6h4zM11 12h2M12 11v2',
  'film-animasi-video': 'M2 3h20v18H2zM2 9h20M6 8l2.7-4M11 8l2.7-4M16 8l2.7-4M7 15q5-5 10 0-5 5-10 0z',
  fotografi: 'M2 7V2h5M17 2h5v5M22 17v5h-5M7 22H2v-5M5 12q7-9 14 0-7 9-14 0zM12 12h0',
  arsitektur: 'M2 21h20M3 21V7h6v14M15 21V7h6v14M2 4h8M14 4h8M6 11h0M6 15h0M18 11h0M18 15h0',
  'desain-interior': 'M2 21h20M4 21V3h16v18M12 3v2M12 5l3 3-3 3-3-3zM8 16h8M9 16v5M15 16v5',
  'desain-produk': 'M12 2l9 5v10l-9 5-9-5V7zM4 7.6l8 4.4 8-4.4M12 12v9',
  'desain-komunikasi-visual': 'M2 2h14v14H2zM8 16q7-9 14 0-7 9-14 0z',
};

/** The inner SVG of each icon; the element around it sets `stroke`, `fill="none"` and the size. */
export const icons = Object.fromEntries(
  subsektorSlugs.map((slug) => [slug, `<path d="${paths[slug]}"/>`]),
) as Record<SubsektorSlug, string>;

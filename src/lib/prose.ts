/** Our own records that a long text may count. */
export const countable = [
  'umkm',
  'umkm-pers',
  'kampung',
  'kegiatan',
  'program',
  'sumber',
  'indikator',
] as const;
export type Countable = (typeof countable)[number];

const cited = /<(Cite|Claim)\b[^>]*?\bids?="([^"]*)"/g;

/**
 * The sources of an MDX text in reading order, so that a page can number them before it is rendered: the ids of each
 * `<Cite ids>` and the source behind each `<Claim id>`. An id cited twice is given twice.
 */
export function citedInOrder(body: string, sourceOfClaim: (id: string) => string): string[] {
  return [...body.matchAll(cited)].flatMap(([, component, value = '']) =>
    component === 'Cite' ? value.trim().split(/\s+/) : [sourceOfClaim(value.trim())],
  );
}

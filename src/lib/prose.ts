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

/** The same for the text of media arts, whose figures stand in its front matter and nowhere in its text. */
export const citedInMediaArts = (body: string): string[] =>
  citedInOrder(body, (id) => {
    throw new Error(
      `content/media: <Claim id="${id}" />: tulis idnya pada "indicators" di bagian atas berkas`,
    );
  });

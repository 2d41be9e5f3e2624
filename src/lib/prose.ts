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

/** The same for a story, whose figures stand in its front matter and nowhere in its text. */
export const citedInStory = (body: string): string[] =>
  citedInOrder(body, (id) => {
    throw new Error(
      `content/cerita: <Claim id="${id}" />: tulis idnya pada "indicators" di bagian atas berkas`,
    );
  });

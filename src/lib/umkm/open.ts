import type { CitedSource } from '../sources.ts';

interface Published {
  id: string;
  file: string;
  family: string;
  sources: string[];
  contacts?: object | undefined;
  certifications?: { label: { id: string; en: string }; sources: string[] }[] | undefined;
}

/**
 * A record as it is offered for reuse: all of its fields but those that only serve this site's look and build
 * and those its own page alone may show, its sources written out in place of their ids, its pages in both languages and the licence.
 */
export function openRecord<T extends Published>(
  record: T,
  sources: ReadonlyMap<string, CitedSource>,
  pages: { id: string; en: string },
) {
  const {
    file: _file,
    family: _family,
    contacts: _contacts,
    certifications,
    sources: ids,
    ...fields
  } = record;
  const cited = (list: string[]) => list.map((id) => sources.get(id)!);
  return {
    pages,
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    ...fields,
    ...(certifications && {
      certifications: certifications.map(({ label, sources: own }) => ({ label, sources: cited(own) })),
    }),
    sources: cited(ids),
  };
}

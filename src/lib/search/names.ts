import { translator, type Locale } from '../../i18n/index.ts';
import type { NameList } from './suggest.ts';

/** What the list of names is made of; the records have all of it. */
interface Named {
  umkm: readonly { id: string; name: string; subsektor: string }[];
  subsektor: readonly { id: string; name: { id: string; en?: string | undefined } }[];
  kelurahan: readonly { id: string; name: string }[];
  kampung: readonly { id: string; name: string }[];
}

/** Above so many pelaku the list would be heavier than the search itself, so it leaves them to the search. */
const mostMakers = 3000;

/** Every name that the search box can suggest, with where it leads and what it is, in the reader's language. */
export function nameList({ umkm, subsektor, kelurahan, kampung }: Named, locale: Locale): NameList {
  const t = translator(locale);
  const words = new Map(subsektor.map(({ id, name }) => [id, name[locale] ?? name.id]));
  const notes = [
    t('search.type.subsektor'), t('search.type.kelurahan'), t('search.type.kampung'), ...words.values(),
  ]; // prettier-ignore
  const noteOf = (text: string) => notes.indexOf(text);
  return {
    notes,
    names: [
      ...subsektor.map(({ id }): NameList['names'][number] => [words.get(id)!, `subsektor/${id}/`, 0]),
      ...kelurahan.map(({ id, name }): NameList['names'][number] => [name, `kelurahan/${id}/`, 1]),
      ...kampung.map(({ id, name }): NameList['names'][number] => [name, `kampung/#${id}`, 2]),
      ...(umkm.length > mostMakers ? [] : umkm).map(({ id, name, subsektor: slug }): NameList['names'][number] => [
        name, `umkm/${id}/`, noteOf(words.get(slug)!),
      ]), // prettier-ignore
    ],
  };
}

import { locales, localizedPath } from '../../i18n/index.ts';
import type { Contacts } from '../schema/contacts.ts';
import { valueKey, type Permission } from './leaks.ts';

/** Values that are published on purpose, and the files that may hold them. Add a line only with its reason. */
export const allowedEverywhere: readonly Permission[] = [
  // The MIT licence of the boundaries must be kept whole, its author's address with it.
  {
    key: 'cahyadsn@gmail.com',
    files: (file) => ['lisensi.txt', 'data/etalase-malang.zip!kelurahan.LICENSE.txt'].includes(file),
  },
];

/** The site's own contact, as content/situs.json gives it: an address or a number. It may stand on any page. */
function siteContact(contact: string | undefined): Permission[] {
  return contact ? [{ key: valueKey(contact.replace(/^(?:mailto|tel):/, '')), files: () => true }] : [];
}

export interface WithContacts {
  id: string;
  contacts?: Contacts | undefined;
}

/** The consented numbers and addresses of the makers, each on its maker's own page alone, in both languages. */
export function contactPermissions(makers: readonly WithContacts[]): Permission[] {
  return makers.flatMap(({ id, contacts }) => {
    const pages = locales.map((locale) => `${localizedPath(`/umkm/${id}/`, locale).slice(1)}index.html`);
    const values = [contacts?.whatsapp?.number, contacts?.phone?.number, contacts?.email];
    return values.flatMap((value) =>
      value ? [{ key: valueKey(value), files: (file: string) => pages.includes(file) }] : [],
    );
  });
}

/** All private values that may stand on a site. Takes its own contact and its makers. */
export const permitted = (contact: string | undefined, makers: readonly WithContacts[]): Permission[] => [
  ...allowedEverywhere,
  ...siteContact(contact),
  ...contactPermissions(makers),
];

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
export function siteContact(contact: string | undefined): Permission[] {
  return contact ? [{ key: valueKey(contact.replace(/^(?:mailto|tel):/, '')), files: () => true }] : [];
}

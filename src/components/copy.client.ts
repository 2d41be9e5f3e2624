/**
 * Whether a page may load data from an address. A page that is a stored copy (of the service worker, or in the zip of
 * `npm run bawa`) may not, unless the data stand in the address itself: what the site has by now may be of another
 * edition, and from a USB stick nothing can be fetched.
 */
export const canLoad = (address: string): boolean =>
  !document.documentElement.hasAttribute('data-salinan') || address.startsWith('data:');

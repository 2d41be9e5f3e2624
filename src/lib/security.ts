const DAY = 24 * 60 * 60 * 1000;

/** How long an edition's word on whom to tell holds. RFC 9116 asks for less than a year. */
const DAYS = 330;

interface About {
  /** Full address of the home page, with base path and final slash. */
  home: string;
  /** The site's own e-mail address. */
  contact: string;
  /** Date of the edition, YYYY-MM-DD. */
  date: string;
}

/** The text of `/.well-known/security.txt` (RFC 9116): whom to tell of a hole in the site, and until when that holds. */
export function securityText({ home, contact, date }: About): string {
  const expires = new Date(Date.parse(date) + DAYS * DAY).toISOString().replace('.000Z', 'Z');
  const fields = {
    Contact: `mailto:${contact}`,
    Expires: expires,
    'Preferred-Languages': 'id, en',
    Canonical: new URL('.well-known/security.txt', home).href,
  };
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { plainDigits } from '../../schema/private.ts';
import { refused, type Parsed } from './parsed.ts';

export interface Phone {
  /** E.164 with its plus. */
  number: string;
  /** With its gaps, as people read it. */
  shown: string;
  /** A mobile number can have WhatsApp; a landline cannot. */
  mobile: boolean;
}

const spoilt = /\d[.,]?\d*e\+?\d+/i;
const two = /\d{5}\D*(?:[/,;|&\n]|\b(?:dan|atau|or)\b)\D*\d{5}/i;

/**
 * What Excel and haste did to a number is mended before the library sees it: it would take `81200000045.0` for a valid
 * but wrong number. Gives the number as it would be dialled, or undefined where nothing can be mended.
 */
function mended(text: string): string | undefined {
  const plain = plainDigits(text)
    .replace(/^'+/, '')
    .replace(/^(?:hp|wa|telp?|tlp|telepon|no|nomor|whatsapp)\b[\s.:]*/i, '')
    .trim()
    .replace(/^(\d+)[.,]0+$/, '$1')
    .replace(/[\s().\-–/]/g, '');
  if (!/^\+?\d{6,16}$/.test(plain)) return undefined;
  if (plain.startsWith('+')) return plain;
  if (plain.startsWith('0062')) return `+${plain.slice(2)}`;
  if (plain.startsWith('62')) return `+${plain}`;
  return plain.startsWith('8') ? `0${plain}` : plain;
}

/** An Indonesian telephone number. Nothing of the number stands in what is told. */
export function parsePhone(text: string): Parsed<Phone> {
  // No number is that long; the patterns below would take their time to say so.
  if (text.length > 60) return refused('TEL-03');
  if (spoilt.test(text)) return refused('TEL-01');
  if (two.test(text)) return refused('TEL-02');
  const number = mended(text);
  const parsed = number === undefined ? undefined : parsePhoneNumberFromString(number, 'ID');
  if (!parsed?.isValid() || parsed.country !== 'ID') return refused('TEL-03');
  const mobile = parsed.getType() === 'MOBILE' || parsed.getType() === 'FIXED_LINE_OR_MOBILE';
  return {
    value: { number: parsed.number, shown: parsed.formatInternational(), mobile },
    ...(parsed.number !== text && { repaired: 'TEL-04' as const }),
  };
}

import { z } from 'zod';
import { webAddress } from '../../schema/fields.ts';
import { refused, type Parsed } from './parsed.ts';

const email = z.email();

export function parseEmail(text: string): Parsed<string> {
  if (text.length > 254) return refused('SUR-01');
  const bare = text.replace(/^mailto:/i, '').replace(/\s/g, '');
  const [name, host] = bare.split('@');
  const address = `${name}@${host?.toLowerCase()}`;
  return email.safeParse(address).success && bare.split('@').length === 2
    ? { value: address }
    : refused('SUR-01');
}

/** A web address of the maker's own; `https://` is added where it is missing. */
export function parseWebsite(text: string): Parsed<string> {
  const bare = text.replace(/\s/g, '');
  const full = /^[a-z][a-z0-9+.-]*:/i.test(bare) && !/^[\w.-]+:\d/.test(bare) ? bare : `https://${bare}`;
  const url = webAddress.safeParse(full).success ? new URL(full) : undefined;
  const known =
    url && /^[^.\s]+(\.[^.\s]+)*\.[a-z]{2,}$/i.test(url.hostname) && !url.username && !url.password;
  if (!url || !known) return refused('WEB-01', { message: `“${text}” bukan alamat web.` });
  return { value: full, ...(full !== text && { repaired: 'WEB-02' as const }) };
}

/** The name of an Instagram account, also out of its address or with its @. */
export function parseInstagram(text: string): Parsed<string> {
  const account = text
    .replace(/\s/g, '')
    .replace(/^(https?:\/\/)?(www\.)?instagram\.com\//i, '')
    .replace(/^@+/, '')
    .replace(/[/?#].*$/, '')
    .toLowerCase();
  if (!/^[\w.]{1,30}$/.test(account))
    return refused('INS-01', { message: `“${text}” bukan nama akun Instagram.` });
  return { value: account, ...(account !== text && { repaired: 'WEB-02' as const }) };
}

/** A number of people or a range of it. */
export function parseCount(text: string): Parsed<{ value: number } | { range: [number, number] }> {
  const plain = text.replace(/\s*(orang|org|karyawan|pekerja|anggota)\.?$/i, '').trim();
  const range = /^(\d{1,6})\s*(?:-|–|s\/?d|sampai)\s*(\d{1,6})$/i.exec(plain);
  if (range && Number(range[1]) > 0 && Number(range[1]) < Number(range[2]))
    return { value: { range: [Number(range[1]), Number(range[2])] } };
  const one = /^(\d{1,3}(?:\.\d{3})+|\d{1,6})$/.exec(plain);
  const value = Number(one?.[1]?.replaceAll('.', ''));
  return value > 0 ? { value: { value } } : refused('ANG-01', { message: `“${text}” bukan jumlah orang.` });
}

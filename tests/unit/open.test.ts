import { expect, test } from 'vitest';
import { openRecord } from '../../src/lib/umkm/open.ts';
import type { CitedSource } from '../../src/lib/sources.ts';
import { structuredUmkm } from '../../src/lib/umkm/structured.ts';

const place = { url: 'https://situs.example/umkm/x/', city: 'Kota Malang', locale: 'en' } as const;
const umkm = {
  name: 'Contoh',
  description: { id: 'Uraian', en: 'Description' },
  products: [{ id: 'Barang', en: 'Goods' }],
  address: 'Jl. Contoh 1',
  foundedYear: 1998,
  website: 'https://contoh.example/',
  instagram: 'contoh.mlg',
};

test.each([
  ['usaha', 'LocalBusiness'],
  ['merek', 'LocalBusiness'],
  ['studio', 'LocalBusiness'],
  ['komunitas', 'Organization'],
  ['sentra', 'Organization'],
  ['venue', 'Place'],
  ['festival', 'Festival'],
] as const)('a %s is a %s to machines', (kind, type) => {
  expect(structuredUmkm({ ...umkm, kind }, place)).toHaveProperty('@type', type);
});

test('a business says where it is, since when, and its own addresses', () => {
  expect(structuredUmkm({ ...umkm, kind: 'usaha' }, place)).toEqual({
    '@type': 'LocalBusiness',
    name: 'Contoh',
    description: 'Description',
    url: 'https://situs.example/umkm/x/',
    address: {
      '@type': 'PostalAddress',
      streetAddress: 'Jl. Contoh 1',
      addressLocality: 'Kota Malang',
      addressCountry: 'ID',
    },
    foundingDate: '1998',
    sameAs: ['https://contoh.example/', 'https://www.instagram.com/contoh.mlg/'],
  });
});

test('a photo is told with its address, its size, its words and its owner', () => {
  const photo = {
    src: 'https://situs.example/foto/x-abc-1280.jpg',
    width: 1280,
    height: 853,
    alt: { id: 'Meja', en: 'A table' },
    credit: 'Ani',
  };
  expect(structuredUmkm({ ...umkm, kind: 'usaha', photo }, place)).toHaveProperty('image', {
    '@type': 'ImageObject',
    contentUrl: photo.src,
    width: 1280,
    height: 853,
    caption: 'A table',
    creditText: 'Ani',
  });
});

test('a festival has a location, and neither it nor a place is founded', () => {
  const festival = structuredUmkm({ ...umkm, kind: 'festival' }, place);
  expect(festival).toHaveProperty('location.address.addressLocality', 'Kota Malang');
  expect(festival).not.toHaveProperty('address');
  expect(festival).not.toHaveProperty('foundingDate');
  expect(structuredUmkm({ ...umkm, kind: 'venue' }, place)).not.toHaveProperty('foundingDate');
});

test('a business that no source shows in recent years is not offered as one to visit', () => {
  const trace = { kind: 'seen', year: 2015 } as const;
  expect(structuredUmkm({ ...umkm, kind: 'usaha' }, { ...place, trace })).toHaveProperty(
    '@type',
    'Organization',
  );
});

test('contacts with consent are told to machines as far as the type has a word for them', () => {
  const contacts = {
    whatsapp: { number: '+6281200000011', shown: '+62 812 0000 0011' },
    email: 'halo@contoh.example',
    address: 'Gang Uji 1',
    coordinates: [112.61, -7.98] as [number, number],
    givenOn: '2026-05-12',
  };
  const told = (kind: 'usaha' | 'komunitas' | 'venue' | 'festival') =>
    JSON.stringify(structuredUmkm({ ...umkm, contacts, kind }, place));
  for (const kind of ['usaha', 'komunitas', 'venue', 'festival'] as const)
    expect(told(kind), kind).toContain('"streetAddress":"Gang Uji 1"');
  for (const kind of ['usaha', 'komunitas', 'venue'] as const)
    expect(told(kind), kind).toContain('"telephone":"+6281200000011"');
  expect(told('festival')).not.toMatch(/telephone|email|geo/);
  expect(told('venue')).not.toContain('email');
  expect(told('usaha')).toContain('"longitude":112.61');
});

test('the open record writes its sources out and leaves out what only serves the site', () => {
  const source: CitedSource = {
    id: 'koran-2020-judul',
    title: 'Judul',
    lang: 'id',
    publisher: 'Koran',
    url: 'https://koran.example/',
  };
  const record = {
    id: 'contoh',
    name: 'Contoh',
    file: 'content/umkm/kota/contoh.json',
    family: 'panji',
    certifications: [{ label: { id: 'Halal', en: 'Halal' }, sources: [source.id] }],
    contacts: { email: 'halo@contoh.example', givenOn: '2026-05-12' },
    sources: [source.id],
  };
  const pages = { id: 'https://situs.example/umkm/contoh/', en: 'https://situs.example/en/umkm/contoh/' };
  expect(openRecord(record, new Map([[source.id, source]]), pages)).toEqual({
    pages,
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    id: 'contoh',
    name: 'Contoh',
    certifications: [{ label: { id: 'Halal', en: 'Halal' }, sources: [source] }],
    sources: [source],
  });
});

test('a maker whose story nobody has written is described by what it makes', () => {
  const reported = { name: 'Contoh', kind: 'usaha' as const, products: [{ id: 'vas', en: 'vases' }] };
  expect(structuredUmkm(reported, place)).toHaveProperty('description', 'vases');
});

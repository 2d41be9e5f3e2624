import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasConsent, judge } from '../../src/lib/privacy/consent.ts';
import { contactPermissions } from '../../src/lib/privacy/allowed.ts';
import type { AreaGeometry } from '../../src/lib/place/geo.ts';
import { channels, type Channel } from '../../src/lib/schema/contacts.ts';

/** Nothing is published unless every condition of its own consent holds on the day of the build. */

const day = '2026-11-24';
const square: AreaGeometry = {
  type: 'Polygon',
  coordinates: [[[112.6, -7.99], [112.62, -7.99], [112.62, -7.97], [112.6, -7.97], [112.6, -7.99]]],
}; // prettier-ignore
const maker = { slug: 'uji', shape: square };
const terms = { status: 'yes', givenOn: '2026-05-01', basis: 'F-1', formVersion: '2026-v1' };
const values: Record<Channel, object> = {
  whatsapp: { value: '+6281200000011' },
  phone: { value: '+62341500111' },
  email: { value: 'halo@contoh.example' },
  address: { value: 'Jl. Uji 1', coordinates: [112.61, -7.98] },
  ownerName: { value: 'Ibu Uji' },
  photo: {},
};
type Entry = Record<string, unknown>;
const entry = (channel: Channel, changed: Entry = {}): Entry => ({ channel, ...values[channel], ...terms, ...changed }); // prettier-ignore
const file = (...entries: unknown[]) => ({ slug: 'uji', channels: entries });

const anyChannel = fc.constantFrom(...channels);
const dayBetween = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
/** One condition of a consent, broken in some way. */
const broken: fc.Arbitrary<Entry> = fc.oneof(
  fc
    .oneof(fc.string(), fc.boolean(), fc.constantFrom('Yes', 'ya', 'yes ', 'no', null, 1))
    .filter((status) => status !== 'yes')
    .map((status) => ({ status })),
  dayBetween('2026-11-25', '2030-01-01').map((givenOn) => ({ givenOn })),
  fc.constantFrom('', '1-5-2026', '2026-02-30', '2026-05', null, undefined).map((givenOn) => ({ givenOn })),
  fc.stringMatching(/^\s{0,3}$/).map((basis) => ({ basis })),
  fc.stringMatching(/^\s{0,3}$/).map((formVersion) => ({ formVersion })),
  fc.constantFrom('basis', 'formVersion', 'status', 'givenOn').map((key) => ({ [key]: undefined })),
  dayBetween('2020-01-01', '2026-11-23').map((expiresOn) => ({ expiresOn })),
  dayBetween('2020-01-01', '2030-01-01').map((withdrawnOn) => ({ withdrawnOn })),
  fc.constant({ catatan: 'kunci lain' }),
);

describe('one condition that does not hold keeps a value back', () => {
  test('whatever the channel and the condition, and it alone', () => {
    fc.assert(
      fc.property(anyChannel, broken, (channel, fault) => {
        const others = channels.filter((one) => one !== channel);
        const given = file(entry(channel, fault), ...others.map((one) => entry(one)));
        const { contacts, published, refused } = judge(given, maker, day);
        expect([...published].sort()).toEqual([...others].sort());
        expect(refused).toHaveLength(1);
        expect(hasConsent(given.channels, channel, day)).toBe(false);
        const shown = JSON.stringify(contacts);
        const { value } = values[channel] as { value?: string };
        if (value) expect(shown).not.toContain(value);
      }),
    );
  });

  test('all conditions hold: each channel is published, and the newest consent is dated', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyChannel, { minLength: 1 }),
        dayBetween('2020-01-01', day),
        (chosen, givenOn) => {
          const { contacts, published, refused } = judge(
            file(...chosen.map((channel) => entry(channel, { givenOn, expiresOn: day }))),
            maker,
            day,
          );
          expect([published, refused]).toEqual([chosen, []]);
          expect(contacts?.givenOn).toBe(chosen.some((one) => one !== 'photo') ? givenOn : undefined);
        },
      ),
    );
  });

  test('whatever a file holds, it is judged without an error, and nothing without a consent comes out', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        for (const given of [anything, file(anything), file(...[anything].flat())])
          expect(judge(given, maker, day).contacts).toBeUndefined();
      }),
    );
  });
});

test('a withdrawal known from content/tarik.json holds back every consent that is not newer', () => {
  fc.assert(
    fc.property(anyChannel, dayBetween('2026-01-01', day), dayBetween('2026-01-01', day), (channel, givenOn, on) => {
      const { published } = judge(file(entry(channel, { givenOn })), maker, day, new Map([[channel, on]]));
      expect(published).toEqual(givenOn > on ? [channel] : []);
    }),
  ); // prettier-ignore
});

test.each([
  ['a file about another maker', { slug: 'lain', channels: [entry('email')] }, 'malformed'],
  ['a channel written twice', file(entry('email'), entry('email', { withdrawnOn: day })), 'twice'],
  ['a landline as WhatsApp', file(entry('whatsapp', { value: '+62341500111' })), 'value'],
  ['no number', file(entry('phone', { value: 'tanya ke kantor' })), 'value'],
  ['no address of a mailbox', file(entry('email', { value: 'contoh.example' })), 'value'],
  ['a number in a name', file(entry('ownerName', { value: 'Ibu Uji 081200000011' })), 'value'],
  ['a number in an address', file(entry('address', { value: 'Jl. Uji 1, WA 081200000011' })), 'value'],
])('%s is not published', (_, given, reason) => {
  const { contacts, published, refused } = judge(given, maker, day);
  expect([contacts, published]).toEqual([undefined, []]);
  expect(refused).toContain(reason);
});

test('a number is shown as people read it, however it was written', () => {
  const { contacts } = judge(file(entry('whatsapp', { value: '0812-0000-0011' })), maker, day);
  expect(contacts?.whatsapp).toEqual({ number: '+6281200000011', shown: '+62 812 0000 0011' });
});

test('a point farther than 30 m outside its kelurahan is not shown, the written address is', () => {
  const at = (coordinates: number[], shape: AreaGeometry | undefined = square) =>
    judge(file(entry('address', { coordinates })), { slug: 'uji', shape }, day);
  expect(at([112.61, -7.98]).contacts).toHaveProperty('coordinates');
  expect(at([112.6, -7.9702]).contacts).toHaveProperty('coordinates');
  for (const judged of [at([112.6, -7.9695]), judge(file(entry('address')), { slug: 'uji', shape: undefined }, day)]) {
    expect(judged.contacts).toEqual({ address: 'Jl. Uji 1', givenOn: '2026-05-01' });
    expect(judged.refused).toEqual(['outside']);
  } // prettier-ignore
});

test('consented numbers may stand on their maker’s page in both languages and in no other file', () => {
  const { contacts } = judge(file(entry('whatsapp'), entry('email')), maker, day);
  const permissions = contactPermissions([{ id: 'uji', contacts }, { id: 'lain' }]);
  expect(permissions.map(({ key }) => key)).toEqual(['6281200000011', 'halo@contoh.example']);
  for (const { files } of permissions) {
    expect(['umkm/uji/index.html', 'en/umkm/uji/index.html'].every(files)).toBe(true);
    expect(['umkm/lain/index.html', 'data/umkm/uji.json', 'index.html', 'umkm.csv'].some(files)).toBe(false);
  }
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/lib/intake/sheet.ts';
import { kindNames, subsektorAliases, yesOrNo } from '../../../src/lib/intake/values/choices.ts';
import { parsePoint } from '../../../src/lib/intake/values/coordinates.ts';
import { dateOfSerial, parseDate, parseYear } from '../../../src/lib/intake/values/dates.ts';
import type { Parsed } from '../../../src/lib/intake/values/parsed.ts';
import { lookUp, nameIndex, parseName } from '../../../src/lib/intake/values/names.ts';
import { parsePhone } from '../../../src/lib/intake/values/phones.ts';
import { parseKelurahan } from '../../../src/lib/intake/values/places.ts';
import { cleanText, listOf } from '../../../src/lib/intake/values/text.ts';
import { parseCount, parseEmail, parseInstagram, parseWebsite } from '../../../src/lib/intake/values/web.ts';
import { city } from './city.ts';

const today = '2026-11-24';
const cell = (text: string, kind?: Cell['kind']): Cell => ({ text, ...(kind && { kind }) });
/** The value, or the code of the refusal. */
const outcome = (parsed: { value?: unknown; fault?: string }): unknown => parsed.fault ?? parsed.value;

describe('dates', () => {
  test.each([
    ['17 Agustus 2024', '2024-08-17'],
    ['17 agt 24', '2024-08-17'],
    ['17-Agu-2024', '2024-08-17'],
    ['Sabtu, 17 Agustus 2024', '2024-08-17'],
    ['17/08/2024', '2024-08-17'],
    ['7.8.24', '2024-08-07'],
    ['17 - 8 - 2024', '2024-08-17'],
    ['August 17, 2024', '2024-08-17'],
    ['17 August 2024', '2024-08-17'],
    ['1 Nopember 2025', '2025-11-01'],
    ['2024-08-17', '2024-08-17'],
    ['2024-08-17T00:00:00', '2024-08-17'],
    ['45521', '2024-08-17'],
    ['08/17/2024', 'TGL-01'],
    ['31/02/2024', 'TGL-01'],
    ['kemarin', 'TGL-01'],
    ['17 Foo 2024', 'TGL-01'],
    ['12345', 'TGL-01'],
    ['1/1/2027', 'TGL-02'],
  ])('“%s” is %s', (text, expected) => {
    expect(outcome(parseDate(cell(text), false, today))).toBe(expected);
  });

  test('a month written first is named, not guessed', () => {
    expect(parseDate(cell('08/17/2024'), false, today)).toMatchObject({
      repair: expect.stringContaining('17-08-2024'),
    });
  });

  test('serial numbers count from 1900 or 1904, and only where a day can be meant', () => {
    expect(dateOfSerial(45521)).toBe('2024-08-17');
    expect(dateOfSerial(45521 - 1462, true)).toBe('2024-08-17');
    expect(dateOfSerial(45521.75)).toBe('2024-08-17');
    expect(dateOfSerial(1998)).toBeUndefined();
    expect(dateOfSerial(99999)).toBeUndefined();
  });

  test.each([
    ['1998', 1998],
    ['1998.0', 1998],
    ['sejak 2004', 2004],
    ['Tahun 1987', 1987],
    ['17 Agustus 1998', 1998],
    ['98', 'THN-01'],
    ['19998', 'THN-01'],
    ['2027', 'THN-01'],
    ['dulu', 'THN-01'],
  ])('the year “%s” is %s', (text, expected) => {
    expect(outcome(parseYear(cell(text), 2026))).toBe(expected);
  });
});

describe('telephone numbers', () => {
  test.each([
    ['081234567890', '+6281234567890'],
    ['0812-3456-7890', '+6281234567890'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['6281234567890', '+6281234567890'],
    ['81234567890', '+6281234567890'],
    ['81234567890.0', '+6281234567890'],
    ["'081234567890", '+6281234567890'],
    ['WA: 0812.3456.7890', '+6281234567890'],
    ['０８１２３４５６７８９０', '+6281234567890'],
    ['(0341) 551234', '+62341551234'],
    ['8,12346E+10', 'TEL-01'],
    ['8.12346E+11', 'TEL-01'],
    ['081234567890 / 081234567891', 'TEL-02'],
    ['081234567890 atau 081234567891', 'TEL-02'],
    ['12345', 'TEL-03'],
    ['+1 202 555 0123', 'TEL-03'],
    ['nomor bu ani', 'TEL-03'],
  ])('“%s” is %s', (text, expected) => {
    const parsed = parsePhone(text);
    expect('fault' in parsed ? parsed.fault : parsed.value.number).toBe(expected);
  });

  test('a number that Excel made longer by a zero is not taken for another one', () => {
    expect(parsePhone('81200000045.0')).toMatchObject({ value: { number: '+6281200000045', mobile: true } });
  });

  test('a landline has no WhatsApp, and no message holds a number', () => {
    expect(parsePhone('0341551234')).toMatchObject({ value: { mobile: false } });
    for (const text of ['0812345', '8,12346E+10', '081234567890/081234567891'])
      expect(JSON.stringify(parsePhone(text))).not.toMatch(/\d{5}/);
  });

  test('what is taken over is taken over again as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => {
        const parsed = parsePhone(`0812${String(n).padStart(8, '0')}`);
        if ('fault' in parsed) return;
        expect(parsePhone(parsed.value.number)).toEqual({ value: parsed.value });
      }),
    );
  });
});

describe('coordinates', () => {
  const dinoyo = city.shapes.get('dinoyo')!;
  test.each([
    ['-7.9436', '112.6104', [112.6104, -7.9436]],
    ['-7,9436', '112,6104', [112.6104, -7.9436]],
    ['−7,9436°', ' 112,6104 ', [112.6104, -7.9436]],
    ['-7.943.600', '112.610.400', 'TTK-02'],
    ['-79436', '1126104', 'TTK-02'],
    ['112.6104', '-7.9436', 'TTK-03'],
    ['7.9436', '112.6104', 'TTK-04'],
    ['-6.2', '106.8', 'TTK-04'],
    ['-7.98', '112.68', 'TTK-05'],
    ['-7.9436', '', 'TTK-06'],
    ['7°56′S', '112.61', 'TTK-01'],
  ])('%s, %s is %s', (latitude, longitude, expected) => {
    expect(outcome(parsePoint(latitude, longitude, city.box, dinoyo, 30))).toEqual(expected);
  });
});

describe('kelurahan', () => {
  const parse = (word: string, kecamatan?: string) =>
    parseKelurahan(
      word,
      city.kelurahan,
      kecamatan ? city.kecamatan.exact.get(kecamatan) : undefined,
      city.kecamatanName,
    );
  test.each([
    ['Dinoyo', undefined, 'dinoyo'],
    ['KEL. DINOYO', undefined, 'dinoyo'],
    ['Kelurahan Oro Oro Dowo', undefined, 'oro-oro-dowo'],
    ['Kidul Dalem', undefined, 'kiduldalem'],
    ['Tanjungsekar', undefined, 'tunjungsekar'],
    ['Dinojo', 'lowokwaru', 'dinoyo'],
    ['Dinojo', undefined, 'WIL-01'],
    ['Dinojo', 'sukun', 'WIL-01'],
    ['Marjosari', 'lowokwaru', 'WIL-01'],
    ['Dinoyo', 'sukun', 'WIL-03'],
    ['Batu', undefined, 'WIL-01'],
  ])('“%s” in %s is %s', (word, kecamatan, expected) => {
    const parsed = parse(word, kecamatan);
    expect('fault' in parsed ? parsed.fault : parsed.value.slug).toBe(expected);
  });

  test('a refusal names the candidates', () => {
    expect(parse('Marjosari')).toMatchObject({ repair: expect.stringMatching(/Arjosari.*Merjosari/) });
    expect(parse('Dinoyo / Merjosari')).toMatchObject({
      repair: 'Maksudnya “Dinoyo” atau “Merjosari”? Tulis salah satu.',
    });
    expect(parse('Dinojo')).toMatchObject({
      repair: expect.stringContaining('“Dinoyo” (Kecamatan Lowokwaru)'),
    });
  });

  test('no slip of one letter leads from one kelurahan to another', () => {
    for (const { named } of city.kelurahan.all) {
      const found = lookUp(named.name, city.kelurahan);
      expect('named' in found && found.named.slug).toBe(named.slug);
    }
  });
});

describe('closed lists', () => {
  test('a word like none of a list is answered with the list', () => {
    const parsed = parseName('Bordir', city.subsektor, 'SUB-01', 'SUB-02');
    expect(parsed).toMatchObject({
      repair: expect.stringMatching(/^Tulis salah satu: .*Fesyen;.*Kriya;.*Seni Rupa/),
    });
  });

  test.each([
    ['Kriya', 'kriya'],
    ['kerajinan tangan', 'kriya'],
    ['Fashion', 'fesyen'],
    ['Kulinar', 'kuliner'],
    ['film, animasi, dan video', 'film-animasi-video'],
    ['TV & Radio', 'SUB-01'],
    ['Seni', 'SUB-01'],
    ['Pertanian', 'SUB-01'],
  ])('the subsektor “%s” is %s', (word, expected) => {
    const parsed = parseName(word, city.subsektor, 'SUB-01', 'SUB-02');
    expect('fault' in parsed ? parsed.fault : parsed.value.slug).toBe(expected);
  });

  test('no alias means two things', () => {
    for (const index of [city.subsektor, city.kelurahan, kindNames])
      for (const { key, named } of index.all) expect(index.exact.get(key)!.slug, key).toBe(named.slug);
    expect(Object.keys(subsektorAliases).every((slug) => city.subsektor.all.some(({ named }) => named.slug === slug))).toBe(true); // prettier-ignore
  });

  test('a short word is never corrected', () => {
    const index = nameIndex([{ slug: 'tv', name: 'TV', aliases: [] }]);
    expect(lookUp('T', index)).not.toHaveProperty('named');
  });

  test.each([
    ['ya', true],
    [' YA ', true],
    ['tidak', false],
    ['y', undefined],
    ['ok', undefined],
    ['✓', undefined],
  ])('“%s” is a consent: %s', (text, expected) => {
    expect(yesOrNo(text)).toBe(expected);
  });
});

describe('texts', () => {
  test.each([
    ['  Keramik\u00a0 Bu  Ani ', 'Keramik Bu Ani'],
    ['Ke\u200bramik', 'Keramik'],
    ['Keramik\r\nBu Ani', 'Keramik Bu Ani'],
    ["'=Sum", '=Sum'],
    ['👩‍🍳 Dapur', '👩‍🍳 Dapur'],
    ['a\u200db', 'ab'],
    ['-', ''],
    ['n/a', ''],
    ['a\u0007b', 'SEL-01'],
    ['a\u202eb', 'SEL-01'],
    ['CafÃ©', 'SEL-10'],
    ['Buâ€™', 'SEL-10'],
  ])('%j becomes %j', (raw, expected) => {
    expect(outcome(cleanText(raw))).toBe(expected);
  });

  test('tidying is idempotent, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (raw, lines) => {
        const parsed = cleanText(raw, lines);
        if ('fault' in parsed) return;
        expect(cleanText(parsed.value, lines)).toEqual({ value: parsed.value });
      }),
    );
  });

  test('a list is divided by semicolons and lines, each entry once', () => {
    expect(listOf('vas; mug\n- piring; vas;;')).toEqual(['vas', 'mug', 'piring']);
    expect(listOf('vas, mug, dan piring keramik')).toEqual(['vas, mug, dan piring keramik']);
  });

  test.each([
    ['www.contoh.id', 'https://www.contoh.id'],
    ['https://contoh.id/a', 'https://contoh.id/a'],
    ['javascript:alert(1)', 'WEB-01'],
    ['localhost', 'WEB-01'],
    ['http://a:b@contoh.id', 'WEB-01'],
    ['contoh', 'WEB-01'],
  ])('the site “%s” is %s', (text, expected) => {
    expect(outcome(parseWebsite(text))).toBe(expected);
  });

  test.each([
    ['@Keramik.Dinoyo', 'keramik.dinoyo'],
    ['https://www.instagram.com/keramik/?hl=id', 'keramik'],
    ['keramik dinoyo!', 'INS-01'],
  ])('the account “%s” is %s', (text, expected) => {
    expect(outcome(parseInstagram(text))).toBe(expected);
  });

  test.each([
    ['Uji@Contoh.ID', 'Uji@contoh.id'],
    ['uji contoh.id', 'SUR-01'],
    ['a@b@c.id', 'SUR-01'],
  ])('the e-mail “%s” is %s', (text, expected) => {
    expect(outcome(parseEmail(text))).toBe(expected);
  });

  test.each([
    ['12', { value: 12 }],
    ['12 orang', { value: 12 }],
    ['1.200', { value: 1200 }],
    ['10-15', { range: [10, 15] }],
    ['10 s/d 15 orang', { range: [10, 15] }],
    ['15-10', 'ANG-01'],
    ['banyak', 'ANG-01'],
    ['0', 'ANG-01'],
  ])('“%s” people are %j', (text, expected) => {
    expect(outcome(parseCount(text))).toEqual(expected);
  });
});

describe('whatever is typed, what it is taken for is taken for the same again, with nothing left to mend', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789 -.,/+°'), maxLength: 16 });
  const words = fc.string({ unit: 'grapheme', maxLength: 20 });
  const typed = (...known: string[]) => fc.oneof(digits, words, fc.constantFrom(...known));
  /** Holds when the value of a text, typed as a text, is read without a repair as the same value. */
  const idempotent = <T>(
    text: fc.Arbitrary<string>,
    read: (text: string) => Parsed<T>,
    written: (value: T) => string,
  ) =>
    fc.assert(
      fc.property(text, (raw) => {
        const once = read(raw);
        if (!('fault' in once)) expect(read(written(once.value))).toEqual({ value: once.value });
      }),
      { numRuns: 500 },
    );

  test('days', () =>
    idempotent(
      fc.oneof(
        typed('17 Agustus 2024', '17/8/24', '45521'),
        fc.tuple(fc.nat(32), fc.nat(13), fc.nat(2030)).map((parts) => parts.join('/')),
      ),
      (text) => parseDate(cell(text), false, today),
      (day) => day,
    ));
  test('years', () =>
    idempotent(typed('sejak 1998', '1998.0', '17-8-1998'), (text) => parseYear(cell(text), 2026), String));
  test('telephone numbers', () =>
    idempotent(
      fc.oneof(
        typed('0812-3456-7890'),
        digits.map((text) => `08${text}`),
      ),
      parsePhone,
      ({ number }) => number,
    ));
  test('e-mail', () => idempotent(typed('mailto:Uji@Contoh.ID'), parseEmail, (address) => address));
  test('web addresses', () =>
    idempotent(fc.oneof(typed('contoh.id'), fc.webUrl(), fc.domain()), parseWebsite, (address) => address));
  test('accounts', () =>
    idempotent(typed('@Uji.Satu', 'instagram.com/uji'), parseInstagram, (account) => account));
  test('numbers of people', () =>
    idempotent(typed('12 orang', '10 s/d 15', '1.200'), parseCount, (count) =>
      'range' in count ? count.range.join('-') : String(count.value),
    ));
  test('closed lists', () =>
    idempotent(
      typed('Fashion', 'kulinar', 'TV'),
      (text) => parseName(text, city.subsektor, 'SUB-01', 'SUB-02'),
      ({ name }) => name,
    ));
  test('kelurahan', () =>
    idempotent(
      typed('KEL. DINOYO', 'Kidul Dalem', 'Oro Oro Dowo'),
      (text) => parseKelurahan(text, city.kelurahan, undefined, city.kecamatanName),
      ({ name }) => name,
    ));
  test('points', () =>
    idempotent(
      fc.oneof(
        fc.constantFrom('-7,9436 112,6104', '-7.9436 112.6104'),
        fc.tuple(digits, digits).map((pair) => pair.map((text) => text.replaceAll(' ', '')).join(' ')),
      ),
      (text) => {
        const [latitude = '', longitude = ''] = text.split(' ');
        return parsePoint(latitude, longitude, city.box, undefined, 30);
      },
      ([longitude, latitude]) => `${latitude} ${longitude}`,
    ));
});

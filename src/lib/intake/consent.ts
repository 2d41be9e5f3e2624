import type { AreaGeometry } from '../place/geo.ts';
import { columnOf, type ColumnKey } from '../schema/columns.ts';
import type { ConsentedValue } from '../schema/contacts.ts';
import { finding, type Finding } from './findings.ts';
import type { RowReader } from './row.ts';
import { yesOrNo } from './values/choices.ts';
import { parsePoint, type Box } from './values/coordinates.ts';
import { parseDate } from './values/dates.ts';
import { refused } from './values/parsed.ts';
import { parsePhone } from './values/phones.ts';
import { parseEmail } from './values/web.ts';

interface Ground {
  today: string;
  box: Box;
  shape: AreaGeometry | undefined;
  tolerance: number;
}

type Terms = Pick<ConsentedValue, 'status' | 'givenOn' | 'basis' | 'formVersion' | 'expiresOn'>;

/** The terms of the consents of a row, complete, or undefined; what is missing is told. */
function termsOf(
  reader: RowReader,
  date1904: boolean,
  today: string,
  add: (finding: Finding) => void,
): Terms | undefined {
  const givenOn = reader.value('consentOn', (_, cell) => parseDate(cell, date1904, today));
  const until = reader.value('consentUntil', (_, cell) => parseDate(cell, date1904, today, true));
  const basis = reader.text('consentBasis');
  const formVersion = reader.text('consentForm');
  const missing = (
    [['consentOn', givenOn], ['consentBasis', basis], ['consentForm', formVersion]] as const
  ).flatMap(([key, value]) => (value || reader.isFilled(key) ? [] : [key])); // prettier-ignore
  if (missing.length > 0) {
    const heads = missing.map((key) => `“${columnOf.get(key)!.header}”`).join(', ');
    add(finding('IZN-02', reader.place(missing[0]), { repair: `Isi ${heads}.` }));
  }
  if (!givenOn || !basis || !formVersion) return undefined;
  if (until && (until < today || until < givenOn)) {
    add(finding('IZN-04', reader.place('consentUntil')));
    return undefined;
  }
  return { status: 'yes', givenOn, basis, formVersion, ...(until && { expiresOn: until }) };
}

/**
 * The contact values of a row that may be kept, each with its consent. A value without consent is not kept, and a fault in
 * it only warned of. `phoneKey` tells two rows with one number; it goes nowhere.
 */
export function contactsOf(
  reader: RowReader,
  date1904: boolean,
  ground: Ground,
  add: (finding: Finding) => void,
): { contacts: ConsentedValue[]; phoneKey: string } {
  const answer = (key: ColumnKey): boolean =>
    reader.value(key, (text) => {
      const given = yesOrNo(text);
      return given === undefined ? refused('IZN-01') : { value: given };
    }) ?? false;
  const may = {
    contact: answer('consentContact'),
    address: answer('consentAddress'),
    owner: answer('consentOwner'),
    photo: answer('consentPhoto'),
  };
  const weight = (allowed: boolean) => (allowed ? undefined : ('warning' as const));
  const phone = reader.value('phone', parsePhone, weight(may.contact));
  const email = reader.value('email', parseEmail, weight(may.contact));
  const [latitude, longitude] = [reader.text('latitude'), reader.text('longitude')];
  const pointKey = latitude === '' ? 'longitude' : 'latitude';
  const point = reader.value(
    pointKey,
    () => parsePoint(latitude, longitude, ground.box, ground.shape, ground.tolerance),
    weight(may.address),
  );
  const address = reader.text('address');
  const ownerName = reader.text('ownerName');
  const phoneKey = phone?.number ?? '';

  const kept: [
    allowed: boolean,
    ColumnKey,
    Pick<ConsentedValue, 'channel' | 'value' | 'coordinates'> | undefined,
  ][] = [
    [may.contact, 'phone', phone && { channel: phone.mobile ? 'whatsapp' : 'phone', value: phone.number }],
    [may.contact, 'email', email === undefined ? undefined : { channel: 'email', value: email }],
    [
      may.address,
      'address',
      address || point
        ? {
            channel: 'address',
            ...(address && { value: address }),
            ...(point && { coordinates: [point[0], point[1]] }),
          }
        : undefined,
    ],
    [may.owner, 'ownerName', ownerName ? { channel: 'ownerName', value: ownerName } : undefined],
    [may.photo, 'consentPhoto', may.photo ? { channel: 'photo' } : undefined],
  ];
  const dropped = kept.flatMap(([allowed, key, value]) =>
    value && !allowed ? [`“${columnOf.get(key)!.header}”`] : [],
  );
  if (dropped.length > 0)
    add(
      finding('IZN-03', reader.place(), {
        message: `Tanpa izin, jadi tidak disimpan: ${dropped.join(', ')}.`,
      }),
    );
  const wanted = kept.flatMap(([allowed, , value]) => (value && allowed ? [value] : []));
  if (!Object.values(may).some(Boolean)) return { contacts: [], phoneKey };
  const terms = termsOf(reader, date1904, ground.today, add);
  return { contacts: terms ? wanted.map((value) => ({ ...value, ...terms })) : [], phoneKey };
}

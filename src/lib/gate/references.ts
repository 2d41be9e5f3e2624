import { placeAt, readText } from './mdx.ts';
import type { RawContent } from './tables.ts';
import { idsOf, meant, rows, walkFiles, type Add } from './walk.ts';

export type Target =
  | 'subsektor' | 'kelurahan' | 'kecamatan' | 'umkm' | 'indikator' | 'kegiatan' | 'program' | 'komitmen' | 'tema'
  | 'kelompok' | 'linimasa' | 'tujuan' | 'kriteria' | 'sdg' | 'lab-2030'; // prettier-ignore

/** Which key refers to which table; a value that is no text (or list of texts) is not a reference. */
const targets: Record<string, Target> = {
  subsektor: 'subsektor', alsoSubsektor: 'subsektor', members: 'subsektor', kelurahan: 'kelurahan', kecamatan: 'kecamatan',
  umkm: 'umkm', seeAlso: 'umkm', rivals: 'indikator', indicators: 'indikator', disputed: 'indikator', activities: 'kegiatan', theme: 'tema',
  group: 'kelompok',
}; // prettier-ignore

const object = (value: unknown): Record<string, unknown> => rows([value])[0] ?? {};

/** The ids of every table that records and texts point to; empty where the table could not be read. */
export function knownIds(json: RawContent['json']): Record<Target, Set<string>> {
  const classification = object(json['subsektor.json']);
  const evidence = object(json['bukti/indikator.json']);
  const files = Object.keys(json);
  const groups = rows(object(json['bukti/kerangka.json'])['groups']);
  const criteria = (group: string) => idsOf(groups.find(({ id }) => id === group)?.['items']);
  return {
    subsektor: idsOf(classification['subsektor']),
    kelompok: idsOf(classification['groups']),
    kelurahan: idsOf(json['kelurahan.json']),
    kecamatan: idsOf(json['kecamatan.json']),
    umkm: new Set(files.flatMap((file) => /^umkm\/[^/]+\/([^/]+)\.json$/.exec(file)?.[1] ?? [])),
    indikator: idsOf(evidence['indicators']),
    tema: idsOf(evidence['themes']),
    kegiatan: new Set(files.filter((f) => /^mcc\/\d/.test(f)).flatMap((file) => [...idsOf(json[file])])),
    program: new Set(files.filter((f) => /^program\/\d/.test(f)).flatMap((file) => [...idsOf(json[file])])),
    komitmen: idsOf(json['bukti/komitmen.json']),
    linimasa: idsOf(json['bukti/linimasa.json']),
    tujuan: criteria('tujuan'),
    kriteria: new Set([...criteria('media-arts'), ...criteria('culture2030')]),
    sdg: criteria('sdg'),
    'lab-2030': criteria('lab-2030'),
  };
}

/** Whether a key's values are slugs or ids of a table. */
export const pointsTo = (key: string, target: Target): boolean => targets[key] === target;

const texts = (value: unknown): string[] => [value].flat().filter((v): v is string => typeof v === 'string');

/** Every slug and id that points to another record points to one that exists. */
export function checkReferences({ json }: RawContent, add: Add): void {
  const known = knownIds(json);
  walkFiles(json, (at) => {
    const target = targets[at.key];
    if (!target || known[target].size === 0) return;
    for (const id of texts(at.value))
      if (!known[target].has(id))
        add(
          at.file,
          at.place,
          `${target} "${id}" tidak dikenal`,
          meant(id, known[target], `pakai slug dari tabel ${target}`),
        );
  });
}

/** Hands over every id of a source that a record or a text cites, with where. */
export function eachCitation(
  raw: Pick<RawContent, 'json' | 'texts'>,
  cite: (id: string, at: { file: string; place: string }) => void,
): void {
  walkFiles(raw.json, (at) => {
    if (['sources', 'noteSources', 'source'].includes(at.key)) for (const id of texts(at.value)) cite(id, at);
  });
  for (const [file, body] of Object.entries(raw.texts))
    for (const { name, value, at } of readText(file, body).tags)
      if (name === 'Cite')
        for (const id of value.split(' ')) cite(id, { file: `content/${file}`, place: placeAt(body, at) });
}

/** Every cited source exists, every listed source is cited by a record or a text, and one address is one source. */
export function checkSources(raw: RawContent, add: Add): void {
  const listed = rows(raw.json['sumber.json']);
  const known = idsOf(listed);
  const used = new Set<string>();
  eachCitation(raw, (id, at) => {
    used.add(id);
    if (known.size > 0 && !known.has(id))
      add(
        at.file,
        at.place,
        `sumber "${id}" tidak ada`,
        meant(id, known, 'tambahkan dahulu ke content/sumber.json'),
      );
  });

  const addresses = new Map<unknown, unknown>();
  for (const { id, url } of listed) {
    const place = String(id);
    if (!used.has(place))
      add(
        'content/sumber.json',
        place,
        'sumber ini tidak dikutip di mana pun',
        'kutip pada catatan yang memakainya, atau hapus',
      );
    if (url !== undefined && addresses.has(url))
      add(
        'content/sumber.json',
        place,
        `alamatnya sama dengan "${String(addresses.get(url))}"`,
        'satu alamat satu sumber: pakai satu id saja',
      );
    addresses.set(url, id);
  }
}

import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '../../src/lib/intake/findings.ts';
import { limits } from '../../src/lib/intake/sheet.ts';

/** What a ZIP holds: the XML parts a reader needs, and the names of all entries. */
export interface Unzipped {
  parts: Map<string, Uint8Array>;
  names: string[];
}

const needed = (name: string): boolean =>
  /\.(xml|rels)$/i.test(name) &&
  !/(^|\/)(docProps|theme|drawings|charts|media|customXml|pivot\w*|comments\d*|externalLinks)(\/|\.)/i.test(
    name,
  );

/** Refuses before anything is unpacked: by the directory's own word on sizes, and their ratio. */
function checkDirectory(entries: readonly Entry[]): void {
  if (entries.length > limits.entries) throw new Refusal('BRK-06');
  if (entries.some((entry) => entry.isEncrypted())) throw new Refusal('BRK-04');
  if (new Set(entries.map(({ fileName }) => fileName)).size !== entries.length) throw new Refusal('BRK-05');
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const swollen = entries.some(
    ({ compressedSize, uncompressedSize }) =>
      uncompressedSize > 1 << 20 && uncompressedSize > compressedSize * limits.ratio,
  );
  if (unpacked > limits.unpackedBytes || swollen || (unpacked > 1 << 20 && unpacked > packed * limits.ratio))
    throw new Refusal('BRK-06');
}

/** Unpacks one entry; stops as soon as it grows past what the directory said. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += (chunk as Buffer).length;
    if (size > entry.uncompressedSize) throw new Refusal('BRK-06');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks, size);
}

/** Opens a ZIP within the limits of intake. Throws a `Refusal` for whatever is wrong with it. */
export async function unzip(bytes: Buffer): Promise<Unzipped> {
  try {
    const zip = await fromBufferPromise(bytes, {
      lazyEntries: true,
      validateEntrySizes: true,
      strictFileNames: false,
    });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      if (entries.length > limits.entries) throw new Refusal('BRK-06');
    }
    checkDirectory(entries);
    const parts = new Map<string, Uint8Array>();
    for (const entry of entries.filter(({ fileName }) => needed(fileName)))
      parts.set(entry.fileName, await unpack(zip, entry));
    return { parts, names: entries.map(({ fileName }) => fileName) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // The library's own words on a size that is not what was announced.
    const lying = /too (many|few) bytes|size mismatch/i.test(String(error));
    throw new Refusal(lying ? 'BRK-06' : 'BRK-05');
  }
}

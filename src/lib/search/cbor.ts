/** What the search library keeps of its index is CBOR (RFC 8949) of whole numbers, texts and lists alone. */
export type Cbor = number | string | Cbor[];

const [number, text, list] = [0, 3, 4] as const;

/** Reads one value. Throws where something else stands, so that a new form of the index is noticed. */
export function readCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let at = 0;
  const read = (): Cbor => {
    const [kind, size] = [bytes[at]! >> 5, bytes[at]! & 31];
    at += 1;
    let value = size;
    if (size === 24) value = view.getUint8(at);
    else if (size === 25) value = view.getUint16(at);
    else if (size === 26) value = view.getUint32(at);
    if (size >= 24) at += 1 << (size - 24);
    if (size > 26 || (kind !== number && kind !== text && kind !== list))
      throw new Error(`CBOR: kind ${kind}, size ${size} at byte ${at}`);
    if (kind === number) return value;
    if (kind === list) return Array.from({ length: value }, read);
    at += value;
    return decoder.decode(bytes.subarray(at - value, at));
  };
  return read();
}

/** Writes a value in the shortest form, which is the library's. */
export function writeCbor(value: Cbor, start: Iterable<number> = []): Uint8Array<ArrayBuffer> {
  const bytes = [...start];
  const encoder = new TextEncoder();
  const head = (kind: number, size: number): void => {
    const width = size < 24 ? 0 : size < 1 << 8 ? 1 : size < 1 << 16 ? 2 : 4;
    bytes.push((kind << 5) | (width === 0 ? size : 24 + Math.log2(width)));
    for (let byte = width - 1; byte >= 0; byte -= 1) bytes.push((size >>> (8 * byte)) & 255);
  };
  const write = (part: Cbor): void => {
    if (typeof part === 'number') head(number, part);
    else if (typeof part === 'string') {
      const letters = encoder.encode(part);
      head(text, letters.length);
      for (const letter of letters) bytes.push(letter);
    } else {
      head(list, part.length);
      for (const one of part) write(one);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}

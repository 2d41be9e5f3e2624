import { SaxesParser } from 'saxes';
import { Refusal } from '../findings.ts';
import { limits } from '../sheet.ts';

export type Attributes = Readonly<Record<string, string>>;
export interface XmlHandler {
  open?: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
const chunk = 1 << 16;

/**
 * Walks through XML piece by piece; names come without their prefix. Refuses what is not well-formed, what no program
 * writes (tags deep in tags, hundreds of attributes), and every document type: no workbook needs one, and entities are
 * how XML is made to swell.
 */
export function walkXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser({ position: false });
  parser.on('doctype', () => {
    throw new Refusal('BRK-06', {
      message: 'XML di dalam berkas memuat definisi yang tidak pernah dipakai Excel.',
    });
  });
  parser.on('error', () => {
    throw new Refusal('BRK-05');
  });
  let depth = 0;
  let attributeCount = 0;
  parser.on('opentagstart', () => {
    attributeCount = 0;
    depth += 1;
    if (depth > limits.depth) throw new Refusal('BRK-06');
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > limits.attributes) throw new Refusal('BRK-06');
  });
  if (handler.open)
    parser.on('opentag', (tag) => {
      const attributes: Record<string, string> = {};
      for (const key in tag.attributes) attributes[bare(key)] = tag.attributes[key] as string;
      handler.open!(bare(tag.name), attributes);
    });
  if (handler.text) parser.on('text', handler.text);
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close?.(bare(tag.name));
  });
  try {
    const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8', {
      fatal: true,
    });
    for (let at = 0; at < bytes.length; at += chunk)
      parser.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }));
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('BRK-05');
  }
}

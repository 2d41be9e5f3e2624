import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { finding, Refusal } from '../../src/lib/intake/findings.ts';
import { knownHeads } from '../../src/lib/intake/header.ts';
import { decodeText, formatOf } from '../../src/lib/intake/read/decode.ts';
import { readDelimited } from '../../src/lib/intake/read/delimited.ts';
import { readXlsx } from '../../src/lib/intake/read/xlsx.ts';
import { limits, type Sheet } from '../../src/lib/intake/sheet.ts';
import { tablesOf, type Tables } from '../../src/lib/intake/table.ts';
import { unzip } from './unzip.ts';

function bytesOf(path: string): Buffer {
  try {
    if (statSync(path).size > limits.fileBytes)
      throw new Refusal('BRK-02', { message: 'Berkas lebih besar dari 20 MB.' });
    return readFileSync(path);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('BRK-01');
  }
}

async function sheetsOf(bytes: Buffer): Promise<{ sheets: Sheet[]; windows: boolean }> {
  if (formatOf(bytes) === 'zip') {
    const { parts, names } = await unzip(bytes);
    return { sheets: readXlsx(parts, names), windows: false };
  }
  const { text, windows } = decodeText(bytes);
  return { sheets: [readDelimited(text, knownHeads)], windows };
}

/**
 * The tables of bytes named `file`. Whatever the bytes are, it gives what could be read and what to tell; it never throws,
 * and no message holds anything of the machine.
 */
export async function tablesOfBytes(
  bytes: Buffer,
  file: string,
  leftOut: readonly string[] = [],
): Promise<Tables> {
  try {
    const { sheets, windows } = await sheetsOf(bytes);
    const { tables, findings } = tablesOf(sheets, file, leftOut);
    return { tables, findings: windows ? [finding('BRK-12', { file }), ...findings] : findings };
  } catch (error) {
    const { code, told } = error instanceof Refusal ? error : new Refusal('BRK-05');
    return { tables: [], findings: [finding(code, { file }, told)] };
  }
}

/** What a file holds, and the fingerprint by which its bytes are known again. */
export interface FileTables extends Tables {
  fingerprint: string;
}

export const noFingerprint = '0'.repeat(16);

/** Reads a file from disk in this process; see `child.ts` for how it is called. */
export async function tablesOfFile(path: string, leftOut: readonly string[] = []): Promise<FileTables> {
  try {
    const bytes = bytesOf(path);
    const fingerprint = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    return { fingerprint, ...(await tablesOfBytes(bytes, basename(path), leftOut)) };
  } catch (error) {
    const { code, told } = error instanceof Refusal ? error : new Refusal('BRK-01');
    return {
      fingerprint: noFingerprint,
      tables: [],
      findings: [finding(code, { file: basename(path) }, told)],
    };
  }
}

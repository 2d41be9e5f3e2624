import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotation, annotationSummary } from '../../src/lib/gate/annotate.ts';
import { jsonBreak, positionOf } from '../../src/lib/gate/lines.ts';

const fault = { file: 'content/bukti/indikator.json', place: '', wrong: 'salah', instead: 'betul' };
const series = `{
  "indicators": [
    { "id": "umkm-bps", "points": [] },
    {
      "id": "ekonomi-kreatif",
      "points": [
        { "period": "2023" },
        { "value": 3,
          "period": "20x4" }
      ]
    }
  ]
}`;
const at = (place: string, file = fault.file, text = series) => positionOf({ ...fault, file, place }, text);

describe('the line of a fault', () => {
  test('an entry is found by its id, an unnamed one by its number, a key by its name', () => {
    expect(at('indicators › ekonomi-kreatif › points › ke-2 › period')).toEqual({ line: 9, column: 11 });
    expect(at('indicators › umkm-bps')).toEqual({ line: 3, column: 5 });
  });

  test('what is missing is shown where it should stand', () => {
    expect(at('indicators › ekonomi-kreatif › points › ke-1 › source')).toEqual({ line: 7, column: 9 });
  });

  test('a fault about the whole file has no line', () => {
    expect(at('isi berkas')).toBeUndefined();
    expect(at('nama berkas', 'content/halaman/id/x.mdx', '---\ntitle: X\n---\n')).toBeUndefined();
  });

  test('a line that the fault tells itself is kept, and a key at the top of a text is found', () => {
    expect(at('baris 4, kolom 7')).toEqual({ line: 4, column: 7 });
    expect(at('sdg › ke-1', 'content/kasus/id/x.mdx', '---\ntitle: X\nsdg: 99\n---\n')).toEqual({
      line: 3,
      column: 1,
    });
  });

  test('a comma too many is found where it stands', () => {
    expect(jsonBreak('{\n  "a": 1,\n  "b": 2,\n}')).toEqual({ line: 4, column: 1 });
    expect(jsonBreak('{ "a": 1')).toEqual({ line: 1, column: 9 });
  });
});

describe('on GitHub', () => {
  test('a fault is one command with file, line and both sentences; no sign in it can begin another', () => {
    expect(annotation({ file: 'content/a,b.json', place: 'x: y', wrong: '50%\n::error::', instead: 'tulis 5', at: { line: 2, column: 3 } })) // prettier-ignore
      .toBe('::error file=content/a%2Cb.json,line=2,col=3,title=x%3A y::50%25%0A::error::%0A→ tulis 5');
  });

  test('the summary has a row per fault, and no text of a record becomes markup', () => {
    const summary = annotationSummary([{ ...fault, wrong: '<img src=x> | [a](b)' }, fault]);
    expect(summary).toContain('### 2 kesalahan');
    expect(summary).not.toMatch(/<img|\[a\]/);
    expect(summary.split('\n').filter((line) => line.startsWith('| content/'))).toHaveLength(2);
  });

  test('the workflow runs the very commands of the README, without a step that hides a missing one', () => {
    const root = join(import.meta.dirname, '../..');
    const runs = readFileSync(join(root, '.github/workflows/periksa.yml'), 'utf8').match(/(?<=run: ).+/g);
    expect(runs).toEqual(['npm ci', 'npm audit signatures', 'npm run check', '.ci/run']);
  });
});

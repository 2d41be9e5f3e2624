const plain = (value: string): string => (/^(["']).*\1$/.test(value) ? value.slice(1, -1) : value);

/** A value as written after its key: a word or sentence, or a list in brackets or with a dash a line. */
function valueOf(lines: string[]): string | string[] | undefined {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (written.length === 0) return undefined;
  if (written.every((line) => line.startsWith('- ')))
    return written.map((line) => plain(line.slice(2).trim()));
  const whole = written.join(' ');
  if (/^\[.*\]$/.test(whole))
    return whole.slice(1, -1).split(',').map((item) => plain(item.trim())).filter((item) => item !== ''); // prettier-ignore
  return written.length === 1 ? plain(whole) : undefined;
}

/**
 * Reads the lines between the two `---` at the top of a text. Of YAML it knows what our texts use: `key: value`, plain
 * or quoted, and lists. Gives the values and the numbers of the lines it cannot read.
 */
export function frontMatter(text: string): { values: Record<string, string | string[]>; unread: number[] } {
  const [, head = ''] = /^---\n(.*?)\n---/s.exec(text) ?? [];
  const found: { key: string; line: number; lines: string[] }[] = [];
  const unread: number[] = [];
  head.split('\n').forEach((line, i) => {
    const [, key, value] = /^(\w+):(.*)$/.exec(line) ?? [];
    if (key !== undefined) found.push({ key, line: i + 2, lines: [value!] });
    else if (/^\s/.test(line) && found.length > 0) found.at(-1)!.lines.push(line);
    else unread.push(i + 2);
  });
  const values: Record<string, string | string[]> = {};
  for (const { key, line, lines } of found) {
    const value = valueOf(lines);
    if (value === undefined) unread.push(line);
    else values[key] = value;
  }
  return { values, unread };
}

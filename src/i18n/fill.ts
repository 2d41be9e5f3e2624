/** Texts cut at their params: words and names in turn. */
const known = new Map<string, string[]>();

/** Puts params in place of the `{name}` of a text; a name without a param stays as it is. */
export function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  let parts = known.get(text);
  if (!parts) known.set(text, (parts = text.split(/\{(\w+)\}/)));
  let filled = parts[0]!;
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at]!;
    filled += `${params[name] ?? `{${name}}`}${parts[at + 1]!}`;
  }
  return filled;
}

/** Puts params in place of the `{name}` of a text; a name without a param stays as it is. */
export function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** A text as a CSS string: quotes, backslashes and control characters escaped. */
const cssString = (text: string): string =>
  `"${text.replace(/[\u0000-\u001f"\\]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;

/**
 * The style sheet that names a dossier in the foot of each printed page. Margin boxes can only say what a style sheet
 * says, and inline styles are not allowed, so each dossier has a small file of its own.
 */
export const footSheet = (text: string): string => `:root{--kaki:${cssString(text)}}\n`;

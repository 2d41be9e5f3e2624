/**
 * The list of a site's pages, by their file: a page made from a key as `=<key>`, any other by a hash of its bytes. One
 * line a page, for there are more than a hundred thousand.
 */
export type Files = Record<string, string>;

export const writeEdition = (files: Files): string =>
  Object.entries(files)
    .map(([file, made]) => `${made} ${file}\n`)
    .join('');

export const readEdition = (text: string): Files =>
  Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const space = line.indexOf(' ');
      return space < 0 ? [] : [[line.slice(space + 1), line.slice(0, space)]];
    }),
  );

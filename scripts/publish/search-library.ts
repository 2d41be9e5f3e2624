import { close, createIndex } from 'pagefind';

const library = 'pagefind.js';

/** The code of the library that searches in a browser. The package has it in its program alone, and writes it beside every index. */
export async function libraryCode(): Promise<string> {
  const { index } = await createIndex();
  // Without a record there is no language, and nothing is written.
  await index!.addCustomRecord({ url: '/', content: 'x', language: 'id' });
  const { files } = await index!.getFiles();
  await close();
  return new TextDecoder().decode(files.find(({ path }) => path === library)!.content);
}

/** For Vite: makes that library a module, so that it comes with the script that uses it and costs no turn of its own. */
export function searchLibrary() {
  const [name, id] = ['virtual:pagefind', '\0virtual:pagefind'];
  return {
    name: 'search-library',
    resolveId: (source: string) => (source === name ? id : undefined),
    load: (module: string) => (module === id ? libraryCode() : undefined),
  };
}

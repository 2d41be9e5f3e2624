import { build, type Rolldown } from 'vite';

/**
 * A module and all that it imports as one classic script: from a file, browsers run no module. What it would import later
 * stands in it too.
 */
export async function classicScript(module: string): Promise<string> {
  const output = {
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      modulePreload: false,
      target: ['chrome109', 'safari16.4', 'firefox115'],
      lib: { entry: module, formats: ['iife'], name: 'etalase', fileName: 'klasik' },
      // Of use only where files are preloaded, and those stand in the script.
      rolldownOptions: { transform: { define: { 'import.meta': '{}' } } },
    },
  } as const;
  const [result] = [await build(output as never)].flat() as Rolldown.RolldownOutput[];
  return result!.output[0].code;
}

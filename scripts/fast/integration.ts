import type { AstroIntegration } from 'astro';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { helperPattern, keptPages } from './bundle.ts';

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Compiled components get the runtime that can also render at once. */
const atOnce = {
  name: 'at-once',
  enforce: 'pre' as const,
  resolveId: (id: string, from: string | undefined) =>
    id === 'astro/compiler-runtime' && from?.split('?')[0]!.endsWith('.astro')
      ? beside('./sync.ts')
      : undefined,
};

/**
 * Keeps what Astro has compiled instead of letting it write the pages, when scripts/build.ts asks for that
 * (`ETALASE_BUNDEL` names the folder). The pages are then rendered from it by scripts/fast/site.ts. They stay ordinary
 * Astro pages, which `astro dev` and `astro build` show by themselves.
 *
 * The way back to plain Astro is to take `fastPages()` out of astro.config.mjs: the same pages, later.
 */
export function fastPages(): AstroIntegration {
  const kept = process.env['ETALASE_BUNDEL'];
  if (!kept) return { name: 'fast-pages', hooks: {} };
  let out = '';
  let pages: Map<string, { styles: unknown[] }>;
  return {
    name: 'fast-pages',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        injectRoute({ pattern: helperPattern, entrypoint: beside('./runtime.ts'), prerender: true });
        updateConfig({ vite: { plugins: [atOnce] } });
      },
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:setup': (build) => {
        pages = build.pages as unknown as typeof pages;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((astro) => ({
          ...astro,
          name: 'fast-pages',
          setup: () => Promise.resolve(),
          // Called when everything is compiled; Astro deletes the folder afterwards.
          getStaticPaths() {
            cpSync(join(out, '.prerender'), join(kept, 'code'), { recursive: true });
            const styles = [...pages].map(([key, page]) => [key, { styles: page.styles }]);
            writeFileSync(join(kept, keptPages), JSON.stringify(styles));
            return Promise.resolve([]);
          },
        })),
    },
  };
}

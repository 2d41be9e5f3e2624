import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { fastPages } from './scripts/fast/integration.ts';
import { searchLibrary } from './scripts/publish/search-library.ts';

// Astro lets variables of these names in the environment (those of a test runner, for one) win over what it knows itself:
// a site would be built as if in development, without its policy, or for another path.
for (const name of ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'])
  delete process.env[name];

const { address } = JSON.parse(readFileSync(new URL('./content/situs.json', import.meta.url), 'utf8'));
const { origin, pathname } = new URL(address);

const layers = '@layer reset, tokens, base, compositions, components, utilities, print;';
/** Whichever style sheet a browser meets first declares the order of all layers. */
const layerOrder = {
  name: 'layer-order',
  enforce: 'pre',
  transform: (code, id) =>
    /\.css($|\?)|[?&]lang\.css/.test(id) && !id.includes('?url') ? layers + code : undefined,
};

/** Astro's MDX marks its modules with a directive that the bundler reports on each of them and that does no harm. */
const quiet = (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning);

/**
 * A script that fetches another on use needs two small things which others need too. Each has its own copy of them, since
 * a file for them would cost every visitor a turn of its own. Vite's helper for such a fetch also waits for style sheets;
 * none of our scripts has one.
 */
const inEach = {
  name: 'in-each',
  enforce: 'pre',
  apply: 'build',
  async resolveId(source, importer) {
    if (source === '\0vite/preload-helper.js') return `\0fetch-helper?${importer}`;
    if (!source.endsWith('/copy.client.ts')) return undefined;
    const { id } = await this.resolve(source, importer, { skipSelf: true });
    return `${id}?in=${importer}`;
  },
  load: (id) =>
    id.startsWith('\0fetch-helper?') ? 'export const __vitePreload = (load) => load();' : undefined,
};

/**
 * What many pages share becomes one style sheet, and what a few of one kind share another: on a weak signal each further
 * file costs a turn of its own.
 */
const sharedStyles = [
  {
    name: 'bersama',
    test: /[\\/]src[\\/](components|layouts|styles)[\\/].*\.(astro|css)/,
    minShareCount: 4,
    priority: 3,
  },
  {
    name: 'mcc',
    test: /[\\/]components[\\/](PageContents|activity[\\/]YearLinks|mcc[\\/](Facade|MccWindows|Pane))\.astro/,
    minShareCount: 2,
    priority: 2,
  },
  {
    name: 'unesco',
    test: /[\\/]components[\\/](report[\\/](CooperationCards|MeetingTable)|unesco[\\/]VisitsFollowed)\.astro/,
    minShareCount: 2,
    priority: 1,
  },
];

export default defineConfig({
  site: origin,
  base: pathname,
  outDir: process.env.ETALASE_OUT ?? './dist',
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  i18n: { locales: ['id', 'en'], defaultLocale: 'id', routing: { prefixDefaultLocale: false } },
  integrations: [mdx(), fastPages()],
  build: { inlineStylesheets: 'never', assets: '_astro' },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // Oldest browsers served: Chrome 109, Safari 16.4, Firefox 115. Newer CSS (light-dark, nesting) is compiled down.
  vite: {
    cacheDir: './.cache/vite',
    plugins: [layerOrder, inEach, searchLibrary()],
    build: {
      cssTarget: ['chrome109', 'safari16.4', 'firefox115'],
      assetsInlineLimit: 0,
      rolldownOptions: { onwarn: quiet, output: { codeSplitting: { groups: sharedStyles } } },
    },
    css: {
      transformer: 'lightningcss',
      lightningcss: { targets: { chrome: 109 << 16, safari: (16 << 16) | (4 << 8), firefox: 115 << 16 } },
    },
  },
});

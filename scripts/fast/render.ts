import type { APIContext, RouteData } from 'astro';
import type * as Runtime from './runtime.ts';
import type { Open } from './sync.ts';

/** The parts of Astro's application that are used here and not in its documentation: look at them at each upgrade. */
export interface App {
  manifest: { base: string; site?: string };
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
  getComponentByRoute: (route: RouteData) => Promise<Module>;
  /** Filled by `getStaticPaths()`. */
  routeCache: { get: (route: RouteData) => { staticPaths: Entry[] } | undefined };
}

interface Module {
  default?: unknown;
  GET?: (context: Partial<APIContext>) => Response | Promise<Response>;
}

/** One page of a route, as its `getStaticPaths` gives it. */
export interface Entry {
  params: Record<string, string | undefined>;
  props?: Record<string, unknown>;
  /** The same key, the same bytes, as long as the bundle is the same. */
  cacheKey?: string | number | undefined;
}

/** Gives the bytes of one page; takes its full address. */
export type Render = (entry: Entry, address: string) => Promise<string | Uint8Array>;

/** What Astro makes anew for each page and what is the same for all pages of a route in one language. */
interface Result {
  _metadata: Record<string, unknown>;
  componentMetadata: Map<unknown, { containsHead: boolean; propagation: string }>;
  createAstro: (props: unknown, slots: unknown) => object;
  links: Set<unknown>;
  scripts: Set<unknown>;
  styles: Set<unknown>;
}
interface State {
  routeData: RouteData;
  props: unknown;
  getActionAPIContext: () => unknown;
  createResult: (module: Module, context: unknown) => Promise<Result>;
}

/** What all pages of a route in one language share. */
interface Mould {
  result: Result;
  /** Makes what `Astro` gives in a template. */
  atOnce: { createAstro: (props: unknown) => object };
  open: Open;
  /** The page that is being rendered. */
  page: { params: Entry['params']; address: string };
}

const known = new Map<string | undefined, Open['known']>();
function knownIn(language: string | undefined): Open['known'] {
  const own = known.get(language) ?? new Map();
  known.set(language, own);
  return own;
}

async function mouldOf(
  { FetchState, chunkToString, renderHead }: typeof Runtime,
  module: Module,
  route: RouteData,
  entry: Entry,
  address: string,
): Promise<Mould> {
  const url = new URL(address);
  const state = new FetchState(new Request(url)) as unknown as State;
  state.routeData = route;
  state.props = entry.props ?? {};
  const result = await state.createResult(module, state.getActionAPIContext());
  const about = result.componentMetadata.get((module.default as { moduleId?: string }).moduleId);
  result._metadata['headInTree'] = about?.containsHead ?? false;
  result._metadata['routeHasPropagation'] = ['self', 'in-tree'].includes(about?.propagation ?? 'none');
  const astro = Object.getPrototypeOf(result.createAstro({}, {})) as { currentLocale?: string };
  const head = chunkToString(copyOf(result, entry.params, url) as never, renderHead() as never);
  const open = { head: String(head), scripts: new Map(), missing: new Set(), seen: new Set(), known: knownIn(astro.currentLocale), own: false } as Open; // prettier-ignore
  const page = { params: entry.params, address };
  // One prototype for all pages: what is a page's own is asked of it, and rarely.
  const own = <T>(get: () => T) => ({
    get() {
      open.own = true;
      return get();
    },
  });
  function Astro(this: Record<string, unknown>, props: unknown) {
    this['props'] = props;
    this['self'] = undefined;
  }
  Astro.prototype = Object.create(astro, {
    currentLocale: { value: astro.currentLocale },
    params: own(() => page.params),
    url: own(() => new URL(page.address)),
    slots: own(() => {
      throw new Error('Astro.slots');
    }),
  }) as object;
  const Made = Astro as unknown as new (props: unknown) => object;
  return { result, open, page, atOnce: { createAstro: (props) => new Made(props) } };
}

/** The state of one page: what a template may change is its own, all else is the mould's. */
function copyOf(cast: Result, params: Entry['params'], url: URL): Result {
  return {
    ...cast,
    links: new Set(cast.links),
    scripts: new Set(cast.scripts),
    styles: new Set(cast.styles),
    _metadata: {
      ...cast._metadata,
      rendererSpecificHydrationScripts: new Set(),
      renderedScripts: new Set(),
      hasDirectives: new Set(),
      extraHead: [],
      propagators: new Set(),
      pendingSlotEvaluations: [],
    },
    createAstro: (props, slots) => Object.assign(cast.createAstro(props, slots), { params, url }),
  };
}

/** Renders a page at once; a script that is met for the first time is asked of Astro, and the page is made again. */
async function renderAtOnce(
  runtime: typeof Runtime,
  mould: Mould,
  component: unknown,
  entry: Entry,
  address: string,
) {
  mould.page.params = entry.params;
  mould.page.address = address;
  const make = () => {
    mould.open.seen.clear();
    return runtime.atOnce(mould.open, component as never, mould.atOnce, entry.props ?? {});
  };
  const html = await make();
  const { missing, scripts } = mould.open;
  if (missing.size === 0) return html;
  for (const id of missing) {
    const { content } = (await runtime.renderScript(mould.result as never, id)) as unknown as {
      content: string;
    };
    scripts.set(id, content);
  }
  missing.clear();
  return make();
}

/** What an endpoint answers with, when nothing but its bytes are asked for. */
class Answer {
  readonly body: string | Uint8Array;
  constructor(body: string | Uint8Array) {
    this.body = body;
  }
}

/** The bytes an endpoint answers with. A whole Response, with its headers and stream, would cost more than they do. */
async function bodyOf(answer: () => Promise<unknown>): Promise<string | Uint8Array> {
  const whole = globalThis.Response;
  globalThis.Response = Answer as unknown as typeof Response;
  try {
    return ((await answer()) as Answer).body;
  } finally {
    globalThis.Response = whole;
  }
}

/** Opens a route, whose pages are then rendered one after the other; `tell` gets what Astro's renderer has to do itself. */
export async function openRoute(
  app: App,
  helper: RouteData,
  route: RouteData,
  tell: (what: string) => void,
): Promise<Render> {
  const module = await app.getComponentByRoute(route);
  const site = new URL(app.manifest.site!);
  if (route.type === 'endpoint')
    return ({ params, props = {} }, address) =>
      bodyOf(async () => {
        const context = { params, props, site };
        return module.GET!(Object.defineProperty(context, 'url', { get: () => new URL(address) }));
      });
  const runtime = (await app.getComponentByRoute(helper)) as unknown as typeof Runtime;
  const moulds = new Map<string | undefined, Mould>();
  const renderToString = runtime.renderToString as (...given: unknown[]) => Promise<string | Response>;
  let atOnce = true;
  return async (entry, address) => {
    const language = entry.params['locale'];
    const mould = moulds.get(language) ?? (await mouldOf(runtime, module, route, entry, address));
    moulds.set(language, mould);
    if (atOnce)
      try {
        return await renderAtOnce(runtime, mould, module.default, entry, address);
      } catch (error) {
        atOnce = false;
        tell(`${route.component}: ${error instanceof Error ? error.message : String(error)}`);
      }
    const result = copyOf(mould.result, entry.params, new URL(address));
    const html = await renderToString(result, module.default, entry.props ?? {}, {}, true, route);
    if (typeof html !== 'string') throw new Error(`${address}: not a page`);
    return html;
  };
}

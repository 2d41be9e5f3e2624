import type { APIContext, RouteData } from 'astro';
import type * as Runtime from './runtime.ts';

/** The parts of Astro's prerenderer that are used here and not in its documentation: look at them at each upgrade. */
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
}

/** Gives the bytes of one page. */
export type Render = (entry: Entry, url: URL) => Promise<string | Uint8Array>;

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

/** The result Astro makes for a page, made once: all pages of the route in its language are copies of it. */
async function mould(
  { FetchState }: typeof Runtime,
  module: Module,
  route: RouteData,
  entry: Entry,
  url: URL,
): Promise<Result> {
  const state = new FetchState(new Request(url)) as unknown as State;
  state.routeData = route;
  state.props = entry.props ?? {};
  const result = await state.createResult(module, state.getActionAPIContext());
  const about = result.componentMetadata.get((module.default as { moduleId?: string }).moduleId);
  result._metadata['headInTree'] = about?.containsHead ?? false;
  result._metadata['routeHasPropagation'] = ['self', 'in-tree'].includes(about?.propagation ?? 'none');
  return result;
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

/** Opens a route, whose pages are then rendered one after the other. */
export async function openRoute(app: App, helper: RouteData, route: RouteData): Promise<Render> {
  const module = await app.getComponentByRoute(route);
  const site = new URL(app.manifest.site!);
  if (route.type === 'endpoint')
    return async ({ params, props = {} }, url) => {
      const response = await module.GET!({ params, props, site, url });
      return new Uint8Array(await response.arrayBuffer());
    };
  const runtime = (await app.getComponentByRoute(helper)) as unknown as typeof Runtime;
  const moulds = new Map<string | undefined, Result>();
  const renderToString = runtime.renderToString as (...given: unknown[]) => Promise<string | Response>;
  return async (entry, url) => {
    const language = entry.params['locale'];
    const cast = moulds.get(language) ?? (await mould(runtime, module, route, entry, url));
    moulds.set(language, cast);
    const result = copyOf(cast, entry.params, url);
    const html = await renderToString(result, module.default, entry.props ?? {}, {}, true, route);
    if (typeof html !== 'string') throw new Error(`${url.pathname}: not a page`);
    return html;
  };
}

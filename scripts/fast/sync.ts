import * as astro from 'astro/compiler-runtime';
import { escapeHTML, isHTMLString, voidElementNames } from 'astro/runtime/server/index.js';

/**
 * Astro's runtime for compiled components, with a second mode: while a page is open, a component gives its HTML at once,
 * as one string, instead of a tree of promises. Attributes of the rarer kinds, spreads, scripts and `set:html` stay
 * Astro's own functions. What cannot be done at once (a component that awaits, an island) throws, and the page is left to
 * Astro's renderer. With no page open every name does what Astro's does.
 */
export * from 'astro/compiler-runtime';

// The compiler's calls have no types of their own.
/* eslint-disable-next-line @typescript-eslint/no-explicit-any */
type Any = any;
type Component = ((result: Any, props: Any, slots: Any) => Any) & { sync?: Component; factory?: Component };

/** What a page that is rendered at once knows of its route. */
export interface Open {
  /** All that Astro puts at the end of the head. */
  head: string;
  /** What Astro puts before it; known after the first page, since asking costs a copy of the page. */
  doctype?: string;
  /** The tag of each script, by its id; kept for all pages of the route. */
  scripts: Map<string, string>;
  /** Scripts whose tag is not known yet. */
  missing: Set<string>;
  /** Scripts that stand on the page already. */
  seen: Set<string>;
  /** What components gave for plain props, on all pages of the language. */
  known: Map<Component, Known>;
  /** Whether something that belongs to this one page, or depends on what else stands there, has been asked for. */
  own: boolean;
}

/** What a component gave, by its props. */
interface Known {
  made: Map<string, Html>;
  asked: number;
  given: number;
}

export class NotAtOnce extends Error {}

/** HTML, which is not escaped again. */
class Html {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
  toString(): string {
    return this.html;
  }
}

let page: Open | undefined;

/** Renders one page, with everything in it, to a string. */
export async function atOnce(
  open: Open,
  component: Component,
  result: object,
  props: object,
): Promise<string> {
  page = open;
  try {
    const made: unknown = await component.sync!(result, props, {});
    if (!(made instanceof Html)) throw new NotAtOnce('not a page');
    open.doctype ??= /^<!doctype html/i.test(made.html) ? '' : '<!DOCTYPE html>';
    return open.doctype + made.html;
  } finally {
    page = undefined;
  }
}

const marked = /[&<>'"]/;

function text(value: Any): string {
  if (typeof value === 'string') return marked.test(value) ? escapeHTML(value) : value;
  if (value instanceof Html) return value.html;
  if (value === 0) return '0';
  if (!value) return '';
  if (Array.isArray(value)) {
    let all = '';
    for (const item of value) all += text(item);
    return all;
  }
  if (typeof value === 'number' || typeof value === 'bigint' || value === true) return String(value);
  if (isHTMLString(value)) return value.toString();
  if (typeof value === 'function') return text(value());
  throw new NotAtOnce(Object.prototype.toString.call(value));
}

export const render = (parts: TemplateStringsArray, ...values: Any[]): Any => {
  if (!page) return astro.render(parts, ...values);
  let html = parts[0]!;
  for (let i = 0; i < values.length; i++) {
    html += text(values[i]);
    html += parts[i + 1]!;
  }
  return new Html(html);
};

export const createComponent = (given: Component, ...rest: Any[]): Any =>
  Object.assign((astro.createComponent as Any)(given, ...rest), {
    sync: typeof given === 'function' ? given : (given as Component).factory,
  });

/** Names of attributes that are neither boolean nor built from objects: written as they are. */
const plain = /^(?:aria-[a-z]+|data-[a-z0-9-]+|href|src|srcset|sizes|alt|id|lang|hreflang|rel|type|width|height|viewBox|d|x|y|x1|x2|y1|y2|cx|cy|r|content|property|name|value|datetime|title|role|loading|decoding|fetchpriority|target|for|class)$/; // prettier-ignore
/** What stands before the value of such an attribute; nothing where Astro's own function is to write it. */
const starts = new Map<string, string>();
const startOf = (key: string): string => {
  const start = plain.test(key) ? ` ${key}="` : '';
  starts.set(key, start);
  return start;
};
const unsafe = /[&"]/;

export const addAttribute = (value: Any, key: string, escape = true, tag = ''): Any => {
  if (!page) return astro.addAttribute(value, key, escape, tag);
  if (value === undefined || value === null) return '';
  const start = starts.get(key) ?? startOf(key);
  if (start === '' || !escape || value === '') return astro.addAttribute(value, key, escape, tag);
  const written = String(value);
  return new Html(
    unsafe.test(written)
      ? `${start}${written.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`
      : `${start}${written}"`,
  );
};

/** An element whose name is a variable. */
function element(tag: string, props: Record<string, unknown>, slots: Record<string, Any>, result: Any): Html {
  let inner = '';
  for (const name in slots)
    inner += text(typeof slots[name] === 'function' ? slots[name](result) : slots[name]);
  let html = `<${tag}`;
  for (const name in props) html += text(addAttribute(props[name], name, true, tag));
  return new Html(inner === '' && voidElementNames.test(tag) ? `${html}/>` : `${html}>${inner}</${tag}>`);
}

/** What props may come to in one line. */
const longest = 4000;

/** A value in one line, if it is plain: a text, a number, a list or an object of such. */
function lineOf(value: Any): string | undefined {
  if (typeof value === 'string') return `"${value.length} ${value}`;
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return `${String(value)},`;
  let line = '[';
  if (Array.isArray(value))
    for (const item of value) {
      const one = lineOf(item);
      if (one === undefined || line.length > longest) return undefined;
      line += one;
    }
  else if (Object.getPrototypeOf(value) === Object.prototype)
    for (const name in value) {
      const one = lineOf(value[name]);
      if (one === undefined || line.length > longest) return undefined;
      line += `${name}:${one}`;
    }
  else return undefined;
  return `${line}]`;
}

/** Times a component is asked for before it must have been given often enough, and what is kept of one at most. */
const trial = 50;
const keptAtMost = 2000;

/**
 * A component without slots whose props are plain values (the foot of the site, an icon, the filters) gives the same for
 * the same props on every page, unless it looks at the page itself or brings a script: what it gave is given again. Where
 * that seldom comes to pass, no more is kept.
 */
function knownOr(page: Open, result: Any, component: Component, props: Any): Any {
  let known = page.known.get(component);
  if (!known) page.known.set(component, (known = { made: new Map(), asked: 0, given: 0 }));
  const { made } = known;
  known.asked += 1;
  const seldom = known.asked > trial && known.given * 2 < known.asked;
  const line = seldom ? undefined : lineOf(props);
  if (line === undefined) return component.sync!(result, props, {});
  const last = made.get(line);
  if (last) {
    known.given += 1;
    return last;
  }
  const { own } = page;
  page.own = false;
  const now: unknown = component.sync!(result, props, {});
  if (now instanceof Html && !page.own && made.size < keptAtMost) made.set(line, now);
  page.own ||= own;
  return now;
}

export const renderComponent = (result: Any, name: string, component: Any, props: Any, slots?: Any): Any => {
  if (!page) return astro.renderComponent(result, name, component, props, slots);
  if (component === astro.Fragment) return slots?.default?.(result);
  if (props['class:list'] !== undefined || props['server:defer'] !== undefined) throw new NotAtOnce(name);
  if (typeof component === 'string' && /^[a-z][a-z0-9-]*$/.test(component))
    return element(component, props, slots, result);
  if (!component?.sync) throw new NotAtOnce(name);
  return slots ? component.sync(result, props, slots) : knownOr(page, result, component, props);
};

export const renderSlot = (result: Any, slot: Any, otherwise?: Any): Any => {
  if (!page) return astro.renderSlot(result, slot, otherwise);
  const given = slot ?? otherwise;
  return typeof given === 'function' ? given(result) : given;
};

export const renderScript = (result: Any, id: string): Any => {
  if (!page) return astro.renderScript(result, id);
  page.own = true;
  if (page.seen.has(id)) return '';
  page.seen.add(id);
  const tag = page.scripts.get(id);
  if (tag === undefined) page.missing.add(id);
  return new Html(tag ?? '');
};

export const maybeRenderHead = (result: Any): Any => (page ? '' : (astro.maybeRenderHead as Any)(result));
export const renderHead = (result: Any): Any =>
  page ? new Html(page.head) : (astro.renderHead as Any)(result);

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

function text(value: Any): string {
  if (typeof value === 'string') return escapeHTML(value);
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
  for (let i = 0; i < values.length; i++) html += text(values[i]) + parts[i + 1]!;
  return new Html(html);
};

export const createComponent = (given: Component, ...rest: Any[]): Any =>
  Object.assign((astro.createComponent as Any)(given, ...rest), {
    sync: typeof given === 'function' ? given : (given as Component).factory,
  });

/** Names of attributes that are neither boolean nor built from objects: written as they are. */
const plain = /^(?:aria-[a-z]+|data-[a-z0-9-]+|href|src|srcset|sizes|alt|id|lang|hreflang|rel|type|width|height|viewBox|d|x|y|x1|x2|y1|y2|cx|cy|r|content|property|name|value|datetime|title|role|loading|decoding|fetchpriority|target|for|class)$/; // prettier-ignore
const isPlain = new Map<string, boolean>();

export const addAttribute = (value: Any, key: string, escape = true, tag = ''): Any => {
  if (!page) return astro.addAttribute(value, key, escape, tag);
  if (value === undefined || value === null) return '';
  let simple = isPlain.get(key);
  if (simple === undefined) isPlain.set(key, (simple = plain.test(key)));
  if (!simple || !escape || value === '') return astro.addAttribute(value, key, escape, tag);
  const written = String(value);
  return new Html(
    written.includes('&') || written.includes('"')
      ? ` ${key}="${written.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`
      : ` ${key}="${written}"`,
  );
};

/** An element whose name is a variable. */
function element(tag: string, props: Record<string, unknown>, slots: Record<string, Any>, result: Any): Html {
  const inner = Object.values(slots)
    .map((slot) => text(typeof slot === 'function' ? slot(result) : slot))
    .join('');
  const attributes = Object.entries(props).map(([key, value]) => text(addAttribute(value, key, true, tag)));
  const end = inner === '' && voidElementNames.test(tag) ? '/>' : `>${inner}</${tag}>`;
  return new Html(`<${tag}${attributes.join('')}${end}`);
}

export const renderComponent = (
  result: Any,
  name: string,
  component: Any,
  props: Any,
  slots: Any = {},
): Any => {
  if (!page) return astro.renderComponent(result, name, component, props, slots);
  if (component === astro.Fragment) return slots.default?.(result);
  if (props['class:list'] !== undefined || props['server:defer'] !== undefined) throw new NotAtOnce(name);
  if (typeof component === 'string' && /^[a-z][a-z0-9-]*$/.test(component))
    return element(component, props, slots, result);
  if (!component?.sync) throw new NotAtOnce(name);
  return component.sync(result, props, slots);
};

export const renderSlot = (result: Any, slot: Any, otherwise?: Any): Any => {
  if (!page) return astro.renderSlot(result, slot, otherwise);
  const given = slot ?? otherwise;
  return typeof given === 'function' ? given(result) : given;
};

export const renderScript = (result: Any, id: string): Any => {
  if (!page) return astro.renderScript(result, id);
  if (page.seen.has(id)) return '';
  page.seen.add(id);
  const tag = page.scripts.get(id);
  if (tag === undefined) page.missing.add(id);
  return new Html(tag ?? '');
};

export const maybeRenderHead = (result: Any): Any => (page ? '' : (astro.maybeRenderHead as Any)(result));
export const renderHead = (result: Any): Any =>
  page ? new Html(page.head) : (astro.renderHead as Any)(result);

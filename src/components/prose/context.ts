import type { Locale } from '../../i18n/index.ts';
import type { Countable } from '../../lib/prose.ts';
import type { Indicator, Umkm } from '../../lib/records.ts';
import type { Citations } from '../../lib/sources.ts';

/**
 * What the components inside an MDX text need of their page. MDX passes them plain attributes only, so the page
 * hands this over in `Astro.locals.prose`.
 */
export interface ProseContext {
  locale: Locale;
  /** Already numbered in reading order. */
  citations: Citations;
  claims: ReadonlyMap<string, Indicator>;
  /** The makers a story may name. */
  umkm?: ReadonlyMap<string, Umkm>;
  /** Left out where the text counts nothing. */
  counts?: Record<Countable, number>;
}

declare global {
  namespace App {
    interface Locals {
      /** Set by the page of a long text. */
      prose?: ProseContext;
    }
  }
}

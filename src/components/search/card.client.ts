import type { Family } from '../../lib/look/family.ts';
import { pola } from '../../lib/look/pola.ts';
import type { Hit } from './index.client.ts';

/** The choice of a facet: it holds the name, icon and colour family that cards of that kind show. */
function choice(panel: HTMLElement, facet: string, value: string | undefined): HTMLElement | null {
  return panel.querySelector(`[data-facet="${facet}"] [data-value="${CSS.escape(value ?? '')}"]`);
}

const nameOf = (element: HTMLElement | null): string =>
  element?.querySelector('[data-name]')?.textContent.trim() ?? '';

function iconOf(element: HTMLElement | null, size: number): SVGElement | undefined {
  const icon = element?.querySelector('svg')?.cloneNode(true) as SVGElement | undefined;
  icon?.setAttribute('width', String(size));
  icon?.setAttribute('height', String(size));
  return icon;
}

/** The words of a hit; what was found stands in `<mark>`. Built of text nodes, so nothing is read as markup. */
function showText(element: HTMLElement, hit: Hit, language: string): void {
  const { part, runs } = hit.excerpt;
  const text = runs.map(({ text }) => text).join('');
  // A name quoted under itself says nothing.
  element.hidden = text === '' || text === `${hit.title}.`;
  for (const { text, found } of runs) {
    if (!found) element.append(text);
    else {
      const mark = document.createElement('mark');
      mark.textContent = text;
      element.append(mark);
    }
  }
  const other = language === 'id' ? 'en' : 'id';
  const lang = part === 'own' ? hit.lang : part === 'other' ? other : undefined;
  if (lang) element.lang = lang;
}

/** A card of the block grid for one hit. Takes the panel, which holds the template and the names to show. */
export function cardOf(panel: HTMLElement, hit: Hit): HTMLElement {
  const template = panel.querySelector<HTMLTemplateElement>('template[data-card]')!;
  const card = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const part = <T extends HTMLElement>(name: string): T => card.querySelector<T>(`[data-part="${name}"]`)!;
  const subsektor = choice(panel, 'subsektor', hit.subsektor);
  const family = subsektor?.dataset['family'] as Family | undefined;
  if (family) card.dataset['family'] = family;

  const [picture, plate] = [part<HTMLImageElement>('picture'), part('plate')];
  const slug = /\/umkm\/([^/]+)\/$/.exec(hit.url)?.[1];
  if (hit.type === 'umkm' && slug && family) {
    // Drawn here from the slug: the same picture as the page's, without a request.
    picture.src = `data:image/svg+xml,${encodeURIComponent(pola({ slug, family, width: 360, height: 240 }))}`;
    plate.remove();
    const icon = iconOf(subsektor, 20);
    if (icon) part('line').append(icon);
  } else {
    picture.remove();
    const icon = iconOf(subsektor, 64);
    if (icon) plate.prepend(icon);
    part('type').textContent = nameOf(choice(panel, 'halaman', hit.type));
  }
  part('line').append(hit.line);
  part('line').hidden = hit.line === '';
  const link = part<HTMLAnchorElement>('link');
  link.href = hit.url;
  link.textContent = hit.title;
  showText(part('text'), hit, document.documentElement.lang);
  return card;
}

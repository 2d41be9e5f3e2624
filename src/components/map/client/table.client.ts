import { countOf, type Counts, type View, views } from '../../../lib/map/counts.ts';
import type { MapFile } from '../../../lib/map/files.ts';

/** What a row of the table says of its kelurahan, written by the server. */
export interface Row {
  readonly element: HTMLTableRowElement;
  readonly link: HTMLAnchorElement;
  readonly name: string;
  readonly kecamatan: string;
  /** Further sentences for the polygon: kampung and MCC. */
  readonly extra: string;
}

export interface MapTable {
  readonly rows: ReadonlyMap<string, Row>;
  /** Writes the counts of one subsektor or of all, and emphasises the column of the view. */
  paint: (view: View, subsektor: string | undefined) => void;
}

type Column = View | 'name' | 'kecamatan' | 'kampung';

/** Makes the table follow the filter and sort by its headings. Takes the way a number is written. */
export function liveTable(table: HTMLTableElement, file: MapFile, write: (n: number) => string): MapTable {
  const rows = new Map(
    [...table.querySelectorAll<HTMLTableRowElement>('[data-rows] tr')].map((element): [string, Row] => {
      const { kelurahan, name, kecamatan, extra = '' } = element.dataset;
      const link = element.querySelector('a')!;
      link.setAttribute('role', 'button');
      link.setAttribute('aria-controls', 'kelurahan-terpilih');
      return [kelurahan!, { element, link, name: name!, kecamatan: kecamatan!, extra }];
    }),
  );
  const counts = new Map(file.features.map(({ id, properties }) => [id, properties]));
  const compare = new Intl.Collator(document.documentElement.lang).compare;
  let subsektor: string | undefined;
  let sorted: { column: Column; descending: boolean } = { column: 'name', descending: false };

  const headings = [...table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')];
  function sort(): void {
    const { column, descending } = sorted;
    const value = (id: string): number =>
      column === 'kampung'
        ? counts.get(id)!.kampung.length
        : countOf(counts.get(id)!, column as View, subsektor);
    const difference = (a: string, b: string): number =>
      column === 'name' || column === 'kecamatan'
        ? compare(rows.get(a)![column], rows.get(b)![column])
        : value(a) - value(b);
    const order = [...rows.keys()].sort(
      (a, b) =>
        (descending ? difference(b, a) : difference(a, b)) || compare(rows.get(a)!.name, rows.get(b)!.name),
    );
    // Moving the focused row would take the focus from it.
    const focused = document.activeElement;
    table.querySelector('[data-rows]')!.append(...order.map((id) => rows.get(id)!.element));
    if (focused instanceof HTMLElement && table.contains(focused)) focused.focus({ preventScroll: true });
    for (const heading of headings) {
      if (heading.dataset['sort'] === column)
        heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      else heading.removeAttribute('aria-sort');
    }
  }
  for (const heading of headings) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const column = heading.dataset['sort'] as Column;
      const words = column === 'name' || column === 'kecamatan';
      // Counts are looked up from the top: the first click on one puts the highest first.
      sorted = { column, descending: sorted.column === column ? !sorted.descending : !words };
      sort();
    });
  }

  function fillRow(row: Element, of: Counts): void {
    for (const view of views)
      row.querySelector(`[data-count="${view}"]`)!.textContent = write(countOf(of, view, subsektor));
  }
  return {
    rows,
    paint(view, one) {
      subsektor = one;
      table.dataset['currentView'] = view;
      for (const [id, { element }] of rows) fillRow(element, counts.get(id)!);
      for (const row of table.querySelectorAll<HTMLElement>('[data-rest]'))
        fillRow(row, file.rest[row.dataset['rest']!]!);
      fillRow(table.querySelector('[data-total]')!, file.total);
      if (sorted.column !== 'name' && sorted.column !== 'kecamatan') sort();
    },
  };
}

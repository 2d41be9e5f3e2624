import Combobox from '@github/combobox-nav';
import { suggest, type NameList, type Suggestion } from '../../lib/search/suggest.ts';

/** One name as a link: the keyboard reaches it through the box, and pointer and touch as any link. */
function option({ name, path, note }: Suggestion, root: string, number: number): HTMLElement {
  const link = document.createElement('a');
  link.setAttribute('role', 'option');
  link.id = `usulan-${number}`;
  link.href = root + path;
  link.tabIndex = -1;
  const what = document.createElement('span');
  what.textContent = note;
  link.append(name, ' ', what);
  return link;
}

/** Shows names that fit while one types into the box of a search field. Throws when the names cannot be fetched. */
export async function attach(field: HTMLElement, input: HTMLInputElement): Promise<void> {
  const response = await fetch(field.dataset['names']!);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const names = (await response.json()) as NameList;
  const list = field.querySelector<HTMLElement>('[role="listbox"]')!;
  const status = field.querySelector<HTMLElement>('[role="status"]')!;
  const combobox = new Combobox(input, list, { tabInsertsSuggestions: false });

  const close = () => {
    combobox.stop();
    list.hidden = true;
    status.textContent = '';
  };
  const show = () => {
    const found = suggest(names, input.value);
    close();
    list.replaceChildren(...found.map((one, i) => option(one, field.dataset['root']!, i)));
    if (found.length === 0 || document.activeElement !== input) return;
    list.hidden = false;
    combobox.start();
    const plural = found.length === 1 ? 'one' : 'other';
    status.textContent = field.dataset[plural]!.replace('{n}', String(found.length));
  };
  input.addEventListener('input', show);
  input.addEventListener('focus', show);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return;
    // The first Escape closes the list, the next one is the browser's.
    event.preventDefault();
    close();
  });
  field.addEventListener('focusout', ({ relatedTarget }) => {
    if (!field.contains(relatedTarget as Node | null)) close();
  });
  show();
}

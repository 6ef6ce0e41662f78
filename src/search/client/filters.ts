/** Narrows a search to kinds and topics: check boxes of the form, kept in the address. */
import type { Narrowing } from '../answers/look-up.ts';

export interface Filters {
  read(): Narrowing;
  /** Takes over what an address says. */
  set(address: URLSearchParams): void;
  clear(): void;
  /** Writes what is chosen into an address. */
  write(address: URLSearchParams): void;
}

/** @param form holds check boxes named `kind` and `topic`, in a `<details inert>`, whose place is kept */
export function openFilters(form: HTMLFormElement): Filters {
  const details = form.querySelector('details');
  if (details) details.inert = false;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const chosen = (name: string) => boxes.filter((box) => box.name === name && box.checked).map(({ value }) => value);
  return {
    read: () => ({ kinds: chosen('kind'), topics: chosen('topic') }),
    set(address) {
      for (const box of boxes) box.checked = address.getAll(box.name).includes(box.value);
      if (details && boxes.some(({ checked }) => checked)) details.open = true;
    },
    clear() {
      for (const box of boxes) box.checked = false;
    },
    write(address) {
      for (const name of ['kind', 'topic']) {
        address.delete(name);
        for (const value of chosen(name)) address.append(name, value);
      }
    },
  };
}

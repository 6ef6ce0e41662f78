/** Buttons below a text: share its address under a neutral title, and print it. */
import type { Words } from '../../schemas/interface.ts';

export interface Passing {
  words: Words['tools']['pass'];
  /** Shown to whoever gets the address: no illness stands in it. */
  title: string;
  /** Without what the reader searched for or opened. */
  address: string;
}

/** What the other one is told: of a private text only the name of the site, which stands last in the title of a page. */
export const titleOf = (title: string, sensitive: boolean): string => (sensitive ? (title.split(' · ').at(-1) ?? title) : title);

function button(label: string, run: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = label;
  made.addEventListener('click', run);
  return made;
}

/** Puts the buttons into a place on the page. */
export function startPassing(host: HTMLElement, { words, title, address }: Passing): void {
  const said = document.createElement('p');
  said.className = 'small';
  said.setAttribute('role', 'status');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      said.textContent = words.copied;
    } catch {
      // Not allowed, or an old phone: she copies it by hand.
      const shown = document.createElement('bdi');
      shown.dir = 'ltr';
      shown.textContent = address;
      said.replaceChildren(`${words.copy} `, shown);
    }
  };
  const share = async () => {
    if (navigator.share === undefined) return copy();
    try {
      await navigator.share({ title, url: address });
    } catch (error) {
      // She changed her mind; anything else means that this phone cannot share.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await copy();
    }
  };

  const row = document.createElement('div');
  row.className = 'row';
  row.append(
    button(words.share, () => void share()),
    button(words.print, () => print()),
  );
  host.append(row, said);
}

/** An explained word, opened by its address: with a script it also takes the focus, closes with Esc, and leads back to just where she was. */
const openSheet = () => document.querySelector<HTMLElement>('.words div:target');

let from: HTMLElement | undefined;

function close(sheet: HTMLElement): void {
  if (from) history.back();
  else sheet.querySelector<HTMLAnchorElement>('a.button')?.click();
}

export function startSheet(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.term, .words a.button');
    const sheet = openSheet();
    if (link?.matches('.term')) {
      from = link;
      if (!sheet) return;
      // A word touched beside an open sheet takes its place, so that one step leads back.
      event.preventDefault();
      location.replace(link.href);
    } else if (link && sheet && from) {
      event.preventDefault();
      close(sheet);
    }
  });
  document.addEventListener('keydown', (event) => {
    const sheet = openSheet();
    if (event.key === 'Escape' && sheet) close(sheet);
  });
  addEventListener('hashchange', () => {
    const sheet = openSheet();
    if (sheet) {
      sheet.tabIndex = -1;
      sheet.focus({ preventScroll: true });
    } else {
      from?.focus({ preventScroll: true });
      from = undefined;
    }
  });
}

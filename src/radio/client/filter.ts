/** Makes the list of scripts shorter by topic, length, form, season and recording. The choice stays in the address, so that it can be passed on. */
const form = document.querySelector<HTMLFormElement>('#filter');
const status = document.querySelector<HTMLElement>('#shown');
const items = [...document.querySelectorAll<HTMLElement>('main .list > li')];
const FIELDS = ['topic', 'length', 'format', 'season', 'recorded'] as const;

function apply(filter: HTMLFormElement): void {
  const chosen = new FormData(filter);
  let left = 0;
  for (const item of items) {
    const fits = FIELDS.every((field) => {
      const wanted = String(chosen.get(field) ?? '');
      return wanted === '' || (item.dataset[field] ?? '').split(' ').includes(wanted);
    });
    item.hidden = !fits;
    if (fits) left += 1;
  }
  const address = new URL(location.href);
  for (const field of FIELDS) {
    const wanted = String(chosen.get(field) ?? '');
    if (wanted === '') address.searchParams.delete(field);
    else address.searchParams.set(field, wanted);
  }
  history.replaceState(history.state, '', address);
  if (status) status.textContent = left === items.length ? '' : (status.dataset['shown'] ?? '').replace('{n}', String(left));
}

if (form) {
  form.inert = false;
  const asked = new URLSearchParams(location.search);
  for (const field of FIELDS) {
    const control = form.elements.namedItem(field);
    const wanted = asked.get(field) ?? '';
    if (control instanceof HTMLSelectElement && [...control.options].some(({ value }) => value === wanted))
      control.value = wanted;
    if (control instanceof HTMLInputElement) control.checked = wanted === control.value;
  }
  form.addEventListener('change', () => apply(form));
  form.addEventListener('submit', (event) => event.preventDefault());
  if (FIELDS.some((field) => asked.has(field))) apply(form);
}

export {};

/** Keeps, of a page that says the same in each language, the one of the address; without it all stay. */
const page = document.documentElement;
const base = page.dataset['base'] ?? '/';
const wanted = location.pathname.slice(base.length).split('/')[0] ?? '';
const sections = [...document.querySelectorAll<HTMLElement>('[data-locale]')];
const kept = sections.find((section) => section.dataset['locale'] === wanted);
if (kept) {
  for (const section of sections) section.hidden = section !== kept;
  page.lang = kept.lang;
  page.dir = kept.dir;
  const heading = kept.querySelector('h2');
  if (heading) {
    const title = document.createElement('h1');
    title.textContent = heading.textContent;
    heading.replaceWith(title);
  }
  document.title = `404 · ${kept.querySelector('h1')?.textContent ?? ''}`;
}

export {};

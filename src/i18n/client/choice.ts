/** Moves a likely language to the top of the choice: the one chosen last time on this phone, else the phone's own. Nothing is opened by itself. */
const KEY = 'locale';

/** Storage may be denied or full; the choice then works without it. */
function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
function remember(locale: string): void {
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // Not remembered: she chooses again next time.
  }
}

const list = document.querySelector('.langs');
const links = [...(list?.querySelectorAll('a') ?? [])];
const base = (tag: string) => tag.toLowerCase().split('-')[0];
const wanted = [remembered(), ...navigator.languages].filter((tag) => tag !== null);
const likely = wanted.map((tag) => links.find(({ lang }) => lang === tag || base(lang) === base(tag))).find(Boolean);

if (list && likely) {
  likely.setAttribute('aria-current', 'true');
  const item = likely.closest('li');
  if (item) list.prepend(item);
}
for (const link of links) link.addEventListener('click', () => remember(link.lang));

export {};

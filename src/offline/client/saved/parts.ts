/** The parts of the page of what is saved, as its HTML gives them. */

/** @throws Error where page and script do not belong together */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as T;
}

export interface Shown {
  base: string;
  locale: string;
}

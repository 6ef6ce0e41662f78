/** Makes elements. Nothing of a text is ever read as HTML. */
import { fill } from './fill.ts';

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

/** A text in a language of its own. */
export function inLanguage<T extends HTMLElement>(made: T, language: { lang: string; dir: string }): T {
  made.lang = language.lang;
  made.dir = language.dir;
  return made;
}

/** The nodes of a message; each value in an element of its own, as its direction may be another. */
export const message = (text: string, values: Readonly<Record<string, string | Node>>): (Node | string)[] =>
  fill(text, Object.fromEntries(Object.keys(values).map((name) => [name, name]))).map(({ text: piece, name }) => {
    const value = name === undefined ? piece : (values[name] ?? '');
    return name === undefined || typeof value !== 'string' ? value : element('bdi', name === 'q' ? 'typed' : '', value);
  });

/** Pieces of the page that tools make. Words are only ever set as text. */

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

export function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'button', text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

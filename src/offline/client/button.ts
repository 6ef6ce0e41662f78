/** A button of the tools of a page. */
import { element } from '../../i18n/client/element.ts';

export function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'button', text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

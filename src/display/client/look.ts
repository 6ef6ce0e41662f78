/** Gives the page the look that was chosen. The rules are in a style sheet of their own, fetched only where there is a choice. */
import sheet from '../../styles/display.css?url';
import { AS_SENT, ASPECTS, type Choices } from './choices.ts';

const page = document.documentElement;

function linkSheet(): void {
  if (document.querySelector(`link[href="${sheet}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet;
  document.head.append(link);
}

/** At once, and again for every change. */
export function showLook(choices: Choices): void {
  for (const aspect of ASPECTS) {
    if (choices[aspect] === AS_SENT[aspect]) delete page.dataset[aspect];
    else {
      page.dataset[aspect] = choices[aspect];
      linkSheet();
    }
  }
}

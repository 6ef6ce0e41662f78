/** Leaves in one touch or by Esc three times: nothing of the page stays to be seen, and "back" does not lead to it. */
import { forgetTab } from './kept.ts';

const TIMES = 3;
/** Within which they count as one wish, in milliseconds. */
const WITHIN = 2000;

/** Whether the last presses, with their times in milliseconds, are a wish to leave. */
export const isWish = (times: readonly number[]): boolean =>
  times.length >= TIMES && (times.at(-1) ?? 0) - (times.at(-TIMES) ?? 0) <= WITHIN;

/** The page is empty before the other one answers: a slow connection must not keep it on the screen. */
function leave(to: string): void {
  document.title = new URL(to).hostname;
  document.documentElement.hidden = true;
  document.body.replaceChildren();
  forgetTab();
  location.replace(to);
}

/** @param link leads away also without this script */
export function startExit(link: HTMLAnchorElement): void {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave(link.href);
  });
  let times: number[] = [];
  document.addEventListener('keydown', (event) => {
    if (event.repeat || event.isComposing) return;
    times = event.key === 'Escape' ? [...times, event.timeStamp].slice(-TIMES) : [];
    if (isWish(times)) leave(link.href);
  });
}

/** Keeps a half-made rundown on the host's device, so that a reload loses nothing. */
import { EMPTY, type Refusal, type Rundown, readRundown, writeRundown } from '../../rundown.ts';

const KEY = 'rundown';

/** What was kept; a refusal where it cannot be read, and nothing is thrown away then. */
export function keptRundown(): Rundown | Refusal {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? EMPTY : readRundown(kept);
  } catch {
    return EMPTY;
  }
}

/** @returns whether it is kept: storage may be denied or full */
export function keepRundown(rundown: Rundown): boolean {
  try {
    if (rundown.items.length === 0 && rundown.title === '' && rundown.start === '' && rundown.end === '')
      localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, writeRundown(rundown));
    return true;
  } catch {
    return false;
  }
}

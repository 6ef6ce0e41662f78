/** Keeps a half-made rundown on the host's device, so that a reload loses nothing. */
import { EMPTY, type Refusal, type Rundown, readRundown, writeRundown } from '../../rundown.ts';

const KEY = 'rundown';
/** What could not be read, as it was: this page may be older than the one that kept it. */
const UNREAD = 'rundown.unread';

/** What was kept; a refusal where it cannot be read: it is set aside then, so that the next change does not write over it. */
export function keptRundown(): Rundown | Refusal {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === null) return EMPTY;
    const read = readRundown(kept);
    if (typeof read === 'string') {
      localStorage.setItem(UNREAD, kept);
      localStorage.removeItem(KEY);
    }
    return read;
  } catch {
    return EMPTY;
  }
}

/** What was set aside, handed over once; nothing where nothing was. */
export function takeUnread(): string | undefined {
  try {
    const unread = localStorage.getItem(UNREAD) ?? undefined;
    localStorage.removeItem(UNREAD);
    return unread;
  } catch {
    return undefined;
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

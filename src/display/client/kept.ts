/**
 * What a reader chose for this site: kept for the open tab, or on the phone if she asks for it. Storage may be denied,
 * full or absent; then a choice counts for the page.
 */
export type Key = 'display' | 'neutral';

type Place = 'localStorage' | 'sessionStorage';

function read(place: Place, key: Key): string | null {
  try {
    return window[place].getItem(key);
  } catch {
    return null;
  }
}

/** @param text nothing forgets it */
function write(place: Place, key: Key, text: string | undefined): void {
  try {
    if (text === undefined) window[place].removeItem(key);
    else window[place].setItem(key, text);
  } catch {
    // Not kept: she chooses again on the next page.
  }
}

/** What was chosen in this tab, else what the phone keeps. */
export const kept = (key: Key): string | null => read('sessionStorage', key) ?? read('localStorage', key);

/** Whether the phone keeps anything. */
export const isRemembered = (): boolean => read('localStorage', 'display') !== null || read('localStorage', 'neutral') !== null;

/** Keeps a choice in one place and takes it out of the other. */
export function keep(key: Key, text: string | undefined, place: Place): void {
  write('sessionStorage', key, place === 'sessionStorage' ? text : undefined);
  write('localStorage', key, place === 'localStorage' ? text : undefined);
}

/** Forgets what belongs to the open tab. */
export function forgetTab(): void {
  write('sessionStorage', 'display', undefined);
  write('sessionStorage', 'neutral', undefined);
}

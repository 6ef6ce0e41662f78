/** The stores on the phone, by name. */

/** Copies of pages as they were read, the newest at the end. */
export const VISITED = 'visited';
/** Pages that she saved: the address of the page is the key, its HTML the answer. */
export const SAVED = 'saved';
/** Scripts and pictures of both; prompters and scripts as data, which come with the page that opens them. */
export const PARTS = 'parts';
/** What the worker itself keeps: help and the list of saved pages, for each language visited. */
export const SHELL = 'shell';
/** Exists where she wants no copies of what she reads. */
export const NO_COPIES = 'no-copies';

/** Whether this browser lets a site keep pages and open them again without a network. */
export async function canSave(): Promise<boolean> {
  try {
    if (!('serviceWorker' in navigator) || !('caches' in window) || !crypto.subtle) return false;
    await caches.has(SAVED);
    return true;
  } catch {
    // Site data is blocked.
    return false;
  }
}

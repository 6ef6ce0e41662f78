/** Starts the service worker, once the page is read: nothing waits for it, and without it the site works as it does. */
import type { Said } from './worker/scope.ts';

export async function startWorker(base: string): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
    // An update takes over when no page of the older build is open but this one; the older worker must be idle for it.
    if (registration.waiting) {
      registration.waiting.postMessage({ type: 'take-over' } satisfies Said);
      return;
    }
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ type: 'arrived', address: location.pathname } satisfies Said);
  } catch {
    // Storage is blocked, or the worker did not arrive whole: next time.
  }
}

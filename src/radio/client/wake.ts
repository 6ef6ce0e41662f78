/** Keeps the screen lit while the text runs. */

/** The lock that the browser gives; it takes it back when the page is hidden. */
let lock: WakeLockSentinel | undefined;
let wanted = false;

/** @returns whether the screen stays lit; false where the device does not allow it */
export async function keepAwake(): Promise<boolean> {
  wanted = true;
  try {
    lock = await navigator.wakeLock.request('screen');
    return true;
  } catch {
    return false;
  }
}

export function letSleep(): void {
  wanted = false;
  lock?.release().catch(() => {});
  lock = undefined;
}

document.addEventListener('visibilitychange', () => {
  if (wanted && document.visibilityState === 'visible') keepAwake();
});

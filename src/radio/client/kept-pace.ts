/** The host's own pace, kept on her device alone; where storage is denied it holds until the page is left. */
const keyOf = (locale: string): string => `pace.${locale}`;
const here = new Map<string, number>();

/** A pace that a person can have: slower or faster is a slip of the finger. */
const isPossible = (perMinute: number): boolean => Number.isFinite(perMinute) && perMinute >= 30 && perMinute <= 600;

/** @returns units a minute, if she has measured them */
export function keptPace(locale: string): number | undefined {
  try {
    const kept = Number(localStorage.getItem(keyOf(locale)) ?? Number.NaN);
    if (isPossible(kept)) return kept;
  } catch {
    // Denied: what was measured on this page still counts.
  }
  return here.get(locale);
}

/** @returns whether it is a pace at all */
export function keepPace(locale: string, perMinute: number): boolean {
  if (!isPossible(perMinute)) return false;
  here.set(locale, perMinute);
  try {
    localStorage.setItem(keyOf(locale), String(perMinute));
  } catch {
    // Full or denied.
  }
  return true;
}

export function forgetPace(locale: string): void {
  here.delete(locale);
  try {
    localStorage.removeItem(keyOf(locale));
  } catch {
    // Denied: nothing was kept.
  }
}

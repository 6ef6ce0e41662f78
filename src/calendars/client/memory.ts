/** The one day that the phone keeps, only while its box is ticked. Storage may be forbidden: then nothing is kept, and nothing breaks. */
import { KNOWN, type Known } from '../plan.ts';

const KEY = 'calendar';

export interface Given {
  known: Known;
  day: string;
}

export function recall(): Given | undefined {
  try {
    const [known, day] = localStorage.getItem(KEY)?.split(' ') ?? [];
    return (KNOWN as readonly (string | undefined)[]).includes(known) && day ? { known: known as Known, day } : undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether it is kept */
export function keep({ known, day }: Given): boolean {
  try {
    localStorage.setItem(KEY, `${known} ${day}`);
    return true;
  } catch {
    return false;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be kept, nothing is to be erased.
  }
}

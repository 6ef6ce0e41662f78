/** Work in pieces, so that a slow phone draws, and hears its reader, between two of them. */

/** Milliseconds of work after which the page may breathe: a task above 50 is felt. */
const PIECE = 12;

/** Ends the task. */
export const pause = (): Promise<void> => new Promise((goOn) => setTimeout(goOn));

/** Waits until what was shown is drawn; not for long on a page that is out of sight, which draws nothing. */
export const drawn = (): Promise<void> =>
  new Promise((goOn) => {
    const late = setTimeout(goOn, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(goOn);
    });
  });

/** What `act` makes of each item, with a breath where it takes long. */
export async function inPieces<T, R>(items: readonly T[], act: (item: T) => R): Promise<R[]> {
  const made: R[] = [];
  let begun = performance.now();
  for (const item of items) {
    if (performance.now() - begun > PIECE) {
      await pause();
      begun = performance.now();
    }
    made.push(act(item));
  }
  return made;
}

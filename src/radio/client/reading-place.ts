/** Where the words that are being said stand on the screen. Pure. */

/** Top and height of a line, in pixels of the screen. */
interface Box {
  top: number;
  height: number;
}

/** What is seen between the clocks and the controls. */
interface View {
  top: number;
  bottom: number;
}

/**
 * How far the page has to move so that the host sees what she is saying.
 * A line that fits stands in the middle. A taller one begins at the top and ends at the bottom.
 *
 * @param read share of the line that has been read, 0 to 1
 * @param inSteps by half a screenful at once, for whoever wants no motion
 * @returns pixels; above 0 the text goes up
 */
export function shiftOf({ top, height }: Box, view: View, read: number, inSteps: boolean): number {
  const room = view.bottom - view.top;
  const hidden = height - room;
  if (hidden <= 0) return top + height / 2 - (view.top + view.bottom) / 2;
  const steps = Math.ceil(hidden / (room / 2));
  const share = Math.max(0, Math.min(1, read));
  return top - view.top + hidden * (inSteps ? Math.min(steps, Math.floor(share * (steps + 1))) / steps : share);
}

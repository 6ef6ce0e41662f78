/** How far one spelling is from another: letters put in, left out, changed, or two neighbours swapped. */

/** The distance, or a number above `most` as soon as it is clear that it is more. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/** Words of four letters may have one mistake, of ten letters two: shorter ones, changed, are other words. */
export const allowed = (length: number): number => (length < 4 ? 0 : length < 10 ? 1 : 2);

/** The first letter of a short word is seldom typed wrong, and a word with another one is another word: `tasks` is not `asks`. */
export const isFirstLetterKept = (typed: string, word: string): boolean =>
  typed[0] === word[0] ||
  typed.length > 7 ||
  (typed[0] === word[1] && typed[1] === word[0]) ||
  (typed.length > 5 && (typed.slice(1) === word || word.slice(1) === typed));

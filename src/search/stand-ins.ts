/**
 * Pagefind indexes a word a second time with any punctuation that is not ASCII ("سۆز،" beside "سۆز"), and gives punctuation that
 * stands alone a place of its own, so that a phrase is no longer contiguous across it. Punctuation therefore stays at its word, and
 * changes places with an ASCII mark that the language hardly uses.
 */

/** A function that swaps the characters of each pair (`'،^'`). It undoes itself, so no text is lost, even one that holds the ASCII mark. */
export function swapping(pairs: readonly string[]): (text: string) => string {
  const other = new Map<string, string>();
  for (const pair of pairs) {
    const [a, b] = [...pair];
    if (a === undefined || b === undefined) throw new Error(`Not a pair of characters: ${JSON.stringify(pair)}`);
    other.set(a, b).set(b, a);
  }
  return (text) => {
    let out = '';
    for (const character of text) out += other.get(character) ?? character;
    return out;
  };
}

/** What a voice may read of a text: titles, paragraphs and list items in the language of the page, in their order. */
const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption, summary';
/** Not part of the text: marks, what tools and notices say, sources. */
const LEFT_OUT = '.meta, .state, .notice, .sources, .tools, .audio, .call, .button, .mark, svg, [hidden]';

/** Longest piece for one breath of a voice, in characters: some stop in the middle of longer ones. */
const LONGEST = 200;
/** Up to the end of a sentence in one of the four scripts; the point of a number is none. */
const SENTENCES = /[\s\S]+?(?:[!?。！？؟།]+|\.(?=\s)|$)\s*/gu;

/** Cuts a text at the ends of sentences, each piece as long as allowed. */
export function pieces(text: string, longest = LONGEST): string[] {
  const found: string[] = [];
  for (const sentence of text.match(SENTENCES) ?? []) {
    const last = found.at(-1);
    if (last !== undefined && last.length + sentence.length <= longest) found[found.length - 1] = last + sentence;
    else found.push(sentence);
  }
  return found.map((piece) => piece.trim()).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** Words of a block without those in another language, which this voice would say wrongly. */
function wordsOf(block: Element, lang: string): string {
  let text = '';
  for (const node of block.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.textContent;
    else if (node instanceof Element && !node.matches(LEFT_OUT) && (node.getAttribute('lang') ?? lang) === lang)
      text += wordsOf(node, lang);
  }
  return text;
}

/** @param lang language of the page; parts in another language are left out whole */
export function readableIn(article: Element, lang: string): string[] {
  return [...article.querySelectorAll(BLOCKS)]
    .filter(
      (block) =>
        !block.closest(LEFT_OUT) &&
        !block.querySelector(BLOCKS) &&
        (block.closest('[lang]')?.getAttribute('lang') ?? lang) === lang,
    )
    .flatMap((block) => pieces(wordsOf(block, lang).replace(/\s+/g, ' ').trim()));
}

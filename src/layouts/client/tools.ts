/** What scripts add below a text, once the reader comes near. */
import { startPassing, titleOf } from '../../passing/client/share.ts';
import type { Words } from '../../schemas/interface.ts';

export interface ToolPage {
  words: Words['tools'];
  /** Others hold the phone too. */
  sensitive: boolean;
}

/** @param host the place below the text; what stands in it already needs no script and stays */
export function fillTools(host: HTMLElement, { words, sensitive }: ToolPage): void {
  startPassing(host, {
    words: words.pass,
    title: titleOf(document.title, sensitive),
    address: location.origin + location.pathname,
  });
}

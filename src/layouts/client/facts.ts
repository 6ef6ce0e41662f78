/** What tools are told of the page that they stand on. */
import type { Words } from '../../schemas/interface.ts';

export type ToolWords = Words['tools'];

/** What a page says of itself to its script. */
export interface PageFacts {
  locale: string;
  /** Base path of the site, with a slash at both ends. */
  base: string;
  /** Not kept, not listed, shared only under the site's name: others hold the phone too. */
  sensitive: boolean;
  /** Day by which the text should have been checked again, `YYYY-MM-DD`; only entries have one. */
  due?: string;
}

export interface PageOfTools {
  facts: PageFacts;
  /** The words of tools in the language of the page. */
  wordsOf: () => Promise<ToolWords>;
}

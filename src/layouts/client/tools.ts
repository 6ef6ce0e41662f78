/** The tools below a text, in this order. Each is fetched when the reader comes near them. */
import type { PageOfTools } from './facts.ts';

const TOOLS: readonly (() => Promise<(host: HTMLElement, page: PageOfTools) => Promise<void>>)[] = [
  async () => (await import('../../offline/client/save-button.ts')).startSaving,
];

/** One tool that fails must not take the others with it. */
export async function startTools(host: HTMLElement, page: PageOfTools): Promise<void> {
  const { title } = await page.wordsOf();
  for (const load of TOOLS) {
    const place = document.createElement('div');
    try {
      await (await load())(place, page);
    } catch (error) {
      console.error(error);
    }
    if (place.childElementCount === 0) continue;
    if (host.childElementCount === 0) {
      const heading = document.createElement('h2');
      heading.textContent = title;
      host.append(heading);
    }
    host.append(place);
  }
}

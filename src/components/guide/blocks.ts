/** What the Markdown of guides becomes where plain HTML would not do. */
import Code from './Code.astro';
import Picture from './Picture.astro';
import Table from './Table.astro';

export const blocks = { code: Code, img: Picture, table: Table };

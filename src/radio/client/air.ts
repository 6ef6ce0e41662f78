/** Starts the prompter of a page that holds its lines already. */
import { startPrompter } from './prompter.ts';

const main = document.querySelector<HTMLElement>('#lines');
if (main?.querySelector('.said')) startPrompter(main);

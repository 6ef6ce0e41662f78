/** On the pages of no language, which hold a few words of each. */
import { bringFonts } from './bring.ts';

bringFonts(import.meta.env.BASE_URL, 'names');

/** Brings the site's own font where the phone has none for a script: asked by drawing, because a page cannot ask a phone for its fonts. */

/**
 * Letters that join or stack: drawn, they are narrower together than one by one; boxes for unknown letters only add up.
 * The Uyghur ones are two that Arabic fonts often lack, each by itself: a neighbour that is there would join and hide it.
 */
const SAMPLES: Readonly<Record<string, readonly string[]>> = { ug: ['ېېې', 'ڭڭڭ'], bo: ['སྒྲུ', 'རྒྱུ'] };

/** @returns whether some font of the phone draws a script, as the page would have it drawn */
function canDraw(samples: readonly string[], fonts: string): boolean {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return true;
  pen.font = `32px ${fonts}`;
  const width = (text: string) => pen.measureText(text).width;
  // Noto Naskh Arabic comes nearest to 1: 0.96.
  return samples.every((text) => width(text) < 0.98 * [...text].reduce((sum, letter) => sum + width(letter), 0));
}

/**
 * Adds a style sheet of `/fonts/` where the phone cannot draw the text; nothing is asked for where it can. Waits until the text
 * has been painted, boxes and all: what else it says (numbers, Chinese, pictures) comes first.
 * @param base path of the site, with a slash at both ends
 * @param sheet name of the style sheet
 * @param languages that it holds, all that have fonts of ours if none are named; those without are passed over
 */
export function bringFonts(base: string, sheet: string, languages: readonly string[] = Object.keys(SAMPLES)): void {
  // A frame is painted between the two.
  requestAnimationFrame(() => setTimeout(() => bringMissing(base, sheet, languages)));
}

function bringMissing(base: string, sheet: string, languages: readonly string[]): void {
  const lacking = languages.some((language) => {
    const samples = SAMPLES[language];
    const own = document.querySelector(`:lang(${language})`);
    return samples && own && !canDraw(samples, `${getComputedStyle(own).getPropertyValue('--own')}, system-ui`);
  });
  if (!lacking) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `${base}fonts/${sheet}.css`;
  document.head.append(link);
}

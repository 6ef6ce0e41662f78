/** The form in the languages of those who work on the site. Schemas and parts say everything twice: English · Chinese. */
import { SPEAKS_CHINESE } from '../locales.ts';

const HAN = /\p{Script=Han}/u;
const BETWEEN = ' · ';
/** Content that may be chosen: it stays as it is written, whatever its language. */
const CONTENT = 'options';

/** The pieces of a line without Chinese; the line itself where nothing else would be left. */
const english = (text: string): string =>
  text
    .split(BETWEEN)
    .filter((part) => !HAN.test(part))
    .join(BETWEEN) || text;

/**
 * @param form any data of the form
 * @returns the same; its words in English alone where Chinese is no language of the site
 */
export function understood<T>(form: T, isChinese: boolean = SPEAKS_CHINESE): T {
  if (isChinese) return form;
  const told = (value: unknown): unknown => {
    if (typeof value === 'string') return HAN.test(value) ? english(value) : value;
    if (Array.isArray(value)) return value.map(told);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, key === CONTENT ? held : told(held)]));
  };
  return told(form) as T;
}

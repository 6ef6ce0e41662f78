import type { Locale } from '../../locales.ts';
import { warning } from '../../problems.ts';
import type { Rule } from '../rule.ts';
import { textsOfEntry } from '../texts.ts';

interface Slip {
  found: RegExp;
  right: (found: string) => string;
}

const HAN = '\\p{Script=Han}';
const ARABIC = '\\p{Script=Arabic}';
const WIDE: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const TURNED: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' };

/** Only what can be mended without reading the sentence: a mark of another script between two letters of this one. */
const SLIPS: Readonly<Record<string, readonly Slip[]>> = {
  'zh-CN': [
    { found: new RegExp(`(?<=${HAN})[,;:?!](?=${HAN}|$)`, 'gmu'), right: (mark) => WIDE[mark] ?? mark },
    { found: new RegExp(`(?<=${HAN}) +(?=${HAN})`, 'gu'), right: () => '' },
  ],
  ug: [{ found: new RegExp(`(?<=${ARABIC})[,;?](?=\\s|$)`, 'gmu'), right: (mark) => TURNED[mark] ?? mark }],
};

/** The text with its slips mended; the same text where there are none. Idempotent. */
export const tidied = (text: string, locale: Locale): string =>
  (SLIPS[locale] ?? []).reduce((mended, { found, right }) => mended.replace(found, right), text);

export const tidyText: Rule = {
  code: 'tidy-text',
  level: 'warning',
  why: 'Marks of another script make screen readers and voices pause in the wrong place.',
  check: ({ originals, translations }) =>
    [...originals, ...translations].flatMap(textsOfEntry).flatMap(({ text, locale, at }) =>
      (SLIPS[locale] ?? []).flatMap(({ found, right }) =>
        [...text.matchAll(found)].map(({ 0: slip, index }) =>
          warning(
            'tidy-text',
            at(index),
            {
              en: `"${slip}" should be "${right(slip)}" here: "${text.slice(Math.max(0, index - 5), index + 6)}"`,
              zh: `这里的“${slip}”应为“${right(slip)}”：“${text.slice(Math.max(0, index - 5), index + 6)}”`,
            },
            {
              en: 'Mend it, or run: npm run lint:content -- --fix FILE',
              zh: '请改正，或运行：npm run lint:content -- --fix 文件',
            },
          ),
        ),
      ),
    ),
};

import { type Locale, languageOf } from '../../locales.ts';
import { type Problem, problem } from '../../problems.ts';
import type { Rule } from '../rule.ts';
import { pairsOf, textsOf, twinsOf } from '../texts.ts';

/** A name in Chinese may stand beside its translation; a sentence may not. */
const CHINESE_SENTENCE = /(?=\p{Script=Han}{0,30}[，。；：？！])[\p{Script=Han}，。、；：？！]{12,}|\p{Script=Han}{30,}/u;
/** The same for English among other languages: a title of a document is shorter, and stands with its source. */
const ENGLISH_SENTENCE = /(?:\b[A-Za-z]+[,;]? ){9,}[A-Za-z]+/u;
const LETTERS = /\p{L}/gu;

export const untranslated: Rule = {
  code: 'untranslated',
  level: 'error',
  why: 'A sentence left in another language is a gap that its reader cannot fill.',
  check: (content) => [
    ...textsOf(content).flatMap(({ text, locale, at }): Problem[] => {
      const found = foreign(text, locale);
      if (!found) return [];
      const quote = found[0].slice(0, 30);
      return [
        problem(
          'untranslated',
          at(found.index),
          { en: `This is in another language: "${quote}"`, zh: `这里是另一种语言：“${quote}”` },
          { en: 'Translate it.', zh: '请翻译。' },
        ),
      ];
    }),
    ...pairsOf(content).flatMap(({ original, translation }) =>
      twinsOf(original, translation).flatMap((twin): Problem[] =>
        (twin.original.text.match(LETTERS)?.length ?? 0) >= 4 && twin.original.text.trim() === twin.translation.text.trim()
          ? [
              problem(
                'untranslated',
                twin.translation.at(0),
                {
                  en: `This stands here just as in the original: "${twin.original.text.slice(0, 30)}"`,
                  zh: `这里和原文一模一样，没有翻译：“${twin.original.text.slice(0, 30)}”`,
                },
                { en: 'Translate it.', zh: '请翻译。' },
              ),
            ]
          : [],
      ),
    ),
  ],
};

/** A sentence in the script of Chinese or English, where the language is written in neither. */
function foreign(text: string, locale: Locale): RegExpExecArray | null {
  const { code } = languageOf(locale).script;
  if (code === 'Hans') return ENGLISH_SENTENCE.exec(text);
  return CHINESE_SENTENCE.exec(text) ?? (code === 'Latn' ? null : ENGLISH_SENTENCE.exec(text));
}

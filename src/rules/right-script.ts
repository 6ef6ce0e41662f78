import { type Locale, languageOf, ORIGINAL } from '../locales.ts';
import { type Problem, problem } from '../problems.ts';
import type { Rule } from './rule.ts';
import { type AnyEntry, textsOf, textsOfWords } from './texts.ts';

/** Shorter runs may be a name or a formula. */
const SHORTEST = 12;
const letters = (text: string) => [...text].filter((character) => /\p{L}/u.test(character));

/** True where most letters of a text are not of the language's script: forgotten to be translated, or pasted into the wrong file. */
export function isWrongScript(text: string, locale: Locale): boolean {
  const all = letters(text);
  const own = all.filter((letter) => languageOf(locale).script.letters.test(letter));
  return all.length >= SHORTEST && own.length < all.length / 3;
}

/** Abbreviations that are written so in every language: HPV, IUD, TCT, HPV16. */
const ABBREVIATION = /(?<![A-Za-z0-9])[A-Z]{1,6}\d*(?![A-Za-z])/g;

/** True where a letter of a short name is not of the language's script; abbreviations are. */
export const isForeignName = (name: string, locale: Locale): boolean =>
  letters(name.replace(ABBREVIATION, '')).some((letter) => !languageOf(locale).script.letters.test(letter));

const foreignAsked = (entry: AnyEntry): Problem[] =>
  (('asked' in entry.meta ? entry.meta.asked : undefined) ?? []).flatMap((name, index) =>
    isForeignName(name, entry.locale)
      ? [
          problem(
            'right-script',
            entry.placeOf(['asked', index]),
            {
              en: `"${name}" is not in the language of this text, so nobody who reads it searches for it.`,
              zh: `“${name}”不是这篇文字的语言，读它的人不会这样搜索。`,
            },
            {
              en: 'Write it into `asked` of the file of its language; capitals such as HPV may stand everywhere.',
              zh: '请写到那种语言文件的 asked 里；HPV 这样的大写缩写可以写在任何语言里。',
            },
          ),
        ]
      : [],
  );

/** What a program writes for letters that the encoding lacks: a Uyghur text saved as "ANSI" is question marks from end to end. */
const LOST = /\?{3}/;

export const rightScript: Rule = {
  code: 'right-script',
  why: 'A sentence in another script on a page means that it was never translated; rows of question marks, that its letters were lost.',
  check: (content) => [
    ...[...textsOf(content), ...textsOfWords(content)].flatMap(({ text, locale, at }) => {
      const lost = LOST.exec(text);
      if (lost)
        return [
          problem(
            'right-script',
            at(lost.index),
            {
              en: `Question marks stand here in place of letters: "${text.slice(lost.index, lost.index + 40)}"`,
              zh: `这里的文字变成了问号：“${text.slice(lost.index, lost.index + 40)}”`,
            },
            {
              en: 'Open the text from before, and save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8).',
              zh: '请打开以前的文字，另存为 UTF-8 编码（记事本：另存为，编码选 UTF-8）。',
            },
          ),
        ];
      if (!isWrongScript(text, locale)) return [];
      return [
        problem(
          'right-script',
          at(0),
          {
            en: `This is not in the language of the page: "${text.slice(0, 40)}"`,
            zh: `这段文字不是本页的语言：“${text.slice(0, 40)}”`,
          },
          { en: 'Translate it, or move it to the right file.', zh: '请翻译，或移到正确的文件。' },
        ),
      ];
    }),
    ...[...content.originals, ...content.translations].flatMap(foreignAsked),
    ...(content.words.has(ORIGINAL) || content.words.size === 0
      ? []
      : [
          problem(
            'right-script',
            { file: `interface/${ORIGINAL}.json`, line: 1, column: 1 },
            { en: `The interface words in ${ORIGINAL} are missing.`, zh: `缺少 ${ORIGINAL} 的界面文字。` },
            { en: `Add interface/${ORIGINAL}.json.`, zh: `请添加 interface/${ORIGINAL}.json。` },
          ),
        ]),
  ],
};

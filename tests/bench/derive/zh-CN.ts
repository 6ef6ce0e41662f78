/** Chinese queries. */
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { asked, type Kind, neighbours, type Texts } from './texts.ts';

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
export const wordsOf = (line: string): string[] =>
  [...segmenter.segment(line.toLowerCase())].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
const isHan = (word: string) => /^\p{Script=Han}{2,}$/u.test(word);
const withText = (texts: Texts, text: string) => texts.rel(({ raw }) => raw.includes(text));
const traditional = (['tw', 'hk', 't'] as const).map((to) => OpenCC.Converter({ from: 'cn', to }));
const sounds = (text: string, toneType: 'symbol' | 'none' | 'num') => pinyin(text, { toneType, type: 'array' });

/** Neighbouring words without a mark between them. */
const run = (texts: Texts, n: number, chance: Parameters<Kind>[1]): string => {
  const text = neighbours(texts, n, chance, isHan).join('');
  return texts.raw.includes(text) ? text : '';
};

/** Characters by sound, for what an input method offers beside the right one. */
const homophones = (texts: Texts): Map<string, string[]> => {
  const known = new Map<string, string[]>();
  for (const character of new Set(texts.raw.match(/\p{Script=Han}/gu) ?? [])) {
    const sound = sounds(character, 'none')[0] ?? '';
    known.set(sound, [...(known.get(sound) ?? []), character]);
  }
  return known;
};

export const kinds: Record<string, Kind> = {
  word: (texts, chance) => {
    const [word = ''] = neighbours(texts, 1, chance, isHan);
    return asked(word, withText(texts, word));
  },
  run: (texts, chance) => {
    const { words } = chance.one(texts.lines);
    const line = words.join('');
    const at = chance.below(Math.max(1, line.length - 4));
    const piece = line.slice(at, at + 3 + chance.below(3));
    return isHan(piece) ? asked(piece, withText(texts, piece)) : undefined;
  },
  phrase: (texts, chance) => {
    const text = run(texts, 3, chance);
    return asked(text, withText(texts, text));
  },
  prefix: (texts, chance) => {
    const text = run(texts, 2, chance);
    const begun = text.slice(0, -1);
    return begun.length < 3 ? undefined : asked(begun, withText(texts, begun));
  },
  scattered: (texts, chance) => {
    const { words } = chance.one(texts.lines);
    const some = chance.shuffled([...new Set(words.filter(isHan))]).slice(0, 2);
    return some.length < 2
      ? undefined
      : asked(
          some.join(' '),
          texts.rel(({ raw }) => some.every((word) => raw.includes(word))),
        );
  },
  traditional: (texts, chance) => {
    const text = run(texts, 1 + chance.below(3), chance);
    const other = chance.one(traditional)(text);
    return other === text ? undefined : asked(other, withText(texts, text));
  },
  pinyin: (texts, chance) => {
    const text = run(texts, 1 + chance.below(2), chance);
    return asked(sounds(text, 'none').join(''), withText(texts, text));
  },
  'pinyin-spaced': (texts, chance) => {
    const text = run(texts, 1 + chance.below(2), chance);
    return asked(sounds(text, 'none').join(' '), withText(texts, text));
  },
  'pinyin-tones': (texts, chance) => {
    const text = run(texts, 1 + chance.below(2), chance);
    const toneType = chance.one(['symbol', 'num'] as const);
    return asked(sounds(text, toneType).join(chance.one(['', ' '])), withText(texts, text));
  },
  typo: (texts, chance) => {
    const text = run(texts, 2, chance);
    if (text.length < 3) return undefined;
    const all = [...text];
    const at = chance.below(all.length);
    const kind = chance.below(4);
    if (kind < 2) {
      const alike = (homophones(texts).get(sounds(all[at] ?? '', 'none')[0] ?? '') ?? []).filter((c) => c !== all[at]);
      if (alike.length === 0) return undefined;
      all[at] = chance.one(alike);
    } else if (kind === 2) all.splice(at, 2, all[at + 1] ?? '', all[at] ?? '');
    else if (all.length > 3) all.splice(at, 1);
    const wrong = all.join('');
    return texts.raw.includes(wrong) ? undefined : asked(wrong, withText(texts, text));
  },
};

const RARE = [...'龘靐齉爨鱻麤饕餮魑魅魍魉彳亍旮旯'];
export const nonsense: Kind = (_, chance) => ({
  q: Array.from({ length: 2 + chance.below(3) }, () => chance.one(RARE)).join(''),
  rel: [],
});
export const isAbsent = (word: string, texts: Texts): boolean => isHan(word) && !texts.raw.includes(word.slice(0, 2));

import { warning } from '../../problems.ts';
import type { Rule } from '../rule.ts';

const EMPTY_WORDS = /^(?:图|图片|照片|插图|示意图|picture|photo|image|illustration|رەسىم|པར)(?:\s*\d*)?[.。]?$/iu;
const BEGINS =
  /^(?:a |an |the )?(?:picture|photo|image|illustration) (?:of|showing)\b|^(?:这是)?一?张?(?:图片|照片)(?:上|显示)/iu;
const FILE_NAME = /\.(?:png|jpe?g)$|^(?:IMG|DSC|微信图片)[_\d]/iu;

export const alternativeText: Rule = {
  code: 'alternative-text',
  level: 'warning',
  why: 'Whoever does not see the picture is told by these words what it says.',
  check: ({ originals, translations }) =>
    [...originals, ...translations].flatMap(({ passages, document }) => {
      const figures = document.blocks.flatMap((block) => (block.type === 'figure' ? [block] : []));
      return passages
        .filter(({ type, within }) => type === 'attribute' && within === 'Figure')
        .flatMap(({ text, place }) => {
          const caption = figures.find(({ alt }) => alt === text)?.caption ?? [];
          const isCaption = caption.length === 1 && caption[0]?.type === 'text' && caption[0].text.trim() === text.trim();
          return EMPTY_WORDS.test(text.trim()) || BEGINS.test(text) || FILE_NAME.test(text) || isCaption
            ? [
                warning(
                  'alternative-text',
                  place,
                  {
                    en: `These words do not say what is to be seen: "${text.slice(0, 40)}"`,
                    zh: `这句话没有说出图上有什么：“${text.slice(0, 30)}”`,
                  },
                  {
                    en: 'Say in one sentence who does what with what; not the file name, not the caption once more.',
                    zh: '请用一句话写：谁、在做什么、用什么；不要写文件名，也不要重复图注。',
                  },
                ),
              ]
            : [];
        });
    }),
};

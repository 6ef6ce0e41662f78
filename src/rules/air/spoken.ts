/** What is heard of a script: lines, listeners' questions and their answers, and what front matter has read aloud. Not the host notes. */
import type { Original, TranslatedEntry } from '../../document/content.ts';
import { textOfBlocks, textOfInlines } from '../../document/text.ts';
import { type Locale, locales } from '../../locales.ts';
import type { Place, Said } from '../../problems.ts';

export interface Spoken {
  text: string;
  locale: Locale;
  place: Place;
  /** What it is, at the beginning of a message. */
  name: Said;
}

/** Lines and answers of one language. Safety sentences have their own reviews, and no script changes their words. */
export function spokenIn({ document, file, locale, passages }: Original | TranslatedEntry): Spoken[] {
  const top = { file, line: 1, column: 1 };
  // Lines without words leave no passage; blocks and passages stand in the same order.
  const lines = passages.filter(({ within }) => within === 'Line').map((passage) => passage.place);
  const questions = passages
    .filter(({ within, type }) => within === 'Question' && type === 'attribute')
    .map((passage) => passage.place);
  return document.blocks.flatMap((block): Spoken[] => {
    if (block.type === 'line') {
      const text = textOfInlines(block.children);
      return [
        {
          text,
          locale,
          place: (text.trim() === '' ? undefined : lines.shift()) ?? top,
          name: { en: `Line ${block.number}`, zh: `第 ${block.number} 句` },
        },
      ];
    }
    if (block.type === 'question') {
      const asked = block.ask.slice(0, 20);
      const place = questions.shift() ?? top;
      return [
        { text: block.ask, locale, place, name: { en: `The question "${asked}"`, zh: `问题“${asked}”` } },
        {
          text: textOfBlocks(block.children),
          locale,
          place,
          name: { en: `The answer to "${asked}"`, zh: `“${asked}”的回答` },
        },
      ];
    }
    return [];
  });
}

/** Sentences in the front matter that a host reads out, in each language that they have. */
export function spokenInFields({ meta, placeOf }: Original): Spoken[] {
  if (meta.kind !== 'radio') return [];
  return locales.flatMap((locale) => {
    const warning = meta.warning?.[locale];
    return [
      ...(warning === undefined
        ? []
        : [
            {
              text: warning,
              locale,
              place: placeOf(['warning', locale]),
              name: { en: 'The warning before the programme', zh: '播前提醒' },
            },
          ]),
      ...meta.corrections.flatMap(({ onAir }, index) => {
        const text = onAir?.[locale];
        return text === undefined
          ? []
          : [
              {
                text,
                locale,
                place: placeOf(['corrections', index, 'onAir', locale]),
                name: { en: 'The correction', zh: '更正' },
              },
            ];
      }),
    ];
  });
}

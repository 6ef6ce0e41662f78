/** Danger signs that a doctor ticked or copied, as ids of the safety sentences. Pure. */
import type { Library } from '../../../src/library.ts';
import { ORIGINAL } from '../../../src/locales.ts';
import { joinSentence, sentenceIn } from '../../../src/publish/sentence.ts';
import { bare } from '../../../src/word/headings.ts';
import type { WordBlock } from '../file/body.ts';
import type { LossKind } from '../file/losses.ts';

export interface Signs {
  /** Id of the sentence that these words are, with or without marks and spaces. */
  of: (words: string) => string | undefined;
  isAction: (id: string) => boolean;
}

export function knownSigns({ safety }: Library): Signs {
  const ids = new Map(
    [...safety.values()].flatMap((sentence) => [
      [bare(joinSentence(sentenceIn(sentence, ORIGINAL), ORIGINAL)), sentence.id] as const,
      [bare(sentence.id), sentence.id] as const,
    ]),
  );
  return { of: (words) => ids.get(bare(words)), isAction: (id) => safety.get(id)?.urgency === undefined };
}

/** Ids of the rows of the list whose left cell is ticked. */
export function tickedIn(blocks: readonly WordBlock[], signs: Signs): string[] {
  return blocks.flatMap((block) =>
    block.type !== 'table'
      ? []
      : block.rows.flatMap(([left = [], right = []]) => {
          const tick = left
            .map(({ text }) => text)
            .join('')
            .replace(/[☐□\s]/g, '');
          const id = signs.of(right.map(({ text }) => text).join(''));
          return tick !== '' && id !== undefined ? [id] : [];
        }),
  );
}

/** Ids of the sentences that were written out. What is none of them cannot be kept: free words may not stand among danger signs. */
export function writtenIn(
  blocks: readonly WordBlock[],
  signs: Signs,
  lose: (kind: LossKind, at: number, words: string) => void,
): string[] {
  const paragraphs = blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block] : block.type === 'table' ? block.rows.flat(2) : [],
  );
  return paragraphs.flatMap(({ text, at }) => {
    if (text.replace(/[☐□√✓\s]/g, '') === '') return [];
    const whole = signs.of(text);
    if (whole !== undefined) return [whole];
    const words = text.split(/[\s,，、;；]+/).filter(Boolean);
    const ids = words.map(signs.of);
    if (ids.every((id) => id !== undefined)) return ids;
    lose('danger', at, text);
    return [];
  });
}

/** Kinds of entry by the words that people type. */
import { KINDS, type Kind } from '../../src/schemas/kinds.ts';

const NAMES: Record<string, Kind> = {
  article: 'articles',
  story: 'stories',
  radio: 'radio',
  文章: 'articles',
  故事: 'stories',
  广播稿: 'radio',
};

/** @param name `article`, `articles`, `文章` …; undefined for anything else */
export const kindNamed = (name: string | undefined): Kind | undefined => {
  const word = (name ?? '').trim().toLowerCase();
  return KINDS.find((kind) => kind === word) ?? (Object.hasOwn(NAMES, word) ? NAMES[word] : undefined);
};

/** The content of a base branch, without a problem. */
import { readFileSync } from 'node:fs';
import { article, DATA, type Files, readOne, translation } from '../../unit/tiny-content.ts';

const follows = (readOne(article()).original?.parts ?? []).map(({ digest }) => digest);
const WORDS = { 'src/content/interface/zh-CN.json': readFileSync('src/content/interface/zh-CN.json', 'utf8') };
export const BASE: Files = {
  ...Object.fromEntries(Object.entries(DATA).map(([file, text]) => [`src/content/${file}`, text])),
  ...WORDS,
  'src/content/articles/zh-CN/a.mdx': article(),
  'src/content/articles/en/a.mdx': translation('en', { follows }),
};

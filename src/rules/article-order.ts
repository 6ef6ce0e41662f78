import type { Content, Original } from '../document/content.ts';
import { walkBlocks } from '../document/text.ts';
import { type Problem, problem } from '../problems.ts';
import type { Rule } from './rule.ts';

/** How many signs of an urgency a reader can take in: five that mean "now", three of each other kind. */
const MOST = { now: 5, own: 3, today: 3, week: 3, month: 3 } as const;

function checkArticle(entry: Original, content: Content): Problem[] {
  const problems: Problem[] = [];
  const top = { file: entry.file, line: 1, column: 1 };
  const blocks = entry.document.blocks;
  const count = (type: string) => [...walkBlocks(blocks)].filter((block) => block.type === type).length;
  if (blocks[0]?.type !== 'key' || count('key') !== 1) {
    problems.push(
      problem(
        'article-order',
        top,
        { en: 'An article begins with its main message, and has one.', zh: '文章必须以最重要的话开头，而且只有一处。' },
        { en: 'Put one <KeyMessage> first.', zh: '请把一个 <KeyMessage> 放在最前面。' },
      ),
    );
  }
  const help = blocks[1];
  if (help?.type !== 'help' || count('help') !== 1) {
    problems.push(
      problem(
        'article-order',
        top,
        { en: 'The danger signs come right after the main message, once.', zh: '危险信号紧跟在最重要的话后面，只有一处。' },
        { en: 'Put one <GetHelp ids="…" /> there.', zh: '请在那里放一个 <GetHelp ids="…" />。' },
      ),
    );
    return problems;
  }
  const place = entry.references.find(({ kind }) => kind === 'safety')?.place ?? top;
  const sentences = help.ids.flatMap((id) => content.safety.filter((sentence) => sentence.id === id));
  for (const [urgency, most] of Object.entries(MOST)) {
    const found = sentences.filter((sentence) => sentence.urgency === urgency).length;
    if (found > most)
      problems.push(
        problem(
          'article-order',
          place,
          {
            en: `${found} signs for "${urgency}"; at most ${most} can be taken in.`,
            zh: `“${urgency}”的信号有 ${found} 条，最多 ${most} 条。`,
          },
          { en: 'Keep those that this article is about.', zh: '请只保留与本文有关的。' },
        ),
      );
  }
  const misplaced = sentences.find((sentence) => sentence.urgency === undefined);
  if (misplaced)
    problems.push(
      problem(
        'article-order',
        place,
        { en: `"${misplaced.id}" is an action, not a sign.`, zh: `“${misplaced.id}”是行动，不是信号。` },
        { en: 'Put it into actions="…".', zh: '请放进 actions="…"。' },
      ),
    );
  if (
    sentences.some((sentence) => sentence.signs.includes('bleeding')) &&
    help.ids.includes('after-pad') &&
    help.ids[0] !== 'preg-bleeding'
  ) {
    problems.push(
      problem(
        'article-order',
        place,
        { en: 'On a page about bleeding, "preg-bleeding" comes first.', zh: '讲出血的页面，“preg-bleeding”放在第一位。' },
        { en: 'Begin ids with preg-bleeding after-pad.', zh: 'ids 请以 preg-bleeding after-pad 开头。' },
      ),
    );
  }
  return problems;
}

export const articleOrder: Rule = {
  code: 'article-order',
  why: 'Whoever reads only the first screen must have read what to do and when to go.',
  check: (content) =>
    content.originals.filter(({ meta }) => meta.kind === 'articles').flatMap((entry) => checkArticle(entry, content)),
};

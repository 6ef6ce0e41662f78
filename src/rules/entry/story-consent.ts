import type { Content, Original } from '../../document/content.ts';
import { type Problem, problem, type Said } from '../../problems.ts';
import { BUILD_DATE } from '../../site.ts';
import type { Rule } from '../rule.ts';

const PICTURE = /\.(?:png|jpe?g)$/;

function checkStory({ meta, slug, placeOf, references }: Original, { translations }: Content): Problem[] {
  if (meta.kind !== 'stories' || meta.consent.kind !== 'personal') return [];
  const { given, scopes, withdrawn } = meta.consent;
  const say = (path: readonly PropertyKey[], says: Said, fix: Said) =>
    problem('story-consent', placeOf(['consent', ...path]), says, fix);
  const ask: Said = {
    en: 'Ask her, and write down what she agreed to; else take this out.',
    zh: '请先问过她，把她同意的用途写下来；没有同意，就去掉。',
  };
  const problems: Problem[] = [];
  if (given > BUILD_DATE || given > meta.published)
    problems.push(
      say(
        ['given'],
        { en: 'The consent is dated after the story appeared, or in the future.', zh: '同意的日期晚于发表日期，或在将来。' },
        {
          en: 'Write the day she agreed; without consent the story is not published.',
          zh: '请写她同意的那一天；没有同意，不能发表。',
        },
      ),
    );
  if (!scopes.includes('web'))
    problems.push(
      say(['scopes'], { en: 'She has not agreed to publication on the web.', zh: '她没有同意在网上发表（web）。' }, ask),
    );
  if (withdrawn !== undefined && withdrawn < given)
    problems.push(
      say(
        ['withdrawn'],
        { en: 'The consent was taken back before it was given.', zh: '收回同意的日期早于同意的日期。' },
        { en: 'Correct one of the two days.', zh: '请改正其中一个日期。' },
      ),
    );
  if (references.some(({ kind, id }) => kind === 'file' && PICTURE.test(id)) && !scopes.includes('photo'))
    problems.push(
      say(
        ['scopes'],
        { en: 'There is a photo, and she has not agreed to one.', zh: '有照片，但她没有同意用照片（photo）。' },
        ask,
      ),
    );
  if (translations.some((entry) => entry.kind === 'stories' && entry.slug === slug) && !scopes.includes('translation'))
    problems.push(
      say(
        ['scopes'],
        { en: 'There is a translation, and she has not agreed to one.', zh: '有译文，但她没有同意翻译（translation）。' },
        ask,
      ),
    );
  return problems;
}

export const storyConsent: Rule = {
  code: 'story-consent',
  level: 'error',
  why: 'Her story is hers: nothing of it is used for what she did not agree to.',
  check: (content) => content.originals.flatMap((entry) => checkStory(entry, content)),
};

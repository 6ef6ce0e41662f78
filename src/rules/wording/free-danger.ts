import type { Content } from '../../document/content.ts';
import { ORIGINAL } from '../../locales.ts';
import { type Problem, problem, warning } from '../../problems.ts';
import { SITE } from '../../site.ts';
import type { Rule } from '../rule.ts';

interface Words {
  /** "Go to hospital now", or the number to call, in words of one's own. */
  urgent: RegExp;
  /** A list of danger signs under a heading of its own would stand beside the reviewed one and say it differently. */
  heading: RegExp;
}

/** By the language of the originals; in a language without words nothing is found. */
const WORDS: Readonly<Record<string, Words>> = {
  'zh-CN': {
    urgent: new RegExp(
      `(?:马上|立刻|立即|赶快|赶紧)(?!\\p{Script=Han}{0,4}(?:问|停))[^。；！？]{0,10}(?:医院|急诊|看医生|急救)|打\\s*${SITE.emergencyNumber}`,
      'u',
    ),
    heading: /危险信号|(?:什么|哪些)(?:时候|情况).{0,4}(?:马上|立刻|立即).{0,4}医院/u,
  },
};

const normal = (text: string) => text.replace(/\s+/g, '');

export const freeDanger: Rule = {
  code: 'free-danger',
  level: 'error',
  why: 'Danger signs are reviewed once and read the same everywhere; in free words they drift, and no review covers them.',
  check: ({ originals, safety }: Content) => {
    const words = WORDS[ORIGINAL];
    if (!words) return [];
    const known = safety.map(({ action }) => normal(action[ORIGINAL] ?? ''));
    return originals
      .filter(({ meta }) => meta.kind !== 'radio' && meta.withdrawn === undefined)
      .flatMap(({ passages }) =>
        passages.flatMap((passage): Problem[] => {
          if (passage.type === 'heading')
            return words.heading.test(passage.text)
              ? [
                  problem(
                    'free-danger',
                    passage.place,
                    { en: 'Danger signs are not written here in free words.', zh: '危险信号不能在这里另外写。' },
                    {
                      en: 'Name their ids in <GetHelp ids="…" /> at the top.',
                      zh: '请在文章开头的 <GetHelp ids="…" /> 里写它们的编号。',
                    },
                  ),
                ]
              : [];
          const isLed = passage.links.some((link) => /\/(?:signs|help)\//.test(link));
          const found = words.urgent.exec(passage.text);
          if (!found || isLed || known.some((action) => action !== '' && normal(passage.text).includes(action))) return [];
          return [
            warning(
              'free-danger',
              passage.place,
              { en: `A danger sign in words of its own: "${found[0]}"`, zh: `这里用自己的话写了危险信号：“${found[0]}”` },
              {
                en: 'Name its id in <GetHelp>, or lead from here to /signs/ or /help/. If it only repeats what <GetHelp> says, it may stay.',
                zh: '请在 <GetHelp> 里写编号，或在这里链接到 /signs/ 或 /help/。只是重复 <GetHelp> 的内容，可以保留。',
              },
            ),
          ];
        }),
      );
  },
};

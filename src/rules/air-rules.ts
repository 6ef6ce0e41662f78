import type { Original } from '../document/content.ts';
import { type Problem, problem, type Said, warning } from '../problems.ts';
import { SITE } from '../site.ts';
import { findBreach } from './air/find.ts';
import type { AirRuleSet } from './air/rule-set.ts';
import { AIR_RULE_SETS } from './air/sets.ts';
import { type Spoken, spokenIn, spokenInFields } from './air/spoken.ts';
import { plain } from './air/words.ts';
import type { Rule } from './rule.ts';

const CODE = 'air-rules';
const MAKERS = { error: problem, warning } as const;

/** Every message says where the rule is explained, and that the station has the last word. */
const withGround = (fix: Said, set: AirRuleSet, id: string): Said => ({
  en: `${fix.en} (Rule "${id}", docs/content-rules/air-${set.name}.md. What goes on air, the station decides.)`,
  zh: `${fix.zh}（规则“${id}”，见 docs/content-rules/air-${set.name}.md。播什么，由电台决定。）`,
});

const checkSpoken = (set: AirRuleSet, { text, locale, place, name }: Spoken): Problem[] =>
  set.rules.flatMap((rule) => {
    const found = findBreach(rule, text, locale);
    if (!found) return [];
    const quote = (open: string, close: string) => found.words.map((words) => `${open}${words}${close}`).join(' ');
    return [
      MAKERS[found.level](
        CODE,
        place,
        { en: `${name.en} ${rule.says.en}: ${quote('"', '"')}`, zh: `${name.zh}${rule.says.zh}：${quote('“', '”')}` },
        withGround(rule.fix, set, rule.id),
      ),
    ];
  });

/** Why a script needs more than a minute, or nothing: it says so itself, an article that it belongs to does, or its title names such a subject. */
function reasonAgainstSpot(original: Original, originals: readonly Original[], { withoutSpots }: AirRuleSet): Said | undefined {
  const { meta, title, summary } = original;
  if (meta.kind !== 'radio') return undefined;
  if (meta.sensitive) return { en: 'it is marked "sensitive"', zh: '它标了 sensitive' };
  const belongs = originals.find(
    (entry) => entry.meta.kind === 'articles' && entry.meta.sensitive && meta.entries.includes(entry.slug),
  );
  if (belongs)
    return { en: `its article "${belongs.slug}" is marked "sensitive"`, zh: `它的文章“${belongs.slug}”标了 sensitive` };
  const [words] = plain(`${title}\n${summary}`).match(withoutSpots.words) ?? [];
  return words === undefined ? undefined : { en: `it is about "${words}"`, zh: `它讲的是“${words}”` };
}

function checkSpot(set: AirRuleSet, original: Original, originals: readonly Original[]): Problem[] {
  if (original.meta.kind !== 'radio' || original.meta.format !== 'spot') return [];
  const { placeOf } = original;
  const fix = withGround(
    { en: 'Make it a talk or questions, with a warning before it.', zh: '请改成 talk 或 questions，播前加上提醒。' },
    set,
    'without-spots',
  );
  const reason = reasonAgainstSpot(original, originals, set);
  if (reason)
    return [
      problem(
        CODE,
        placeOf(['format']),
        { en: `This subject has no spots: ${reason.en}.`, zh: `这个题目不做短稿（spot）：${reason.zh}。` },
        fix,
      ),
    ];
  const mentions = spokenIn(original).flatMap(({ text, name, place }) => {
    const [words] = plain(text).match(set.withoutSpots.words) ?? [];
    return words === undefined ? [] : [{ words, name, place }];
  });
  return mentions.map(({ words, name, place }) =>
    warning(
      CODE,
      place,
      { en: `${name.en} of a spot speaks of "${words}".`, zh: `短稿（spot）的${name.zh}说到“${words}”。` },
      fix,
    ),
  );
}

/** The rule that holds scripts to one region's set. */
export const airRulesOf = (set: AirRuleSet): Rule => ({
  code: CODE,
  why: 'Health programmes on the radio are limited by law, and what is heard by everybody at once cannot be taken back.',
  check: ({ originals, translations }) => [
    ...[...originals, ...translations]
      .filter((entry) => ('kind' in entry ? entry.kind : entry.meta.kind) === 'radio')
      .flatMap(spokenIn)
      .concat(originals.flatMap(spokenInFields))
      .flatMap((spoken) => checkSpoken(set, spoken)),
    ...originals.flatMap((original) => checkSpot(set, original, originals)),
  ],
});

export const airRules = airRulesOf(AIR_RULE_SETS[SITE.airRules]);

/** What of a script the air rules look at, where they say it, and which subjects have no spots. */
import { expect, it } from 'vitest';
import type { AirRuleSet } from '../../../../src/rules/air/rule-set.ts';
import { AIR_RULE_SETS } from '../../../../src/rules/air/sets.ts';
import { chinese } from '../../../../src/rules/air/words.ts';
import { airRules, airRulesOf } from '../../../../src/rules/air-rules.ts';
import { SITE } from '../../../../src/site.ts';
import { article, DATA, type Files, RADIO_BODY, radio, readFiles, translation } from '../../tiny-content.ts';

const told = (files: Files, rule = airRules) => {
  const { content, problems } = readFiles({ ...DATA, ...files });
  expect(problems).toEqual([]);
  return rule.check(content);
};
const placed = (files: Files) =>
  told(files).map(({ file, line, level, says }) => `${file.replace(/^.*content\//, '')}:${line} ${level} ${says.en}`);
const script = (more: string, fields = {}) => ({ 'radio/zh-CN/s.mdx': radio(fields, `${RADIO_BODY}\n\n${more}`) });

it('the set of the site is one of the sets, and is called as the site names it', () => {
  expect(AIR_RULE_SETS[SITE.airRules].name).toBe(SITE.airRules);
});

it('a spoken line is looked at, a host note is not', () => {
  expect(placed(script('<Line role="host">请打12338。</Line>'))).toEqual([
    'radio/zh-CN/s.mdx:21 error Line 4 gives a telephone number: "打12338"',
  ]);
  expect(placed(script('<HostNote kind="localise">\n\n当地的热线是12338。\n\n</HostNote>'))).toEqual([]);
});

it('a listener’s question and its answer are looked at', () => {
  expect(placed(script('<Question ask="谁能根治？">\n\n请到和田市人民医院。\n\n</Question>'))).toEqual([
    'radio/zh-CN/s.mdx:21 error The question "谁能根治？" promises a cure or a sure effect: "根治"',
    'radio/zh-CN/s.mdx:21 error The answer to "谁能根治？" names a hospital: "和田市人民医院"',
  ]);
});

it('what the front matter has read aloud is looked at, in each language', () => {
  expect(
    placed({
      'radio/zh-CN/s.mdx': radio({
        warning: { 'zh-CN': '下面的内容可能让人难受。', en: 'If you are upset, call 12356.' },
        corrections: [{ date: '2025-01-02', what: '说错了药名。', onAir: { 'zh-CN': '请改吃同仁堂的药。' } }],
      }),
    }),
  ).toEqual([
    'radio/zh-CN/s.mdx:13 error The warning before the programme gives a telephone number: "call 12356"',
    'radio/zh-CN/s.mdx:14 error The correction names a brand: "同仁堂"',
  ]);
});

it('a translation is looked at in its own language', () => {
  const [found, ...rest] = told({
    'radio/zh-CN/s.mdx': radio(),
    'radio/bo/s.mdx': translation(
      'bo',
      {},
      '<Line role="host" part="message action">མི་དམངས་སྨན་ཁང་ལ་ཕེབས་རོགས་གནང་།</Line>\n\n<SafetyLine role="expert" id="preg-bleeding" />',
    ),
  });
  expect(rest).toEqual([]);
  expect(found?.file).toMatch(/radio\/bo\/s\.mdx$/);
  expect(found?.says.zh).toBe('第 1 句念了医院的名字：“མི་དམངས་སྨན་ཁང”');
});

it('an article may name what a script may not', () => {
  expect(
    placed({ 'articles/zh-CN/a.mdx': article({}, '<KeyMessage>\n\n和田地区人民医院的热线是12338。\n\n</KeyMessage>') }),
  ).toEqual([]);
});

it('every message leads to the page of the rules and leaves the last word to the station', () => {
  const [found] = told(script('<Line role="host">请打12338。</Line>'));
  expect(found?.fix.en).toContain('docs/content-rules/air-cn-2016.md');
  expect(found?.fix.en).toContain('the station decides');
  expect(found?.fix.zh).toContain('由电台决定');
});

it('what needs judgement is a warning and stops no build', () => {
  expect(placed(script('<Line role="host">她说不想活了。</Line>', { format: 'talk' }))).toEqual([
    'radio/zh-CN/s.mdx:21 warning Line 4 speaks of suicide: "不想活"',
  ]);
});

const spot = (fields: Record<string, unknown>, more: Files = {}) => placed({ 'radio/zh-CN/s.mdx': radio(fields), ...more });

it('a subject that needs more than a minute has no spot', () => {
  expect(spot({ sensitive: true })).toEqual(['radio/zh-CN/s.mdx:11 error This subject has no spots: it is marked "sensitive".']);
  expect(spot({ title: '避孕有哪些办法？' })[0]).toMatch(/error This subject has no spots: it is about "避孕"/);
  expect(spot({ summary: '性传播的病，早查早治。' })[0]).toMatch(/it is about "性传播"/);
  expect(spot({ entries: ['a'] }, { 'articles/zh-CN/a.mdx': article({ sensitive: true }) })[0]).toMatch(/its article "a"/);
});

it('the same subject may have a talk', () => {
  expect(spot({ sensitive: true, format: 'talk' })).toEqual([]);
  expect(spot({ title: '避孕有哪些办法？', format: 'questions' })).toEqual([]);
});

it('a spot that only mentions such a subject is for somebody to judge', () => {
  expect(placed(script('<Line role="host">三项检查：艾滋病、梅毒和乙肝。</Line>'))).toEqual([
    'radio/zh-CN/s.mdx:21 warning Line 4 of a spot speaks of "艾滋".',
  ]);
});

it('another region has its own set', () => {
  const { source } = AIR_RULE_SETS['cn-2016'].withoutSpots;
  const elsewhere: AirRuleSet = {
    name: 'elsewhere',
    rules: [
      {
        id: 'tea',
        level: 'error',
        says: { en: 'speaks of tea', zh: '说到茶' },
        fix: { en: 'Leave it out.', zh: '请删掉。' },
        reason: { en: 'Here nobody speaks of tea.', zh: '这里不说茶。' },
        source,
        words: { 'zh-CN': [chinese('茶')] },
      },
    ],
    withoutSpots: { reason: { en: 'None.', zh: '无。' }, source, words: chinese('茶') },
  };
  const found = told(script('<Line role="host">喝茶，打12338。</Line>', { format: 'talk' }), airRulesOf(elsewhere));
  expect(found.map(({ says }) => says.en)).toEqual(['Line 4 speaks of tea: "茶"']);
  expect(found[0]?.fix.en).toContain('air-elsewhere.md');
});

/** China's rules for the air, line by line, and on the content that there is. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../../src/document/read.ts';
import { locales } from '../../../../src/locales.ts';
import { CN_2016 } from '../../../../src/rules/air/cn-2016.ts';
import { findBreach } from '../../../../src/rules/air/find.ts';
import { airRules } from '../../../../src/rules/air-rules.ts';
import { LINES } from './lines.ts';

const brokenBy = (text: string, locale: (typeof locales)[number]) =>
  CN_2016.rules.filter((rule) => findBreach(rule, text, locale)).map(({ id }) => id);
const ruleOf = (id: string) => {
  const found = CN_2016.rules.find((rule) => rule.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
};

it('has lines for every rule', () => {
  expect(Object.keys(LINES).sort()).toEqual(CN_2016.rules.map(({ id }) => id).sort());
});

describe.each(Object.entries(LINES))('the rule %s', (id, pairs) => {
  it.each(locales)('finds what breaks it in %s, and leaves what is close to it alone', (locale) => {
    const [wrong, right] = pairs[locale];
    expect(brokenBy(wrong, locale)).toContain(id);
    expect(brokenBy(right, locale)).toEqual([]);
  });
});

describe('the rules', () => {
  it.each([
    ['手机是139 9999 1234。', 'phone'],
    ['热线是四零零八八二三八二三。', 'phone'],
    ['发到 dr.wang@example.com 。', 'web-address'],
    ['专家说，这个药好。', 'expert-title'],
    ['打一针，保证治好。', 'cure-promise'],
    ['打了疫苗就不会得宫颈癌。', 'cure-promise'],
    ['他用刀砍她。', 'violence-detail'],
  ])('find “%s”', (text, id) => {
    expect(brokenBy(text, 'zh-CN')).toContain(id);
  });

  it.each([
    '2025年11月10日起，2011-11-10以后出生的女孩免费打2针。',
    '高压到了160，低压到了110，马上去医院。',
    '世界卫生组织估计，每100000个产妇里有223个去世。',
    '有问题问村医，打500毫克的针要听医生的。',
    '家庭医生、妇科主任都会告诉你。谢谢医生！',
    '把宝宝擦干包好，放在妈妈胸口。',
    '宝宝出生两个月了，少生病，妈妈也少生气。',
    '上山砍柴，用刀要小心，应该穿宽松的衣服。',
    '手术叫根治性切除，医生会讲清楚。',
    '在藏族地区，比如拉萨，也有卫生院。',
  ])('leave “%s” alone', (text) => {
    expect(brokenBy(text, 'zh-CN')).toEqual([]);
  });

  it.each([
    ['en', 'Cut the cord with a clean knife. When she is stable, call it a day: the pressure is called high from 140.'],
    ['en', 'Speak Tibetan more slowly, and wait for the heart to beat.'],
    ['ug', 'قورساقتىكى بالا تەپتى. بالا كۆپ يىغلىسا، دوختۇرغا كۆرسىتىڭ.'],
    ['bo', 'ཕྲུ་གུར་གྱོན་གོས་དྲོ་པོ་གཡོགས་རོགས་གནང་།'],
  ] as const)('leave in %s “%s” alone', (locale, text) => {
    expect(brokenBy(text, locale)).toEqual([]);
  });

  it('find Chinese in brackets and Latin names in every language', () => {
    expect(brokenBy('ۋاكسىنىنىڭ نامى Gardasil (佳达修).', 'ug')).toEqual(['brand']);
    expect(findBreach(ruleOf('brand'), 'འགོག་སྨན་ Gardasil (佳达修)', 'bo')?.words).toEqual(['Gardasil', '佳达修']);
  });

  it('take a named expert whose licence and title are said', () => {
    expect(brokenBy('今天请来了王大夫，他是执业医师、副主任医师。', 'zh-CN')).toEqual([]);
    expect(brokenBy('今天请来了王大夫，他是主任医师。', 'zh-CN')).toEqual(['expert-title']);
    expect(brokenBy('With me is Dr Wang, a licensed associate chief physician.', 'en')).toEqual([]);
  });

  it('only warn of a promise that its sentence denies, but never of one that its neighbour denies', () => {
    const level = (text: string) => findBreach(ruleOf('cure-promise'), text, 'zh-CN')?.level;
    expect(level('没有哪种药能根治。')).toBe('warning');
    expect(level('这种药能根治。不要等。')).toBe('error');
    expect(findBreach(ruleOf('cure-promise'), 'بۇ دورا يىلتىزىدىن ساقايتالمايدۇ.', 'ug')?.level).toBe('warning');
    expect(findBreach(ruleOf('cure-promise'), 'སྨན་འདིས་རྩ་བ་ནས་གསོ་མི་ཐུབ།', 'bo')?.level).toBe('warning');
    expect(findBreach(ruleOf('cure-promise'), 'ཨ་མའི་སྨན་འདིས་རྩ་བ་ནས་གསོ་ཐུབ།', 'bo')?.level).toBe('error');
    expect(findBreach(ruleOf('cure-promise'), 'No medicine is a permanent cure.', 'en')?.level).toBe('warning');
  });

  it('give reason, source and date, and say both in English and Chinese', () => {
    for (const { reason, source, says, fix } of CN_2016.rules) {
      expect(reason.en).toMatch(/^[A-Z].+\.$/);
      expect(source.date).toMatch(/^\d{4}/);
      expect(source.seen).not.toBe('');
      expect([says.zh, fix.zh, reason.zh].every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
    }
  });
});

describe('the content that there is', () => {
  const { content } = readContent();

  it('breaks no air rule', () => {
    expect(airRules.check(content)).toEqual([]);
  });

  it('has no safety sentence that a station could not read', () => {
    // What is sensitive is never on air.
    const heard = content.safety.filter(({ sensitive }) => !sensitive);
    const broken = heard.flatMap(({ id, sign, action }) =>
      [sign, action].flatMap((said) =>
        locales.flatMap((locale) => {
          const text = JSON.stringify(said?.[locale] ?? '');
          return brokenBy(text, locale).map((rule) => `${id} ${locale} ${rule}`);
        }),
      ),
    );
    expect(broken).toEqual([]);
  });
});

describe('the page of the rules', () => {
  const page = readFileSync(`docs/content-rules/air-${CN_2016.name}.md`, 'utf8');

  it.each(CN_2016.rules.map((rule) => [rule.id, rule] as const))(
    'tells of %s why, from where and since when, with a wrong and a right line',
    (id, { reason, source, level }) => {
      const part = page.split(`\n## ${id}\n`)[1]?.split('\n## ')[0] ?? '';
      const pairs = LINES[id];
      for (const said of [level, reason.en, reason.zh, ...(pairs?.['zh-CN'] ?? []), ...(pairs?.en ?? [])])
        expect(part).toContain(said);
      const key = /source: (\w+)/.exec(part)?.[1];
      const row = page.split('\n').find((line) => line.startsWith(`| ${key} |`)) ?? '';
      for (const said of [source.title, source.issuer, source.date, source.seen]) expect(row).toContain(said);
    },
  );

  it('leaves the last word to the station', () => {
    expect(page).toContain('The station decides');
    expect(page).toContain('由电台决定');
  });
});

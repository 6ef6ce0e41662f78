/** What a reader of a translation sees when the original has changed since. */
import { expect, test } from 'vitest';
import { textOfBlocks } from '../../../src/document/text.ts';
import { editionOf, shownLocale } from '../../../src/publish/edition.ts';
import { article, DATA, libraryOf, readOne, translation } from '../tiny-content.ts';

const HELP = '<GetHelp ids="preg-bleeding" />';
const ZH = `${HELP}\n\n## 吃药\n\n每天吃1片铁剂。\n\n## 吃饭\n\n吃肉和豆子。\n\n## 休息\n\n累了就休息。`;
const EN = `${HELP}\n\n## Tablets\n\nTake 1 tablet a day.\n\n## Food\n\nEat meat and beans.\n\n## Rest\n\nRest when you are tired.`;
const follows = (readOne(article({}, ZH)).original?.parts ?? []).map(({ digest }) => digest);

/** The English edition of an original that reads `zh` today, translated when it read `ZH`. */
function edition(zh: string, fields = {}, en = EN, followed = follows) {
  const library = libraryOf({
    ...DATA,
    'articles/zh-CN/a.mdx': article(fields, zh),
    'articles/en/a.mdx': translation('en', { follows: followed, title: 'Iron: 1 a day', summary: 'Take 1 tablet a day.' }, en),
  });
  const entry = library.entry('articles', 'a');
  if (!entry) throw new Error('no entry');
  const found = editionOf(entry, 'en');
  return { ...found, states: found.sections.map(({ state, blocks }) => `${state}: ${textOfBlocks(blocks).split('\n').at(-1)}`) };
}
const [CURRENT_TOP, TABLETS, FOOD, REST] = [
  'current: ',
  'current: Take 1 tablet a day.',
  'current: Eat meat and beans.',
  'current: Rest when you are tired.',
];

test('a translation that follows the original is shown whole', () => {
  const { states, title, summary, shown } = edition(ZH);
  expect(states).toEqual([CURRENT_TOP, TABLETS, FOOD, REST]);
  expect([title, summary, shown]).toEqual(['Iron: 1 a day', 'Take 1 tablet a day.', 'en']);
});

test('a part whose words have changed is shown translated, with a mark', () => {
  const { states } = edition(ZH.replace('吃肉和豆子。', '吃肉、豆子和青菜。'));
  expect(states).toEqual([CURRENT_TOP, TABLETS, 'changed: Eat meat and beans.', REST]);
});

test('a part whose dose has changed is shown in the original', () => {
  const { states, sections } = edition(ZH.replace('1片', '2片'));
  expect(states).toEqual([CURRENT_TOP, 'original: 每天吃2片铁剂。', FOOD, REST]);
  expect(sections.map(({ locale }) => locale)).toEqual(['en', 'zh-CN', 'en', 'en']);
});

test('a part that has gained or lost a number is shown in the original', () => {
  expect(edition(ZH.replace('吃肉和豆子。', '每天吃2次肉。')).states[2]).toBe('original: 每天吃2次肉。');
  expect(edition(ZH.replace('每天吃1片铁剂。', '每天吃铁剂。')).states[1]).toBe('original: 每天吃铁剂。');
});

test('a part whose dose is in words, which no other language’s words can be compared with, is shown in the original', () => {
  expect(edition(ZH.replace('吃肉和豆子。', '每天吃三次肉。')).states[2]).toBe('original: 每天吃三次肉。');
  expect(edition(ZH.replace('吃肉和豆子。', '满十三岁的女孩吃肉。')).states[2]).toBe('original: 满十三岁的女孩吃肉。');
  expect(edition(ZH.replace('吃肉和豆子。', '吃一点肉和豆子，都一样好。')).states[2]).toBe('changed: Eat meat and beans.');
});

test('a part whose footnote has a changed dose is shown in the original', () => {
  const noted = (text: string) =>
    `${text.replace('吃肉和豆子。', '吃肉和豆子。[^1]').replace('Eat meat and beans.', 'Eat meat and beans.[^1]')}\n\n[^1]: `;
  const before = (readOne(article({}, `${noted(ZH)}每天50克。`)).original?.parts ?? []).map(({ digest }) => digest);
  const states = (note: string) => edition(`${noted(ZH)}${note}`, {}, `${noted(EN)}50 g a day.`, before).states[2];
  expect(states('每天50克。')).toBe('current: Eat meat and beans.');
  // The number is the same, the unit could be another: it is not compared.
  expect(states('每天要50克。')).toBe('original: 吃肉和豆子。');
  expect(states('每天80克。')).toBe('original: 吃肉和豆子。');
});

test('a part whose danger signs have changed is shown in the original', () => {
  const { sections } = edition(ZH.replace('"preg-bleeding"', '"preg-bleeding after-pad"'));
  expect(sections[0]).toMatchObject({ state: 'original', locale: 'zh-CN', blocks: [{ ids: ['preg-bleeding', 'after-pad'] }] });
  expect(edition(ZH.replace('## 吃饭', `${HELP}\n\n## 吃饭`)).sections[1]).toMatchObject({ state: 'original' });
});

test('a danger sign that only the old translation holds is not shown', () => {
  const { sections } = edition(ZH.replace(HELP, '字。'));
  expect(sections[0]).toMatchObject({ state: 'original', locale: 'zh-CN' });
});

test('a new part is shown in the original, and those after it stay translated', () => {
  const { states } = edition(ZH.replace('## 吃饭', '## 喝茶\n\n饭后再喝茶。\n\n## 吃饭'));
  expect(states).toEqual([CURRENT_TOP, TABLETS, 'original: 饭后再喝茶。', FOOD, REST]);
});

test('a part that the original no longer has is gone', () => {
  expect(edition(ZH.replace('## 吃饭\n\n吃肉和豆子。\n\n', '')).states).toEqual([CURRENT_TOP, TABLETS, REST]);
});

test('parts in another order follow the original’s order', () => {
  const moved = `${HELP}\n\n## 休息\n\n累了就休息。\n\n## 吃药\n\n每天吃1片铁剂。\n\n## 吃饭\n\n吃肉和豆子。`;
  expect(edition(moved).states).toEqual([CURRENT_TOP, REST, TABLETS, FOOD]);
});

test('a title or summary that has changed is shown in the original where it holds a number', () => {
  expect(edition(ZH, { title: '每天吃2片铁剂' }).title).toBe('每天吃2片铁剂');
  expect(edition(ZH, { title: '每天吃1片铁剂吗？' }).title).toBe('每天吃1片铁剂吗？');
  expect(edition(ZH, { summary: '每天吃30毫克，饭后吃。' }).summary).toBe('每天吃30毫克，饭后吃。');
});

test('a translation that follows nothing yet shows only what cannot harm', () => {
  const { states } = edition(ZH, {}, EN, []);
  expect(states[0]).toBe('original: ');
  expect(states[3]).toBe('changed: Rest when you are tired.');
});

test('a reader without a translation gets the original', () => {
  const library = libraryOf({ ...DATA, 'articles/zh-CN/a.mdx': article({}, ZH) });
  const entry = library.entry('articles', 'a');
  if (!entry) throw new Error('no entry');
  expect(shownLocale(entry, 'bo')).toBe('zh-CN');
  expect(editionOf(entry, 'bo')).toMatchObject({ locale: 'bo', shown: 'zh-CN', title: '怀孕时出血怎么办？' });
});

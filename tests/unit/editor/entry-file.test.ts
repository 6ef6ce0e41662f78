import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFields } from '../../../src/editor/config.ts';
import { BODY, readEntry, writeEntry } from '../../../src/editor/entry-file.ts';
import { KINDS } from '../../../src/schemas/kinds.ts';

const OWN = ownFields('articles');
const files = KINDS.flatMap((kind) =>
  readdirSync(`src/content/${kind}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => path.join(`src/content/${kind}`, name)),
);

const ORIGINAL = `---
title: "血不够怎么办？"
summary: "贫血的妇女：吃药，按时复查。"
# 最主要的放第一个
topics: [ pregnancy, staying-well ]
regions: []
sensitive: false
updated: 2026-11-22
---

第一段。

- 一
- 二

<Fact heard="茶能补血。">

茶会妨碍铁的吸收。

</Fact>
`;

const TRANSLATION = `---
title: "قان ئازلىق"
summary: "دوختۇرغا كۆرۈنۈڭ، دورىنى ۋاقتىدا ئىچىڭ."
updated: 2026-11-22
translation:
  by: machine
  follows: [ v1-e22cc12c83c9, v1-a13f16c07744 ]
---

بىرىنچى ئابزاس.
`;

describe('an entry between its file and the form', () => {
  it('comes back to the letter where nothing was changed, in every language', () => {
    expect(files.length).toBeGreaterThan(40);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      expect(writeEntry(readEntry(text), OWN), file).toBe(text);
    }
  });

  it('writes one changed field anew and leaves quotation marks, lists, comments and order of the others', () => {
    const values = { ...readEntry(ORIGINAL), title: '血不够，怎么补？' };
    expect(writeEntry(values, OWN)).toBe(ORIGINAL.replace('血不够怎么办？', '血不够，怎么补？'));
  });

  it('takes fields that the form leaves out empty for what they were', () => {
    const { regions: _regions, sensitive: _sensitive, ...values } = readEntry(ORIGINAL);
    expect(writeEntry({ ...values, corrections: [], withdrawn: '' }, OWN)).toBe(ORIGINAL);
  });

  it('removes a field that was emptied, and adds a new one at the end', () => {
    const { topics: _topics, ...values } = readEntry(ORIGINAL);
    const text = writeEntry({ ...values, aliases: ['anaemia'] }, OWN);
    expect(text).not.toContain('topics');
    expect(text).toContain('updated: 2026-11-22\naliases: [anaemia]\n---\n');
  });

  it('keeps the digests of a translation whatever the form says of its words', () => {
    const values = { ...readEntry(TRANSLATION), [BODY]: 'يېڭى ئابزاس.' };
    const text = writeEntry(values, OWN);
    expect(text).toContain('follows: [ v1-e22cc12c83c9, v1-a13f16c07744 ]');
    expect(text).toContain('يېڭى ئابزاس.');
  });

  it('writes a new original with sentences in quotation marks, ids and dates without', () => {
    const values = {
      title: '怀孕了，吃什么？',
      summary: '每天吃绿叶菜、豆类和鸡蛋。',
      topics: ['pregnancy'],
      audience: ['women', 'families'],
      sensitive: false,
      published: '2026-12-01',
      updated: '2026-12-01',
      nextReview: '2027-12-01',
      translation: { by: '' },
      [BODY]: '第一段。',
    };
    expect(writeEntry(values, OWN)).toBe(`---
title: "怀孕了，吃什么？"
summary: "每天吃绿叶菜、豆类和鸡蛋。"
topics: [pregnancy]
audience: [women, families]
published: 2026-12-01
updated: 2026-12-01
nextReview: 2027-12-01
---

第一段。
`);
  });

  it('lets a new translation follow nothing until the command says what it follows', () => {
    const values = {
      title: 'ཟས།',
      summary: 'ཉིན་རེར་ཚལ་ཟོས།',
      updated: '2026-12-01',
      translation: { by: 'machine' },
      [BODY]: 'ཚལ་ཟོས།',
    };
    expect(writeEntry(values, OWN)).toContain('translation:\n  by: machine\n  follows: []\n---');
  });
});

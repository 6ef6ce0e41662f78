import { describe, expect, it } from 'vitest';
import { blocksOfBody, essence, keepWriting } from '../../../src/editor/body.ts';

const BEFORE = `<KeyMessage>

很多<Term id="cervical-cancer">宫颈癌</Term>可以预防<Source id="cc-14" />。

</KeyMessage>

## 你能做什么？

* 一
  * 二

<LocalNote region="hotan" date="2026-11">

在和田。

</LocalNote>

| 周 | 检查 |
|---|---|
| 12 | 血压 |`;

/** The same, as an editor with a toolbar writes it. */
const AGAIN = `<KeyMessage>

很多<Term id="cervical-cancer">宫颈癌</Term>可以预防<Source id="cc-14" />。

</KeyMessage>

## 你能做什么？

- 一
    - 二

<LocalNote date="2026-11" region="hotan">

在和田。

</LocalNote>

| 周 | 检查 |
| --- | --- |
| 12 | 血压 |`;

describe('the writing of a text', () => {
  it('takes a part with its blank lines as one block', () => {
    expect(blocksOfBody(BEFORE).map((block) => block.split('\n')[0])).toEqual([
      '<KeyMessage>',
      '## 你能做什么？',
      '* 一',
      '<LocalNote region="hotan" date="2026-11">',
      '| 周 | 检查 |',
    ]);
  });

  it('stays as it was where an editor only writes it in another way', () => {
    expect(keepWriting(BEFORE, AGAIN)).toBe(BEFORE);
  });

  it('keeps a part within bold words, which the toolbar cannot make bold', () => {
    const bold =
      '1. **打免费的<Term id="hpv">HPV</Term><Term id="vaccine">疫苗</Term>。** 两针。\n2. **去<Term id="a">查</Term>** 吧。';
    const broken =
      '1. **打免费的**<Term id="hpv">HPV</Term><Term id="vaccine">疫苗</Term>**。** 两针。\n2. **去**<Term id="a">查</Term> 吧。';
    expect(keepWriting(bold, broken)).toBe(bold);
    expect(keepWriting(bold, broken.replace('两针', '2针'))).toBe(
      '1. **打免费的<Term id="hpv">HPV</Term><Term id="vaccine">疫苗</Term>。** 2针。\n2. **去**<Term id="a">查</Term> 吧。',
    );
  });

  it('changes in the one block that was changed', () => {
    expect(keepWriting(BEFORE, AGAIN.replace('在和田。', '在和田和洛浦。'))).toBe(
      BEFORE.replace('region="hotan" date="2026-11"', 'date="2026-11" region="hotan"').replace('在和田。', '在和田和洛浦。'),
    );
  });

  it('follows blocks that were moved, taken away or added', () => {
    expect(keepWriting('* 一\n\n第二\n\n第三', '新的\n\n第三\n\n- 一')).toBe('新的\n\n第三\n\n* 一');
  });

  it('sees what means something else: depth of a list, emphasis, numbers, a word in a mark', () => {
    const different = [
      ['- 一\n  - 二', '- 一\n- 二'],
      ['**马上**去', '马上去'],
      ['*马上*去', '**马上**去'],
      ['隔6个月', '隔9个月'],
      ['<Term id="hpv">HPV</Term>', '<Term id="cervix">HPV</Term>'],
      ['1. 一\n2. 二', '- 一\n- 二'],
      ['## 题', '### 题'],
      ['a b', 'ab'],
    ];
    for (const [one = '', other = ''] of different) expect(essence(one), one).not.toBe(essence(other));
  });
});

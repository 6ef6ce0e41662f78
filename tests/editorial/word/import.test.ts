import { ExternalHyperlink, ImageRun, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bodyOf, bring, codes, docx, h1, h2, item, note, p, raw, rawDocx, title } from './word-files.ts';

const cell = (text: string, columnSpan = 1) => new TableCell({ children: [p(text)], columnSpan });
const picture = async (exif = false): Promise<Buffer> => {
  const image = sharp({ create: { width: 40, height: 30, channels: 3, background: '#c33' } }).jpeg();
  return (exif ? image.withExif({ IFD0: { Copyright: 'SECRET-PLACE' } }) : image).toBuffer();
};

describe('a Word file that a doctor filled in', () => {
  it('becomes the parts of a page', async () => {
    const brought = await bring(
      await docx(
        [
          title('标题：吃铁剂的时候能喝茶吗？'),
          new Table({
            rows: [
              new TableRow({ children: [cell('主题'), cell('怀孕、保持健康')] }),
              new TableRow({ children: [cell('写给谁看'), cell('妇女、家人')] }),
              new TableRow({ children: [cell('是否敏感'), cell('否')] }),
            ],
          }),
          h1('一句话：该怎么做'),
          p('只写一句话，告诉她该怎么做。'),
          p('茶和铁剂分开，隔一个小时。'),
          h1('最重要的话'),
          p('茶可以喝，和饭、铁剂分开喝。'),
          h1('危险信号'),
          p('如果孕妇阴道出血，哪怕只有一点，马上送孕妇去医院。'),
          p('带上《母子健康手册》、身份证和正在吃的药。'),
          p('自己编的危险信号。'),
          h1('你能做什么？'),
          item([new TextRun({ text: '先吃铁剂。', bold: true }), new TextRun('照医生说的量吃[b03-17]。')], 'steps'),
          item('过一个小时再喝茶。', 'steps'),
          h1('为什么？'),
          new Paragraph({
            children: [
              new TextRun('血小板低于100×10'),
              new TextRun({ text: '9', superScript: true }),
              new TextRun('/L，H'),
              new TextRun({ text: '2', subScript: true }),
              new TextRun('O ≤ 5 µg ± 1，{不是代码} a<b'),
              note(1),
              new TextRun('。见'),
              new ExternalHyperlink({ link: 'https://www.who.int/', children: [new TextRun('世卫组织')] }),
              new TextRun('。'),
            ],
          }),
          h2('茶里有什么'),
          item('鞣酸'),
          item('咖啡因'),
          item('在红茶里多', 'dots', 1),
          new Table({
            rows: [
              new TableRow({ children: [cell('食物'), cell('铁')] }),
              new TableRow({ children: [cell('羊肉 | 牛肉'), cell('多')] }),
            ],
          }),
          h1('大家常问什么？'),
          h2('问题：ھامىلىدار ئايال چاي ئىچسە بولامدۇ؟'),
          p('可以，少喝。'),
          h1('常听到的错误说法'),
          h2('错误的说法：贫血就不能喝茶'),
          p('茶可以喝。མངལ་སྦྲུམ་'),
          h1('只适用于拉萨'),
          p('拉萨海拔高。'),
          h1('数字和结论的来源'),
          p('一个小时：世界卫生组织，2016年'),
        ],
        { 1: [p('说明在这里。')] },
      ),
    );
    expect(brought.problems).toEqual([]);
    expect(bodyOf(brought)).toBe(`<KeyMessage>

茶可以喝，和饭、铁剂分开喝。

</KeyMessage>

<GetHelp ids="preg-bleeding" actions="act-bring" />

## 你能做什么？

<Steps>

1. **先吃铁剂**。照医生说的量吃<Source id="b03-17" />。
2. 过一个小时再喝茶。

</Steps>

## 为什么？

血小板低于100×10⁹/L，H₂O ≤ 5 µg ± 1，\\{不是代码\\} a\\<b[^1]。见[世卫组织](https://www.who.int/)。

### 茶里有什么

- 鞣酸
- 咖啡因
  - 在红茶里多

| 食物 | 铁 |
| --- | --- |
| 羊肉 \\| 牛肉 | 多 |

## 大家常问什么？

<Question ask="ھامىلىدار ئايال چاي ئىچسە بولامدۇ؟">

可以，少喝。

</Question>

## 常听到的错误说法

<Fact heard="贫血就不能喝茶">

茶可以喝。མངལ་སྦྲུམ་

</Fact>

<LocalNote region="lhasa" date="2026-11">

拉萨海拔高。

</LocalNote>

[^1]: 说明在这里。`);
    expect(brought.draft?.text).toContain('title: 吃铁剂的时候能喝茶吗？');
    expect(brought.draft?.text).toContain('summary: 茶和铁剂分开，隔一个小时。');
    expect(brought.draft?.text).toMatch(/topics:\n {2}- pregnancy\n {2}- staying-well/);
    expect(brought.draft?.text).toMatch(/audience:\n {2}- women\n {2}- families/);
    expect(brought.warnings.map(({ says }) => says.zh)).toEqual([
      expect.stringContaining('“自己编的危险信号。”'),
      expect.stringContaining('“一个小时：世界卫生组织，2016年”'),
    ]);
    expect(brought.todo.filter(({ code }) => code !== 'right-script')).toEqual([]);
  });

  it('keeps pictures with their words and without what a phone wrote into them', async () => {
    const data = await picture(true);
    expect(data.includes('SECRET-PLACE')).toBe(true);
    const image = (alt?: string) =>
      new Paragraph({
        children: [
          new ImageRun({
            type: 'jpg',
            data,
            transformation: { width: 40, height: 30 },
            ...(alt ? { altText: { name: 'x', description: alt, title: alt } } : {}),
          }),
        ],
      });
    const file = await docx([
      title('贫血吃什么？'),
      h1('最重要的话'),
      p('吃肉。'),
      h1('为什么？'),
      image('一盘羊肉'),
      image(),
      p('图上：一碗豆子'),
      p('图注：豆子里也有铁。'),
      image('图片 3'),
    ]);
    const silent = await bring(file);
    expect(codes(silent.problems)).toEqual(['word-alt']);
    expect(silent.problems[0]?.says.zh).toContain('第 3 张图片');
    expect(silent.draft).toBeUndefined();
    const brought = await bring(file, { alts: ['', '', '一杯茶'] });
    expect(brought.problems).toEqual([]);
    expect(bodyOf(brought)).toContain('<Figure src="./tea-and-iron-1.jpg" alt="一盘羊肉" />');
    expect(bodyOf(brought)).toContain('<Figure src="./tea-and-iron-2.jpg" alt="一碗豆子">\n\n豆子里也有铁。\n\n</Figure>');
    expect(bodyOf(brought)).toContain('<Figure src="./tea-and-iron-3.jpg" alt="一杯茶" />');
    const kept = [...(brought.draft?.pictures.values() ?? [])];
    expect(kept).toHaveLength(3);
    expect(kept.some((bytes) => Buffer.from(bytes).includes('SECRET-PLACE'))).toBe(false);
  });

  it('names what it cannot keep, with its place', async () => {
    const box = `<w:p><w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${raw('框里的字')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
    const brought = await bring(
      rawDocx(
        [
          raw('题目', '<w:pStyle w:val="x"/>'),
          raw('划掉的剂量', '<w:strike/>'),
          raw('下划线', '<w:u w:val="single"/>'),
          raw('红字', '<w:color w:val="FF0000"/>'),
          raw('th', '<w:vertAlign w:val="superscript"/>'),
          raw('看不见', '<w:vanish/>'),
          raw('隐\u200B形'),
          '<w:p><w:r><w:sym w:font="Symbol" w:char="F0A3"/><w:t>5</w:t><w:sym w:font="Webdings" w:char="F061"/></w:r></w:p>',
          '<w:p><m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>9</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>',
          box,
          '<w:p><w:hyperlink r:id="r1"><w:r><w:t>坏链接</w:t></w:r></w:hyperlink></w:p>',
          '<w:p><w:r><w:t>写信给 a@b.cn</w:t></w:r></w:p>',
          '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>合并</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
        ].join(''),
        {},
        '<Relationship Id="r1" Type="x/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>',
      ),
    );
    expect(brought.problems).toEqual([]);
    const said = brought.warnings.map(({ says }) => says.zh).join('\n');
    for (const words of [
      '“划掉的剂量”',
      '“下划线”',
      '“红字”',
      '“th”',
      '看不见的字符',
      '特殊字体',
      '“10⁹”',
      '“框里的字”',
      'javascript:alert(1)',
      'a@b.cn',
      '“合并”',
    ])
      expect(said).toContain(words);
    const text = bodyOf(brought);
    expect(text).toContain('≤5【待写：这里原来有一个无法识别的符号】');
    expect(text).toContain('10⁹');
    expect(text).toContain('隐形');
    expect(text).not.toContain('划掉的剂量');
    expect(text).not.toContain('javascript');
    expect(text).toContain('| 合并 |  |');
  });

  it('takes a script with its voices, sounds and danger signs', async () => {
    const brought = await bring(
      await docx([
        title('出血了怎么办？'),
        h1('一句话：该怎么做'),
        p('出血就去医院，不要等。'),
        h1('为什么现在播'),
        p('冬天路远。'),
        h1('台词'),
        p('音乐（5秒）：轻快的音乐'),
        p('主持人【开头】：大家好。'),
        p('医生【最重要的话】【要做的一件事】：出血就去医院。'),
        p('如果孕妇阴道出血，哪怕只有一点，马上送孕妇去医院。'),
        p('停顿（2秒）'),
        p('主持人：这段节目不能代替医生。'),
        h1('听众可能问'),
        h2('问题：一点点出血也要去吗？'),
        p('要去。'),
      ]),
      { kind: 'radio', slug: 'bleeding-on-air' },
    );
    expect(brought.problems).toEqual([]);
    expect(bodyOf(brought)).toBe(`<HostNote kind="why-now">

冬天路远。

</HostNote>

<Cue kind="music" seconds="5">轻快的音乐</Cue>

<Line role="host" part="opening">大家好。</Line>

<Line role="expert" part="message action">出血就去医院。</Line>

<SafetyLine role="expert" id="preg-bleeding" />

<Pause seconds="2" />

<Line role="host">这段节目不能代替医生。</Line>

<Question ask="一点点出血也要去吗？">

要去。

</Question>`);
  });

  it('marks what is still to be written, and says so as something to be done', async () => {
    const brought = await bring(await docx([title('只有题目的文章？')]));
    expect(brought.problems).toEqual([]);
    expect(bodyOf(brought)).toContain('【待写：最重要的话，一到三句】');
    expect(new Set(codes(brought.todo))).toEqual(new Set(['article-order', 'still-to-write']));
  });
});

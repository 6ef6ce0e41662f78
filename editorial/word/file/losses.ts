/** What a Word file holds and a page of this site cannot: named with its place, never dropped in silence. Pure. */
import { type Problem, type Said, warning } from '../../../src/problems.ts';

const KINDS = {
  underline: { en: 'Underlined words: kept without the line', zh: '下划线：文字保留，线不保留' },
  colour: { en: 'Coloured or marked words: kept without the colour', zh: '颜色或底色：文字保留，颜色不保留' },
  struck: { en: 'Struck-out words: left out', zh: '带删除线的文字：没有收入' },
  hidden: { en: 'Hidden words: left out', zh: '隐藏文字：没有收入' },
  raised: {
    en: 'Raised or lowered letters that have no sign of their own: kept as plain letters',
    zh: '没有对应字符的上标或下标：改为普通文字',
  },
  symbol: {
    en: 'A symbol of a special font that cannot be read: marked in the text',
    zh: '特殊字体里的符号无法识别：已在正文里标出',
  },
  invisible: { en: 'Invisible characters: taken out', zh: '看不见的字符：已去掉' },
  equation: { en: 'An equation: kept as plain letters', zh: '公式：改为普通文字' },
  'text-box': { en: 'A text box or shape: its words are left out', zh: '文本框或图形：里面的文字没有收入' },
  object: { en: 'An embedded object, chart or drawing: left out', zh: '嵌入的对象、图表或绘图：没有收入' },
  header: { en: 'Header or footer: left out', zh: '页眉或页脚：没有收入' },
  contents: { en: 'A table of contents: left out, the page makes its own', zh: '目录：没有收入，网页会自动生成' },
  link: {
    en: 'A link that may not stand here (only https:// addresses): its words are kept',
    zh: '不能使用的链接（只能用 https:// 网址）：保留文字',
  },
  anchor: { en: 'A link within the document: its words are kept', zh: '文档内部的链接：保留文字' },
  email: { en: 'An e-mail address: kept as plain letters', zh: '电子邮件地址：保留为普通文字' },
  merged: { en: 'Merged cells: split again, the words stand in the first', zh: '合并的单元格：已拆开，文字放在第一格' },
  nested: { en: 'A table within a table: its words are kept as one paragraph', zh: '表格里的表格：文字并为一段' },
  'cell-picture': { en: 'A picture within a table: left out', zh: '表格里的图片：没有收入' },
  'note-picture': { en: 'A picture within a footnote: left out', zh: '脚注里的图片：没有收入' },
  'script-picture': { en: 'A picture in a script for radio: left out', zh: '广播稿里的图片：没有收入' },
  linked: {
    en: 'A picture that lies on another computer: left out, nothing was fetched',
    zh: '链接到别处的图片：没有收入，也没有去下载',
  },
  picture: {
    en: 'A picture of a kind that cannot be shown (only PNG and JPEG): left out',
    zh: '无法显示的图片格式（只能用 PNG 和 JPEG）：没有收入',
  },
  heading: { en: 'A heading of a third level or deeper: kept as a heading of the second', zh: '三级以下的标题：改为二级小标题' },
  imported: { en: 'Text inserted from another file: left out', zh: '插入的外部文件内容：没有收入' },
  danger: {
    en: 'Words under "danger signs" that are none of the listed sentences: left out, because danger signs are the same on every page',
    zh: '“危险信号”里不在清单上的话：没有收入，因为危险信号在每一页上都用同样的话',
  },
  source: {
    en: 'A source: it belongs into content/facts before the text can refer to it',
    zh: '来源：要先写进 content/facts，正文才能引用',
  },
  field: { en: 'A line of the table at the top that was not understood: left out', zh: '开头表格里没有看懂的一行：没有收入' },
} satisfies Record<string, Said>;

export type LossKind = keyof typeof KINDS;

export interface Loss {
  kind: LossKind;
  /** Number of the paragraph, counted from 1 through the whole document. */
  at: number;
  /** The first words of what is concerned. */
  words: string;
}

const SHOWN = 5;
const LONGEST = 40;
const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);

/** @returns one warning for each kind of loss, at its first place, with the first words of each place */
export function tellLosses(losses: readonly Loss[], file: string): Problem[] {
  const kinds = [...new Set(losses.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const found = losses.filter((loss) => loss.kind === kind);
    const places = found.filter(
      ({ at, words }, index) => found.findIndex((one) => one.at === at && one.words === words) === index,
    );
    const list = (paragraph: (at: number) => string, comma: string) =>
      [
        ...places.slice(0, SHOWN).map(({ at, words }) => `${paragraph(at)}${words === '' ? '' : ` “${short(words)}”`}`),
        ...(places.length > SHOWN ? [`… (${places.length})`] : []),
      ].join(comma);
    return warning(
      'word-lost',
      { file, line: found[0]?.at ?? 1, column: 1 },
      {
        en: `${KINDS[kind].en}: ${list((at) => `paragraph ${at}`, '; ')}.`,
        zh: `${KINDS[kind].zh}：${list((at) => `第 ${at} 段`, '；')}。`,
      },
      { en: 'Look whether something is missing in the text.', zh: '请看一看正文里有没有少了什么。' },
    );
  });
}

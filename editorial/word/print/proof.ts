/** An entry as pages to read with a pen: every sentence has a number, danger signs stand in full, sources and plain questions at the end. Pure. */
import { HeadingLevel, Paragraph, type ParagraphChild, Table, TableCell, TableRow, TextRun } from 'docx';
import type { Block, Inline } from '../../../src/document/document.ts';
import { inlinesOf, walkBlocks, walkWords } from '../../../src/document/text.ts';
import type { Library, Version } from '../../../src/library.ts';
import { type Locale, ORIGINAL } from '../../../src/locales.ts';
import { joinSentence, sentenceIn } from '../../../src/publish/sentence.ts';
import { REGIONS, type Region } from '../../../src/schemas/fields.ts';
import type { Kind } from '../../../src/schemas/kinds.ts';
import { SITE } from '../../../src/site.ts';
import { HINT, wordFile } from '../../../src/word/file.ts';
import { isRtl, paragraph, run } from '../../../src/word/text.ts';

/** What a doctor is asked: each answer is a word or a sentence. */
const QUESTIONS: readonly string[] = [
  '每一句话都对吗？不对的，请写编号和正确的说法：',
  '数字、年龄、剂量和时间都对吗？现在的规定或指南改了吗？',
  '有没有少了危险信号？有没有不该马上去医院的？',
  '哪一句您的病人会听不懂，或者会误解？',
  `有没有在${REGIONS.map((region) => SITE.regions[region]).join('或')}做不到的事？应该怎么改？`,
  '有没有让人害怕、难堪，或者不该公开说的话？',
  '还缺什么？她听完以后一定还会问什么？',
];
const CONSENT =
  '如果愿意在网页上写您的姓名，请写：姓名、职称、单位、日期。姓名一旦写进公开的历史记录，就不能完全删除。不愿意写也可以。';
const KINDS: Record<Kind, string> = { articles: '文章', stories: '故事', radio: '广播稿' };
const ROLES = { host: '主持人', 'second-host': '第二主持人', expert: '医生' };
const ANSWER_LINES = 2;

const hint = (text: string): Paragraph => new Paragraph({ text, style: HINT });
const heading = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });

/** @param day `YYYY-MM-DD`, printed at the foot */
export function makeProof(
  kind: Kind,
  slug: string,
  version: Version,
  library: Library,
  picture: (src: string) => string,
  day: string,
): Promise<Uint8Array> {
  const { locale, document } = version;
  const words = [...document.blocks, ...document.notes.flat()];
  const facts = [...new Set([...walkWords(words)].flatMap((node) => (node.type === 'source' ? [node.id] : [])))];
  let count = 0;

  const runs = (nodes: readonly Inline[], bold = false): ParagraphChild[] =>
    nodes.flatMap((node): ParagraphChild[] => {
      switch (node.type) {
        case 'text':
        case 'code':
          return [run(node.text, locale, { bold })];
        case 'break':
          return [new TextRun({ break: 1 })];
        case 'source':
          return [new TextRun({ text: `［${facts.indexOf(node.id) + 1}］`, size: 18 })];
        case 'note':
          return [new TextRun({ text: `（注${node.number}）`, size: 18 })];
        case 'link':
          return [...runs(node.children, bold), new TextRun({ text: ` <${node.url}>`, size: 16 })];
        case 'strong':
          return runs(node.children, true);
        default:
          return runs(node.children, bold);
      }
    });
  /** A paragraph with its number, by which an answer can name it. */
  const said = (nodes: readonly Inline[], before = '', of: Locale = locale): Paragraph => {
    count += 1;
    const number = new TextRun({ text: `${count}　`, size: 16, color: '666666' });
    return paragraph([number, ...(before ? [run(before, of, { bold: true })] : []), ...runs(nodes)], of);
  };
  const plain = (text: string, before = ''): Paragraph => said([{ type: 'text', text }], before);
  const sign = (id: string): Paragraph[] => {
    const safety = library.safety.get(id);
    if (!safety) return [];
    const sentence = sentenceIn(safety, locale);
    count += 1;
    return [
      paragraph(
        [
          new TextRun({ text: `${count}　`, size: 16, color: '666666' }),
          run(joinSentence(sentence, sentence.locale), sentence.locale),
        ],
        sentence.locale,
      ),
    ];
  };
  const boxed = (label: string, children: readonly Block[], head?: string): (Paragraph | Table)[] => [
    hint(label),
    ...(head === undefined ? [] : [plain(head)]),
    ...children.flatMap((child) => show(child)),
  ];

  function show(block: Block, before = ''): (Paragraph | Table)[] {
    switch (block.type) {
      case 'heading':
        return [
          new Paragraph({
            children: runs(block.children, true),
            heading: block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
            bidirectional: isRtl(locale),
          }),
        ];
      case 'paragraph':
        return [said(block.children, before)];
      case 'list':
      case 'steps': {
        const isCounted = block.type === 'steps' || block.ordered;
        return block.items.flatMap((item, index) =>
          item.flatMap((child, place) => show(child, place > 0 ? '' : isCounted ? `${index + 1}. ` : '• ')),
        );
      }
      case 'table':
        return [
          new Table({
            visuallyRightToLeft: isRtl(locale),
            rows: block.rows.map(
              (row) =>
                new TableRow({ children: row.map((cell) => new TableCell({ children: [paragraph(runs(cell), locale)] })) }),
            ),
          }),
        ];
      case 'code':
        return [plain(block.text)];
      case 'quote':
        return boxed('引用', block.children);
      case 'key':
        return boxed('最重要的话', block.children);
      case 'help':
        return [hint('危险信号和该做的事（各页都一样，有意见请写在最后）'), ...[...block.ids, ...block.actions].flatMap(sign)];
      case 'fact':
        return boxed('错误的说法，下面是正确的说法', block.children, block.heard);
      case 'question':
        return boxed('问题和回答', block.children, block.ask);
      case 'local':
        return boxed(`只适用于${SITE.regions[block.region as Region]}（${block.date}）`, block.children);
      case 'figure':
        return [
          hint(`图：${picture(block.src ?? block.drawing ?? '')}`),
          plain(block.alt, '图上：'),
          ...(block.caption.length > 0 ? [said(block.caption, '图注：')] : []),
        ];
      case 'audio':
        return boxed(`录音：${block.speaker}，${block.seconds} 秒`, block.children);
      case 'line':
        return [said(block.children, `${ROLES[block.role]}：`)];
      case 'safety-line':
        return [hint(`${ROLES[block.role]}念安全句`), ...sign(block.id)];
      case 'cue':
        return [said(block.children, `${block.kind === 'music' ? '音乐' : '音响'}（${block.seconds}秒）：`)];
      case 'pause':
        return [hint(`停顿 ${block.seconds} 秒`)];
      case 'host-note':
        return boxed('给主持人看，不念出来', block.children);
      default:
        return block satisfies never;
    }
  }

  const terms = new Set(
    [...walkBlocks(words)].flatMap((block) => inlinesOf(block).flatMap((node) => (node.type === 'term' ? [node.id] : []))),
  );
  const summary = said([{ type: 'text', text: version.summary }]);
  const body = document.blocks.flatMap((block) => show(block));
  const notes = document.notes.flatMap((note, index) => note.flatMap((block) => show(block, `注${index + 1} `)));
  const sources = facts.map((id, index) => {
    const source = library.facts.get(id)?.source;
    const cited = source ? `${source.title}. ${source.publisher}, ${source.year}${source.url ? `. ${source.url}` : ''}` : id;
    return new Paragraph({ children: [new TextRun({ text: `［${index + 1}］ ${cited}`, size: 20 })], spacing: { after: 60 } });
  });
  const questions = QUESTIONS.flatMap((question, index) => [
    new Paragraph({
      children: [new TextRun({ text: `${index + 1}. ${question}`, bold: true })],
      spacing: { before: 160 },
      keepNext: true,
    }),
    ...Array.from({ length: ANSWER_LINES }, () => new Paragraph({ text: '＿'.repeat(36) })),
  ]);
  return wordFile({
    title: version.title,
    foot: `校样 · ${kind}/${slug} · ${locale} · ${version.digest} · ${day}`,
    day,
    children: [
      hint(
        `校样（${KINDS[kind]}，${locale}）。还没有发表审核结论。请看每一句：有问题的，写下句子前面的编号。最后一页有几个问题，请回答后发回。`,
      ),
      paragraph([run(version.title, locale, { bold: true, size: 36, sizeComplexScript: 44 })], locale),
      summary,
      ...body,
      ...(notes.length > 0 ? [heading('脚注'), ...notes] : []),
      ...(terms.size > 0
        ? [
            heading('会在词汇表里解释的词'),
            ...[...terms].map((id) =>
              plain(`${library.terms.get(id)?.name[ORIGINAL] ?? id}：${library.terms.get(id)?.plain[ORIGINAL] ?? ''}`),
            ),
          ]
        : []),
      heading('来源'),
      ...(sources.length > 0 ? sources : [hint('没有标出来源。')]),
      new Paragraph({ text: '请您回答', heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
      ...questions,
      hint(CONSENT),
    ],
  });
}

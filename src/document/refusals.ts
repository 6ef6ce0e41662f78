/** Why a piece of Markdown is refused, said to the author. */
import type { Said } from '../problems.ts';

interface Refusal {
  says: Said;
  fix: Said;
}

const REFUSED = {
  mdxjsEsm: {
    says: {
      en: '`import` and `export` are program code; an entry holds none.',
      zh: 'import 和 export 是程序代码，文章里不能有。',
    },
    fix: {
      en: 'Delete this line. The parts of a page can be used without it.',
      zh: '请删掉这一行，页面的各种部件可以直接使用。',
    },
  },
  expression: {
    says: { en: 'Text in { } would be run as program code.', zh: '大括号 { } 里的内容会被当作程序代码。' },
    fix: { en: 'Write \\{ for a brace in the text.', zh: '要在正文里写大括号，请写 \\{。' },
  },
  html: {
    says: { en: 'HTML is not allowed in an entry.', zh: '文章里不能写 HTML。' },
    fix: {
      en: 'Use Markdown, or one of the parts listed in CONTRIBUTING.md.',
      zh: '请用 Markdown，或用 CONTRIBUTING.md 里列出的部件。',
    },
  },
  image: {
    says: { en: 'A picture needs words for those who cannot see it.', zh: '图片需要给看不到图的人写说明。' },
    fix: {
      en: 'Write <Figure src="./name.jpg" alt="what is to be seen">caption</Figure>.',
      zh: '请写 <Figure src="./名称.jpg" alt="图上有什么">图注</Figure>。',
    },
  },
  thematicBreak: {
    says: { en: 'A line across the page is not used.', zh: '不使用分隔线。' },
    fix: { en: 'Use a heading (## …) instead.', zh: '请改用小标题（## …）。' },
  },
  other: {
    says: { en: 'This kind of markup is not used here.', zh: '这里不使用这种格式。' },
    fix: {
      en: 'Use headings, paragraphs, lists, tables, **bold**, links and the parts listed in CONTRIBUTING.md.',
      zh: '请用小标题、段落、列表、表格、**粗体**、链接和 CONTRIBUTING.md 里列出的部件。',
    },
  },
} satisfies Record<string, Refusal>;

/** By type of Sätteri's node; for all that are not listed, what authors may use instead. */
export function refusalOf(type: string): Refusal {
  if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') return REFUSED.expression;
  if (type === 'imageReference') return REFUSED.image;
  return Object.hasOwn(REFUSED, type) ? REFUSED[type as keyof typeof REFUSED] : REFUSED.other;
}

/** A Word file as an entry: each part of the template becomes the part of the page that it stands for. Pure. */
import type { Content } from '../../../src/document/content.ts';
import type { Block, Document, Inline } from '../../../src/document/document.ts';
import { textOfInlines } from '../../../src/document/text.ts';
import type { Library } from '../../../src/library.ts';
import { type Problem, problem, warning } from '../../../src/problems.ts';
import { toWrite } from '../../../src/rules/wording/still-to-write.ts';
import { NOTE_KINDS, REGIONS } from '../../../src/schemas/fields.ts';
import type { Kind } from '../../../src/schemas/kinds.ts';
import { LABELS } from '../../../src/word/headings.ts';
import type { WordBlock, WordBody, WordPicture } from '../file/body.ts';
import { type LossKind, tellLosses } from '../file/losses.ts';
import { type Making, plainHeading, toBlocks, withoutStart } from './blocks.ts';
import { knownSigns, tickedIn, writtenIn } from './danger.ts';
import { readFields } from './fields.ts';
import { toLines } from './lines.ts';
import { cutSections, type Section, withoutLabel } from './sections.ts';

export interface Wanted {
  /** Name of the file, for messages. */
  file: string;
  kind: Kind;
  slug: string;
  /** Words for pictures that have none in the file, by number from 0. */
  alts: readonly string[];
  /** `YYYY-MM-DD` */
  day: string;
}

export interface Made {
  fields: Record<string, unknown>;
  document: Document;
  /** Pictures of the entry by the name they get, without its ending. */
  pictures: { name: string; bytes: Uint8Array }[];
  /** What stops the import. */
  problems: Problem[];
  /** What could not be kept, and what is worth a look. */
  warnings: Problem[];
}

/** What programs write for a picture by themselves; it says nothing to a woman who cannot see it. */
const NO_ALT = /^(?:(?:图片|图像|照片|Picture|Image|IMG|DSC|微信图片|mmexport)[\s_\d-]*(?:\.\w+)?|.*AI 生成的内容可能不正确.*)$/i;
const SOURCE = /[[【（(]\s*([a-z]+\d*[a-z]*-[a-z0-9-]+)\s*[\]】）)]/g;
const ASK = /^\s*问\s*[:：]\s*/;
const ANSWER = /^\s*答\s*[:：]\s*/;
const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });

export function makeEntry(body: WordBody, { file, kind, slug, alts, day }: Wanted, content: Content, library: Library): Made {
  const losses = [...body.losses];
  const problems: Problem[] = [];
  const remarks: Problem[] = [];
  const pictures: Made['pictures'] = [];
  const lose = (loss: LossKind, at: number, words: string) => void losses.push({ kind: loss, at: Math.max(at, 1), words });
  const at = (line: number) => ({ file, line: Math.max(line, 1), column: 1 });

  /** `[b03-04]` where that is a fact: its source. */
  const words = (nodes: readonly Inline[]): Inline[] =>
    nodes.flatMap((node): Inline[] => {
      if (node.type === 'text')
        return node.text.split(SOURCE).flatMap((text, index): Inline[] => {
          if (index % 2 === 0) return text === '' ? [] : [{ type: 'text', text }];
          return library.facts.has(text) ? [{ type: 'source', id: text }] : [{ type: 'text', text: `[${text}]` }];
        });
      return 'children' in node ? [{ ...node, children: words(node.children) } as Inline] : [node];
    });

  function figure(picture: WordPicture, below: string | undefined, caption: Inline[]): Block | undefined {
    if (kind === 'radio') {
      lose('script-picture', picture.at, picture.alt);
      return undefined;
    }
    const number = pictures.length;
    const name = `${slug}-${number + 1}`;
    const alt = below ?? (NO_ALT.test(picture.alt) || picture.alt === '' ? alts[number] : picture.alt);
    if (alt === undefined || alt.trim() === '')
      problems.push(
        problem(
          'word-alt',
          at(picture.at),
          {
            en: `Picture ${number + 1} says nothing to a woman who cannot see it.`,
            zh: `第 ${number + 1} 张图片没有文字说明，看不到图的人不知道图上有什么。`,
          },
          {
            en: 'Write below it, on a line of its own, "图上：" and what is to be seen; or add --alt "…" for each picture.',
            zh: '请在图的下一行写“图上：……”（图上有什么）；或在命令里为每张图加 --alt "……"。',
          },
        ),
      );
    pictures.push({ name, bytes: picture.bytes });
    return { type: 'figure', src: `./${name}.jpg`, alt: (alt ?? '').trim(), caption };
  }

  const making: Making = { lose, figure, words };
  const signs = knownSigns(library);
  const { title, rows, top, sections } = cutSections(body, kind);
  const inPart = (part: string) => sections.filter(({ known }) => known?.part === part);
  const ids = [
    ...inPart('danger').flatMap(({ blocks }) => writtenIn(blocks, signs, lose)),
    ...inPart('signs').flatMap(({ blocks }) => tickedIn(blocks, signs)),
  ].filter((id, index, all) => all.indexOf(id) === index);
  const used = new Set<string>();

  /** Pictures may stand only outside other parts: they follow the part in which they stood. */
  function boxed(blocks: readonly WordBlock[], box: (children: Block[]) => Block, fallback: string): Block[] {
    const made = toBlocks(blocks, making);
    const outside = made.filter(({ type }) => type === 'figure');
    const inside = made
      .filter(({ type }) => type !== 'figure')
      .map(
        (block): Block =>
          block.type === 'heading' ? { type: 'paragraph', children: [{ type: 'strong', children: block.children }] } : block,
      );
    return [box(inside.length > 0 ? inside : [paragraph(toWrite(fallback))]), ...outside];
  }

  /** Questions or wrong ideas: each under a heading of its own, or begun with "问：". */
  function pairs(blocks: readonly WordBlock[], label: string, box: (head: string, children: Block[]) => Block): Block[] {
    const before: WordBlock[] = [];
    const found: { head: string; blocks: WordBlock[] }[] = [];
    for (const block of blocks) {
      const isHead = block.type === 'paragraph' && (block.level !== undefined || ASK.test(block.text));
      if (isHead) {
        const head = textOfInlines(withoutStart(withoutLabel(block.children, label), ASK))
          .replace(/\s+/g, ' ')
          .trim();
        if (head !== '') found.push({ head, blocks: [] });
      } else if (block.type === 'paragraph' && ANSWER.test(block.text))
        (found.at(-1)?.blocks ?? before).push({ ...block, children: withoutStart(block.children, ANSWER) });
      else (found.at(-1)?.blocks ?? before).push(block);
    }
    return [
      ...toBlocks(before, making),
      ...found.flatMap(({ head, blocks: below }) => boxed(below, (children) => box(head, children), '回答')),
    ];
  }

  function steps({ blocks, title: name }: Section): Block[] {
    const made = toBlocks(blocks, making, true);
    const index = made.findIndex((block) => block.type === 'list' && block.ordered);
    const list = made[index];
    if (list?.type !== 'list') return made;
    if (list.items.length < 2 || list.items.length > 5) {
      const says = {
        en: `“${textOfInlines(name)}” has ${list.items.length} steps; two to five can be remembered. They are kept as a plain list.`,
        zh: `“${textOfInlines(name)}”有 ${list.items.length} 步；二到五步才记得住。先按普通列表收入。`,
      };
      const fix = { en: 'Join or split steps.', zh: '请合并或拆分。' };
      remarks.push(warning('word-steps', at(blocks[0]?.at ?? 1), says, fix));
      return made;
    }
    return made.map((block, place) => (place === index ? { type: 'steps', items: list.items } : block));
  }

  function bodyOf(section: Section): Block[] {
    const { known, blocks, title: name } = section;
    const heading: Block = { type: 'heading', level: 2, id: '', children: plainHeading(name) };
    const under = (made: Block[]): Block[] => (made.length === 0 && known ? [] : [heading, ...made]);
    switch (known?.part) {
      case 'summary':
      case 'danger':
      case 'signs':
      case 'key':
        return [];
      case 'sources':
        for (const block of blocks) if (block.type === 'paragraph' && block.text !== '') lose('source', block.at, block.text);
        return [];
      case 'steps':
        return under(steps(section));
      case 'questions': {
        const made = pairs(blocks, LABELS.questions, (ask, children) => ({ type: 'question', ask, children }));
        return kind === 'radio' ? made : under(made);
      }
      case 'facts':
        return under(pairs(blocks, LABELS.facts, (heard, children) => ({ type: 'fact', heard, children })));
      case 'lines':
        return toLines(blocks, signs, words, used);
      default: {
        const region = REGIONS.find((name) => name === known?.part);
        if (region)
          return blocks.length === 0
            ? []
            : boxed(blocks, (children) => ({ type: 'local', region, date: day.slice(0, 7), children }), '说明');
        const note = NOTE_KINDS.find((name) => name === known?.part);
        if (note)
          return blocks.length === 0 ? [] : boxed(blocks, (children) => ({ type: 'host-note', kind: note, children }), '说明');
        if (kind !== 'radio') return under(toBlocks(blocks, making));
        // Loose text of a script would not be read: it is kept for the host's eyes.
        const said = [{ type: 'paragraph' as const, children: [{ type: 'strong' as const, children: plainHeading(name) }] }];
        return boxed(blocks, (children) => ({ type: 'host-note', kind: 'background', children: [...said, ...children] }), '说明');
      }
    }
  }

  const summary = inPart('summary')
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])))
    .join(' ')
    .trim();
  const fields = {
    ...readFields(kind, rows, content, day, lose),
    title: title || toWrite('标题'),
    summary: summary || toWrite('一句话：该怎么做'),
  };

  const main = sections.filter(({ known }) => known?.part !== 'lines' && known?.part !== 'questions');
  const blocks: Block[] = kind === 'radio' ? [...main.flatMap(bodyOf), ...inPart('lines').flatMap(bodyOf)] : [];
  if (kind === 'radio') {
    const lines = ids.filter((id) => !used.has(id) && !signs.isAction(id));
    const place = blocks.findLastIndex(({ type }) => type === 'line');
    const said = lines.map((id): Block => ({ type: 'safety-line', number: 0, role: 'expert', id }));
    blocks.splice(place < 0 ? blocks.length : place, 0, ...said);
    if (top.length > 0)
      blocks.unshift(...boxed(top, (children) => ({ type: 'host-note', kind: 'background', children }), '说明'));
    blocks.push(...inPart('questions').flatMap(bodyOf));
  } else {
    const key = inPart('key').flatMap((section) => section.blocks);
    const help = { ids: ids.filter((id) => !signs.isAction(id)), actions: ids.filter(signs.isAction) };
    blocks.push(...boxed(key, (children) => ({ type: 'key', children }), '最重要的话，一到三句'));
    if (help.ids.length > 0) blocks.splice(1, 0, { type: 'help', ...help });
    blocks.push(...toBlocks(top, making), ...sections.flatMap(bodyOf));
  }
  return {
    fields,
    document: { blocks, notes: body.notes },
    pictures,
    problems,
    warnings: [...tellLosses(losses, file), ...remarks],
  };
}

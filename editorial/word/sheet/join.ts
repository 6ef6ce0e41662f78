/** What a translator sent back, joined with the translation that stands: a draft, or what is wrong with it. */
import { parseDocument } from 'yaml';
import type { Content, TranslatedEntry } from '../../../src/document/content.ts';
import type { Inline } from '../../../src/document/document.ts';
import { isLocale, type Locale, ORIGINAL } from '../../../src/locales.ts';
import { type Problem, problem, type Said, warning } from '../../../src/problems.ts';
import { TRANSLATIONS } from '../../../src/schemas/entries.ts';
import { checkDraft, type Draft, fileOf } from '../../draft/draft.ts';
import { writeFrontMatter } from '../../draft/front-matter.ts';
import { writeMdx } from '../../draft/mdx.ts';
import { digestOfCells, fillPart, joinParts, partOf, rowsOf, type SheetPart } from './part.ts';
import type { Returned } from './read.ts';
import { readTokens } from './tokens.ts';

export interface Joined {
  draft?: Draft;
  problems: Problem[];
  warnings: Problem[];
  /** Numbers of the parts that were taken from the sheet. */
  taken: number[];
}

export interface About {
  file: string;
  /** Who translated: an id of content/people, or `machine`; undefined keeps what stands there. */
  by: string | undefined;
  /** `YYYY-MM-DD` */
  day: string;
  /** Front matter of the translation that stands, for what is not changed. */
  front: string | undefined;
}

type Piece = Pick<SheetPart, 'text' | 'blocks' | 'notes'> & { follows: string };

/** Links within the site lead to the pages of the reader's language. */
const inLanguage = (nodes: readonly Inline[], locale: Locale): Inline[] =>
  nodes.map((node): Inline => {
    if (!('children' in node)) return node;
    const children = inLanguage(node.children, locale);
    const own = `/${ORIGINAL}/`;
    return node.type === 'link' && node.url.startsWith(own)
      ? { ...node, children, url: `/${locale}/${node.url.slice(own.length)}` }
      : ({ ...node, children } as Inline);
  });

export function joinSheet({ head, parts, warnings: found }: Returned, content: Content, { file, by, day, front }: About): Joined {
  const { kind, slug, locale } = head;
  const problems: Problem[] = [];
  const warnings = [...found];
  const taken: number[] = [];
  const at = { file, line: 1, column: 1 };
  const stop = (says: Said, fix: Said) => void problems.push(problem('sheet', at, says, fix));
  const original = content.originals.find((entry) => entry.meta.kind === kind && entry.slug === slug);
  if (!isLocale(locale) || locale === ORIGINAL || !original) {
    stop(
      {
        en: `There is no original ${kind}/${slug} that could be translated into ${locale}.`,
        zh: `没有可以译成 ${locale} 的原文 ${kind}/${slug}。`,
      },
      { en: 'If the entry was renamed, export the sheet again.', zh: '如果文章改了名称，请重新导出。' },
    );
    return { problems, warnings, taken };
  }
  const standing = content.translations.find((entry) => entry.kind === kind && entry.slug === slug && entry.locale === locale);

  const pieces = parts.flatMap(({ part, number, cells, isTicked }): Piece[] => {
    const rows = rowsOf(part);
    const words = rows.flatMap(({ text }, row) => (text === undefined ? [] : [{ row, cell: cells[row] ?? '' }]));
    const empty = words.filter(({ cell }) => cell === '');
    const isNew = isTicked || part.before?.cells !== digestOfCells(cells);
    if (isNew && empty.length === 0) {
      taken.push(number);
      return [{ ...filled(part, number, cells, locale), follows: part.digest }];
    }
    if (isNew && empty.length < words.length)
      warnings.push(
        warning(
          'sheet-empty',
          at,
          {
            en: `Part ${number} is not finished: ${empty.map(({ row }) => `${number}.${row + 1}`).join(', ')} is empty. It was not taken.`,
            zh: `第 ${number} 部分没有写完：${empty.map(({ row }) => `${number}.${row + 1}`).join('、')} 是空的。这一部分没有收入。`,
          },
          { en: 'Fill it in and import the sheet again.', zh: '请补上，再导入一次。' },
        ),
      );
    return kept(part, standing);
  });

  function filled(part: SheetPart, number: number, cells: readonly string[], into: Locale): Omit<Piece, 'follows'> {
    return fillPart(part, ({ text, tokens }, row) => {
      const cell = cells[row] ?? '';
      if (text === undefined) return '';
      if (tokens.length === 0 && part.text !== undefined) return cell;
      const { nodes, lost, strange } = readTokens(cell, tokens);
      const where = `${number}.${row + 1}`;
      const grave = lost.filter(({ type }) => type === 'source' || type === 'note');
      const light = lost.filter(({ type }) => type !== 'source' && type !== 'note');
      const names = (of: typeof lost) => of.map(({ name }) => `[${name}]`).join(' ');
      if (grave.length > 0)
        stop(
          {
            en: `Row ${where} lost ${names(grave)}: a source or a footnote.`,
            zh: `第 ${where} 行丢了 ${names(grave)}（来源或脚注）。`,
          },
          { en: 'Copy it from the original to its place.', zh: '请从原文那边照抄到相应的位置。' },
        );
      if (strange.length > 0)
        stop(
          {
            en: `Row ${where} holds marks that the original has not, or twice: ${strange.join(' ')}.`,
            zh: `第 ${where} 行有原文里没有的记号，或者写了两次：${strange.join(' ')}。`,
          },
          { en: 'Correct or delete them.', zh: '请改正或删掉。' },
        );
      if (light.length > 0)
        warnings.push(
          warning(
            'sheet-lost',
            at,
            {
              en: `Row ${where} lost ${names(light)}; its words are kept as plain words.`,
              zh: `第 ${where} 行丢了 ${names(light)}；文字保留，标记没有了。`,
            },
            { en: 'Copy it from the original if it belongs there.', zh: '需要的话，请从原文那边照抄。' },
          ),
        );
      // Some rows are words without marks: a question, the text of a picture.
      return tokens.length === 0 && nodes.every(({ type }) => type === 'text') ? cell : inLanguage(nodes, into);
    });
  }

  /** The part of the translation that stands, if it is still the one with which the sheet was filled. */
  function kept({ before }: SheetPart, translation: TranslatedEntry | undefined): Piece[] {
    if (!before) return [];
    const former = translation?.parts[before.index];
    const follows = translation?.meta.translation.follows[before.index];
    if (!translation || former?.digest !== before.digest) {
      stop(
        {
          en: `The translation ${fileOf({ kind, locale: locale as Locale, slug })} has been changed since the sheet was exported.`,
          zh: `导出这份表以后，译文 ${fileOf({ kind, locale: locale as Locale, slug })} 又被改过。`,
        },
        {
          en: 'Nothing was changed. Export the sheet again, and copy the new translation into it.',
          zh: '没有改动任何文件。请重新导出一份，把新译文复制过去。',
        },
      );
      return [];
    }
    return follows === undefined ? [] : [{ ...partOf(former, translation.document, translation), follows }];
  }

  const [title, summary] = pieces;
  if (problems.length === 0 && (title?.text === undefined || summary?.text === undefined))
    stop(
      {
        en: 'Title and summary (parts 1 and 2) are needed before anything can be shown.',
        zh: '要先有标题和一句话（第 1、2 部分），译文才能显示。',
      },
      { en: 'Fill them in and import the sheet again.', zh: '请写好，再导入一次。' },
    );
  if (problems.length === 0 && taken.length === 0)
    stop(
      {
        en: 'Nothing in the sheet differs from the translation that stands, and no part was ticked.',
        zh: '表里的内容与现有译文一样，也没有打√的部分。',
      },
      { en: 'If the translation was checked, put √ into the box of the part.', zh: '如果核对过，请在那一部分的方格里打√。' },
    );
  if (problems.length > 0) return { problems: distinct(problems), warnings, taken };

  const isWhole = taken.length === pieces.length;
  const fields = {
    title: title?.text,
    summary: summary?.text,
    updated: day,
    translation: {
      by: isWhole ? (by ?? standing?.meta.translation.by ?? 'machine') : (standing?.meta.translation.by ?? by ?? 'machine'),
      follows: pieces.map(({ follows }) => follows),
    },
  };
  if (by !== undefined && fields.translation.by !== by)
    warnings.push(
      warning(
        'sheet-by',
        at,
        {
          en: `Some parts stay as they were, so the translation is still named as made by "${fields.translation.by}".`,
          zh: `有的部分没有改，所以译者仍写“${fields.translation.by}”。`,
        },
        { en: 'When all parts are renewed or ticked, the name changes.', zh: '所有部分都改过或打过√以后，才会换成新译者。' },
      ),
    );
  const text = `${front === undefined ? writeFrontMatter(TRANSLATIONS[kind], fields) : updated(front, fields)}\n${writeMdx(joinParts(pieces.slice(2)))}`;
  const draft: Draft = { kind, slug, locale, text, pictures: new Map() };
  const checked = checkDraft(draft, content);
  const errors = [...checked.problems, ...checked.todo.filter(({ level }) => level === 'error')];
  return errors.length > 0 ? { problems: errors, warnings, taken } : { draft, problems: [], warnings, taken };
}

const distinct = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ says }, index) => problems.findIndex((other) => other.says.en === says.en) === index);

/** The front matter that stands, with new values; its order and remarks stay. */
function updated(front: string, fields: Record<string, unknown>): string {
  const yaml = parseDocument(front);
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'translation') {
      const { by, follows } = value as { by: string; follows: string[] };
      yaml.setIn(['translation', 'by'], by);
      yaml.setIn(['translation', 'follows'], yaml.createNode(follows, { flow: true }));
    } else yaml.set(name, value);
  }
  return `---\n${yaml.toString({ lineWidth: 0 }).trimEnd()}\n---\n`;
}

/** The sheet that a translator fills in: the original on the left, her language on the right, part by part. Pure. */
import { type Paragraph, TableRow, TextRun, Paragraph as WordParagraph } from 'docx';
import type { Original, TranslatedEntry } from '../../../src/document/content.ts';
import type { Library } from '../../../src/library.ts';
import { type Locale, languageOf, ORIGINAL } from '../../../src/locales.ts';
import { joinSentence, sentenceIn } from '../../../src/publish/sentence.ts';
import { HINT, wordFile } from '../../../src/word/file.ts';
import { cell, paragraph, run, table, text } from '../../../src/word/text.ts';
import { digestOfCells, hideHead, hidePart, partOf, type Row, rowsOf, type SheetPart } from './part.ts';
import type { Token } from './tokens.ts';

/** Widths in hundredths. */
const [NUMBER, HALF] = [10, 45];

/** The part of a translation that stands for a part of the original: the one that follows it, else the one in its place. */
export function formerPart(
  digest: string,
  index: number,
  original: Original,
  translation: TranslatedEntry | undefined,
): number | undefined {
  if (!translation) return undefined;
  const { follows } = translation.meta.translation;
  const own = follows.indexOf(digest);
  if (own >= 0 && translation.parts[own]) return own;
  const isSameLength = translation.parts.length === original.parts.length;
  const now = new Set(original.parts.map((part) => part.digest));
  const isFree = !now.has(follows[index] ?? '');
  return index < 2 || (isSameLength && isFree) ? (translation.parts[index] ? index : undefined) : undefined;
}

/** Each part of the original with the cells of the translation that stands for it; cells are missing where its rows are others. */
export function sheetParts(
  original: Original,
  translation: TranslatedEntry | undefined,
): { part: SheetPart; cells: string[]; isCurrent: boolean }[] {
  return original.parts.map((of, index) => {
    const part = partOf(of, original.document, original);
    const at = formerPart(of.digest, index, original, translation);
    const former = at === undefined || !translation ? undefined : translation.parts[at];
    if (!former || !translation || at === undefined) return { part, cells: [], isCurrent: false };
    const rows = rowsOf(partOf(former, translation.document, translation));
    const wanted = rowsOf(part);
    // The text of another structure cannot be laid beside this one, row by row.
    const fits =
      rows.length === wanted.length &&
      rows.every(({ text: words }, row) => (words === undefined) === (wanted[row]?.text === undefined));
    const cells = fits ? rows.map((row) => row.text ?? '') : [];
    const isCurrent = translation.meta.translation.follows[at] === of.digest;
    return { part: { ...part, before: { index: at, digest: former.digest, cells: digestOfCells(cells) } }, cells, isCurrent };
  });
}

function explain({ type, name, node }: Token, library: Library, locale: Locale): string | undefined {
  if (node.type === 'term') {
    const term = library.terms.get(node.id);
    return `[${name}] 词汇：${term?.name[ORIGINAL] ?? node.id}${term?.name[locale] ? ` ${term.name[locale]}` : ''}`;
  }
  if (node.type === 'source') {
    const fact = library.facts.get(node.id);
    return `[${name}] ${fact ? `${fact.source.publisher} ${fact.source.year}` : node.id}`;
  }
  if (node.type === 'link') return `[${name}] ${node.url}`;
  if (node.type === 'code') return `[${name}] ${node.text}`;
  return type === 'note' && node.type === 'note' ? `[${name}] 脚注 ${node.number}` : undefined;
}

const hint = (words: string): Paragraph => new WordParagraph({ text: words, style: HINT });
/** Words that Word does not show and does not lose. */
const hidden = (words: string): TextRun => new TextRun({ text: words, vanish: true, size: 2 });

function rowOf(row: Row, number: string, filled: string, locale: Locale, library: Library): TableRow {
  const label = [hint(`${number} ${row.label}`)];
  const sentence = (id: string, of: Locale): Paragraph[] => {
    const safety = library.safety.get(id);
    if (!safety) return [];
    const said = sentenceIn(safety, of);
    return text(joinSentence(said, said.locale), said.locale, { small: true });
  };
  if (row.signs) {
    const left = row.signs.flatMap((id) => sentence(id, ORIGINAL));
    const right = row.signs.flatMap((id) => sentence(id, locale));
    return new TableRow({
      children: [
        cell(label, NUMBER, true),
        cell([hint('不用翻译：安全句另外统一翻译。'), ...left], HALF, true),
        cell(right, HALF, true),
      ],
    });
  }
  const legend = row.tokens.flatMap((token) => explain(token, library, locale) ?? []);
  return new TableRow({
    cantSplit: true,
    children: [
      cell(label, NUMBER),
      cell([...text(row.text ?? '', ORIGINAL), ...(legend.length > 0 ? [hint(legend.join('　'))] : [])], HALF),
      cell(text(filled, locale), HALF),
    ],
  });
}

/** @param day `YYYY-MM-DD`; @returns the bytes of the sheet, the same for the same texts */
export function writeSheet(
  original: Original,
  translation: TranslatedEntry | undefined,
  locale: Locale,
  library: Library,
  day: string,
): Promise<Uint8Array> {
  const { kind } = original.meta;
  const name = languageOf(locale).name;
  const parts = sheetParts(original, translation);
  const children = parts.flatMap(({ part, cells, isCurrent }, index) => {
    const state = isCurrent ? '译文与原文一致' : cells.length > 0 ? '原文改过，译文要核对' : '还没有译文';
    const check = new TableRow({
      children: [
        cell([paragraph([new TextRun({ text: '☐', size: 28 })], ORIGINAL)], NUMBER, true),
        cell([hint(`已有的译文不用改，就把左边的 ☐ 改成 √；改过的、新写的不用打√。`)], HALF, true),
        cell([hint(state)], HALF, true),
      ],
    });
    const rows = rowsOf(part).map((row, line) => rowOf(row, `${index + 1}.${line + 1}`, cells[line] ?? '', locale, library));
    return [
      new WordParagraph({
        children: [
          new TextRun({ text: `第 ${index + 1} 部分`, bold: true }),
          new TextRun({ text: `　${part.digest}`, size: 16 }),
          hidden(hidePart(part)),
        ],
        spacing: { before: 240, after: 60 },
        keepNext: true,
      }),
      table([...(cells.length > 0 && !isCurrent ? [check] : []), ...rows], ORIGINAL),
    ];
  });
  return wordFile({
    title: `${original.title} · ${name}`,
    foot: `${kind}/${original.slug} · ${ORIGINAL} → ${locale} · ${day}`,
    day,
    wide: true,
    children: [
      new WordParagraph({
        children: [
          new TextRun({ text: `${original.title} → `, bold: true, size: 32 }),
          run(name, locale, { bold: true }),
          hidden(hideHead({ kind, slug: original.slug, locale })),
        ],
        spacing: { after: 120 },
      }),
      hint(
        `左边是${languageOf(ORIGINAL).name}原文，请在右边写${name}（${locale}）。意思要一样，不多也不少；数字、剂量、时间和“不要”一个也不能少。`,
      ),
      hint(
        '方括号里的记号请照抄：[词1]……[/词1] 放在译文里同一个词的两边，[来源1]、[注1] 放在同一句话后面，[粗1]……[/粗1] 是粗体。记号可以换位置，不能丢。',
      ),
      hint('没有把握的话，请先空着；空着的部分会继续显示原文。不要用修订和批注；不要增加、删除或合并行。写完存为 .docx 发回来。'),
      ...children,
    ],
  });
}

/** Bytes that are no text, characters that hide or reorder, and files made to stop the parser. */
import { describe, expect, test } from 'vitest';
import { decodeText, LARGEST_TEXT_BYTES } from '../../../src/document/characters.ts';
import { article, LINES_BEFORE, placed, readBody, readOne } from '../tiny-content.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const join = (...parts: (Uint8Array | number[])[]) => new Uint8Array(parts.flatMap((part) => [...part]));

describe('bytes', () => {
  test.each([
    ['a byte that begins nothing', [0x41, 0xff, 0x42]],
    ['a character cut in the middle', [0xe5, 0xad]],
    ['a slash written too long', [0xc0, 0xaf]],
    ['a lone surrogate', [0xed, 0xa0, 0x80]],
    ['UTF-16 with its mark', [0xff, 0xfe, 0x57, 0x5b]],
    ['GBK, as Notepad saves it', [0xb9, 0xac, 0xbe, 0xb1]],
  ])('%s: the file is not UTF-8', (_, wrong) => {
    expect(placed(readOne(join(bytes(article()), wrong)).problems)).toEqual(['1:1 encoding']);
  });

  test('UTF-16 without its mark is full of zeros', () => {
    expect(placed(readOne(join(...[...'---\n'].map((c) => [c.charCodeAt(0), 0]))).problems)).toContain('1:2 hidden-character');
  });

  test('a file of more than 256 KiB is not read', () => {
    expect(placed(readOne(article({}, '字\n\n'.repeat(LARGEST_TEXT_BYTES / 5))).problems)).toEqual(['1:1 too-large']);
    expect(readOne(article({}, '字\n\n'.repeat(50_000))).problems).toEqual([]);
  });

  test('a byte-order mark and line ends of Windows and of old Macs are taken away', () => {
    for (const text of ['\uFEFFa\nb', 'a\r\nb', 'a\rb']) expect(decodeText(bytes(text), 'a')).toEqual({ text: 'a\nb' });
  });
});

describe('hidden characters', () => {
  test.each([
    ['NUL', '\u0000'],
    ['backspace', '\b'],
    ['escape', '\u001B'],
    ['delete', '\u007F'],
    ['next line', '\u0085'],
    ['soft hyphen', '\u00AD'],
    ['Arabic letter mark', '\u061C'],
    ['zero-width space', '\u200B'],
    ['left-to-right mark', '\u200E'],
    ['line separator', '\u2028'],
    ['embedding from right to left', '\u202B'],
    ['override from right to left, which turns a dose round', '\u202E'],
    ['word joiner', '\u2060'],
    ['isolate', '\u2066'],
    ['byte-order mark within the text', '\uFEFF'],
    ['replacement character: something was lost', '\uFFFD'],
    ['private use', '\uE000'],
    ['private use beyond the first plane', '\u{F0000}'],
  ])('%s is refused at its place, in the text and in the front matter', (_, character) => {
    const name = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
    const { problems } = readBody(`字\n\n吃${character}1片`);
    expect(problems.map(({ code, says }) => [code, says.en.includes(name)])).toEqual([['hidden-character', true]]);
    expect(placed(readOne(article({}, `字\n\n吃${character}1片`)).problems)).toEqual([`${LINES_BEFORE + 3}:2 hidden-character`]);
    expect(placed(readOne(article().replace('怀孕时', `怀${character}孕时`)).problems)).toEqual(['2:10 hidden-character']);
  });

  test('joiners that scripts need stay, as do letters beyond the first plane', () => {
    for (const text of ['می\u200Cخواهم', '\u200Dک', '𠮷野家', '😀', 'རྐྱ']) expect(readBody(text).problems).toEqual([]);
  });
});

describe('depth and number: every file ends in a Document or in problems, soon, and never in a crash', () => {
  const deep = (open: string, close = '', times = 10_000) => `${open.repeat(times)}字${close.repeat(times)}`;
  /** The same again and again, on lines of a length that people write. */
  const lines = (unit: string, times: number) => `${unit.repeat(50)}\n`.repeat(times / 50);
  test.each([
    ['quotes', deep('>'), 'too-deep'],
    ['quotes with spaces', deep('> '), 'too-deep'],
    ['bullets', deep('- '), 'too-deep'],
    ['numbers', deep('1. '), 'too-deep'],
    ['lists and quotes by turns', deep('> - ', '', 5000), 'too-deep'],
    ['a list that goes in line by line', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- 字`).join('\n'), 'too-deep'],
    ['emphasis within emphasis', deep('*a\n', '\nb*'), 'too-deep'],
    ['strong text within strong text', deep('**a\n', '\nb**'), 'too-deep'],
    ['asterisks', deep('*', '*'), 'too-deep'],
    ['terms within terms', deep('<Term id="a">', '</Term>', 200), 'too-deep'],
    ['unknown tags within each other', deep('<a>', '</a>', 500), 'component'],
    ['parts that are never closed', '<KeyMessage>\n'.repeat(10_000), 'too-many-marks'],
    ['parts within parts', deep('<KeyMessage>\n', '\n</KeyMessage>', 8000), 'too-many-marks'],
    ['beginnings of tags', '<'.repeat(100_000), 'too-many-marks'],
    ['beginnings of addresses', '<https://'.repeat(20_000), 'too-many-marks'],
    ['open braces', '{'.repeat(100_000), 'too-many-marks'],
    ['small expressions', '字 {a} '.repeat(20_000), 'too-many-marks'],
    ['brackets in an expression', `{${deep('[', ']', 100_000).replace('字', '')}}`, 'markup'],
    [
      'brackets in an expression with a brace in a string before them',
      `{"}" + ${'['.repeat(60_000)}${']'.repeat(60_000)}}`,
      'markup',
    ],
    ['… and after them', `{"}" + ${'['.repeat(60_000)}${']'.repeat(60_000)} + "{"}`, 'markup'],
    ['parentheses in an attribute', `<KeyMessage a={${'('.repeat(60_000)}1${')'.repeat(60_000)}} />`, 'markup'],
    ['signs before a value', `{${'!'.repeat(150_000)}a}`, 'markup'],
    ['functions in functions', `export const a =\n${lines('a=>', 60_000)}1`, 'markup'],
    ['brackets in an export', `export const a =\n${lines('[', 100_000)}`, 'markup'],
    ['exports', 'export const a = 1\n\n'.repeat(10_000), 'markup'],
    ['a ring of footnotes', '字[^1]\n\n[^1]: 字[^2]\n\n[^2]: 字[^1]', 'footnote'],
    [
      'a chain of footnotes',
      `字[^0]\n\n${Array.from({ length: 5000 }, (_, i) => `[^${i}]: 字 [^${i + 1}]\n`).join('\n')}`,
      'footnote',
    ],
    ['one endless line', '字'.repeat(60_000), 'too-long-line'],
    ['one endless line of open links', '[字]('.repeat(20_000), 'too-long-line'],
    ['open brackets', lines('[', 100_000), undefined],
    ['open brackets of pictures', lines('![', 60_000), undefined],
    ['open links', lines('[字](', 30_000), undefined],
    ['emphasis that is never closed', lines('*字 **', 30_000), undefined],
    ['runs of backticks', Array.from({ length: 600 }, (_, i) => '`'.repeat(i)).join('\na '), undefined],
    ['entities that are not closed', lines('&amp', 50_000), undefined],
    ['a table of many cells', `${'|a'.repeat(2000)}|\n${'|-'.repeat(2000)}|\n${'|a|\n'.repeat(5000)}`, undefined],
  ])('%s', { timeout: 20_000 }, (_, body, code) => {
    const { problems, original } = readBody(body);
    expect(problems[0]?.code).toBe(code);
    expect(original === undefined).toBe(code !== undefined);
  });

  test('a long article with braces in code is read', () => {
    const { problems, original } = readBody(
      `${'长文。'.repeat(400)}\n\n\`{a}\`\n\n${'长文。'.repeat(400)}\n\n\`\`\`\n{b}\n\`\`\``,
    );
    expect(problems).toEqual([]);
    expect(original?.document.blocks.at(-1)).toEqual({ type: 'code', text: '{b}' });
  });
});

/** What a file may consist of, before anything is parsed: whole UTF-8 and no characters that hide or reorder text. */
import { type Place, type Problem, problem } from '../problems.ts';

/** 256 KiB: some forty times the longest article; more is a mistake or an attack on the parser. */
export const LARGEST_TEXT_BYTES = 256 * 1024;

/** Lines deeper than this in quotes or lists are no text for readers; parsers answer them with their own stack. */
const DEEPEST = 12;

/**
 * Controls, soft hyphens, bidi controls (they can make a dose read backwards), zero-width spaces, private use,
 * and U+FFFD, which stands where bytes were lost. ZWNJ and ZWJ stay: scripts use them.
 */
const HIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFF]|\p{Co}/u;
/** What git leaves in a file that two people have changed; a row of equal signs alone may be a heading in Markdown. */
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: |$)/;
const DEEP = new RegExp(`^(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])){${DEEPEST}}`);

const codePoint = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Bytes of a file as text.
 * @returns the text without a byte-order mark and with `\n` line ends, or the problems that stop it from being read.
 */
export function decodeText(bytes: Uint8Array, file: string): { text: string } | { problems: Problem[] } {
  const start: Place = { file, line: 1, column: 1 };
  if (bytes.length > LARGEST_TEXT_BYTES) {
    return {
      problems: [
        problem(
          'too-large',
          start,
          {
            en: `The file has ${bytes.length} bytes; at most ${LARGEST_TEXT_BYTES} are read.`,
            zh: `文件有 ${bytes.length} 字节，最多只能有 ${LARGEST_TEXT_BYTES} 字节。`,
          },
          { en: 'Split it into several entries.', zh: '请分成几篇。' },
        ),
      ],
    };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      problems: [
        problem(
          'encoding',
          start,
          { en: 'The file is not UTF-8 text, so parts of it cannot be read.', zh: '文件不是 UTF-8 编码，有些内容无法读取。' },
          {
            en: 'Save it again as UTF-8 (in Notepad: Save as, Encoding: UTF-8).',
            zh: '请另存为 UTF-8 编码（记事本：另存为，编码选 UTF-8）。',
          },
        ),
      ],
    };
  }
  text = text.replace(/\r\n?/g, '\n');
  const problems: Problem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const hidden = HIDDEN.exec(line);
    if (hidden) {
      problems.push(
        problem(
          'hidden-character',
          { file, line: index + 1, column: hidden.index + 1 },
          {
            en: `Here stands a character that cannot be seen (${codePoint(hidden[0])}). It can change what a reader sees.`,
            zh: `这里有一个看不见的字符（${codePoint(hidden[0])}），可能改变读者看到的内容。`,
          },
          { en: 'Delete the letters around it and type them again.', zh: '请删掉前后的字，重新输入。' },
        ),
      );
    }
    if (CONFLICT.test(line)) {
      problems.push(
        problem(
          'conflict-marker',
          { file, line: index + 1, column: 1 },
          {
            en: 'Two people have changed this file, and both texts stand in it, between rows of <<<<<<< and >>>>>>>.',
            zh: '有两个人改了这个文件，两种写法都留在里面，夹在 <<<<<<< 和 >>>>>>> 之间。',
          },
          {
            en: 'Keep the right lines, delete the others and the rows of signs. Both versions are still in the history.',
            zh: '请留下对的几行，删掉另外几行和带符号的行。两个版本在历史记录里都还在。',
          },
        ),
      );
    }
    if (DEEP.test(line)) {
      problems.push(
        problem(
          'too-deep',
          { file, line: index + 1, column: 1 },
          { en: 'Lists or quotes are nested too deep here.', zh: '这里的列表或引用嵌套太深。' },
          { en: 'Use at most two levels.', zh: '最多用两层。' },
        ),
      );
    }
  }
  return problems.length > 0 ? { problems } : { text };
}

/** Random edits of front matter, MDX, YAML and JSON: slips of the hand, wrong pastes, and what somebody with bad intent writes. */
import { type Chance, chanceOf } from './random.ts';

/** Written into a text at a random place. */
const TOKENS = [
  ...['import fs from "node:fs"\n', '\nimport x from "./x.js"\n', '\nexport const a = (globalThis.attacked = true)\n'],
  ...['export default 1', '\n\nexport { a }\n\n', '{globalThis.attacked = true}', '{/* 注释 */}', '{"}"}', '{', '}', '$', '{1}'],
  ...['<script>globalThis.attacked = true</script>', '<img src="x" onerror="attack()" />', '<b>', '</b>', '<!-- -->', '<', '>'],
  ...['[字](javascript:attack())', '[字](data:text/html,x)', '[字](//evil.example)', '[字](/zh-CN/nowhere/)', '![字](./a.png)'],
  ...[' onclick="attack()"', ' src="./../x.png"', ' ids="nothing"', ' id="constructor"', ' cut="60"', ' keep="yes"'],
  ...[
    '<GetHelp ids="preg-bleeding" />',
    '<KeyMessage>',
    '</KeyMessage>',
    '<Term id="anaemia">',
    '</Term>',
    '<Source id="b01-01" />',
  ],
  ...[
    '[^1]',
    '\n\n[^1]: 字\n\n',
    '\n---\n',
    '---\n',
    '\n```\n',
    '`',
    '**',
    '_',
    '\n# ',
    '\n## ',
    '\n#### ',
    '\n> ',
    '\n- ',
    '\n1. ',
    '|',
  ],
  ...['\u0000', '\u200B', '\u202E', '\uFFFD', '\uFEFF', '\u00A0', '\u200C', '\uD800', '\u{E0001}', '\r', '\t', '\u2028'],
  ...[
    '&',
    '*',
    '&a ',
    '*a',
    '!!js/function ',
    '!!binary ',
    '<<: ',
    '__proto__: ',
    'constructor: ',
    '%YAML 1.1\n',
    ': ',
    '- ',
    '? ',
    '@',
  ],
  ...[
    '"',
    "'",
    '“',
    '”',
    ',',
    '[',
    ']',
    '#',
    ' # ',
    '\\',
    'null',
    '~',
    '.inf',
    '1e999',
    '0x10',
    '2026-02-30',
    '-1',
    'v1-000000000000',
  ],
  ...[
    '???',
    '血',
    'قان',
    'ཁྲག',
    'blood',
    '120',
    '5',
    '60 mg',
    '60毫克',
    '<<<<<<< HEAD\n',
    '\n>>>>>>> x\n',
    '【待写：字】',
    'true',
  ],
];
/** Written again and again: nesting and number are where parsers give way. */
const HEAPS = [
  '[',
  '{',
  '(',
  '<',
  '>',
  '- ',
  '> ',
  '*',
  '**',
  '_',
  '`',
  '|',
  '"',
  "'",
  ': ',
  '? ',
  '&a ',
  '!a ',
  '{a: ',
  '[a](',
  '字',
  '\n',
  ' ',
  '\t',
];

/** At most so many repetitions: a heap is larger than what is read, or just below. */
const MOST = 120_000;

type Edit = (text: string, chance: Chance, others: readonly string[]) => string;

const splice = (text: string, at: number, length: number, instead: string): string =>
  text.slice(0, at) + instead + text.slice(at + length);
const withLines = (text: string, change: (lines: string[]) => string[]): string => change(text.split('\n')).join('\n');
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)];

/** Puts `make` in place of one of the pieces that a pattern finds. */
function atOne(text: string, chance: Chance, pattern: RegExp, make: (found: string) => string): string {
  const found = matches(text, pattern);
  if (found.length === 0) return text;
  const { index, 0: piece } = chance.of(found);
  return splice(text, index, piece.length, make(piece));
}

/** The value of a field or of a language takes the place of another's, as in a wrong paste. */
function swapValues(text: string, chance: Chance): string {
  const found = matches(text, /^(\s*(?:zh-CN|en|ug|bo|title|summary|sign|action|name|about|plain)|\s+"\w+"):[ \t]*(\S.*)$/gm);
  if (found.length < 2) return text;
  const from = chance.of(found);
  const to = chance.of(found);
  return splice(text, to.index, to[0].length, `${to[1]}: ${from[2]}`);
}

const EDITS: Readonly<Record<string, Edit>> = {
  'a line is gone': (text, chance) =>
    withLines(text, (lines) => lines.toSpliced(chance.whole(lines.length), 1 + chance.whole(3))),
  'a line stands twice': (text, chance) =>
    withLines(text, (lines) => {
      const at = chance.whole(lines.length);
      return lines.toSpliced(at, 0, lines[at] ?? '');
    }),
  'a line has moved': (text, chance) =>
    withLines(text, (lines) => {
      const [line = ''] = lines.splice(chance.whole(lines.length), 1);
      return lines.toSpliced(chance.whole(lines.length + 1), 0, line);
    }),
  'letters are gone': (text, chance) => splice(text, chance.whole(text.length), 1 + chance.whole(20), ''),
  'something is written in': (text, chance) => splice(text, chance.whole(text.length + 1), 0, chance.of(TOKENS)),
  'something is written on a line of its own': (text, chance) =>
    withLines(text, (lines) => lines.toSpliced(chance.whole(lines.length + 1), 0, chance.of(TOKENS))),
  'a number is another': (text, chance) => atOne(text, chance, /\d+/g, () => String(chance.whole(chance.of([4, 100, 5000])))),
  'a piece of another file is pasted': (text, chance, others) => {
    const other = chance.of(others);
    const from = chance.whole(other.length);
    return splice(text, chance.whole(text.length), chance.whole(30), other.slice(from, from + 1 + chance.whole(400)));
  },
  'a value is another': (text, chance) =>
    atOne(text, chance, /(?<=^[\w-]+:[ \t]+)\S.*$/gm, () => chance.of(['', '[]', '{}', '"字"', '5', 'yes', ...TOKENS])),
  'a value stands at another': swapValues,
  'a tag is broken': (text, chance) =>
    atOne(text, chance, /<\/?[A-Z]\w+|\/?>/g, () => chance.of(['', '<', '</', '>', '<Unknown', '<Steps'])),
  'an attribute is another': (text, chance) => atOne(text, chance, /(?<==")[^"\n]*(?=")/g, () => chance.of(['', ' ', ...TOKENS])),
  'an attribute has another name': (text, chance) =>
    atOne(text, chance, /\b\w+(?==")/g, () => chance.of(['onclick', 'style', 'id', 'src', 'x'])),
  'a digest is another': (text, chance) =>
    atOne(
      text,
      chance,
      /v1-[0-9a-f]{12}/g,
      () =>
        `v1-${chance
          .whole(2 ** 31)
          .toString(16)
          .padStart(12, '0')}`,
    ),
  'a mark is gone': (text, chance) => atOne(text, chance, /[*"'#:\-[\](){}<>`|]/g, () => ''),
  'the rest is gone': (text, chance) => text.slice(0, chance.whole(text.length)),
  'letters are turned to question marks': (text, chance) => {
    const at = chance.whole(text.length);
    const piece = text.slice(at, at + 10 + chance.whole(200));
    return splice(text, at, piece.length, piece.replace(/[^\u0000-\u007F]/gu, '?'));
  },
};
const heap: Edit = (text, chance) =>
  splice(
    text,
    chance.whole(text.length),
    0,
    chance
      .of(HEAPS)
      .repeat(chance.of([20, 300, 5000, MOST]))
      .slice(0, MOST),
  );

export interface Edited {
  text: string;
  /** Names of the edits, in their order. */
  done: string[];
}

/** One to three edits of a file; one time in thirty a heap among them. @param others texts to paste from */
export function editedBy(seed: number, text: string, others: readonly string[]): Edited {
  const chance = chanceOf(seed);
  const edited: Edited = { text, done: [] };
  const times = chance.of([1, 1, 1, 2, 3]);
  for (let time = 0; time < times; time += 1) {
    const [name, edit] = chance.of(Object.entries(EDITS));
    edited.text = edit(edited.text, chance, others);
    edited.done.push(name);
  }
  if (chance.whole(30) === 0) {
    edited.text = heap(edited.text, chance, others);
    edited.done.push('a heap of one sign');
  }
  return edited;
}

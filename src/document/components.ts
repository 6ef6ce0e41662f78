/** The parts that an author may use, and nothing else: the gate allows by this list, `toDocument` reads by it, editors' help is printed from it. */
import type { Said } from '../problems.ts';
import { LINE_PARTS, NOTE_KINDS, REGIONS } from '../schemas/fields.ts';
import type { Kind } from '../schemas/kinds.ts';

/** Whether a value of an attribute is allowed, and how to say what is. */
export interface Attribute {
  required: boolean;
  allows: (value: string) => boolean;
  /** What may stand here, for the message. */
  is: Said;
  /** How a form asks for it; plain words where nothing is said. */
  asks?: Asked;
}

/** What an attribute points at. */
export type Target = 'terms' | 'facts' | 'signs' | 'actions' | 'drawings';

/** A choice among words, among what the site has, a file beside the entry, or words of at most so many characters. */
export type Asked =
  | { choices: readonly string[]; several?: true }
  | { of: Target; several?: true }
  | { file: 'picture' | 'recording' }
  | { longest: number };

export interface Component {
  /** In which entries it may stand. */
  kinds: readonly Kind[];
  /** `block` stands on lines of its own, `inline` within a sentence. */
  place: 'block' | 'inline';
  /** What may be inside: nothing, words, or whole paragraphs. */
  holds: 'nothing' | 'words' | 'blocks';
  attributes: Record<string, Attribute>;
  /** What it is for, said to the author. */
  is: Said;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** A picture beside the entry. No SVG: it can hold scripts. */
export const PICTURE = /^\.\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:png|jpe?g)$/;
export const RECORDING = /^\.\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:mp3|m4a|opus)$/;

const needed = (allows: (value: string) => boolean, en: string, zh: string, asks?: Asked): Attribute => ({
  required: true,
  allows,
  is: { en, zh },
  ...(asks ? { asks } : {}),
});
const optional = (attribute: Attribute): Attribute => ({ ...attribute, required: false });
const id = (of: Target): Attribute =>
  needed((v) => ID.test(v), 'an id: small letters, digits and hyphens', '一个编号：小写字母、数字和连字符', { of });
const ids = (of: Target): Attribute =>
  needed((v) => v.split(' ').every((word) => ID.test(word)), 'ids with single spaces between them', '几个编号，中间各空一格', {
    of,
    several: true,
  });
const oneOf = (...values: string[]): Attribute =>
  needed((v) => values.includes(v), `one of: ${values.join(', ')}`, `其中之一：${values.join('、')}`, { choices: values });
const someOf = (values: readonly string[]): Attribute =>
  needed(
    (v) => v.split(' ').every((word) => values.includes(word)),
    `one or more of: ${values.join(', ')}`,
    `一个或几个：${values.join('、')}`,
    { choices: values, several: true },
  );
const words = (longest: number): Attribute =>
  needed((v) => v.trim() !== '' && v.length <= longest, `words, at most ${longest} characters`, `文字，最多 ${longest} 个字符`, {
    longest,
  });
const seconds = needed(
  (v) => /^\d{1,4}(?:\.\d{1,3})?$/.test(v),
  'a number of seconds, such as 5 or 12.5',
  '秒数，例如 5 或 12.5',
);
const role = oneOf('host', 'second-host', 'expert');
/** A danger sign has none: no version leaves it out. */
const cut = optional(oneOf('60', '180'));

const READ: readonly Kind[] = ['articles', 'stories'];
const SPOKEN: readonly Kind[] = ['radio'];
const ALL: readonly Kind[] = [...READ, ...SPOKEN];

export const COMPONENTS: Record<string, Component> = {
  KeyMessage: {
    kinds: READ,
    place: 'block',
    holds: 'blocks',
    attributes: {},
    is: { en: 'the main message, one to three sentences', zh: '最重要的话，一到三句' },
  },
  GetHelp: {
    kinds: READ,
    place: 'block',
    holds: 'nothing',
    attributes: { ids: ids('signs'), actions: optional(ids('actions')) },
    is: { en: 'danger signs, by the ids of the safety sentences', zh: '危险信号，填安全句的编号' },
  },
  Steps: {
    kinds: READ,
    place: 'block',
    holds: 'blocks',
    attributes: {},
    is: { en: 'what she can do: one numbered list of two to five steps', zh: '她能做的事：一个二到五步的编号列表' },
  },
  Fact: {
    kinds: READ,
    place: 'block',
    holds: 'blocks',
    attributes: { heard: words(120) },
    is: { en: 'what is true; `heard` is the wrong idea', zh: '正确的说法；heard 里写常听到的错误说法' },
  },
  Question: {
    kinds: ALL,
    place: 'block',
    holds: 'blocks',
    attributes: { ask: words(120) },
    is: { en: 'a question and its answer', zh: '一个问题和它的回答' },
  },
  LocalNote: {
    kinds: READ,
    place: 'block',
    holds: 'blocks',
    attributes: {
      region: oneOf(...REGIONS),
      date: needed((v) => /^20\d\d-(?:0[1-9]|1[0-2])$/.test(v), 'a month such as 2026-11', '年月，例如 2026-11'),
    },
    is: { en: 'what holds in one region, with its month', zh: '只适用于一个地区的说明，带年月' },
  },
  Figure: {
    kinds: READ,
    place: 'block',
    holds: 'words',
    attributes: {
      src: optional(
        needed((v) => PICTURE.test(v), './name.png or ./name.jpg beside this file', '同一文件夹里的 ./名称.png 或 ./名称.jpg', {
          file: 'picture',
        }),
      ),
      drawing: optional(id('drawings')),
      alt: words(300),
    },
    is: { en: 'a picture; `alt` says what is to be seen', zh: '图片；alt 里写图上有什么' },
  },
  Audio: {
    kinds: READ,
    place: 'block',
    holds: 'blocks',
    attributes: {
      src: needed(
        (v) => RECORDING.test(v),
        './name.mp3, .m4a or .opus beside this file',
        '同一文件夹里的 ./名称.mp3、.m4a 或 .opus',
        { file: 'recording' },
      ),
      seconds,
      speaker: words(60),
    },
    is: { en: 'a recording, with its transcript inside', zh: '录音，里面写文字稿' },
  },
  Term: {
    kinds: ALL,
    place: 'inline',
    holds: 'words',
    attributes: { id: id('terms') },
    is: { en: 'a word explained in the glossary', zh: '词汇表里解释的词' },
  },
  Source: {
    kinds: ALL,
    place: 'inline',
    holds: 'nothing',
    attributes: { id: id('facts') },
    is: { en: 'the source of what stands before it: the id of a fact', zh: '前面内容的来源：事实的编号' },
  },
  HostNote: {
    kinds: SPOKEN,
    place: 'block',
    holds: 'blocks',
    attributes: { kind: oneOf(...NOTE_KINDS) },
    is: { en: 'a note for the host, not read aloud', zh: '给主持人看的说明，不念出来' },
  },
  Line: {
    kinds: SPOKEN,
    place: 'block',
    holds: 'words',
    attributes: {
      role,
      say: optional(oneOf('exactly', 'own-words')),
      cut,
      keep: optional(oneOf('yes')),
      part: optional(someOf(LINE_PARTS)),
      start: optional(seconds),
      end: optional(seconds),
    },
    is: { en: 'what a voice says', zh: '一句要念的话' },
  },
  SafetyLine: {
    kinds: SPOKEN,
    place: 'block',
    holds: 'nothing',
    attributes: { role, id: id('signs'), start: optional(seconds), end: optional(seconds) },
    is: { en: 'a safety sentence read aloud; no cut removes it', zh: '要念的安全句，任何版本都不能删' },
  },
  Cue: {
    kinds: SPOKEN,
    place: 'block',
    holds: 'words',
    attributes: { kind: oneOf('music', 'sound'), seconds, cut, start: optional(seconds), end: optional(seconds) },
    is: { en: 'music or a sound', zh: '音乐或音响' },
  },
  Pause: {
    kinds: SPOKEN,
    place: 'block',
    holds: 'nothing',
    attributes: { seconds, cut },
    is: { en: 'silence', zh: '停顿' },
  },
};

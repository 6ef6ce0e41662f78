/**
 * Makes a script out of the transcript of a recorded segment, with the times of the recording.
 *
 *     npm run import:transcript -- talk.vtt --locale zh-CN --slug my-talk [--host 名字] [--second-host 名字] [--expert 名字]
 *     npm run import:transcript -- talk.vtt --locale ug --slug my-talk --by translator-id
 *
 * Voices that are named like the roles of the language need no options. An existing file is never written over.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { readContent } from '../src/document/read.ts';
import { joinLibrary } from '../src/library.ts';
import { isLocale, type Locale, ORIGINAL } from '../src/locales.ts';
import { formatProblems } from '../src/problems.ts';
import { joinSentence, sentenceIn } from '../src/publish/sentence.ts';
import { BUILD_DATE, SITE } from '../src/site.ts';
import { type Role, readTranscript, type Spoken, toMdx } from './transcript.ts';

const ROLES: readonly Role[] = ['host', 'second-host', 'expert'];

function stop(en: string, zh: string): never {
  console.error(`${en}\n${zh}`);
  process.exit(1);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    locale: { type: 'string' },
    slug: { type: 'string' },
    host: { type: 'string' },
    'second-host': { type: 'string' },
    expert: { type: 'string' },
    by: { type: 'string' },
  },
});
const [file] = positionals;
const { locale, slug } = values;
if (file === undefined || !isLocale(locale) || slug === undefined || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))
  stop(
    'Write: npm run import:transcript -- FILE.vtt --locale zh-CN --slug english-words-with-hyphens',
    '请写：npm run import:transcript -- 文件.vtt --locale zh-CN --slug 用连字符连接的英文词',
  );
if (!existsSync(file)) stop(`There is no file ${file}.`, `没有 ${file} 这个文件。`);
const target = path.join(process.env['CONTENT_DIR'] ?? 'src/content', 'radio', locale, `${slug}.mdx`);
if (existsSync(target))
  stop(
    `${target} exists already. Choose another --slug, or move that file away first.`,
    `${target} 已经存在。请换一个 --slug，或先把那个文件移走。`,
  );

if (locale !== ORIGINAL && values.by === undefined)
  stop(
    `Say who speaks for this text in ${locale}: --by ID, a file of content/people; or --by machine.`,
    `请说明这份 ${locale} 文本由谁负责：--by 编号（content/people 里的文件），或 --by machine。`,
  );

const transcript = readTranscript(readFileSync(file, 'utf8'), file);
if ('problems' in transcript) {
  console.error(formatProblems(transcript.problems));
  process.exit(1);
}
const { lines } = transcript;
const library = joinLibrary(readContent().content);
const words = library.words(locale);

/** Roles by the names of voices: as the options say, else as the language calls them. */
const names = new Map<string, Role>(
  ROLES.flatMap((role) => [
    [words.radio.roles[role], role] as const,
    [role, role] as const,
    ...(values[role] === undefined ? [] : [[values[role], role] as const]),
  ]),
);
const unknown = [...new Set(lines.map(({ voice }) => voice))].filter((voice) => !names.has(voice));
if (unknown.length > 0)
  stop(
    `Whose voice is this: ${unknown.map((voice) => `"${voice}"`).join(', ')}? Say it with --host NAME, --second-host NAME or --expert NAME.`,
    `这是谁的声音：${unknown.map((voice) => `“${voice}”`).join('、')}？请用 --host 名字、--second-host 名字 或 --expert 名字 说明。`,
  );

const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '');
const sentences = new Map(
  [...library.safety.values()].map((safety) => {
    const sentence = sentenceIn(safety, locale);
    return [bare(joinSentence(sentence, sentence.locale)), safety.id] as const;
  }),
);

function frontMatter(said: readonly Spoken[], into: Locale): string {
  const nextYear = `${Number(BUILD_DATE.slice(0, 4)) + 1}${BUILD_DATE.slice(4)}`;
  const title = said[0]?.text.slice(0, 80) ?? slug;
  const summary = said
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 160);
  const number =
    1 + Math.max(0, ...library.entries.map(({ meta }) => (meta.kind === 'radio' ? Number(meta.number.slice(-3)) : 0)));
  const fields =
    into === ORIGINAL
      ? {
          title,
          summary,
          topics: [library.topics[0]?.id ?? 'my-body'],
          audience: ['women'],
          published: BUILD_DATE,
          updated: BUILD_DATE,
          nextReview: nextYear,
          number: `${SITE.initials}-R-${String(number).padStart(3, '0')}`,
          version: 1,
          format: 'talk',
          seconds: Math.max(10, Math.ceil(said.at(-1)?.end ?? 10)),
        }
      : { title, summary, updated: BUILD_DATE, translation: { by: values.by, follows: [] } };
  return stringify(fields);
}

const body = toMdx(
  lines,
  (voice) => names.get(voice) ?? 'host',
  (text) => sentences.get(bare(text)),
);
mkdirSync(path.dirname(target), { recursive: true });
writeFileSync(target, `---\n${frontMatter(lines, locale)}---\n\n${body}\n`);
console.log(
  [
    `written · 已写好: ${target}`,
    `Now check title, summary and topics, mark the lines (part="message" …), and run: npm run lint:content`,
    `请检查标题、摘要和主题，给台词加上 part="message" 等标记，再运行：npm run lint:content`,
  ].join('\n'),
);

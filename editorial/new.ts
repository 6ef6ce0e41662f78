/**
 * Begins a new entry: asks for what is missing, writes a file in the right place in which every field is explained.
 *
 *     npm run new -- article
 *     npm run new -- radio --slug iron-and-tea --title "吃铁剂能喝茶吗？"
 *     npm run new -- article --slug weak-blood --locale ug      a translation by hand of an article that exists
 */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Content } from '../src/document/content.ts';
import { readContent } from '../src/document/read.ts';
import { isLocale, type Locale, locales, ORIGINAL } from '../src/locales.ts';
import { type Problem, problem } from '../src/problems.ts';
import { BUILD_DATE } from '../src/site.ts';
import { blankEntry } from './draft/blank.ts';
import { checkDraft, fileOf } from './draft/draft.ts';
import { kindNamed } from './draft/kind.ts';
import { place } from './draft/place.ts';
import { stop } from './draft/say.ts';
import { checkSlug, slugFrom } from './draft/slug.ts';

const usage = (en: string, zh: string): never =>
  stop([
    problem(
      'usage',
      { file: 'npm run new', line: 1, column: 1 },
      { en, zh },
      {
        en: `Write: npm run new -- article|story|radio [--slug english-words] [--title "…"] [--locale ${locales.join('|')}]`,
        zh: `请写：npm run new -- article|story|radio [--slug 英文词] [--title "标题"] [--locale ${locales.join('|')}]`,
      },
    ),
  ]);

/** A translation needs an original, and must not lie there yet. */
function checkTranslation(kind: 'articles' | 'stories' | 'radio', slug: string, locale: string, content: Content): Problem[] {
  const file = fileOf({ kind, locale: locale as Locale, slug });
  const at = { file, line: 1, column: 1 };
  if (!content.originals.some((entry) => entry.meta.kind === kind && entry.slug === slug)) {
    const says = {
      en: `There is no ${kind}/${ORIGINAL}/${slug}.mdx, so there is nothing to translate.`,
      zh: `没有 ${kind}/${ORIGINAL}/${slug}.mdx，没有可以翻译的原文。`,
    };
    const fix = {
      en: 'Write the original first, or correct --slug.',
      zh: '请先写原文，或改正 --slug。',
    };
    return [problem('original-exists', at, says, fix)];
  }
  const same = content.translations.find((entry) => entry.kind === kind && entry.slug === slug && entry.locale === locale);
  if (!same) return [];
  const says = { en: `${file} exists already. Nothing was changed.`, zh: `${file} 已经存在。没有改动任何文件。` };
  const fix = {
    en: `For a translator: npm run export:translation -- ${kind}/${slug} --locale ${locale}`,
    zh: `请译者修改：npm run export:translation -- ${kind}/${slug} --locale ${locale}`,
  };
  return [problem('slug', at, says, fix)];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { slug: { type: 'string' }, title: { type: 'string' }, locale: { type: 'string', default: ORIGINAL } },
});
const kind = kindNamed(positionals[0]) ?? usage('What is to be new?', '要新建哪一类？');
const locale = isLocale(values.locale)
  ? values.locale
  : usage(`"${values.locale}" is no language of this site.`, `本站没有“${values.locale}”这种语言。`);

let { slug, title } = values;
if (process.stdin.isTTY && (slug === undefined || title === undefined)) {
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  if (locale === ORIGINAL && title === undefined)
    title =
      (await ask.question('标题：她会怎样问这个问题？ Title, as she would ask it (may stay empty):\n> ')).trim() || undefined;
  if (slug === undefined) {
    const offer = slugFrom(title ?? '');
    slug = (await ask.question(`网址用的英文名 English name for the address${offer ? ` [${offer}]` : ''}:\n> `)).trim() || offer;
  }
  ask.close();
}
if (slug === undefined || slug === '') {
  const offer = slugFrom(title ?? '');
  usage(
    `The entry needs a name for its address: --slug ${offer || 'iron-and-tea'}`,
    `请给它一个网址用的名称：--slug ${offer || 'iron-and-tea'}`,
  );
}
const name = slug ?? '';

const { content } = readContent();
const refused = locale === ORIGINAL ? checkSlug(kind, name, content) : checkTranslation(kind, name, locale, content);
if (refused.length > 0) stop(refused);
const text = blankEntry(kind, locale, title, content, BUILD_DATE);
const draft = { kind, locale, slug: name, text, pictures: new Map() };
const { problems } = checkDraft(draft, content);
if (problems.length > 0) stop(problems);
const taken = place(new Map([[fileOf(draft), text]]));
if (taken.length > 0) stop(taken);
console.log(
  [
    `written · 已写好: ${fileOf(draft)}`,
    'Write the text in place of each 【待写：…】, add <GetHelp> or <SafetyLine>, then run: npm run lint:content',
    '请把每处【待写：…】换成正文，加上危险信号（<GetHelp> 或 <SafetyLine>），再运行：npm run lint:content',
  ].join('\n'),
);

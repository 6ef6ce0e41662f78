/**
 * Gives a translator a Word file: the original on the left, her language on the right, part by part.
 *
 *     npm run export:translation -- articles/weak-blood --locale ug [--out FILE.docx]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../../src/document/read.ts';
import { joinLibrary } from '../../src/library.ts';
import { isLocale, locales, ORIGINAL } from '../../src/locales.ts';
import { problem } from '../../src/problems.ts';
import { BUILD_DATE } from '../../src/site.ts';
import { findOriginal } from '../draft/entry.ts';
import { stop } from '../draft/say.ts';
import { writeSheet } from './sheet/write.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { locale: { type: 'string' }, out: { type: 'string' } },
});
const { locale } = values;
const others = locales.filter((tag) => tag !== ORIGINAL);
if (!isLocale(locale) || locale === ORIGINAL)
  stop([
    problem(
      'usage',
      { file: 'npm run export:translation', line: 1, column: 1 },
      { en: 'Into which language?', zh: '译成哪种语言？' },
      { en: `Add --locale ${others.join('|')}.`, zh: `请加 --locale ${others.join('|')}。` },
    ),
  ]);
const { content } = readContent();
const found = findOriginal(positionals[0] ?? '', content);
if ('problems' in found) stop(found.problems);
const { original } = found;
const translation = content.translations.find(
  (entry) => entry.kind === original.meta.kind && entry.slug === original.slug && entry.locale === locale,
);
const out = values.out ?? path.join('.build', 'word', `${original.meta.kind}-${original.slug}-${locale}.docx`);
mkdirSync(path.dirname(out), { recursive: true });
writeFileSync(out, await writeSheet(original, translation, locale, joinLibrary(content), BUILD_DATE));
console.log(
  `written · 已写好: ${out}\nWhen it comes back · 译者发回以后: npm run import:translation -- ${path.basename(out)} --by ID|machine`,
);

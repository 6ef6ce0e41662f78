/**
 * Writes into a translation which original it follows, part by part: run it when the translation again says what the original says.
 *
 *     npm run translated -- src/content/articles/ug/weak-blood.mdx   one entry
 *     npm run translated -- src/content/safety/preg-bleeding.yaml    one safety sentence and its show card, in all their languages
 *     npm run translated -- src/content/calendars/vaccines.yaml      one calendar, in all its languages
 *     npm run translated -- --all                                    everything
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import type { Content } from '../src/document/content.ts';
import { cardDigest, sentenceDigest, signDigest } from '../src/document/digests.ts';
import { splitFrontMatter } from '../src/document/front-matter.ts';
import { readContent } from '../src/document/read.ts';
import { locales, ORIGINAL } from '../src/locales.ts';
import { formatProblems } from '../src/problems.ts';
import { languagesOf, sayingDigest } from '../src/publish/calendar.ts';

/** Writes a file again if its text has changed. */
function write(file: string, before: string, after: string): void {
  if (before === after) return;
  writeFileSync(file, after);
  console.log(`written · 已更新: ${file}`);
}

function followEntry(entry: Content['translations'][number], { originals }: Content): void {
  const original = originals.find(({ meta, slug }) => meta.kind === entry.kind && slug === entry.slug);
  if (!original) return;
  const text = readFileSync(entry.file, 'utf8').replace(/\r\n?/g, '\n');
  const front = splitFrontMatter(text) ?? '';
  const yaml = parseDocument(front);
  yaml.setIn(
    ['translation', 'follows'],
    yaml.createNode(
      original.parts.map(({ digest }) => digest),
      { flow: true },
    ),
  );
  write(
    entry.file,
    text,
    text.replace(front, () => yaml.toString({ lineWidth: 0 }).trimEnd()),
  );
}

function followSentence(sentence: Content['safety'][number], file: string): void {
  const text = readFileSync(file, 'utf8').replace(/\r\n?/g, '\n');
  const yaml = parseDocument(text);
  for (const locale of locales) {
    if (locale === ORIGINAL || sentence.action[locale] === undefined) continue;
    const by = sentence.translation[locale]?.by ?? 'machine';
    yaml.setIn(['translation', locale], yaml.createNode({ by, follows: sentenceDigest(sentence) }, { flow: true }));
  }
  if (sentence.show) {
    yaml.setIn(['show', 'restates'], signDigest(sentence));
    for (const locale of locales) {
      if (locale === ORIGINAL || sentence.show.text[locale] === undefined) continue;
      const by = sentence.show.translation[locale]?.by ?? 'machine';
      yaml.setIn(['show', 'translation', locale], yaml.createNode({ by, follows: cardDigest(sentence.show) }, { flow: true }));
    }
  }
  write(file, text, yaml.toString({ lineWidth: 0, flowCollectionPadding: false }));
}

function followCalendar(calendar: Content['calendars'][number], file: string): void {
  const text = readFileSync(file, 'utf8').replace(/\r\n?/g, '\n');
  const yaml = parseDocument(text);
  for (const list of ['steps', 'notes'] as const) {
    for (const [index, saying] of calendar[list].entries()) {
      for (const locale of languagesOf(saying)) {
        if (locale === ORIGINAL) continue;
        const by = saying.translation[locale]?.by ?? 'machine';
        yaml.setIn([list, index, 'translation', locale], yaml.createNode({ by, follows: sayingDigest(saying) }, { flow: true }));
      }
    }
  }
  write(file, text, yaml.toString({ lineWidth: 0, flowCollectionPadding: false }));
}

const wanted = process.argv.slice(2);
if (wanted.length === 0) {
  console.error('Which file? npm run translated -- FILE … (or --all)\n是哪个文件？ npm run translated -- 文件 …（或 --all）');
  process.exit(1);
}
const { content, problems } = readContent();
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exit(1);
}
const isWanted = (file: string) => wanted.includes('--all') || wanted.some((name) => path.resolve(name) === path.resolve(file));
for (const entry of content.translations) if (isWanted(entry.file)) followEntry(entry, content);
for (const sentence of content.safety) {
  const file = content.files.get(`safety/${sentence.id}`) ?? '';
  if (isWanted(file)) followSentence(sentence, file);
}
for (const calendar of content.calendars) {
  const file = content.files.get(`calendars/${calendar.id}`) ?? '';
  if (isWanted(file)) followCalendar(calendar, file);
}

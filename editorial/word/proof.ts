/**
 * Writes a Word proof of an entry to send back to the doctor, with plain questions.
 *
 *     npm run proof -- articles/weak-blood [--locale ug] [--out FILE.docx]
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
import { makeProof } from './print/proof.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { locale: { type: 'string', default: ORIGINAL }, out: { type: 'string' } },
});
const { content } = readContent();
const found = findOriginal(positionals[0] ?? '', content);
if ('problems' in found) stop(found.problems);
const { kind } = found.original.meta;
const { slug } = found.original;
const library = joinLibrary(content);
const version = isLocale(values.locale) ? library.entry(kind, slug)?.versions.get(values.locale) : undefined;
if (!version)
  stop([
    problem(
      'no-entry',
      { file: `${kind}/${slug}`, line: 1, column: 1 },
      { en: `The entry does not exist in "${values.locale}".`, zh: `这篇内容没有“${values.locale}”版本。` },
      { en: `Choose --locale ${locales.join('|')}.`, zh: `请选 --locale ${locales.join('|')}。` },
    ),
  ]);
const out = values.out ?? path.join('.build', 'word', `${kind}-${slug}-${version.locale}-proof.docx`);
mkdirSync(path.dirname(out), { recursive: true });
writeFileSync(out, await makeProof(kind, slug, version, library, (name) => name.replace('./', ''), BUILD_DATE));
console.log(`written · 已写好: ${out}`);

/**
 * npm run test:documents: other programs open what hosts download. LibreOffice turns each Word file into PDF pages, poppler reads
 * them, unzip proves the archives. Needs a built site (TEST_SITE, else dist); Debian's programs are installed where they are missing.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { locales } from '../../src/locales.ts';

const SITE = process.env['TEST_SITE'] ?? 'dist';
const OUT = '.build/documents';
/** Program, and Debian's package that brings it. */
const PROGRAMS = { soffice: 'libreoffice-writer-nogui', pdftotext: 'poppler-utils', unzip: 'unzip' };
const MARGIN = 0.15;

const run = (program: string, args: readonly string[]) => spawnSync(program, args, { encoding: 'utf8' });
const has = (program: string): boolean => run('sh', ['-c', `command -v ${program}`]).status === 0;

function provide(): string[] {
  const missing = Object.entries(PROGRAMS).filter(([program]) => !has(program));
  if (missing.length > 0 && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const packages = missing.map(([, name]) => name);
    console.log(`▸ installing ${packages.join(', ')} with apt-get`);
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  }
  return Object.keys(PROGRAMS).filter((program) => !has(program));
}

let passed = 0;
let failed = 0;
function check(what: string, isRight: boolean, said = ''): void {
  if (isRight) passed += 1;
  else {
    failed += 1;
    console.error(`✗ ${what}${said === '' ? '' : `: ${said}`}`);
  }
}

/** Letters alone: a PDF parts words and lines in its own way. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** All at once: the program takes longer to begin than for a page. */
function makePages(locale: string, slugs: readonly string[]): string {
  const files = slugs.map((slug) => path.join(OUT, `${locale}-${slug}.docx`));
  for (const [i, file] of files.entries()) copyFileSync(path.join(SITE, locale, 'radio', `${slugs[i]}.docx`), file);
  return run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', OUT, ...files]).stderr;
}

function checkWord(locale: string, slug: string, said: string): void {
  const name = `${locale}-${slug}`;
  const pdf = path.join(OUT, `${name}.pdf`);
  check(`${name}.docx becomes pages`, existsSync(pdf), said);
  if (!existsSync(pdf)) return;
  const script = JSON.parse(run('cat', [path.join(SITE, locale, 'radio', `${slug}.json`)]).stdout) as {
    number: string;
    text: string;
    lines: { text: string; original?: string }[];
  };
  const text = letters(run('pdftotext', ['-layout', pdf, '-']).stdout);
  check(`${name}.pdf says its number and its text`, text.includes(letters(script.number)) && text.includes(letters(script.text)));
  // What a PDF gives back of stacked or joined letters is not always what was written; Latin and Chinese letters are.
  const column = script.lines
    .map((line) => (locale === 'zh-CN' ? line.text : line.original))
    .filter((line) => line !== undefined);
  const found = column.filter((line) => text.includes(letters(line).slice(0, 8)));
  check(
    `${name}.pdf holds the Chinese of its lines`,
    found.length >= column.length * (1 - MARGIN),
    `${found.length} of ${column.length}`,
  );
}

const missing = provide();
if (missing.length > 0) {
  console.error(`Not run: ${missing.join(', ')} cannot be had on this machine.`);
  failed += 1;
} else {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const locale of locales) {
    const slugs = readdirSync(path.join(SITE, locale, 'radio'))
      .filter((file) => file.endsWith('.docx'))
      .map((file) => file.replace('.docx', ''));
    check(`${locale} has scripts`, slugs.length > 0);
    const said = makePages(locale, slugs);
    for (const slug of slugs) {
      checkWord(locale, slug, said);
      const { status, stdout } = run('unzip', ['-t', path.join(SITE, locale, 'radio', `${slug}.zip`)]);
      check(`${locale}/${slug}.zip is whole`, status === 0, stdout);
    }
  }
}
console.log(`${passed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed > 0 ? 1 : 0;

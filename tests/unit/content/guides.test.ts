import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { localesOfGuide } from '../../../src/document/guides.ts';
import { languageOf, locales, ORIGINAL } from '../../../src/locales.ts';
import { GUIDES } from '../../../src/schemas/guide.ts';

const FOLDER = 'src/content/guides';
const files = readdirSync(FOLDER, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.mdx'));
const read = (file: string): string => readFileSync(path.join(FOLDER, file), 'utf8');
const found = (text: string, what: RegExp): string[] => [...text.matchAll(what)].map((match) => match[1] ?? '');
const commandsOf = (text: string): string[] => found(text, /npm run ([a-z:]+)/g);
const codesOf = (text: string): string[] => found(text, /`([^`]+)`/g);
const linksOf = (text: string): string[] => found(text, /(?<!!)\[[^\]]*\]\(([^)]+)\)/g);
const picturesOf = (text: string) =>
  [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = '', src = '']) => ({ alt, src }));

describe('the guides', () => {
  it('are there in Chinese and English; those of translators and radio hosts in every language', () => {
    for (const guide of GUIDES) expect.soft(localesOfGuide(guide), guide).toEqual(expect.arrayContaining([ORIGINAL, 'en']));
    for (const guide of ['translator', 'radio-host']) expect.soft(localesOfGuide(guide), guide).toEqual(locales);
    const known = ['about', 'contribute', ...GUIDES];
    expect(files.filter((file) => !known.includes(path.basename(file, '.mdx')))).toEqual([]);
  });

  it.each(locales)('can all be reached from "contribute" in %s', (locale) => {
    const links = linksOf(read(`${locale}/contribute.mdx`));
    expect(links).toEqual(expect.arrayContaining(GUIDES.map((guide) => `${guide}/`)));
  });

  it('name only commands that package.json has, and files and folders that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const commands = files.flatMap((file) => commandsOf(read(file)));
    expect(commands).toEqual(
      expect.arrayContaining(['import:word', 'proof', 'export:translation', 'import:translation', 'review']),
    );
    expect([...new Set(commands)].filter((command) => !(command in scripts))).toEqual([]);
    const paths = files.flatMap((file) => codesOf(read(file))).filter((code) => /^(?:docs|src|reviews|editorial)\//.test(code));
    expect(paths.length).toBeGreaterThan(10);
    expect([...new Set(paths)].filter((file) => !existsSync(file))).toEqual([]);
  });

  it('say of every picture in the page’s own language what it shows, and no picture is larger than 40 KB', () => {
    const wrong: string[] = [];
    let pictures = 0;
    for (const file of files) {
      const locale = locales.find((tag) => file.startsWith(`${tag}${path.sep}`)) ?? ORIGINAL;
      for (const { alt, src } of picturesOf(read(file))) {
        pictures += 1;
        const letters = [...alt].filter((letter) => languageOf(locale).script.letters.test(letter)).length;
        if (letters < 20) wrong.push(`${file}: ${src} says too little: ${alt}`);
        const picture = path.join(FOLDER, path.dirname(file), src);
        if (!existsSync(picture) || statSync(picture).size > 40 * 1024) wrong.push(`${file}: ${src} is missing or too large`);
      }
    }
    expect(wrong).toEqual([]);
    expect(pictures).toBeGreaterThanOrEqual(2 * 9 + 4);
  });

  it('hold in each language the commands, pictures, links and headings of the original', () => {
    const shapeOf = (text: string) => ({
      codes: codesOf(text).map((code) => code.replace(/--locale (?:ug|bo)/, '--locale …')),
      pictures: picturesOf(text).map(({ src }) => path.basename(src)),
      links: linksOf(text),
      headings: text.match(/^#{2,3} /gm)?.length,
      items: text.match(/^ *(?:\d+\.|-) /gm)?.length,
    });
    for (const guide of GUIDES) {
      for (const locale of localesOfGuide(guide)) {
        expect
          .soft(shapeOf(read(`${locale}/${guide}.mdx`)), `${locale}/${guide}`)
          .toEqual(shapeOf(read(`${ORIGINAL}/${guide}.mdx`)));
      }
    }
  });
});

describe('Chinese within a guide in another language', () => {
  it('says that it is Chinese', () => {
    const wrong = files
      .filter((file) => !file.startsWith(ORIGINAL))
      .flatMap((file) =>
        read(file)
          .replace(/!\[[^\]]*\]\([^)]*\)|`[^`]*`|<span lang="zh-CN"[^>]*>[^<]*<\/span>/g, '')
          .split('\n')
          .filter((line) => /\p{Script=Han}/u.test(line))
          .map((line) => `${file}: ${line}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('the style guide', () => {
  const OWN = { 'zh-CN': /我们自己/, en: /our decision|our own|ours\b/i };
  const SHORT = /[〔[]((?:CDC|NHS|PL|WHO|W3C)(?: \d)?)[〕\]]/g;
  const rulesOf = (text: string): string[] => text.match(/^\d+\. .*$/gm) ?? [];
  /** The list of sources: short name and address. */
  const sourcesOf = (text: string) =>
    new Map(
      [...text.matchAll(/^- \*\*((?:CDC|NHS|PL|WHO|W3C)(?: \d)?)\*\* .*?\((https:[^)]+)\)/gm)].map(([, name = '', url = '']) => [
        name,
        url,
      ]),
    );

  it.each(['zh-CN', 'en'] as const)(
    'names for each rule in %s a source of its list, or says that it is our decision',
    (locale) => {
      const text = read(`${locale}/style.mdx`);
      const sources = sourcesOf(text);
      const rules = rulesOf(text);
      expect(rules.length).toBeGreaterThan(30);
      expect(rules.filter((rule) => found(rule, SHORT).length === 0 && !OWN[locale].test(rule))).toEqual([]);
      const named = new Set(rules.flatMap((rule) => found(rule, SHORT)));
      expect([...named].toSorted()).toEqual([...sources.keys()].toSorted());
    },
  );

  it('has the same rules with the same sources in both languages', () => {
    const [original, english] = (['zh-CN', 'en'] as const).map((locale) => {
      const text = read(`${locale}/style.mdx`);
      return { rules: rulesOf(text).map((rule) => found(rule, SHORT)), sources: [...sourcesOf(text)] };
    });
    expect(english).toEqual(original);
  });
});

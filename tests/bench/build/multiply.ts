/** A large library out of the real one: each entry again and again under other addresses, with all its translations. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { locales, ORIGINAL } from '../../../src/locales.ts';
import { KINDS, type Kind } from '../../../src/schemas/kinds.ts';
import { SITE } from '../../../src/site.ts';

interface Seed {
  kind: Kind;
  slug: string;
}

const textFile = (folder: string, kind: Kind, locale: string, slug: string): string =>
  path.join(folder, kind, locale, `${slug}.mdx`);

/** Kinds by turns, so that the mix is that of the library whatever the size. */
function seedsOf(content: string): Seed[] {
  const lists = KINDS.map((kind) =>
    readdirSync(path.join(content, kind, ORIGINAL))
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => ({ kind, slug: path.basename(file, '.mdx') })),
  );
  const all = lists.flatMap((list) => list.map((seed, place) => ({ seed, share: place / list.length })));
  return all.toSorted((a, b) => a.share - b.share).map(({ seed }) => seed);
}

const NUMBER = new RegExp(`^number: ${SITE.initials}-R-(\\d{3})$`, 'm');

/** Numbers that no script has: of three digits, so there are less than a thousand. */
function freeNumbers(content: string, seeds: readonly Seed[]): string[] {
  const texts = seeds.filter(({ kind }) => kind === 'radio').map(({ kind, slug }) => textFile(content, kind, ORIGINAL, slug));
  const taken = new Set(texts.map((file) => NUMBER.exec(readFileSync(file, 'utf8'))?.[1]));
  return Array.from({ length: 999 }, (_, place) => String(place + 1).padStart(3, '0')).filter((number) => !taken.has(number));
}

/** Two scripts never have one number; old addresses stay with the first copy. */
const withOwnNumber = (text: string, number: string): string =>
  text.replace(NUMBER, `number: ${SITE.initials}-R-${number}`).replace(/^aliases: .*\n/m, '');

/**
 * @param content the real library, which is only read
 * @param folder where the large one is written
 * @param pages entries times languages
 * @returns entries in it
 * @throws Error where fewer pages are asked for than there are
 */
export function multiplyContent(content: string, folder: string, pages: number): number {
  const seeds = seedsOf(content);
  const wanted = Math.ceil(pages / locales.length);
  if (wanted < seeds.length) throw new Error(`The library has ${seeds.length * locales.length} pages already; ask for more.`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  cpSync(content, folder, { recursive: true });
  const numbers = freeNumbers(content, seeds);
  let entries = seeds.length;
  for (let copy = 1; entries < wanted; copy++) {
    for (const { kind, slug } of seeds) {
      if (entries === wanted) break;
      // When the numbers are used up the rest has no scripts.
      const number = kind === 'radio' ? numbers.shift() : '';
      if (number === undefined) continue;
      for (const locale of locales) {
        const from = textFile(content, kind, locale, slug);
        if (!existsSync(from)) continue;
        const to = textFile(folder, kind, locale, `${slug}-${copy}`);
        writeFileSync(to, withOwnNumber(readFileSync(from, 'utf8'), number));
      }
      entries++;
    }
  }
  return wanted;
}

/**
 * Changes the summary of one article in the original, as an editor does between two builds.
 * @throws Error where nothing was changed
 */
export function changeOne(folder: string): void {
  const { slug } = seedsOf(folder).find(({ kind }) => kind === 'articles') as Seed;
  const file = textFile(folder, 'articles', ORIGINAL, slug);
  const before = readFileSync(file, 'utf8');
  const after = before.replace(/^(summary: ".*)。"$/m, '$1！"');
  if (after === before) throw new Error(`${file}: the summary does not end as expected.`);
  writeFileSync(file, after);
}

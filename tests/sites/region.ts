/** Makes a second region of the program as somebody would who takes it over: another `site.ts`, other languages, rules and content. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyProgram } from './program.ts';
import { type RegionLocale, wordsIn } from './region/words.ts';

const REGION = path.resolve('tests/sites/region');

/** What `src/site.ts` says of this region. */
const SITE: readonly (readonly [from: RegExp, to: string])[] = [
  [/publisher: '.*'/, "publisher: 'صحت پل'"],
  [/initials: '.*'/, "initials: 'SJ'"],
  [/emergencyNumber: '.*'/, "emergencyNumber: '1122'"],
  [/spelledNumbers: \[.*\]/, "spelledNumbers: ['15', '16']"],
  [/leaveTo: '.*'/, "leaveTo: 'https://weather.example.pk/'"],
  [/regions: \{.*\}/, "regions: { coast: 'ساحل' }"],
  [/authority: '.*'/, "authority: 'ministry'"],
  [/repository: .*,/, "repository: 'https://github.com/example/sehat-pul' as string | undefined,"],
  [/airRules: '.*'/, "airRules: 'pk-2015'"],
];

const LANGUAGES = `export const LOCALES = {
  ur: {
    name: 'اردو',
    dir: 'rtl',
    script: { code: 'Arab', letters: /\\p{Script=Arabic}/u },
    openGraph: 'ur_PK',
    originalBeside: false,
    speakingRate: { unit: 'word', perMinute: 130, basis: 'estimated' },
  },
  ky: {
    name: 'Кыргызча',
    dir: 'ltr',
    script: { code: 'Cyrl', letters: /\\p{Script=Cyrillic}/u },
    openGraph: 'ky_KG',
    originalBeside: true,
    speakingRate: { unit: 'syllable', perMinute: 280, basis: 'estimated' },
  },
} as const`;

const SETS: readonly (readonly [from: RegExp, to: string])[] = [
  [/import \{ CN_2016 \}.*/, "import { PK_2015 } from './pk-2015.ts';"],
  [/'cn-2016': CN_2016/, "'pk-2015': PK_2015"],
];

function edit(file: string, changes: readonly (readonly [from: RegExp, to: string])[]): void {
  const text = changes.reduce((before, [from, to]) => {
    if (!from.test(before)) throw new Error(`${file} holds nothing like ${from.source}.`);
    return before.replace(from, () => to);
  }, readFileSync(file, 'utf8'));
  writeFileSync(file, text);
}

/** @returns the folder of the region's program, its content where it is looked for, and nothing of ours */
export function makeRegion(): string {
  const program = copyProgram();
  const src = path.join(program, 'src');

  rmSync(path.join(src, 'content'), { recursive: true });
  cpSync(path.join(REGION, 'content'), path.join(src, 'content'), { recursive: true });
  cpSync(path.join(REGION, 'guides'), path.join(src, 'content/guides'), { recursive: true });
  const english = JSON.parse(
    readFileSync('src/content/interface/en.json', 'utf8').replace(/"hotan": "[^"]*", "lhasa"/, '"coast"').replace('"china"', '"ministry"'),
  ) as Parameters<typeof wordsIn>[1];
  mkdirSync(path.join(src, 'content/interface'));
  for (const locale of ['ur', 'ky'] satisfies RegionLocale[])
    writeFileSync(path.join(src, `content/interface/${locale}.json`), JSON.stringify(wordsIn(locale, english)));

  edit(path.join(src, 'site.ts'), SITE);
  edit(path.join(src, 'locales.ts'), [
    [/export const LOCALES = \{[\s\S]*?\n\} as const/, LANGUAGES],
    [/ORIGINAL: Locale = '.*'/, "ORIGINAL: Locale = 'ur'"],
  ]);
  rmSync(path.join(src, 'rules/air/cn-2016'), { recursive: true });
  rmSync(path.join(src, 'rules/air/cn-2016.ts'));
  const rules = readFileSync(path.join(REGION, 'air.ts'), 'utf8').replaceAll('../../../src/rules/air/', './');
  writeFileSync(path.join(src, 'rules/air/pk-2015.ts'), rules);
  edit(path.join(src, 'rules/air/sets.ts'), SETS);
  return program;
}

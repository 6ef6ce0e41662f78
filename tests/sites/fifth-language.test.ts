import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyProgram } from './program.ts';
import { makeSite } from './site.ts';

/** A copy of the program in which one file is changed, as somebody would who adds a language. */
function programWith(file: string, change: (text: string) => string): string {
  const program = copyProgram();
  const target = path.join(program, file);
  writeFileSync(target, change(readFileSync(target, 'utf8')));
  return program;
}

describe('a fifth language', () => {
  it('is one entry among the languages, its words and its content', () => {
    const program = programWith('src/locales.ts', (text) =>
      text.replace(
        '} as const satisfies Record<string, Language>;',
        `  kk: {
    name: 'قازاقشا',
    dir: 'rtl',
    script: { code: 'Arab', letters: /\\p{Script=Arabic}/u },
    openGraph: 'kk_CN',
    originalBeside: true,
    speakingRate: { unit: 'syllable', perMinute: 280, basis: 'estimated' },
  },
} as const satisfies Record<string, Language>;`,
      ),
    );
    const site = makeSite(program);
    const words = JSON.parse(readFileSync('src/content/interface/ug.json', 'utf8')) as { site: { name: string }; nav: { home: string } };
    words.site.name = 'دەنساۋلىق كوپىرى';
    words.nav.home = 'باستى بەت';
    site.write('content/interface/kk.json', JSON.stringify(words));
    site.write(
      'content/articles/kk/rest.mdx',
      '---\ntitle: "جۇكتى كەزدە قالاي دەمالۋ كەرەك؟"\nsummary: "شارشاساڭىز دەمالىڭىز."\nupdated: 2025-01-10\ntranslation:\n  by: machine\n  follows: []\n---\n\n<KeyMessage>\n\nشارشاساڭىز دەمالىڭىز.\n\n</KeyMessage>\n\n<GetHelp ids="preg-bleeding" />\n',
    );
    expect(site.run('editorial/translated.ts', ['--all']).status).toBe(0);
    const { status, out } = site.build();
    expect(out).toContain('5 languages');
    expect(status).toBe(0);
    const page = site.read('kk/articles/rest/index.html');
    expect(page).toContain('<html lang="kk" dir="rtl">');
    expect(page).toContain('<h1>جۇكتى كەزدە قالاي دەمالۋ كەرەك؟</h1>');
    expect(page).toContain('باستى بەت');
    expect(page).toContain('如果孕妇阴道出血');
    expect(site.read('index.html')).toContain('hreflang="kk"');
    expect(site.read('sitemap-0.xml')).toContain('https://bridge.example/kk/articles/rest/');
    expect(site.has('pagefind/kk/list.bin')).toBe(true);
    expect(site.read('kk/articles/check-ups/index.html')).toContain('<h1 lang="zh-CN" dir="ltr">');
  });
});

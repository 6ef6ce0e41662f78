import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shorten, shortenValue, tokensOf } from '../../../src/styles/shorten.ts';

const SHARED = [
  ':root { --paper: #fffefa; --s3: .75rem; /* --old: 1px; */ --edge: min(1rem, 4.5vw) }',
  ':lang(bo) { --fs: 1.25rem } :lang(ug) { --fs: 1.3125rem }',
];
const tokens = tokensOf(SHARED, [...SHARED, '@media (prefers-color-scheme: dark) { :root { --paper: #15161d } }']);

describe('tokens of the style sheets', () => {
  it('sends as its value what never changes, and shortens the name of what the dark or a language changes', () => {
    expect([...tokens.constants]).toEqual([
      ['--s3', '.75rem'],
      ['--edge', 'min(1rem,4.5vw)'],
    ]);
    expect([...tokens.names]).toEqual([
      ['--paper', '--a'],
      ['--fs', '--b'],
    ]);
    expect(shortenValue('calc(-1 * var(--s3)) var(--edge)', tokens)).toBe('calc(-1 * .75rem) min(1rem,4.5vw)');
    expect(shortenValue('var(--fs) / 1 "Noto Serif Tibetan", serif', tokens)).toBe('var(--b) / 1 "Noto Serif Tibetan",serif');
  });

  it('leaves a custom property alone that is no token', () => {
    expect(shortenValue('var(--own, 1px)', tokens)).toBe('var(--own,1px)');
  });

  it('refuses a second value for a token that never changes', () => {
    expect(() => shortenValue('var(--s3, 1rem)', tokens)).toThrow('--s3');
  });

  it('shortens declarations and takes away those of constants', () => {
    const declarations = [
      { prop: '--s3', value: '.75rem', gone: false },
      { prop: '--brand', value: '#1c3d7a', gone: false },
      { prop: 'padding', value: 'var(--s3)', gone: false },
    ];
    shorten.OnceExit({
      walkDecls: (each) => {
        for (const one of declarations) each(Object.assign(one, { remove: () => (one.gone = true) }));
      },
    });
    expect(declarations.map(({ prop, value, gone }) => (gone ? 'gone' : `${prop}: ${value}`))).toEqual([
      'gone',
      expect.stringMatching(/^--[a-z]: #1c3d7a$/),
      'padding: .75rem',
    ]);
  });

  it('is not undone by a script or a template that names a token: after the build it has another name', () => {
    const files = readdirSync('src', { recursive: true })
      .map(String)
      .filter((file) => /\.(?:ts|astro|svg)$/.test(file));
    const css = readdirSync('src/styles')
      .filter((file) => /^(?:tokens|scripts)\.css$/.test(file))
      .map((file) => readFileSync(path.join('src/styles', file), 'utf8'));
    const { constants, names } = tokensOf(css, css);
    const all = [...constants.keys(), ...names.keys()];
    expect(all).toContain('--fs');
    const wrong = files
      .filter((file) => file !== 'styles/shorten.ts')
      .flatMap((file) => {
        const text = readFileSync(path.join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
        return all.filter((name) => new RegExp(`['"\`(]${name}\\b(?!-)`).test(text)).map((name) => `${file}: ${name}`);
      });
    expect(wrong).toEqual([]);
  });
});

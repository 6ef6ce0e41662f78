/** Imports run one way, so that each folder can be read, tested and moved without those that come after it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = path.resolve('src');
/** From the first to the last station; a file may import from its own station and from those before it. */
const STATIONS: readonly (readonly string[])[] = [
  ['locales.ts', 'problems.ts', 'site.ts', 'styles'],
  ['schemas'],
  ['document'],
  ['rules'],
  ['library.ts'],
  ['publish'],
  ['editor'],
  ['shelf.ts'],
  ['i18n'],
  ['calendars'],
  ['search', 'feeds', 'fonts', 'radio', 'delta', 'word'],
  ['pronunciation'],
  ['offline'],
  ['display', 'passing'],
  ['components'],
  ['layouts'],
  ['hosting'],
  ['pages', 'content.config.ts', 'build.ts', 'serve.ts'],
];
const rankOf = (file: string): number => {
  const top = path.relative(SRC, file).split(path.sep)[0] ?? '';
  return STATIONS.findIndex((station) => station.includes(top));
};

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile() && /\.(?:ts|astro)$/.test(item.name))
  .map((item) => path.join(item.parentPath, item.name));

/** Files of this project that a file imports. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const code = file.endsWith('.astro')
    ? [...text.matchAll(/^---\n([\s\S]*?)\n---|<script>([\s\S]*?)<\/script>/gm)]
        .map(([, front, script]) => front ?? script)
        .join('\n')
    : text;
  return ts
    .preProcessFile(code, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => path.resolve(path.dirname(file), name.replace(/\?.*$/, '')));
}
const graph = new Map(files.map((file) => [file, importsOf(file)]));
const shown = (file: string) => path.relative(SRC, file);

describe('import arrows', () => {
  it('knows the station of every file', () => {
    expect(files.filter((file) => rankOf(file) < 0).map(shown)).toEqual([]);
  });

  it('lets no file import from a later station', () => {
    const wrong = [...graph].flatMap(([file, imports]) =>
      imports.filter((other) => rankOf(other) > rankOf(file)).map((other) => `${shown(file)} → ${shown(other)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no cycles among modules', () => {
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      // A component may show itself: Blocks hold blocks.
      if (state.get(file) === 'open') cycles.push([...path.slice(path.indexOf(file)), file].map(shown).join(' → '));
      if (state.has(file)) return;
      state.set(file, 'open');
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('keeps code for the browser from importing code for Node, and the other way round', () => {
    const isIn = (file: string, folder: string) => shown(file).split(path.sep).includes(folder);
    const wrong = [...graph].flatMap(([file, imports]) =>
      imports
        .filter(
          (other) =>
            (isIn(file, 'client') && (isIn(other, 'build') || isIn(other, 'document'))) ||
            (isIn(file, 'build') && isIn(other, 'client')),
        )
        .map((other) => `${shown(file)} → ${shown(other)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('never lets the site import the editors’ commands', () => {
    expect(
      [...graph].flatMap(([file, imports]) =>
        imports
          .filter((other) => !other.startsWith(SRC) && !other.endsWith('package.json'))
          .map((other) => `${shown(file)} → ${other}`),
      ),
    ).toEqual([]);
  });

  it('has no bucket folders', () => {
    expect(files.filter((file) => /\/(?:utils?|helpers?|lib|common|misc|shared)\//.test(file)).map(shown)).toEqual([]);
  });
});

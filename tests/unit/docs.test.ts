/** What the documents name is there: a newcomer, or a frightened maintainer, follows them word by word. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const DOCUMENTS = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  // Content and reviews are named as examples of what comes.
  it('names files of the repository that exist', () => {
    const named = [...text.matchAll(/`((?:src\/(?!content\/)|tests\/|docs\/|deploy\/|editorial\/)[\w./[\]-]*)`/g)].map(
      ([, file = '']) => file,
    );
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('links to files that exist', () => {
    const linked = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, file = '']) => file);
    expect(linked.filter((file) => !existsSync(path.join(path.dirname(document), file)))).toEqual([]);
  });

  it('names commands that there are', () => {
    const named = [...text.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

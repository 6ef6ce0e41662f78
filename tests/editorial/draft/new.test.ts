import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/document/read.ts';
import { runRules } from '../../../src/rules/run.ts';
import { article, DATA, folderWith } from '../../unit/tiny-content.ts';

/** Runs the command as an editor does, on a folder of its own. */
function begin(...args: string[]) {
  const { content } = folderWith({ ...DATA, 'articles/zh-CN/bleeding.mdx': article({ aliases: ['blood'] }) });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['editorial/new.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, BUILD_DATE: '2025-06-01' },
  });
  return { status, said: stdout + stderr, content, text: (name: string) => readFileSync(path.join(content, name), 'utf8') };
}

describe('npm run new', () => {
  it.each([
    ['article', 'articles', 'article-order'],
    ['story', 'stories', 'still-to-write'],
    ['radio', 'radio', 'radio-safety'],
  ])('writes a %s that only the content rules refuse, every field explained', (name, kind, rule) => {
    const { status, said, content, text } = begin(name, '--slug', 'iron-and-tea', '--title', '吃铁剂能喝茶吗？');
    expect(status, said).toBe(0);
    const written = text(`${kind}/zh-CN/iron-and-tea.mdx`);
    expect(written).toContain('# 写给谁看 · For whom it is written (women, girls, mothers');
    const front = written.split('---\n')[1]?.split('\n') ?? [];
    for (const [index, line] of front.entries()) if (/^\w/.test(line)) expect(front[index - 1] ?? '', line).toMatch(/^#/);
    const reading = readContent(content, path.join(content, '..', 'reviews'));
    expect(reading.problems).toEqual([]);
    const codes = runRules(reading.content)
      .filter(({ file }) => file.includes('iron-and-tea'))
      .map(({ code }) => code);
    expect(codes).toContain(rule);
    expect(codes).toContain('still-to-write');
  });

  it.each([
    ['a name that exists', ['article', '--slug', 'bleeding'], '--slug bleeding-2'],
    ['a name that was one once', ['article', '--slug', 'blood'], '已经是'],
    ['capitals', ['article', '--slug', 'Iron-And-Tea'], '--slug iron-and-tea'],
    ['Chinese', ['article', '--slug', '贫血怎么办'], '--slug pin-xue-zen-me-ban'],
    ['a way out of the folder', ['article', '--slug', '../../x'], '不能做网址'],
    ['no name', ['article', '--title', '贫血'], '--slug pin-xue'],
    ['a translation of nothing', ['article', '--slug', 'nothing', '--locale', 'ug'], '没有可以翻译的原文'],
    ['a language that is not there', ['article', '--slug', 'bleeding', '--locale', 'fr'], '没有“fr”这种语言'],
    ['no kind', ['blog', '--slug', 'x'], '要新建哪一类'],
  ])('answers %s, and writes nothing', (_, args, words) => {
    const { status, said, content } = begin(...args);
    expect(status).toBe(1);
    expect(said).toContain(words);
    expect(readContent(content, '').content.originals.map(({ slug }) => slug)).toEqual(['bleeding']);
    expect(existsSync(path.join(content, 'articles', 'ug'))).toBe(false);
  });

  it('begins a translation of what exists', () => {
    const { status, text } = begin('article', '--slug', 'bleeding', '--locale', 'ug');
    expect(status).toBe(0);
    expect(text('articles/ug/bleeding.mdx')).toContain('by: machine');
  });
});

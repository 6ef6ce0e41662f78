import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../../../src/document/components.ts';
import { blocksOf } from '../../../src/editor/blocks.ts';
import type { Choices, Pointed } from '../../../src/editor/choices.ts';
import { editorConfig, ownFields } from '../../../src/editor/config.ts';
import { fieldsOf } from '../../../src/editor/fields.ts';
import { editorPolicy, hostOf } from '../../../src/editor/host.ts';
import { editorPage } from '../../../src/editor/page.ts';
import { ORIGINALS, radioSchema, storySchema, TRANSLATIONS } from '../../../src/schemas/entries.ts';
import { KINDS } from '../../../src/schemas/kinds.ts';

const one: Choices = [{ value: 'pregnancy', label: '怀孕 · Pregnancy (pregnancy)' }];
const CHOICES: Record<Pointed, Choices> = {
  terms: one,
  facts: one,
  signs: one,
  actions: one,
  drawings: one,
  topics: one,
  people: [],
  articles: one,
};
const host = hostOf('https://github.com/example/site.git') ?? expect.fail('no host');
const config = editorConfig(host, { siteUrl: 'https://example.org', basePath: '/bridge/' }, CHOICES);
const fieldsIn = (name: string) => config.collections.find((collection) => collection.name === name)?.fields ?? [];

describe('the form', () => {
  it('has a field for each of the schemas, in their order, with a name and help in Chinese', () => {
    for (const kind of KINDS) {
      const schema = ORIGINALS[kind];
      const names = fieldsIn(kind).map(({ name }) => name);
      expect(names.slice(0, Object.keys(schema.shape).length)).toEqual(Object.keys(schema.shape));
      for (const name of Object.keys(TRANSLATIONS[kind].shape)) expect(names).toContain(name);
      for (const field of fieldsIn(kind).filter(({ name }) => Object.hasOwn(schema.shape, name)))
        expect(`${field.label}${field.hint}`, field.name).toMatch(/\p{Script=Han}.*\p{Script=Han}/u);
    }
  });

  it('asks in each kind what the schema wants: a date, a number, a choice, a list', () => {
    const radio = Object.fromEntries(fieldsOf(radioSchema, CHOICES).map((field) => [field.name, field]));
    expect(radio['published']).toMatchObject({ widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', required: true });
    expect(radio['seconds']).toMatchObject({ widget: 'number', value_type: 'int', min: 10, max: 3600 });
    expect(radio['number']).toMatchObject({ widget: 'string', pattern: ['^HB-R-\\d{3}$', expect.any(String)] });
    expect(radio['topics']).toMatchObject({ widget: 'select', multiple: true, min: 1, options: one });
    expect(radio['authors']).toMatchObject({ widget: 'list', field: { pattern: [expect.any(String), expect.any(String)] } });
    expect(radio['warning']?.fields?.map(({ name }) => name)).toEqual(['en', 'zh-CN', 'ug', 'bo']);
    const consent = fieldsOf(storySchema, CHOICES).find(({ name }) => name === 'consent');
    expect(consent).toMatchObject({
      widget: 'object',
      typeKey: 'kind',
      types: [{ name: 'published-report' }, { name: 'personal' }],
    });
  });

  it('shows no digests, and asks only of translations who made them', () => {
    const translation = fieldsIn('articles').find(({ name }) => name === 'translation');
    expect(translation?.required).toEqual(['en', 'ug', 'bo']);
    expect(translation?.fields).toMatchObject([
      { name: 'by', required: ['en', 'ug', 'bo'] },
      { name: 'follows', widget: 'hidden' },
    ]);
  });

  it('asks what only the original has in no translation', () => {
    for (const name of ownFields('radio')) expect(fieldsIn('radio').find((field) => field.name === name)?.i18n, name).toBe(false);
    for (const name of ['title', 'summary', 'updated', 'body'])
      expect(fieldsIn('radio').find((field) => field.name === name)?.i18n, name).toBe(true);
  });

  it('asks in every language, and only of articles, for the words of a search: a few short ones, or none', () => {
    const asked = fieldsIn('articles').find(({ name }) => name === 'asked');
    expect(asked).toMatchObject({
      widget: 'list',
      max: 24,
      required: false,
      i18n: true,
      field: { widget: 'string', maxlength: 40 },
    });
    expect(asked?.label).toBe('Searched as · 搜索用词');
    for (const kind of ['stories', 'radio']) expect(fieldsIn(kind).map(({ name }) => name)).not.toContain('asked');
  });

  it('takes a translation that says how it is searched for as no original', () => {
    expect(ownFields('articles')).not.toContain('asked');
  });

  it('offers in the text of a kind the parts that the gate allows in it, and within a part only those of a sentence', () => {
    for (const kind of ['articles', 'radio'] as const) {
      const allowed = Object.entries(COMPONENTS).filter(([, { kinds }]) => kinds.includes(kind));
      const body = fieldsIn(kind).find(({ name }) => name === 'body');
      expect(body?.['editor_components']).toEqual(allowed.map(([name]) => name));
    }
    const steps = blocksOf(CHOICES).find(({ name }) => name === 'Steps');
    expect(steps?.fields.at(-1)?.['editor_components']).toEqual(['Term', 'Source']);
  });

  it('keeps the folders of the content and the addresses of the site', () => {
    expect(config.i18n).toMatchObject({ structure: 'multiple_folders', default_locale: 'zh-CN' });
    expect(config.collections.map(({ folder }) => folder)).toEqual([
      'src/content/articles',
      'src/content/stories',
      'src/content/radio',
    ]);
    expect(config.site_url).toBe('https://example.org/bridge/');
    expect(config.backend).toMatchObject({ repo: 'example/site', open_authoring: true, auth_methods: ['token'] });
  });
});

describe('the page of the form', () => {
  it('may talk to GitHub and nobody else', () => {
    const policy = editorPolicy(host);
    expect(policy.match(/https?:\/\/[^\s;]+/g)).toEqual(['https://avatars.githubusercontent.com', 'https://api.github.com']);
    expect(policy).toContain("script-src 'self';");
  });

  it('says in Chinese and English that no repository is set, and then has no script', () => {
    const page = editorPage(hostOf(undefined));
    expect(page).toContain('这个网站还没有填写内容仓库的地址');
    expect(page).toContain('This site names no repository');
    expect(page).not.toContain('<script');
    expect(page).toContain('noindex');
  });

  it('takes an address without owner and name for none', () => {
    expect(hostOf('https://github.com/')).toBeUndefined();
    expect(hostOf('not an address')).toBeUndefined();
    expect(hostOf('https://git.example.org/team/site')?.rest).toBe('https://git.example.org/api/v3');
  });

  it('is kept from search engines', () => {
    expect(readFileSync('src/pages/robots.txt.ts', 'utf8')).toMatch(/Disallow: \$\{BASE_PATH\}admin\//);
  });
});

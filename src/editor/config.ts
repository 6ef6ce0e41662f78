/** The whole configuration of the form editor, made from languages, schemas, blocks and the site's own record. */
import { locales, ORIGINAL } from '../locales.ts';
import { ORIGINALS, TRANSLATIONS } from '../schemas/entries.ts';
import { KINDS, type Kind } from '../schemas/kinds.ts';
import { SITE } from '../site.ts';
import { textField } from './blocks.ts';
import type { Choices, Pointed } from './choices.ts';
import { BODY, SOURCE } from './entry-file.ts';
import { type Field, fieldsOf } from './fields.ts';
import type { Host } from './host.ts';
import { FORMAT } from './names.ts';

const LABELS: Record<Kind, readonly [string, string]> = {
  articles: ['文章 · Articles', '文章 · article'],
  stories: ['故事 · Stories', '故事 · story'],
  radio: ['广播稿 · Radio scripts', '广播稿 · radio script'],
};

const SLUG = {
  /** The address is chosen once: a new one would take the entry away from its translations, and people from its old address. */
  editable: ['create'],
  pattern: [
    '^[a-z0-9]+(-[a-z0-9]+)*$',
    '请用小写英文字母、数字和连字符，例如 weak-blood；不要用大写字母、中文或空格。 · Use small English letters, digits and hyphens, such as weak-blood; no capitals, Chinese or spaces.',
  ],
  hint: '网址和文件名，用英文词，各种语言相同；敏感内容请用中性的词。 · The address and the name of the file, in English words, the same in all languages; neutral words for sensitive subjects.',
};

const others = locales.filter((locale) => locale !== ORIGINAL);

/** Fields of an original, then those that only a translation has. */
function entryFields(kind: Kind, choices: Record<Pointed, Choices>): Field[] {
  const original = fieldsOf(ORIGINALS[kind], choices);
  const translation = fieldsOf(TRANSLATIONS[kind], choices);
  const isShared = ({ name }: Field, list: Field[]) => list.some((field) => field.name === name);
  return [
    ...original.map((field) =>
      isShared(field, translation)
        ? { ...field, i18n: true }
        : { ...field, i18n: false, required: field.required ? [ORIGINAL] : false },
    ),
    ...translation.filter((field) => !isShared(field, original)).map((field) => inOthers(field)),
    {
      label: '正文 · Text',
      hint: '用工具栏插入部件；只填原文和你翻译的语言。 · Insert parts with the toolbar; fill in the original and the language that you translate.',
      required: true,
      i18n: true,
      ...textField(BODY, kind, 'blocks'),
    } as Field,
    { name: SOURCE, label: SOURCE, widget: 'hidden', i18n: true },
  ];
}

/** A field that an original has not, with all that is in it. */
function inOthers(field: Field): Field {
  return {
    ...field,
    i18n: true,
    ...(field.widget === 'hidden' ? {} : { required: field.required ? [...others] : false }),
    ...(field.fields ? { fields: field.fields.map(inOthers) } : {}),
  };
}

/** Fields that only an original has: they tell it from a translation. */
export const ownFields = (kind: Kind): string[] =>
  Object.keys(ORIGINALS[kind].shape).filter((name) => !Object.hasOwn(TRANSLATIONS[kind].shape, name));

/** Fields that an original has not. */
export const translationFields = (): string[] =>
  Object.keys(TRANSLATIONS.articles.shape).filter((name) => !Object.hasOwn(ORIGINALS.articles.shape, name));

function collection(kind: Kind, choices: Record<Pointed, Choices>) {
  const [label, one] = LABELS[kind];
  return {
    name: kind,
    label,
    label_singular: one,
    folder: `src/content/${kind}`,
    create: true,
    // Taking a text off the site is done with its field `withdrawn`, which keeps its address and says why.
    delete: false,
    // Registered with the extension `mdx`.
    format: FORMAT,
    i18n: true,
    slug: SLUG,
    identifier_field: 'title',
    summary: '{{title}} — {{slug}}',
    // A picture lies beside the entry that shows it.
    media_folder: '',
    public_folder: '.',
    fields: entryFields(kind, choices),
  };
}

/** What the site says of itself to the editor. */
export interface Place {
  siteUrl: string;
  basePath: string;
  /** Origin of a service for signing in with the host's own window; without it, people sign in with a token. */
  signIn?: string | undefined;
}

/** @returns Sveltia's configuration: https://sveltiacms.app/en/docs/config-basics */
export function editorConfig(host: Host, place: Place, choices: Record<Pointed, Choices>) {
  return {
    load_config_file: false,
    backend: {
      name: 'github',
      repo: host.repo,
      branch: host.branch,
      api_root: host.rest,
      graphql_api_root: host.graphql,
      // Whoever may not write to the repository works in a fork of it, and hands in a pull request.
      open_authoring: true,
      auth_scope: 'public_repo',
      auth_methods: place.signIn === undefined ? ['token'] : ['oauth', 'token'],
      base_url: place.signIn ?? host.origin,
      commit_messages: {
        create: 'Add {{collection}} {{slug}} in the form editor',
        update: 'Change {{collection}} {{slug}} in the form editor',
        uploadMedia: 'Add the picture {{path}} in the form editor',
      },
    },
    publish_mode: 'editorial_workflow',
    site_url: `${place.siteUrl}${place.basePath}`,
    app_title: SITE.publisher,
    logo: { src: `${place.basePath}icon.svg` },
    // Only for files that belong to no entry; the form has none.
    media_folder: 'src/content/articles',
    public_folder: '.',
    media_libraries: { default: { config: { slugify_filename: true, max_file_size: 4_000_000 } }, stock_assets: false },
    i18n: {
      structure: 'multiple_folders',
      locales: [ORIGINAL, ...others],
      default_locale: ORIGINAL,
      initial_locales: [ORIGINAL],
    },
    slug: { encoding: 'ascii', clean_accents: true },
    output: { omit_empty_optional_fields: true },
    collections: KINDS.map((kind) => collection(kind, choices)),
  };
}

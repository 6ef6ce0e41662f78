/** All that the editor's page needs to know, as one file of data (`form.json`). */
import type { Library } from '../library.ts';
import { type Locale, languageOf, locales, ORIGINAL } from '../locales.ts';
import { sentenceIn } from '../publish/sentence.ts';
import { type Block, blocksOf } from './blocks.ts';
import { choicesOf } from './choices.ts';
import { editorConfig, ownFields, type Place, translationFields } from './config.ts';
import type { Host } from './host.ts';
import { understood } from './understood.ts';

/** Words of the site's own pages, for the preview. */
export interface PreviewWords {
  dir: 'ltr' | 'rtl';
  main: string;
  truth: string;
  heard: string;
  help: string;
  local: string;
  regions: Record<string, string>;
  urgency: Record<string, string>;
  notes: Record<string, string>;
  roles: Record<string, string>;
}

export interface ShownSentence {
  urgency?: string;
  /** By language; the original where there is no current translation. */
  texts: Record<Locale, { lang: Locale; sign?: string; action: string }>;
}

export interface Form {
  config: ReturnType<typeof editorConfig>;
  blocks: Block[];
  /** Fields that only an original has. */
  own: string[];
  /** Fields that an original has not. */
  apart: string[];
  original: Locale;
  words: Record<string, PreviewWords>;
  sentences: Record<string, ShownSentence>;
  /** Where the drawings of a language lie: `{locale}` stands for it. */
  drawings: string;
}

function previewWords(library: Library, locale: Locale): PreviewWords {
  const { article, help, urgency, radio } = library.words(locale);
  return {
    dir: languageOf(locale).dir,
    main: article.main,
    truth: article.truth,
    heard: article.heard,
    help: help.title,
    local: article.local,
    regions: article.regions,
    urgency,
    notes: radio.notes,
    roles: radio.roles,
  };
}

function shownSentences(library: Library): Record<string, ShownSentence> {
  const shown = [...library.safety.values()].map((safety) => {
    const texts = locales.map((locale) => {
      const { sign, action, locale: lang } = sentenceIn(safety, locale);
      return [locale, { lang, action, ...(sign === undefined ? {} : { sign }) }];
    });
    return [safety.id, { ...(safety.urgency ? { urgency: safety.urgency } : {}), texts: Object.fromEntries(texts) }];
  });
  return Object.fromEntries(shown);
}

/** @param drawings names of the drawings of the site */
export function formOf(library: Library, host: Host, place: Place, drawings: readonly string[]): Form {
  const choices = choicesOf(library, drawings);
  return {
    config: understood(editorConfig(host, place, choices)),
    blocks: understood(blocksOf(choices)),
    own: ownFields('articles'),
    apart: translationFields(),
    original: ORIGINAL,
    words: Object.fromEntries(locales.map((locale) => [locale, previewWords(library, locale)])),
    sentences: shownSentences(library),
    drawings: `${place.siteUrl}${place.basePath}{locale}/drawings/`,
  };
}

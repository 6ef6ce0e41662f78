/** What the index of a language knows: entries, signs, topics and glossary, each with its text under its anchors. Pure. */
import type { Block } from '../../document/document.ts';
import { type SentenceText, textOfBlocks, textOfInlines, walkWords } from '../../document/text.ts';
import { addressOf } from '../../i18n/address.ts';
import type { Library } from '../../library.ts';
import { type Locale, ORIGINAL } from '../../locales.ts';
import { sayingIn } from '../../publish/calendar.ts';
import { listed, signsInUse, topicsInUse } from '../../publish/catalogue.ts';
import { sentencesForSign } from '../../publish/danger.ts';
import { type Edition, editionOf } from '../../publish/edition.ts';
import { joinSentence, sentenceIn } from '../../publish/sentence.ts';
import { BASE_PATH } from '../../site.ts';
import type { SearchPage } from './record.ts';

/** The safety sentences that have words in a language; one that is only shown in the original is found in the original's index. */
const sentenceText =
  (library: Library, locale: Locale): SentenceText =>
  (id) => {
    const safety = library.safety.get(id);
    const sentence = safety && sentenceIn(safety, locale);
    return sentence?.locale === locale ? joinSentence(sentence, locale) : '';
  };

/** Pagefind puts the base path before what it finds. */
const below = (address: string): string => `/${address.slice(BASE_PATH.length)}`;

/** Blocks as sections: each line of a script by itself, so that a hit leads to the line that says it, and what stands between them. */
function stretchesOf(
  id: string,
  blocks: readonly Block[],
  sentence: SentenceText,
): { id: string; heading: string; text: string }[] {
  const sections: { id: string; heading: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const line = 'number' in block ? `l${block.number}` : undefined;
    const last = sections.at(-1);
    if (line === undefined && last !== undefined && !/^l\d+$/.test(last.id)) last.blocks.push(block);
    else sections.push({ id: line ?? (sections.length === 0 ? '' : id), heading: '', blocks: [block] });
  }
  return sections
    .map(({ id: at, heading, blocks: of }) => ({ id: at, heading, text: textOfBlocks(of, sentence) }))
    .filter(({ text }) => text !== '');
}

function sectionsOf(edition: Edition, sentence: SentenceText): SearchPage['sections'] {
  const { locale, summary, sections } = edition;
  return [
    { id: '', heading: '', text: summary },
    ...sections
      .filter((section) => section.locale === locale)
      .flatMap(({ id, blocks }) => {
        const [first, ...rest] = blocks;
        return first?.type === 'heading'
          ? [{ id, heading: textOfInlines(first.children), text: '' }, ...stretchesOf(id, rest, sentence)]
          : stretchesOf('', blocks, sentence);
      }),
  ];
}

/** Lay words of the terms that an entry explains: who asks for "myoma" finds the page on fibroids. */
function alsoOf(edition: Edition, library: Library): string[] {
  const used = new Set<string>();
  for (const node of walkWords(edition.sections.flatMap(({ blocks }) => blocks))) if (node.type === 'term') used.add(node.id);
  return [...used].flatMap((id) => library.terms.get(id)?.also?.[edition.locale] ?? []);
}

/** A page for each term, so that a hit leads to it: found by its name in any language, and by lay words in this one. */
function glossaryPages(library: Library, locale: Locale): SearchPage[] {
  const words = library.words(locale);
  return [...library.terms.values()].map(({ id, name, plain, also }): SearchPage => {
    const title = name[locale] ?? name[ORIGINAL] ?? id;
    const others = Object.values(name).filter((other) => other !== title);
    return {
      url: `${below(addressOf(locale, 'glossary'))}#${id}`,
      title,
      kind: 'glossary',
      kindName: words.kinds.glossary,
      sections: [{ id: '', heading: '', text: [plain[locale] ?? '', ...(also?.[locale] ?? [])].filter(Boolean).join('\n') }],
      also: [...others, ...(also?.[locale] ?? [])],
    };
  });
}

/** The page of the calendars: one section a calendar, so that a hit leads to its table. None where there are no calendars. */
function calendarPages(library: Library, locale: Locale): SearchPage[] {
  const { calendars: words, kinds } = library.words(locale);
  const sections = library.calendars.map(({ id, name, about, steps, notes }) => ({
    id,
    heading: name[locale] ?? '',
    text: [
      about[locale] ?? '',
      ...[...steps, ...notes]
        .map((saying) => sayingIn(saying, locale))
        .filter((saying) => saying.locale === locale)
        .flatMap(({ what, questions }) => [what, ...questions]),
    ]
      .filter(Boolean)
      .join('\n'),
  }));
  return sections.length === 0
    ? []
    : [
        {
          url: below(addressOf(locale, 'calendars')),
          title: words.title,
          kind: 'calendars',
          kindName: kinds.calendars,
          sections: [{ id: '', heading: '', text: words.lead }, ...sections],
          also: [],
        },
      ];
}

/** @returns one record a page that has text in the language */
export function searchPages(library: Library, locale: Locale): SearchPage[] {
  const words = library.words(locale);
  const sentence = sentenceText(library, locale);
  const entries = listed(library)
    .filter((entry) => entry.versions.has(locale))
    .map((entry): SearchPage => {
      const edition = editionOf(entry, locale);
      return {
        url: below(addressOf(locale, entry.kind, entry.slug)),
        title: edition.title,
        kind: entry.kind,
        kindName: words.kinds[entry.kind],
        sections: sectionsOf(edition, sentence),
        also: [...new Set([...(entry.versions.get(locale)?.asked ?? []), ...alsoOf(edition, library)])],
        topics: entry.meta.topics,
        sensitive: entry.meta.sensitive,
      };
    });
  const signs = signsInUse(library).flatMap(({ id, name, about, asked }): SearchPage[] => {
    const { ids, actions } = sentencesForSign(library, id);
    const title = name[locale];
    return title === undefined
      ? []
      : [
          {
            url: below(addressOf(locale, 'signs', id)),
            title,
            kind: 'signs',
            kindName: words.kinds.signs,
            sections: [
              {
                id: '',
                heading: '',
                text: [about[locale] ?? '', ...[...ids, ...actions].map(sentence)].filter(Boolean).join('\n'),
              },
            ],
            also: asked?.[locale] ?? [],
          },
        ];
  });
  const topics = topicsInUse(library).flatMap(({ id, name, about }): SearchPage[] => {
    const title = name[locale];
    return title === undefined
      ? []
      : [
          {
            url: below(addressOf(locale, 'topics', id)),
            title,
            kind: 'topics',
            kindName: words.kinds.topics,
            sections: [{ id: '', heading: '', text: about[locale] ?? '' }],
            also: [],
            topics: [id],
          },
        ];
  });
  return [...entries, ...signs, ...topics, ...glossaryPages(library, locale), ...calendarPages(library, locale)];
}

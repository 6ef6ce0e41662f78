/** What is left to do for each text in each language: for editors, as a page, as data and on the command line. Pure. */

import { cardDigest, sentenceDigest, signDigest } from '../document/digests.ts';
import { changesSince, type Part } from '../document/parts.ts';
import { textOfBlocks, walkWords } from '../document/text.ts';
import type { Entry, Library, Version } from '../library.ts';
import { inBoth, type Locale, locales, ORIGINAL } from '../locales.ts';
import type { Review, Safety } from '../schemas/data.ts';
import type { Kind } from '../schemas/kinds.ts';
import { checksOf, hasConsent, isExpired } from './state.ts';

/** How long before its day a text is named, so that a reviewer can be asked in time. */
export const SOON_DAYS = 60;

export interface Todo {
  kind: Kind | 'safety';
  slug: string;
  locale: Locale;
  /** The original's: editors read it in every language. */
  title: string;
  state: 'original' | 'missing' | 'machine' | 'translated';
  /** Parts of the original that have changed, or come, since the translation followed it: id and what they are called. */
  changed: { id: string; name: string }[];
  /** How many parts that it followed are no longer there. */
  gone: number;
  /** Reviews that no standing record covers. */
  awaiting: Review['role'][];
  /** Who reviewed it, by role. */
  reviewed: Partial<Record<Review['role'], { by: string; date: string }>>;
  /** Day by which it must be checked again; safety sentences have none of their own. */
  nextReview?: string;
  due?: 'soon' | 'expired';
  /** Words or doubts that somebody has to decide. */
  doubtful: string[];
  /** People of content/people who wrote or translated it. */
  people: string[];
  /** Address of its form within the site. */
  edit: string;
}

const editOf = (kind: Todo['kind'], slug: string): string => `admin/#/collections/${kind}/entries/${slug}`;

const nameOf = ({ id, blocks }: Part): string => {
  const [first] = blocks;
  return first?.type === 'heading' ? textOfBlocks([first]) : id;
};

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function doubtfulIn(library: Library, { document, locale }: Version): string[] {
  const ids = [...walkWords(document.blocks)].flatMap((word) => (word.type === 'term' ? [word.id] : []));
  return [...new Set(ids)].filter((id) => library.terms.get(id)?.sure[locale] === 'doubtful');
}

function todoOfEntry(library: Library, entry: Entry, locale: Locale, today: string): Todo {
  const version = entry.versions.get(locale);
  const due: Todo['due'] = isExpired(entry, today)
    ? 'expired'
    : entry.meta.nextReview <= later(today, SOON_DAYS)
      ? 'soon'
      : undefined;
  const base = {
    kind: entry.kind,
    slug: entry.slug,
    locale,
    title: entry.original.title,
    nextReview: entry.meta.nextReview,
    edit: editOf(entry.kind, entry.slug),
    ...(due === undefined ? {} : { due }),
  };
  if (!version) return { ...base, state: 'missing', changed: [], gone: 0, awaiting: [], reviewed: {}, doubtful: [], people: [] };
  const { translation } = version;
  const changes = translation ? changesSince(entry.original.parts, translation.follows) : { parts: [], gone: 0 };
  const checks = checksOf(library, entry, version);
  const wanted: Review['role'][] = locale === ORIGINAL ? ['clinician'] : ['language', 'clinician'];
  const by = translation?.by;
  return {
    ...base,
    state: by === undefined ? 'original' : by === 'machine' ? 'machine' : 'translated',
    changed: changes.parts.map((part) => ({ id: part.id, name: nameOf(part) })),
    gone: changes.gone,
    awaiting: wanted.filter((role) => checks[role] === undefined),
    reviewed: Object.fromEntries(
      wanted.flatMap((role) => {
        const signed = checks[role];
        return signed ? [[role, { by: signed.person.id, date: signed.date }]] : [];
      }),
    ),
    doubtful: doubtfulIn(library, version),
    people: by === undefined ? entry.meta.authors : by === 'machine' ? [] : [by],
  };
}

/** What a safety sentence and its show card lack in one language. Nobody can sign one yet, so each awaits its reviewers. */
function todoOfSentence(safety: Safety, locale: Locale): Todo {
  const { id, show } = safety;
  const isOriginal = locale === ORIGINAL;
  const by = safety.translation[locale]?.by;
  const isMissing = safety.action[locale] === undefined || (safety.sign !== undefined && safety.sign[locale] === undefined);
  const cardName = { id: 'show', name: inBoth('求助卡', 'card') };
  const changed = [
    ...(!isOriginal && !isMissing && safety.translation[locale]?.follows !== sentenceDigest(safety)
      ? [{ id: 'sentence', name: inBoth('安全句', 'sentence') }]
      : []),
    ...(show && isOriginal && show.restates !== signDigest(safety) ? [cardName] : []),
    ...(show && !isOriginal && show.text[locale] !== undefined && show.translation[locale]?.follows !== cardDigest(show)
      ? [cardName]
      : []),
  ];
  return {
    kind: 'safety',
    slug: id,
    locale,
    title: safety.sign?.[ORIGINAL] ?? safety.action[ORIGINAL] ?? id,
    state: isOriginal ? 'original' : isMissing ? 'missing' : by === undefined || by === 'machine' ? 'machine' : 'translated',
    changed,
    gone: 0,
    awaiting: isMissing ? [] : [isOriginal ? 'clinician' : 'language'],
    reviewed: {},
    doubtful: isOriginal && safety.doubt !== undefined ? [safety.doubt] : [],
    people: by === undefined || by === 'machine' ? [] : [by],
    edit: editOf('safety', id),
  };
}

/** How urgently a text wants somebody: what is wrong on the site now comes first. */
const weight = ({ state, changed, gone, due }: Todo): number =>
  due === 'expired' ? 0 : changed.length + gone > 0 ? 1 : state === 'missing' ? 2 : due === 'soon' ? 3 : 4;

/** One for each text in each language: safety sentences first, then what is most urgent; texts and consents taken back are not named. */
export function todosOf(library: Library, today: string): Todo[] {
  const sentences = [...library.safety.values()];
  const entries = library.entries.filter((entry) => entry.meta.withdrawn === undefined && hasConsent(entry, ORIGINAL));
  return locales.flatMap((locale) => [
    ...sentences.map((safety) => todoOfSentence(safety, locale)).toSorted((a, b) => weight(a) - weight(b)),
    ...entries.map((entry) => todoOfEntry(library, entry, locale, today)).toSorted((a, b) => weight(a) - weight(b)),
  ]);
}

export interface Tally {
  all: number;
  missing: number;
  machine: number;
  changed: number;
  awaiting: number;
  reviewed: number;
  soon: number;
  expired: number;
  doubtful: number;
}

export function tallyOf(todos: readonly Todo[]): Tally {
  const count = (is: (todo: Todo) => boolean) => todos.filter(is).length;
  return {
    all: todos.length,
    missing: count(({ state }) => state === 'missing'),
    machine: count(({ state }) => state === 'machine'),
    changed: count(({ changed, gone }) => changed.length + gone > 0),
    awaiting: count(({ awaiting }) => awaiting.length > 0),
    reviewed: count(({ state, awaiting }) => state !== 'missing' && awaiting.length === 0),
    soon: count(({ due }) => due === 'soon'),
    expired: count(({ due }) => due === 'expired'),
    doubtful: count(({ doubtful }) => doubtful.length > 0),
  };
}

export interface PersonTodos {
  id: string;
  name: string;
  /** What the person wrote or translated and should renew. */
  renew: Todo[];
  /** What the person may review and did not write. */
  review: Todo[];
}

/** What waits for each person of content/people. */
export const todosByPerson = (library: Library, todos: readonly Todo[]): PersonTodos[] =>
  [...library.people.values()].map(({ id, name, roles, languages }) => ({
    id,
    name,
    renew: todos.filter((todo) => todo.people.includes(id) && (todo.changed.length + todo.gone > 0 || todo.due !== undefined)),
    review: todos.filter(
      (todo) =>
        !todo.people.includes(id) &&
        todo.kind !== 'safety' &&
        todo.awaiting.some((role) => roles.includes(role) && (todo.locale === ORIGINAL || languages.includes(todo.locale))),
    ),
  }));

/**
 * The search page. First the small files answer by names, with the block of danger and the offer of another language; they are shown
 * together. Then the worker searches the full text, and what it finds is set below, so that nothing moves under a finger.
 *
 * The page holds the form `.find` with the field `#q`, `#found` (status), `#meant`, `#now`, `#offers`, `#hits`, and `#search-data`.
 * The query stands in the address (`?q=`) so that the back button and a reload bring the results back, but not where it leads to a
 * sensitive page. Nothing of a search is kept anywhere else.
 */

import { element, message } from '../../i18n/client/element.ts';
import { digits } from '../../i18n/text.ts';
import { dangerIn } from '../answers/danger.ts';
import { textLanguage } from '../answers/languages.ts';
import { lookUp, markedIn, type Narrowing } from '../answers/look-up.ts';
import { rootIn } from '../answers/roots.ts';
import { cut, type Found } from '../run.ts';
import type { SearchData, SearchWords } from './data.ts';
import { openFilters } from './filters.ts';
import { helpFor } from './help.ts';
import { openList } from './list.ts';
import { openNames } from './names.ts';
import { languagesLeft, offerBlock, offerLink, offersFor } from './offer.ts';
import { drawn, inPieces, pause } from './pieces.ts';
import { searchSaved } from './saved.ts';
import { openTexts } from './texts.ts';

/** Long enough not to search for every letter, short enough to seem at once. */
const PAUSE_IN_TYPING = 250;

/** Hits that are drawn at a time: shaping more of them in Tibetan holds a slow phone up. */
const DRAWN_AT_ONCE = 2;

/** Adds hits a few at a time, each lot drawn before the next is made, until another query has come. */
async function addInTurn<T>(hits: readonly T[], add: (some: readonly T[]) => void, isCurrent: () => boolean): Promise<void> {
  for (let at = 0; at < hits.length && isCurrent(); at += DRAWN_AT_ONCE) {
    add(hits.slice(at, at + DRAWN_AT_ONCE));
    await drawn();
  }
}

interface Places {
  form: HTMLFormElement;
  input: HTMLInputElement;
  status: HTMLElement;
  meant: HTMLElement;
  now: HTMLElement;
  offers: HTMLElement;
  hits: HTMLElement;
}

function start({ form, input, status, meant, now, offers, hits }: Places, data: SearchData): void {
  const { base, locale, head, words } = data;
  const language = textLanguage(locale);
  const root = rootIn(locale);
  const names = openNames(base, { locale, head });
  const texts = openTexts();
  const list = openList(hits, data);
  const filters = openFilters(form);
  let turn = 0;
  let asked = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Who cannot see the block of danger hears of it first. */
  const tell = (nodes: readonly (Node | string)[]) =>
    status.replaceChildren(...(now.childElementCount > 0 ? [element('span', 'unseen', `${words.now} `)] : []), ...nodes);
  const say = (word: keyof Omit<SearchWords, 'kinds'>, query: string, values: Record<string, string> = {}) =>
    tell(message(words[word], { q: query, ...values }));
  const sayCount = (query: string, n: number) => say(n === 1 ? 'foundOne' : 'found', query, { n: digits(n, locale) });

  /** What was asked, as the address tells it; without the words where they lead to a sensitive page. */
  const remember = (query: string) => {
    const address = new URL(location.href);
    if (query === '' || list.isSensitive()) address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    filters.write(address.searchParams);
    if (address.href !== location.href) history.replaceState(history.state, '', address);
  };

  const ask = (word: string, act: () => void) => {
    const button = element('button', '', element('span', '', ...message(words.meant, { word })));
    button.type = 'button';
    button.addEventListener('click', act);
    return button;
  };
  const searchFor = (query: string) => {
    input.value = query;
    input.focus();
    run();
  };

  const showHelp = (block: HTMLElement | undefined) => now.replaceChildren(...(block ? [block] : []));
  const helpOf = (signs: readonly string[]) => (signs.length === 0 ? undefined : helpFor(signs, head.danger, names.file, data));

  async function answerByNames(query: string, within: Narrowing, isCurrent: () => boolean): Promise<void> {
    await pause();
    const signs = dangerIn(query, head.danger, language, locale);
    const help = helpOf(signs);
    const [rows, others] = await Promise.all([
      names.answers(query, locale).catch((error: unknown) => {
        console.error(error);
        return [];
      }),
      offersFor(query, locale, names, within),
    ]);
    // In whichever language she asks, what to do stands in the language of the page.
    const known = others.flatMap(({ danger }) => danger).filter((sign) => head.danger[sign] !== undefined);
    const block = await (help ?? helpOf([...new Set(known)]));
    const found = await inPieces(lookUp(rows, query, language, within, root), (fit) => markedIn(fit, language));
    await pause();
    if (!isCurrent()) return;
    list.clear();
    meant.replaceChildren();
    showHelp(block);
    offers.replaceChildren(...others.map((offer) => offerBlock(offer, query, data)));
    await addInTurn(found, list.addNames, isCurrent);
    if (isCurrent() && list.count() > 0) {
      say('reading', query);
      remember(query);
    }
  }

  async function showTexts(
    query: string,
    { total, hits: found, corrected, suggestion }: Found,
    isCurrent: () => boolean,
  ): Promise<void> {
    // What is near to what was typed is no answer beside one that is.
    const isCorrection = corrected !== undefined;
    if (!isCorrection || list.count() === 0) {
      if (isCorrection && now.childElementCount === 0) {
        const block = await helpOf(dangerIn(corrected, head.danger, language, locale));
        if (!isCurrent()) return;
        showHelp(block);
      }
      await pause();
      if (!isCurrent()) return;
      await addInTurn(found, list.addTexts, isCurrent);
      if (!isCurrent()) return;
    }
    const n = isCorrection && found.length === 0 ? list.count() : Math.max(total, list.count());
    if (n === 0) sayNothing(query, suggestion);
    else if (isCorrection && total > 0 && list.count() <= found.length) say('corrected', query, { word: corrected });
    else sayCount(query, n);
    remember(query);
  }

  function sayNothing(query: string, suggestion?: string): void {
    // Another language that is offered is the better place to go on from.
    tell(message(offers.childElementCount > 0 ? words.none : `${words.none} ${words.noneHelp}`, { q: query }));
    const { kinds, topics } = filters.read();
    if (kinds.length + topics.length > 0) {
      const everything = element('button', '', words.everything);
      everything.type = 'button';
      everything.addEventListener('click', () => {
        filters.clear();
        searchFor(query);
      });
      meant.append(everything);
    }
    if (suggestion !== undefined) meant.append(ask(suggestion, () => searchFor(suggestion)));
    if (offers.childElementCount === 0)
      offers.append(...languagesLeft(query, locale).map((other) => offerLink(other, query, data)));
  }

  /** Titles that are shown stay; without a connection the saved pages are searched. */
  async function showFailure(query: string, isCurrent: () => boolean): Promise<void> {
    const saved = await searchSaved(query);
    if (!isCurrent()) return;
    list.addSaved(saved.hits);
    const word = saved.pages > 0 ? 'savedOnly' : list.count() > 0 ? 'titlesOnly' : 'failed';
    if (saved.pages > 0 && list.count() === 0) {
      sayNothing(query);
      status.append(' ', words.savedOnly);
    } else say(word, query);
    remember(query);
    asked = '';
  }

  async function answer(query: string, isCurrent: () => boolean): Promise<void> {
    const within = filters.read();
    const question = { query, locale, base, within };
    // The worker costs more than the first answer may: only one that is there already is asked at once.
    const asking = texts.isOpen() ? texts.ask(question) : undefined;
    asking?.catch(() => {});
    await answerByNames(query, within, isCurrent);
    if (!isCurrent()) return;
    try {
      const found = await (asking ?? texts.ask(question));
      if (isCurrent()) await showTexts(query, found, isCurrent);
    } catch (error) {
      console.error(error);
      if (isCurrent()) await showFailure(query, isCurrent);
    }
  }

  function run(): void {
    clearTimeout(timer);
    const query = cut(input.value).trim();
    const question = `${query}\n${JSON.stringify(filters.read())}`;
    // What has its answers, or will have them, is not asked again; what failed is.
    if (question === asked) return;
    asked = question;
    turn += 1;
    const mine = turn;
    const isCurrent = () => mine === turn;
    if (query === '') {
      list.clear();
      for (const place of [status, meant, now, offers]) place.replaceChildren();
      hits.removeAttribute('aria-busy');
      remember(query);
      return;
    }
    say('searching', query);
    hits.setAttribute('aria-busy', 'true');
    answer(query, isCurrent)
      .catch((error: unknown) => {
        console.error(error);
        if (isCurrent()) say('failed', query);
        asked = '';
      })
      .finally(() => {
        if (isCurrent()) hits.setAttribute('aria-busy', 'false');
      });
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  form.addEventListener('change', ({ target }) => {
    if (target !== input) run();
  });
  const typed = () => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE_IN_TYPING);
  };
  input.addEventListener('input', (event) => {
    // While an input method is open (pinyin, Wylie) its letters are not the query yet.
    if (!(event instanceof InputEvent && event.isComposing)) typed();
  });
  input.addEventListener('compositionend', typed);

  const address = new URLSearchParams(location.search);
  const wanted = address.get('q');
  if (wanted !== null) input.value = wanted;
  filters.set(address);
  if (input.value !== '') run();
}

const [form, input, status, meant, now, offers, hits] = ['form.find', '#q', '#found', '#meant', '#now', '#offers', '#hits'].map(
  (place) => document.querySelector<HTMLElement>(place),
);
const data = document.querySelector('#search-data')?.textContent;
if (form instanceof HTMLFormElement && input instanceof HTMLInputElement && status && meant && now && offers && hits && data)
  start({ form, input, status, meant, now, offers, hits }, JSON.parse(data) as SearchData);

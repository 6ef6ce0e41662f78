/** When to go to hospital at once, above the results of a query that asks for a sign of danger. */

import { element, inLanguage, message } from '../../i18n/client/element.ts';
import type { Head } from '../answers/shard.ts';
import type { SearchData } from './data.ts';

/** As the build writes it, see `DangerSentence`. */
interface Sentence {
  id: string;
  who: string;
  lang?: string;
  dir?: string;
  sign: string;
  action: string;
  beside?: { lang: string; dir: string; text: string };
}

const isSentence = (value: unknown): value is Sentence =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'who', 'sign', 'action'].every((key) => typeof Reflect.get(value, key) === 'string');

function sentenceItem({ lang, dir, sign, action, beside }: Sentence): HTMLLIElement {
  const made = element('li', '', element('b', '', sign), action);
  if (beside) made.append(inLanguage(element('small', '', beside.text), beside));
  return lang === undefined || dir === undefined ? made : inLanguage(made, { lang, dir });
}

/** By whom they are for, each once, though two signs may lead to it. */
function lists(sentences: readonly Sentence[]): Node[] {
  const once = [...new Map(sentences.map((sentence) => [sentence.id, sentence])).values()];
  const groups = new Map<string, Sentence[]>();
  for (const sentence of once) groups.set(sentence.who, [...(groups.get(sentence.who) ?? []), sentence]);
  return [...groups].flatMap(([who, some]) => [element('h3', 'label', who), element('ul', '', ...some.map(sentenceItem))]);
}

/** A copy of a pictogram that waits on the page out of sight. */
function picture(name: string): Node {
  const copy = document.getElementById(`i-${name}`)?.cloneNode(true) as Element | undefined;
  copy?.removeAttribute('id');
  return copy ?? document.createTextNode('');
}

/**
 * The block, made of sentences that the safety collection holds. Without them (no connection) it says whom to call and where to look.
 * @param signs ids of signs
 */
export async function helpFor(
  signs: readonly string[],
  danger: Head['danger'],
  file: (name: string) => Promise<unknown>,
  { base, locale, number, words }: SearchData,
): Promise<HTMLElement> {
  const files = await Promise.allSettled(signs.map((sign) => file(`now-${sign}`)));
  const sentences = files.flatMap((one) =>
    one.status === 'fulfilled' && Array.isArray(one.value) ? one.value.filter(isSentence) : [],
  );
  const digits = element('bdi', '', number);
  digits.dir = 'ltr';
  const call = element('a', 'call', picture('phone'), element('span', '', ...message(words.call, { number: digits })));
  call.href = `tel:${number}`;
  const skip = element('a', '', words.toHits);
  skip.href = '#hits';
  const links = signs.map((sign) => {
    const link = element('a', 'sign', element('span', 'label', words.signs), ' ', element('b', '', danger[sign]?.name ?? sign));
    link.href = `${base}${locale}/signs/${sign}/`;
    return link;
  });
  return element(
    'div',
    'now',
    element('h2', '', picture('ambulance'), element('span', '', words.now)),
    call,
    ...lists(sentences),
    element('p', 'ways', ...links, skip),
  );
}

import { readdirSync } from 'node:fs';
import type { Content } from '../document/content.ts';
import { guides } from '../document/guides.ts';
import { isLocale } from '../locales.ts';
import { type Place, type Problem, problem } from '../problems.ts';
import type { Rule } from './rule.ts';

/** Names of the site's own files of one folder, without `.svg`. */
const namesIn = (folder: URL): Set<string> =>
  new Set(
    readdirSync(folder)
      .filter((file) => file.endsWith('.svg'))
      .map((file) => file.slice(0, -4)),
  );

/** Whether an address within the site leads to a page that this content makes. */
function isPage(address: string, { originals, topics, signs }: Content): boolean {
  const [locale, section, slug, ...rest] = (address.split(/[?#]/)[0] ?? '').split('/').filter(Boolean);
  if (!isLocale(locale) || rest.length > 0) return false;
  if (section === undefined) return true;
  if (slug === undefined)
    return [
      'articles',
      'stories',
      'radio',
      'topics',
      'signs',
      'help',
      'glossary',
      'calendars',
      'search',
      'corrections',
      'about',
      'contribute',
    ].includes(section);
  if (section === 'help') return slug === 'show';
  if (section === 'contribute') return (guides as readonly string[]).includes(slug);
  if (section === 'topics') return topics.some(({ id }) => id === slug);
  if (section === 'signs') return signs.some(({ id }) => id === slug);
  return originals.some((entry) => entry.meta.kind === section && entry.slug === slug);
}

export const knownReferences: Rule = {
  code: 'known-references',
  why: 'A mark that leads to nothing would leave a reader without the explanation, the source or the danger sign.',
  check: (content) => {
    const problems: Problem[] = [];
    const ids = {
      term: new Set(content.terms.map(({ id }) => id)),
      safety: new Set(content.safety.map(({ id }) => id)),
      fact: new Set(content.facts.map(({ id }) => id)),
      drawing: namesIn(new URL('../drawings/', import.meta.url)),
      pictogram: namesIn(new URL('../pictograms/', import.meta.url)),
      topic: new Set(content.topics.map(({ id }) => id)),
      sign: new Set(content.signs.map(({ id }) => id)),
      person: new Set(content.people.map(({ id }) => id)),
      article: new Set(content.originals.filter(({ meta }) => meta.kind === 'articles').map(({ slug }) => slug)),
    };
    const names: Record<keyof typeof ids, [string, string]> = {
      term: ['glossary term', '词汇'],
      safety: ['safety sentence', '安全句'],
      fact: ['fact', '事实'],
      drawing: ['drawing', '图画'],
      pictogram: ['pictogram', '图标'],
      topic: ['topic', '主题'],
      sign: ['sign', '信号'],
      person: ['person', '人员'],
      article: ['article', '文章'],
    };
    const need = (kind: keyof typeof ids, id: string, place: Place) => {
      if (ids[kind].has(id)) return;
      const near = [...ids[kind]]
        .filter((known) => known.startsWith(id.slice(0, 4)))
        .slice(0, 5)
        .join(', ');
      problems.push(
        problem(
          'known-references',
          place,
          { en: `There is no ${names[kind][0]} "${id}".`, zh: `没有编号为“${id}”的${names[kind][1]}。` },
          near
            ? { en: `Alike: ${near}.`, zh: `相近的有：${near}。` }
            : { en: 'Correct the id, or add what is missing.', zh: '请改正编号，或补上缺少的内容。' },
        ),
      );
    };

    for (const entry of [...content.originals, ...content.translations]) {
      for (const { kind, id, place } of entry.references) {
        if (kind === 'page') {
          if (!isPage(id, content))
            problems.push(
              problem(
                'known-references',
                place,
                { en: `There is no page ${id} on this site.`, zh: `本站没有 ${id} 这一页。` },
                { en: 'Correct the address.', zh: '请改正网址。' },
              ),
            );
        } else if (kind !== 'file') need(kind, id, place);
      }
    }
    for (const { meta, placeOf } of content.originals) {
      for (const [index, id] of meta.topics.entries()) need('topic', id, placeOf(['topics', index]));
      for (const [index, id] of meta.authors.entries()) need('person', id, placeOf(['authors', index]));
      if (meta.kind === 'radio')
        for (const [index, id] of meta.entries.entries()) need('article', id, placeOf(['entries', index]));
    }
    for (const { meta, placeOf } of content.translations)
      if (meta.translation.by !== 'machine') need('person', meta.translation.by, placeOf(['translation', 'by']));
    const at = (kind: string, id: string): Place => ({
      file: content.files.get(`${kind}/${id}`) ?? `${kind}/${id}.yaml`,
      line: 1,
      column: 1,
    });
    for (const sentence of content.safety) {
      for (const id of sentence.signs) need('sign', id, at('safety', sentence.id));
      for (const id of sentence.do) need('safety', id, at('safety', sentence.id));
    }
    for (const calendar of content.calendars) {
      const address = `calendars/${calendar.id}`;
      const placeOf = content.places.get(address) ?? (() => at('calendars', calendar.id));
      need('pictogram', calendar.pictogram, placeOf(['pictogram']));
      for (const [index, id] of calendar.safety.entries()) need('safety', id, placeOf(['safety', index]));
      for (const list of ['steps', 'notes'] as const)
        for (const [index, { facts }] of calendar[list].entries())
          for (const [place, id] of facts.entries()) need('fact', id, placeOf([list, index, 'facts', place]));
    }
    for (const sign of content.signs) need('pictogram', sign.pictogram, at('signs', sign.id));
    for (const topic of content.topics) need('pictogram', topic.pictogram, at('topics', topic.id));
    for (const review of content.reviews) if (review.by !== undefined) need('person', review.by, at('reviews', review.id));
    return problems;
  },
};

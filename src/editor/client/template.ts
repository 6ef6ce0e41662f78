/** The preview of an entry: title, summary and text, as on its page. */
import type { Form } from '../form.ts';

/** What Sveltia hands to a preview; its own types need React's. */
interface Shown {
  entry: { getIn: (path: readonly string[]) => unknown };
  widgetFor: (name: string) => unknown;
  document: Document;
}

/** React, as Sveltia brings it. */
type Create = (type: string, properties: Record<string, unknown> | null, ...children: unknown[]) => unknown;

/** @param seeLocale is told the language of the text before its blocks are drawn */
export const previewTemplate =
  (form: Form, seeLocale: (locale: string) => void) =>
  ({ entry, widgetFor, document: frame }: Shown): never => {
    const create = (window as unknown as { createElement: Create }).createElement;
    const { documentElement: root, defaultView } = frame;
    // The frame keeps the language in which it was opened; the pane around it names the one that is shown.
    const pane = defaultView?.frameElement?.closest<HTMLElement>('[data-locale]');
    const locale = pane?.dataset['locale'] ?? root.lang;
    seeLocale(locale);
    root.lang = locale;
    root.dir = form.words[locale]?.dir ?? 'ltr';
    return create(
      'main',
      { id: 'main' },
      create('h1', null, entry.getIn(['data', 'title'])),
      create('p', null, entry.getIn(['data', 'summary'])),
      create('div', { className: 'prose' }, widgetFor('body')),
    ) as never;
  };

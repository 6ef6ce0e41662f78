/** How blocks look in the preview: the HTML that `components/document/Blocks.astro` gives them on the site. */

import type { Locale } from '../../locales.ts';
import type { Values } from '../block-text.ts';
import type { Block } from '../blocks.ts';
import type { Form } from '../form.ts';
import { INSIDE } from '../names.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (value: unknown): string =>
  String(value ?? '').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
const listOf = (value: unknown): string[] => Object.values((value ?? []) as string[]).map(String);

/** Language of the text in the preview; blocks are drawn without being told. */
let locale = '';
export const previewIn = (next: string): void => {
  locale = next;
};

/** Blank lines, so that what is inside is read as text with marks. */
const inside = (values: Values): string => `\n\n${String(values[INSIDE] ?? '')}\n\n`;

function sentencesHtml(form: Form, ids: readonly string[]): string {
  return ids
    .map((id) => {
      const sentence = form.sentences[id]?.texts[locale as Locale];
      return sentence
        ? `<li lang="${sentence.lang}"><b>${escaped(sentence.sign)}</b> ${escaped(sentence.action)}</li>`
        : `<li><code>${escaped(id)}</code></li>`;
    })
    .join('');
}

function helpHtml(form: Form, values: Values): string {
  const words = form.words[locale];
  const ids = listOf(values['ids']);
  const groups = Object.entries(words?.urgency ?? {}).map(([urgency, title]) => {
    const some = ids.filter((id) => form.sentences[id]?.urgency === urgency);
    return some.length === 0
      ? ''
      : `<div class="${urgency}"><h3>${escaped(title)}</h3><ul>${sentencesHtml(form, some)}</ul></div>`;
  });
  const actions = listOf(values['actions']);
  const after = actions.length === 0 ? '' : `<ul>${sentencesHtml(form, actions)}</ul>`;
  return `<section class="help"><h2>${escaped(words?.help)}</h2>${groups.join('')}${after}</section>`;
}

function figureHtml(form: Form, values: Values): string {
  const drawing = String(values['drawing'] ?? '');
  const src = drawing ? `${form.drawings.replace('{locale}', locale)}${drawing}.svg` : String(values['src'] ?? '');
  return `<figure><img src="${escaped(src)}" alt="${escaped(values['alt'])}"><figcaption>${escaped(values[INSIDE])}</figcaption></figure>`;
}

/** @returns HTML, with Markdown in it where a block holds text */
export function previewOf(form: Form, block: Block, values: Values): string {
  const words = form.words[locale];
  const text = inside(values);
  switch (block.name) {
    case 'KeyMessage':
      return `<section class="key"><h2 class="label">${escaped(words?.main)}</h2>${text}</section>`;
    case 'GetHelp':
      return helpHtml(form, values);
    case 'Steps':
      return `<section class="steps">${text}</section>`;
    case 'Fact':
      return `<section class="fact"><div class="true"><h3 class="label">${escaped(words?.truth)}</h3>${text}</div><div class="heard"><h4 class="label">${escaped(words?.heard)}</h4><p>${escaped(values['heard'])}</p></div></section>`;
    case 'Question':
      return `<section class="ask"><h3>${escaped(values['ask'])}</h3>${text}</section>`;
    case 'LocalNote': {
      const region = words?.regions[String(values['region'] ?? '')] ?? '';
      const label = (words?.local ?? '').replace('{region}', region).replace('{date}', String(values['date'] ?? ''));
      return `<section class="local"><h3 class="label">${escaped(label)}</h3>${text}</section>`;
    }
    case 'Figure':
      return figureHtml(form, values);
    case 'Term':
      return `<dfn title="${escaped(values['id'])}">${escaped(values[INSIDE])}</dfn>`;
    case 'Source':
      return `<sup title="${escaped(values['id'])}">[${escaped(values['id'])}]</sup>`;
    case 'HostNote':
      return `<section class="note"><h2 class="label">${escaped(words?.notes[String(values['kind'] ?? '')])}</h2>${text}</section>`;
    case 'Line':
    case 'SafetyLine': {
      const role = escaped(words?.roles[String(values['role'] ?? '')] ?? values['role']);
      const spoken = block.name === 'Line' ? text : `<ul>${sentencesHtml(form, [String(values['id'] ?? '')])}</ul>`;
      return `<section class="line"><h4 class="label">${role}</h4>${spoken}</section>`;
    }
    default: {
      const attributes = block.attributes.flatMap((name) => (values[name] ? [`${name}: ${escaped(values[name])}`] : []));
      return `<section><h4 class="label">${escaped(block.label)}</h4><p>${attributes.join(' · ')}</p>${text}</section>`;
    }
  }
}

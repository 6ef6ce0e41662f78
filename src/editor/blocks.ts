/** The blocks of the form's toolbar, made from the parts that the gate allows (`document/components.ts`). */
import { type Asked, type Attribute, COMPONENTS, type Component } from '../document/components.ts';
import { inBoth } from '../locales.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { Choices, Pointed } from './choices.ts';
import type { Field } from './fields.ts';
import { INSIDE } from './names.ts';

/** A block as data: the page of the editor gets it as JSON, so that no schema travels to the browser. */
export interface Block {
  name: string;
  label: string;
  icon: string;
  kinds: readonly Kind[];
  place: Component['place'];
  holds: Component['holds'];
  /** In the order in which they are written. */
  attributes: readonly string[];
  fields: Field[];
}

/** Names of Material Symbols, which Sveltia draws; a part without one gets the last. */
const ICONS: Record<string, string> = {
  KeyMessage: 'campaign',
  GetHelp: 'emergency',
  Steps: 'format_list_numbered',
  Fact: 'fact_check',
  Question: 'help',
  LocalNote: 'location_on',
  Figure: 'image',
  Audio: 'graphic_eq',
  Term: 'dictionary',
  Source: 'menu_book',
  HostNote: 'sticky_note_2',
  Line: 'record_voice_over',
  SafetyLine: 'warning',
  Cue: 'music_note',
  Pause: 'pause',
};
const PLAIN_ICON = 'extension';

/** Marks within a sentence, and lists and tables, that the gate allows. */
const WORD_BUTTONS = ['bold', 'italic', 'link'];
const BLOCK_BUTTONS = ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'bulleted-list', 'numbered-list', 'quote'];

const named = (kind: Kind | undefined, places: readonly Component['place'][]): string[] =>
  Object.entries(COMPONENTS)
    .filter(([, { kinds, place }]) => (kind === undefined || kinds.includes(kind)) && places.includes(place))
    .map(([name]) => name);

/** A field for text with marks: the body of an entry, or what a block holds. Blocks do not stand within blocks. */
export function textField(name: string, kind: Kind | undefined, holds: 'words' | 'blocks'): Partial<Field> {
  const isBody = kind !== undefined;
  return {
    name,
    widget: 'richtext',
    buttons: holds === 'words' ? WORD_BUTTONS : BLOCK_BUTTONS,
    editor_components: named(kind, isBody ? ['block', 'inline'] : ['inline']),
    modes: isBody ? ['rich_text', 'raw'] : ['rich_text'],
    linked_images: false,
    use_emoji_autocomplete: false,
    // What is pasted from Word is kept as words, lists and headings.
    ...(isBody ? {} : { minimal: true }),
  };
}

function asked(asks: Asked | undefined, choices: Record<Pointed, Choices>): Partial<Field> {
  if (!asks) return { widget: 'string' };
  if ('longest' in asks) return { widget: 'string', maxlength: asks.longest };
  if ('file' in asks)
    return asks.file === 'picture'
      ? { widget: 'image', accept: 'image/png,image/jpeg', choose_url: false }
      : { widget: 'file', accept: 'audio/mpeg,audio/mp4,audio/ogg', choose_url: false };
  const options = 'of' in asks ? choices[asks.of] : asks.choices.map((value) => ({ label: value, value }));
  return { widget: 'select', options, ...(asks.several ? { multiple: true } : {}) };
}

function attributeField(name: string, { is, required, asks }: Attribute, choices: Record<Pointed, Choices>): Field {
  return { name, label: name, hint: `${is.en} · ${is.zh}`, required, ...asked(asks, choices) } as Field;
}

function insideField(component: Component): Field[] {
  const { holds, place, is } = component;
  if (holds === 'nothing') return [];
  const field = place === 'inline' ? { name: INSIDE, widget: 'string' } : textField(INSIDE, undefined, holds);
  // A picture may stand without words below it; every other part is there for its words.
  const required = component !== COMPONENTS['Figure'];
  return [{ ...field, label: 'Text · 文字', hint: `${is.en} · ${is.zh}`, required } as Field];
}

/** @param choices what an attribute may point at */
export function blocksOf(choices: Record<Pointed, Choices>): Block[] {
  return Object.entries(COMPONENTS).map(([name, component]) => ({
    name,
    label: inBoth(component.is.zh.split(/[，；：]/)[0] ?? '', name, ' · '),
    icon: ICONS[name] ?? PLAIN_ICON,
    kinds: component.kinds,
    place: component.place,
    holds: component.holds,
    attributes: Object.keys(component.attributes),
    fields: [
      ...Object.entries(component.attributes).map(([attribute, of]) => attributeField(attribute, of, choices)),
      ...insideField(component),
    ],
  }));
}

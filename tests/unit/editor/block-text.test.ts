import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../../../src/document/components.ts';
import { patternOf, textOf, valuesOf } from '../../../src/editor/block-text.ts';
import { blocksOf } from '../../../src/editor/blocks.ts';
import { blocksOfBody, essence } from '../../../src/editor/body.ts';
import type { Choices, Pointed } from '../../../src/editor/choices.ts';
import { BODY, readEntry } from '../../../src/editor/entry-file.ts';
import { KINDS } from '../../../src/schemas/kinds.ts';

const NOTHING: Record<Pointed, Choices> = {
  terms: [],
  facts: [],
  signs: [],
  actions: [],
  drawings: [],
  topics: [],
  people: [],
  articles: [],
};
const blocks = blocksOf(NOTHING);
const blockOf = (name: string) => blocks.find((block) => block.name === name) ?? expect.fail(name);

function again(name: string, text: string): string {
  const block = blockOf(name);
  const match = text.match(patternOf(block)) ?? expect.fail(text);
  return textOf(block, valuesOf(block, match));
}

describe('blocks of the form', () => {
  it('are the parts that the gate allows, with all their attributes', () => {
    expect(blocks.map(({ name }) => name)).toEqual(Object.keys(COMPONENTS));
    for (const { name, attributes, fields } of blocks) {
      expect(attributes).toEqual(Object.keys(COMPONENTS[name]?.attributes ?? {}));
      for (const attribute of attributes)
        expect(fields.find((field) => field.name === attribute)?.required).toBe(
          COMPONENTS[name]?.attributes[attribute]?.required,
        );
    }
  });

  it('ask for the words of a picture for those who cannot see it', () => {
    expect(blockOf('Figure').fields.find(({ name }) => name === 'alt')).toMatchObject({ required: true, maxlength: 300 });
  });

  it('read and write every block of the content so that it means the same', () => {
    let seen = 0;
    for (const kind of KINDS)
      for (const name of readdirSync(`src/content/${kind}`, { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.mdx'),
      ))
        for (const text of blocksOfBody(String(readEntry(readFileSync(`src/content/${kind}/${name}`, 'utf8'))[BODY]))) {
          const [, part] = /^<([A-Z]\w*)/.exec(text) ?? [];
          if (part === undefined || blockOf(part).place === 'inline') continue;
          expect(essence(again(part, text)), `${kind}/${name}: ${text}`).toBe(essence(text));
          seen++;
        }
    expect(seen).toBeGreaterThan(200);
  });

  it('keep quotation marks within an attribute, and the order of ids', () => {
    expect(again('Fact', '<Fact heard="他们说&quot;没事&quot;。">\n\n不对。\n\n</Fact>')).toBe(
      '<Fact heard="他们说&quot;没事&quot;。">\n\n不对。\n\n</Fact>',
    );
    expect(again('GetHelp', '<GetHelp ids="fits bleed-pale" actions="act-call" />')).toBe(
      '<GetHelp ids="fits bleed-pale" actions="act-call" />',
    );
  });

  it('find a word in a sentence and stop at its end', () => {
    const text = '取<Term id="cervix">བུ་སྣོད་ཀྱི་སྐེ།</Term>和<Term id="hpv">HPV</Term>。';
    const match = text.match(patternOf(blockOf('Term'))) ?? expect.fail('no match');
    expect(match[0]).toBe('<Term id="cervix">བུ་སྣོད་ཀྱི་སྐེ།</Term>');
  });
});

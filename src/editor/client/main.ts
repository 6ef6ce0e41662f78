/** The page of the form editor: tells Sveltia how entries are read, written and shown, then starts it. */
import CMS from '@sveltia/cms';
import { patternOf, textOf, type Values, valuesOf } from '../block-text.ts';
import type { Block } from '../blocks.ts';
import { readEntry, writeEntry } from '../entry-file.ts';
import type { Form } from '../form.ts';
import { FORMAT } from '../names.ts';
import { guardSaving, seeText } from './guard.ts';
import { previewIn, previewOf } from './preview.ts';
import { previewTemplate } from './template.ts';

function registerBlock(form: Form, block: Block): void {
  CMS.registerEditorComponent({
    id: block.name,
    label: block.label,
    icon: block.icon,
    trigger: 'button',
    // What stands within a sentence is short there and opened to be changed.
    mode: block.place === 'inline' ? 'dialog' : 'block',
    ...(block.place === 'inline' ? { summary: block.holds === 'nothing' ? '[{{id}}]' : '{{inside}}' } : {}),
    fields: block.fields as never,
    pattern: patternOf(block),
    fromBlock: (match) => valuesOf(block, match),
    toBlock: (values) => textOf(block, values as Values),
    toPreview: (values) => previewOf(form, block, values as Values),
  });
}

const response = await fetch('form.json');
const form = (await response.json()) as Form;
CMS.registerCustomFormat(FORMAT, 'mdx', {
  fromFile: (text) => {
    seeText(text);
    return readEntry(text);
  },
  toFile: (values) => {
    const text = writeEntry(values as Record<string, unknown>, form.own);
    seeText(text);
    return text;
  },
});
for (const block of form.blocks) registerBlock(form, block);
CMS.registerPreviewStyle(new URL('preview.css', document.baseURI).href);
for (const { name } of form.config.collections) CMS.registerPreviewTemplate(name, previewTemplate(form, previewIn));
CMS.registerEventListener({ name: 'preSave', handler: guardSaving(form.config.backend, form.config.i18n.locales) });
await CMS.init({ config: form.config as never });

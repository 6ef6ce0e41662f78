import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../../editorial/word/file/body.ts';
import { openWord } from '../../../editorial/word/file/open.ts';
import { type Joined, joinSheet } from '../../../editorial/word/sheet/join.ts';
import { readSheet } from '../../../editorial/word/sheet/read.ts';
import { readTokens, writeTokens } from '../../../editorial/word/sheet/tokens.ts';
import { writeSheet } from '../../../editorial/word/sheet/write.ts';
import type { Content } from '../../../src/document/content.ts';
import { splitFrontMatter } from '../../../src/document/front-matter.ts';
import { inlinesOf, walkBlocks } from '../../../src/document/text.ts';
import { joinLibrary } from '../../../src/library.ts';
import type { Locale } from '../../../src/locales.ts';
import { article, BODIES, BODY, DATA, type Files, readFiles, readOne, translation } from '../../unit/tiny-content.ts';
import { codes, content as site } from './word-files.ts';

const tiny = (files: Files): Content => readFiles({ ...DATA, ...files }).content;
const BASE: Files = { 'articles/zh-CN/a.mdx': article() };

async function exported(content: Content, slug = 'a', locale: Locale = 'ug'): Promise<Uint8Array> {
  const original = content.originals.find((entry) => entry.slug === slug);
  if (!original) throw new Error('no original');
  const own = content.translations.find((entry) => entry.slug === slug && entry.locale === locale);
  return writeSheet(original, own, locale, joinLibrary(content), '2026-11-22');
}

/** Types into the right cell of rows (`"3.1"`), or ticks the box of a part (`"3"`), as Word would save it. */
function typed(sheet: Uint8Array, cells: Record<string, string>): Uint8Array {
  const files = unzipSync(sheet);
  let xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  for (const [key, words] of Object.entries(cells)) {
    if (/^\d+$/.test(key)) {
      const part = xml.indexOf(`第 ${key} 部分`);
      const box = xml.indexOf('☐', xml.indexOf('<w:tbl>', part));
      xml = `${xml.slice(0, box)}√${xml.slice(box + 1)}`;
      continue;
    }
    const start = xml.indexOf(`>${key} `);
    const end = xml.indexOf('</w:tr>', start);
    if (start < 0) throw new Error(`no row ${key}`);
    const row = xml.slice(start, end);
    const last = row.lastIndexOf('<w:t ');
    const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const changed =
      row.slice(0, last) +
      row.slice(last).replace(/<w:t [^>]*?(?:\/>|>[^<]*<\/w:t>)/, () => `<w:t xml:space="preserve">${safe}</w:t>`);
    xml = xml.slice(0, start) + changed + xml.slice(end);
  }
  return zipSync({ ...files, 'word/document.xml': strToU8(xml) });
}

function brought(sheet: Uint8Array, content: Content, by?: string, front?: string): Joined {
  const opened = openWord(sheet, '译文.docx');
  if ('problems' in opened) throw new Error(codes(opened.problems).join());
  const returned = readSheet(readBody(opened.word), '译文.docx');
  if ('problems' in returned) return { problems: returned.problems, warnings: [], taken: [] };
  return joinSheet(returned, content, { file: '译文.docx', by, day: '2026-11-30', front });
}
const read = ({ draft }: Joined) => {
  const found = readOne(draft?.text ?? '', 'articles', 'ug');
  expect(found.problems).toEqual([]);
  return found.translation;
};
const digests = (content: Content): string[] => content.originals[0]?.parts.map(({ digest }) => digest) ?? [];
/** Every cell of the tiny article, in Uyghur. */
const WHOLE = {
  '1.1': 'قان كەتسە قانداق قىلىمەن؟',
  '2.1': 'قان كەتسە دەرھال دوختۇرخانىغا بېرىڭ.',
  '3.1': 'ھامىلىدارلىقتا قان كەتسە، دەرھال دوختۇرخانىغا بېرىڭ.',
  '4.1': 'سىز نېمە قىلالايسىز؟',
  '4.2': '[粗1]كېسەللىك دەپتىرىنى ئېلىڭ.[/粗1] كۈندە 1 تال دورا يەڭ[来源1].',
  '4.3': '[粗1]ئائىلىڭىزدىكىلەرنى چاقىرىڭ.[/粗1] يولدا يالغۇز ماڭماڭ.',
};

describe('marks of a sentence as words', () => {
  it('come back the same for every sentence of the site', () => {
    const entries = [...site.originals, ...site.translations];
    let count = 0;
    for (const { document } of entries)
      for (const block of walkBlocks(document.blocks)) {
        const nodes = inlinesOf(block);
        if (block.type === 'table' || nodes.length === 0) continue;
        const { text, tokens } = writeTokens(nodes);
        const again = readTokens(text, tokens);
        expect(writeTokens(again.nodes).text).toBe(text);
        expect([again.lost, again.strange]).toEqual([[], []]);
        count += 1;
      }
    expect(count).toBeGreaterThan(500);
  });

  const source = { type: 'source', id: 'b01-01' } as const;
  const { tokens } = writeTokens([{ type: 'term', id: 'anaemia', children: [{ type: 'text', text: '贫血' }] }, source]);
  it('are read in another order, with wide brackets and the digits of another script', () => {
    expect(readTokens('【来源١】 ［词1］قان ئازلىق［／词１］', tokens)).toEqual({
      nodes: [
        source,
        { type: 'text', text: ' ' },
        { type: 'term', id: 'anaemia', children: [{ type: 'text', text: 'قان ئازلىق' }] },
      ],
      lost: [],
      strange: [],
    });
  });
  it('that are lost, not closed, doubled or invented are named', () => {
    const { nodes, lost, strange } = readTokens('[词1]قان [来源2] [来源1][来源1]', tokens);
    expect(lost.map(({ name }) => name)).toEqual(['词1']);
    expect(strange).toEqual(['[来源2]', '[来源1]']);
    expect(nodes).toEqual([{ type: 'text', text: 'قان  ' }, source]);
  });
});

describe('the sheet of a translator', () => {
  it('brings a new translation that follows each part that she had before her', async () => {
    const content = tiny(BASE);
    const joined = brought(typed(await exported(content), WHOLE), content);
    expect(joined.problems).toEqual([]);
    expect(joined.warnings).toEqual([]);
    const entry = read(joined);
    expect(entry?.meta.translation).toEqual({ by: 'machine', follows: digests(content) });
    expect(joined.draft?.text).toContain('1. **كېسەللىك دەپتىرىنى ئېلىڭ.** كۈندە 1 تال دورا يەڭ<Source id="b01-01" />.');
    expect(joined.draft?.text).toContain('<GetHelp ids="preg-bleeding after-pad" actions="act-pads" />');
  });

  it('takes only finished parts, and needs title and summary', async () => {
    const content = tiny(BASE);
    const { '4.3': _, ...most } = WHOLE;
    const joined = brought(typed(await exported(content), most), content);
    expect(joined.taken).toEqual([1, 2, 3]);
    expect(read(joined)?.meta.translation.follows).toEqual(digests(content).slice(0, 3));
    expect(joined.warnings[0]?.says.zh).toContain('4.3');
    const alone = brought(typed(await exported(content), { '3.1': WHOLE['3.1'] }), content);
    expect(alone.draft).toBeUndefined();
    expect(alone.problems[0]?.says.zh).toContain('要先有标题和一句话');
  });

  it('leaves a part stale whose original has changed while she translated', async () => {
    const before = tiny(BASE);
    const sheet = typed(await exported(before), WHOLE);
    const after = tiny({ 'articles/zh-CN/a.mdx': article({}, BODY.replace('每天吃1片药', '每天吃2片药')) });
    const joined = brought(sheet, after);
    expect(joined.problems).toEqual([]);
    expect(read(joined)?.meta.translation.follows).toEqual(digests(before));
    expect(digests(before)[3]).not.toBe(digests(after)[3]);
  });

  const follows = (content: Content) => ({
    'articles/ug/a.mdx': translation('ug', { follows: digests(content), by: 'machine' }, BODIES.ug),
  });
  it('changes one part and leaves the others, their order and their digests', async () => {
    const content = tiny({ ...BASE, ...follows(tiny(BASE)) });
    const sheet = typed(await exported(content), { '3.1': 'يېڭى سۆز، دەرھال دوختۇرخانىغا بېرىڭ.' });
    const front = splitFrontMatter(translation('ug', { follows: digests(content) }));
    const joined = brought(sheet, content, 'aygul', front);
    expect(joined.problems).toEqual([]);
    expect(joined.taken).toEqual([3]);
    const [entry, standing] = [read(joined), content.translations[0]];
    expect(entry?.meta.translation.follows).toEqual(digests(content));
    expect(entry?.meta.updated).toBe('2026-11-30');
    // The rest is still the machine's: the name of a person must not stand for it.
    expect(entry?.meta.translation.by).toBe('machine');
    expect(entry?.parts.map(({ digest }, index) => digest === standing?.parts[index]?.digest)).toEqual([true, true, false, true]);
  });

  it('takes a part that was stale only when she changed or ticked it', async () => {
    const old = tiny(BASE);
    const content = tiny({
      'articles/zh-CN/a.mdx': article({}, BODY.replace('马上去医院。\n\n</Key', '马上去县医院。\n\n</Key')),
      ...follows(old),
    });
    const stale = digests(old)[2];
    const sheet = await exported(content);
    const left = brought(typed(sheet, { '1.1': 'قان كەتسە نېمە قىلىمەن؟' }), content);
    expect(read(left)?.meta.translation.follows[2]).toBe(stale);
    const ticked = brought(typed(sheet, { '3': '√' }), content);
    expect(ticked.taken).toEqual([3]);
    expect(read(ticked)?.meta.translation.follows).toEqual(digests(content));
  });

  it('writes nothing where a source is lost or a mark invented, and names what else is lost', async () => {
    const content = tiny(BASE);
    const lost = brought(typed(await exported(content), { ...WHOLE, '4.2': 'كۈندە 1 تال دورا يەڭ. [来源7]' }), content);
    expect(lost.draft).toBeUndefined();
    expect(lost.problems.map(({ says }) => says.zh)).toEqual([
      expect.stringContaining('4.2 行丢了 [来源1]'),
      expect.stringContaining('[来源7]'),
    ]);
    const bold = brought(typed(await exported(content), { ...WHOLE, '4.3': 'يولدا يالغۇز ماڭماڭ.' }), content);
    expect(bold.problems).toEqual([]);
    expect(bold.warnings[0]?.says.zh).toContain('4.3 行丢了 [粗1]');
  });

  it('keeps what would be markup or code as words, and refuses Chinese in place of Uyghur', async () => {
    const content = tiny(BASE);
    const evil = brought(
      typed(await exported(content), {
        ...WHOLE,
        '3.1': 'import x {process.exit()} <script> بېرىڭ دوختۇرخانىغا دەرھال ئاپىرىڭ قان كەتسە كېلىڭ',
      }),
      content,
    );
    expect(evil.problems).toEqual([]);
    expect(evil.draft?.text).toContain('&#105;mport x \\{process.exit()\\} \\<script>');
    const chinese = brought(
      typed(await exported(content), { ...WHOLE, '3.1': '怀孕时出血，要马上去医院，不要等到天亮。' }),
      content,
    );
    expect(chinese.draft).toBeUndefined();
    expect(codes(chinese.problems)).toEqual(['right-script']);
  });

  it('refuses to overwrite a translation that was changed since the sheet was exported', async () => {
    const content = tiny({ ...BASE, ...follows(tiny(BASE)) });
    const sheet = typed(await exported(content), { '1.1': 'قان كەتسە نېمە قىلىمەن؟' });
    const changed = tiny({
      ...BASE,
      'articles/ug/a.mdx': translation('ug', { follows: digests(content) }, BODIES.ug.replace('دەرھال', 'تېزدىن')),
    });
    const joined = brought(sheet, changed);
    expect(joined.draft).toBeUndefined();
    expect(joined.problems[0]?.says.en).toContain('changed since the sheet was exported');
  });

  it('says of a file that is no sheet, or was damaged, that it must be exported again', async () => {
    const content = tiny(BASE);
    const sheet = await exported(content);
    const files = unzipSync(sheet);
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const broken = (change: (xml: string) => string) =>
      brought(zipSync({ ...files, 'word/document.xml': strToU8(change(xml)) }), content);
    expect(broken((text) => text.replace(/hb-part:[^<]{20}/, 'hb-part:AAAA')).problems[0]?.says.zh).toContain(
      '第 1 部分在路上损坏了',
    );
    expect(broken((text) => text.replace(/hb-(?:part|head):[^<]*/g, '')).problems[0]?.says.zh).toContain('不是');
    expect(brought(sheet, tiny({})).problems[0]?.says.zh).toContain('没有可以译成 ug 的原文');
  });

  it('gives every entry of the site back as it is, when all cells are typed again', async () => {
    for (const entry of site.translations.filter(({ locale }) => locale !== 'en')) {
      const { isCurrent, ...same } = await roundTrip(entry.slug, entry.kind, entry.locale);
      expect(isCurrent, entry.file).toBe(true);
      expect(same.digests, entry.file).toEqual(entry.parts.map(({ digest }) => digest));
    }
  });
});

/** Exports a sheet that is filled with the translation, ticks nothing, and takes all of it as if typed anew. */
async function roundTrip(slug: string, kind: string, locale: Locale): Promise<{ isCurrent: boolean; digests: string[] }> {
  const original = site.originals.find((entry) => entry.slug === slug && entry.meta.kind === kind);
  const own = site.translations.find((entry) => entry.slug === slug && entry.kind === kind && entry.locale === locale);
  if (!original || !own) throw new Error(slug);
  const sheet = await writeSheet(original, own, locale, joinLibrary(site), '2026-11-22');
  const opened = openWord(sheet, 'x.docx');
  if ('problems' in opened) throw new Error(codes(opened.problems).join());
  const returned = readSheet(readBody(opened.word), 'x.docx');
  if ('problems' in returned) throw new Error(returned.problems[0]?.says.en);
  const parts = returned.parts.map((part) => ({ ...part, isTicked: true }));
  const joined = joinSheet({ ...returned, parts }, site, { file: 'x.docx', by: undefined, day: '2026-11-22', front: undefined });
  expect(joined.problems, own.file).toEqual([]);
  const again = readOne(joined.draft?.text ?? '', own.kind, locale).translation;
  return {
    isCurrent: JSON.stringify(again?.meta.translation.follows) === JSON.stringify(own.meta.translation.follows),
    digests: again?.parts.map(({ digest }) => digest) ?? [],
  };
}

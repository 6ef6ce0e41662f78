import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openWord } from '../../../editorial/word/file/open.ts';
import { bring, codes, docx, p, raw, rawDocx } from './word-files.ts';

const MB = 1024 * 1024;
const bytes = (text: string) => strToU8(text, true);
const ole = (inside: string) =>
  new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(inside, 'utf16le')]));

/** The same archive whose directory claims that everything unpacks to a few bytes. */
function lying(archive: Uint8Array): Uint8Array {
  const copy = Buffer.from(archive);
  for (let at = copy.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = copy.indexOf('PK\u0001\u0002', at + 4, 'latin1'))
    copy.writeUInt32LE(1000, at + 24);
  return new Uint8Array(copy);
}

describe('a file that is no Word file, or is meant to harm', () => {
  it.each([
    ['an old .doc', ole('WordDocument'), '老稿.doc', 'word-old-word'],
    ['a .wps', ole('WpsCustomData'), '稿.wps', 'word-old-word'],
    ['an old .doc that was renamed', ole('WordDocument'), '稿.docx', 'word-old-word'],
    ['a file with a password', ole('EncryptedPackage'), '稿.docx', 'word-locked'],
    ['a PDF that was renamed', bytes('%PDF-1.7\n...'), '稿.docx', 'word-pdf'],
    ['RTF', bytes('{\\rtf1 x}'), '稿.docx', 'word-rtf'],
    ['a web page', bytes('<!DOCTYPE html><html></html>'), '稿.docx', 'word-page'],
    ['nothing', new Uint8Array(), '稿.docx', 'word-no-word'],
    ['half an archive', rawDocx(raw('字')).subarray(0, 200), '稿.docx', 'word-no-word'],
    [
      'an OpenDocument text',
      zipSync({ mimetype: bytes('application/vnd.oasis.opendocument.text'), 'content.xml': bytes('<a/>') }),
      'a.docx',
      'word-open-document',
    ],
    ['a table', zipSync({ 'xl/workbook.xml': bytes('<a/>') }), 'a.docx', 'word-office'],
    ['an archive of anything', zipSync({ 'a.txt': bytes('x') }), 'a.docx', 'word-no-word'],
    ['a file named .docm', rawDocx(raw('字')), '稿.docm', 'word-macros'],
    [
      'macros under the name of a .docx',
      rawDocx(raw('字'), { 'word/vbaProject.bin': new Uint8Array(9) }),
      '稿.docx',
      'word-macros',
    ],
    [
      'a type that allows macros',
      rawDocx(raw('字'), {
        '[Content_Types].xml':
          '<Types xmlns="x"><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
      '稿.docx',
      'word-macros',
    ],
    ['30 MB', new Uint8Array(30 * MB), '稿.docx', 'word-too-large'],
    ['a bomb', rawDocx(raw('字'), { 'word/media/a.png': new Uint8Array(81 * MB) }), '稿.docx', 'word-too-large'],
    [
      'too many files',
      rawDocx(raw('字'), Object.fromEntries(Array.from({ length: 2100 }, (_, n) => [`x/${n}`, '']))),
      '稿.docx',
      'word-too-large',
    ],
  ])('says of %s what it is, in English and Chinese', async (_, file, name, code) => {
    const brought = await bring(file, { file: name });
    expect(codes(brought.problems)).toEqual([code]);
    expect(brought.draft).toBeUndefined();
    for (const { says, fix } of brought.problems) {
      expect(`${says.zh}${fix.zh}`).toMatch(/\p{Script=Han}/u);
      expect(`${says.en}${fix.en}`).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('stops unpacking a bomb whose directory lies', async () => {
    const bomb = lying(rawDocx('', { 'word/document.xml': new Uint8Array(17 * MB).fill(32) }));
    const opened = openWord(bomb, '稿.docx');
    expect('problems' in opened && codes(opened.problems)).toEqual(['word-too-large']);
  });

  const document = (xml: string) => rawDocx('', { 'word/document.xml': xml });
  const open = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  it.each([
    [
      'an entity that reads a file',
      `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${open}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
    ],
    [
      'entities that grow',
      `<!DOCTYPE w [<!ENTITY a "${'x'.repeat(99)}"><!ENTITY b "&a;&a;&a;">]><w:document ${open}>&b;</w:document>`,
    ],
    ['an unknown entity', `<w:document ${open}><w:body>&x;</w:body></w:document>`],
    ['a tag that is not closed', `<w:document ${open}><w:body>`],
    ['elements nested without end', `<w:document ${open}>${'<w:p>'.repeat(5000)}${'</w:p>'.repeat(5000)}</w:document>`],
    ['elements without number', `<w:document ${open}>${'<w:p/>'.repeat(410_000)}</w:document>`],
  ])('takes nothing of %s', async (_, xml) => {
    expect(codes((await bring(document(xml))).problems)).toEqual(['word-xml']);
  });

  it('fetches no picture that lies elsewhere, and names it', async () => {
    const blip = '<w:p><w:r><w:t>图在别处吗？</w:t><w:drawing><a:blip xmlns:a="a" r:embed="r1"/></w:drawing></w:r></w:p>';
    const brought = await bring(
      rawDocx(blip, {}, '<Relationship Id="r1" Type="x/image" Target="http://127.0.0.1:1/x.png" TargetMode="External"/>'),
    );
    expect(brought.problems).toEqual([]);
    expect(brought.warnings.map(({ says }) => says.en).join()).toContain('nothing was fetched');
  });

  it('leaves out pictures that claim to be what they are not', async () => {
    const blip =
      '<w:p><w:r><w:t>题目是什么？</w:t></w:r></w:p><w:p><w:r><w:drawing><a:docPr xmlns:a="a" descr="一盘羊肉"/><a:blip xmlns:a="a" r:embed="r1"/></w:drawing></w:r></w:p>';
    const relation = '<Relationship Id="r1" Type="x/image" Target="media/a.png"/>';
    for (const data of ['<svg onload="alert(1)"/>', 'GIF89a', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])]) {
      const brought = await bring(rawDocx(blip, { 'word/media/a.png': data }, relation));
      expect(brought.problems).toEqual([]);
      expect(brought.draft?.pictures.size).toBe(0);
      expect(brought.draft?.text).not.toContain('Figure');
      expect(brought.warnings.map(({ says }) => says.zh).join()).toContain('无法显示的图片格式');
    }
  });

  it('asks for tracked changes and comments to be settled, and quotes them', async () => {
    const changed = await bring(
      rawDocx(
        '<w:p><w:ins w:author="李"><w:r><w:t>每天吃两片</w:t></w:r></w:ins><w:del w:author="李"><w:r><w:delText>每天吃一片</w:delText></w:r></w:del></w:p>',
      ),
    );
    expect(codes(changed.problems)).toEqual(['word-tracked-changes']);
    expect(changed.problems[0]?.says.zh).toContain('“每天吃一片”');
    const commented = await bring(
      rawDocx(
        raw('正文'),
        {
          'word/comments.xml': `<w:comments ${open}><w:comment w:author="王"><w:p><w:r><w:t>剂量不对</w:t></w:r></w:p></w:comment></w:comments>`,
        },
        '<Relationship Id="r9" Type="x/comments" Target="comments.xml"/>',
      ),
    );
    expect(codes(commented.problems)).toEqual(['word-comments']);
    expect(commented.problems[0]?.says.zh).toContain('“剂量不对”');
  });

  it('makes words of what would be code, markup or an address', async () => {
    const evil =
      'import x from "y" {process.exit()} <script>alert(1)</script> [a](javascript:b) ![c](d) `e` $f &lt;Source id="x"/&gt;'.replace(
        /<(?=\/?script)/g,
        '&lt;',
      );
    const brought = await bring(rawDocx(raw('题目？') + raw('export const a = 1') + raw(evil)));
    expect(brought.problems).toEqual([]);
    expect(brought.draft?.text).toContain('\\{process.exit()\\} \\<script>');
    expect(brought.draft?.text).toContain('&#101;xport const a');
  });

  it('says which line the gate refuses, and writes nothing', async () => {
    const brought = await bring(await docx([p('一'), p('x'.repeat(6000))]));
    expect(codes(brought.problems)).toContain('too-long-line');
    expect(brought.draft).toBeUndefined();
  });
});

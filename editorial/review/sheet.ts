/** What a reviewer reads and signs on paper: text, digest, statement. Pure. */
import { textOfDocument } from '../../src/document/text.ts';
import type { Entry, Library, Version } from '../../src/library.ts';
import { type Locale, languageOf } from '../../src/locales.ts';
import { joinSentence, sentenceIn } from '../../src/publish/sentence.ts';
import type { Review } from '../../src/schemas/data.ts';

const STATEMENTS: Record<Review['role'], string> = {
  clinician:
    '我读过上面的全文，内容符合目前的医学证据和本地的做法。I have read the whole text above; what it says agrees with present evidence and local practice.',
  language:
    '这是我的母语。我读过上面的全文，也对照了原文，意思一致，说得清楚。This is my first language. I have read the whole text beside the original; it says the same, and says it clearly.',
};

/** @returns Markdown to print; the digest ties the signature to just this text */
export function sheetOf(library: Library, entry: Entry, version: Version, role: Review['role']): string {
  const locale: Locale = version.locale;
  const sentence = (id: string) => {
    const safety = library.safety.get(id);
    const said = safety && sentenceIn(safety, locale);
    return said ? joinSentence(said, said.locale) : id;
  };
  return [
    `# ${version.title}`,
    `${entry.kind}/${entry.slug} · ${languageOf(locale).name} · ${version.digest}`,
    version.summary,
    textOfDocument(version.document, sentence).replaceAll('\n', '\n\n'),
    '---',
    STATEMENTS[role],
    '编号 sheet no.: ____________  日期 date: ____________  下次审核 next review: ____________',
    '身份 role and licence: ________________________  签名 signature: ________________________',
    '这张纸由机构保存，不上传。网站上只记身份、日期和摘要值；本人书面同意后才署名（docs/consent.md）。This sheet is kept by the institution and is not uploaded.',
    '',
  ].join('\n\n');
}

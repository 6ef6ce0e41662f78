/** The text of an issue form: GitHub writes each field as a heading of the third level. Pure. */

export interface Form {
  kind?: string;
  slug?: string;
  title?: string;
  text?: string;
  sources?: string;
}

/** Words by which the fields are known; labels may say them in one language or both. */
const FIELDS: Record<keyof Form, RegExp> = {
  kind: /类别|\bkind\b/i,
  slug: /网址名称|\bslug\b|name in the address/i,
  title: /^标题|\btitle\b/i,
  text: /正文|word 文件|\btext or word\b/i,
  sources: /来源|\bsources\b/i,
};
const EMPTY = /^_No response_$/;
/** Characters of one issue that are read; GitHub's own limit. */
const LONGEST = 65_536;

export function readForm(body: string): Form {
  const form: Form = {};
  const pieces = body
    .slice(0, LONGEST)
    .replace(/\r\n?/g, '\n')
    .split(/^### +(.+)$/m);
  for (let index = 1; index < pieces.length; index += 2) {
    const label = (pieces[index] ?? '').trim();
    const value = (pieces[index + 1] ?? '').trim();
    const field = (Object.keys(FIELDS) as (keyof Form)[]).find((name) => FIELDS[name].test(label));
    // A heading that a doctor wrote into her own text belongs to her text.
    if (field === undefined || form[field] !== undefined) {
      if (form.text !== undefined && form.sources === undefined) form.text += `\n\n### ${label}\n\n${value}`;
    } else if (value !== '' && !EMPTY.test(value)) form[field] = value;
  }
  return form;
}

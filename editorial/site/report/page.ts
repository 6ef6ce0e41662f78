/** A report as one page that needs nothing beside it, to be kept or sent. Pure. */
import { inOrder, type Problem, type Said } from '../../../src/problems.ts';
import { tally } from '../../lint/format.ts';
import type { Outcome } from '../check.ts';
import type { Report } from './report.ts';

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:auto;padding:1rem}
code{overflow-wrap:anywhere}li{margin-block:1rem}p{margin:0}.error{border-inline-start:.3rem solid #b3261e;padding-inline-start:.7rem}
.warning{border-inline-start:.3rem solid #b07a00;padding-inline-start:.7rem}ul{list-style:none;padding:0}`;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);

/** Words of a page may run from right to left; they must not turn the sentence round. */
const both = ({ en, zh }: Said, before = ''): string =>
  `<p dir="auto">${before}${escaped(en)}</p><p dir="auto" lang="zh-CN">${before}${escaped(zh)}</p>`;

const item = ({ code, level, file, line, column, says, fix }: Problem): string =>
  `<li class="${level}"><p><b>${level} · ${level === 'error' ? '错误' : '提醒'}</b> <code>${escaped(code)}</code> <code>${escaped(`${file}:${line}:${column}`)}</code></p>${both(says)}${both(fix, '→ ')}</li>`;

const section = ({ name, title, looked, leftOut, problems }: Outcome): string =>
  `<section id="${name}"><h2>${escaped(title.en)} · <span lang="zh-CN">${escaped(title.zh)}</span></h2>${
    leftOut
      ? both({ en: `Not checked: ${leftOut.en}.`, zh: `没有检查：${leftOut.zh}。` })
      : `<p>${looked} · ${tally(problems)}</p>`
  }${problems.length > 0 ? `<ul>${inOrder(problems).map(item).join('')}</ul>` : ''}</section>`;

export const asPage = ({ where, published, date, addresses, outcomes }: Report): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(where)} ${date}</title><style>${STYLE}</style></head><body><h1>${escaped(where)} · ${date}</h1><p>${escaped(published)} · ${addresses} addresses · <span lang="zh-CN">${addresses} 个网址</span></p><p>${tally(
    outcomes.flatMap(({ problems }) => problems),
  )}</p>${outcomes.map(section).join('')}</body></html>\n`;

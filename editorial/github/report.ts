/** The one comment of a pull request, in English and Chinese. Pure: Markdown from what was found. */
import { inOrder, type Problem } from '../../src/problems.ts';
import { helpPage, tally } from '../lint/format.ts';
import { type Impact, impactLine } from './impact.ts';

/** By this the comment finds itself again. */
export const MARK = '<!-- health-bridge: check -->';
/** GitHub takes comments of 65,536 characters; annotations say the rest. */
const MOST = 30;

/** Words of an author inside Markdown: no links, mentions, HTML or tables of their making. */
export const quoted = (text: string): string =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
    .replace(/[\\`*_[\]()#|!~]/g, '\\$&')
    .replaceAll('@', '@\u200B')
    .replace(/https?:/g, (scheme) => `${scheme}\u200B`);

const item = (found: Problem): string =>
  [
    `- **${found.level === 'error' ? '❌ 要改 must change' : '⚠️ 请看 please look'}** \`${found.file.replaceAll('`', '')}:${found.line}:${found.column}\` (${found.code}: ${helpPage(found)})`,
    `  - ${quoted(found.says.zh)} **${quoted(found.fix.zh)}**`,
    `  - ${quoted(found.says.en)} **${quoted(found.fix.en)}**`,
  ].join('\n');

export function reportOf(problems: readonly Problem[], impact: readonly Impact[]): string {
  const errors = problems.filter(({ level }) => level === 'error');
  const ordered = [...inOrder(errors), ...inOrder(problems.filter(({ level }) => level === 'warning'))];
  const rest = ordered.length - MOST;
  return [
    MARK,
    errors.length === 0 ? '## ✅ 可以请人审核了 · Ready to be reviewed' : '## ❌ 还有要改的地方 · Some things must change first',
    tally(problems),
    ...(ordered.length > 0 ? [ordered.slice(0, MOST).map(item).join('\n')] : []),
    ...(rest > 0
      ? [`还有 ${rest} 处，见“Files changed”里的标注。${rest} more stand beside the lines under "Files changed".`]
      : []),
    ...(impact.length > 0 ? ['### 译文 · Translations', impact.map(impactLine).join('\n')] : []),
    '每次修改后，这条评论会自动更新。This comment renews itself with every change.',
    '',
  ].join('\n\n');
}

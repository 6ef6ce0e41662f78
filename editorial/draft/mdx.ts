/** A Document as the text of an MDX file, in the house's style: what is written reads back as the same Document. Pure. */
import type { Block, Document, Inline } from '../../src/document/document.ts';

/** Characters that Markdown or MDX would take for markup, wherever they stand. */
const MARKUP = /[\\`*_{}[\]<~|]|&(?=[#\w])/g;
/** What Markdown takes for the beginning of a list, a heading, a quote, a line or a table of its own. */
const OPENING = /^(?:#{1,6}(?=\s|$)|[-+=>:](?=\s|$|[-=>])|>)/;
const NUMBERED = /^(\d{1,9})([.)])(?=\s|$)/;
/** Where a parser of MDX would begin to read program code. */
const CODE = /^(i)(?=mport[ {*])|^(e)(?=xport[ {*])/;

/** @returns words that stay what they are within a sentence; white space becomes single spaces, as a reader sees it */
export const escapeMdx = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(MARKUP, (mark) => (mark === '&' ? '&amp;' : `\\${mark}`));

/** Words at the beginning of a line. */
const atStart = (line: string): string =>
  line
    .replace(OPENING, (mark) => `\\${mark}`)
    .replace(NUMBERED, '$1\\$2')
    .replace(CODE, (letter) => `&#${letter.charCodeAt(0)};`);

const attribute = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

type Attributes = Record<string, string | number | undefined>;
const tag = (name: string, attributes: Attributes = {}): string =>
  [
    name,
    ...Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}="${attribute(String(value))}"`],
    ),
  ].join(' ');

/** Words of a sentence. */
function inlines(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return escapeMdx(node.text);
        case 'break':
          return '\\\n';
        case 'code':
          return codeSpan(node.text);
        case 'strong':
          return `**${inlines(node.children)}**`;
        case 'emphasis':
          return `*${inlines(node.children)}*`;
        case 'link':
          return isBare(node) ? node.url : `[${inlines(node.children)}](${node.url})`;
        case 'term':
          return `<${tag('Term', { id: node.id })}>${inlines(node.children)}</Term>`;
        case 'source':
          return `<${tag('Source', { id: node.id })} />`;
        case 'note':
          return `[^${node.number}]`;
        default:
          return node satisfies never;
      }
    })
    .join('');
}

/** An address that says itself: the parser makes a link of it again. */
const isBare = ({ url, children: [only, more] }: Extract<Inline, { type: 'link' }>): boolean =>
  more === undefined && only?.type === 'text' && only.text === url && url.startsWith('https://');

function codeSpan(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(1 + Math.max(0, ...runs));
  const padded = text.startsWith('`') || text.endsWith('`') ? ` ${text} ` : text;
  return `${fence}${padded}${fence}`;
}

/** Words of a paragraph: each line of it may begin with what is no markup. */
const lines = (nodes: readonly Inline[]): string => inlines(nodes).trim().split('\n').map(atStart).join('\n');

const indent = (text: string, width: number): string => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);

function list(items: readonly Block[][], mark: (index: number) => string): string {
  const isLoose = items.some((item) => item.length > 1 && item.some(({ type }, index) => index > 0 && type !== 'list'));
  return items
    .map((item, index) => `${mark(index)} ${indent(blocks(item, isLoose ? '\n\n' : '\n'), mark(index).length + 1)}`.trimEnd())
    .join(isLoose ? '\n\n' : '\n');
}

function table({ rows, align }: Extract<Block, { type: 'table' }>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head = [], ...body] = rows.map((row) => row.map((cell) => inlines(cell).replace(/\s+/g, ' ').trim()));
  const sides = head.map((_, index) => ({ left: ':---', right: '---:', center: ':---:', none: '---' })[align[index] ?? 'none']);
  return [line(head), line(sides), ...body.map(line)].join('\n');
}

/** A part with paragraphs inside. */
const part = (name: string, attributes: Attributes, children: readonly Block[]): string =>
  `<${tag(name, attributes)}>\n\n${blocks(children)}\n\n</${name}>`;
/** A part with words on its own line. */
const said = (name: string, attributes: Attributes, children: readonly Inline[]): string =>
  `<${tag(name, attributes)}>${inlines(children)}</${name}>`;
const alone = (name: string, attributes: Attributes): string => `<${tag(name, attributes)} />`;
const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);

/** @param before the block above, so that two lists that follow each other stay two */
function block(node: Block, before: Block | undefined): string {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(node.level)} ${inlines(node.children).replace(/\s+/g, ' ').trim()}`;
    case 'paragraph':
      return lines(node.children);
    case 'list': {
      const isSecond = before?.type === 'list' && before.ordered === node.ordered;
      return list(node.items, node.ordered ? (index) => `${index + 1}${isSecond ? ')' : '.'}` : () => (isSecond ? '*' : '-'));
    }
    case 'table':
      return table(node);
    case 'code':
      return `\`\`\`\`\n${node.text}\n\`\`\`\``;
    case 'quote':
      return blocks(node.children).replace(/^/gm, '> ').replace(/ +$/gm, '');
    case 'key':
      return part('KeyMessage', {}, node.children);
    case 'help':
      return alone('GetHelp', { ids: node.ids.join(' '), actions: orNothing(node.actions.join(' ')) });
    case 'steps':
      return `<Steps>\n\n${list(node.items, (index) => `${index + 1}.`)}\n\n</Steps>`;
    case 'fact':
      return part('Fact', { heard: node.heard }, node.children);
    case 'question':
      return part('Question', { ask: node.ask }, node.children);
    case 'local':
      return part('LocalNote', { region: node.region, date: node.date }, node.children);
    case 'figure': {
      const attributes = { src: node.src, drawing: node.drawing, alt: node.alt };
      return node.caption.length === 0
        ? alone('Figure', attributes)
        : part('Figure', attributes, [{ type: 'paragraph', children: node.caption }]);
    }
    case 'audio':
      return part('Audio', { src: node.src, seconds: node.seconds, speaker: node.speaker }, node.children);
    case 'line':
      return said(
        'Line',
        {
          role: node.role,
          say: node.say === 'own-words' ? node.say : undefined,
          part: node.parts?.join(' '),
          cut: node.cut,
          keep: node.keep ? 'yes' : undefined,
          start: node.start,
          end: node.end,
        },
        node.children,
      );
    case 'safety-line':
      return alone('SafetyLine', { role: node.role, id: node.id, start: node.start, end: node.end });
    case 'cue':
      return said(
        'Cue',
        { kind: node.kind, seconds: node.seconds, cut: node.cut, start: node.start, end: node.end },
        node.children,
      );
    case 'pause':
      return alone('Pause', { seconds: node.seconds, cut: node.cut });
    case 'host-note':
      return part('HostNote', { kind: node.kind }, node.children);
    default:
      return node satisfies never;
  }
}

const blocks = (nodes: readonly Block[], between = '\n\n'): string =>
  nodes.map((node, index) => block(node, nodes[index - 1])).join(between);

/** @returns the text below the front matter, with a line end; empty for an empty Document */
export function writeMdx({ blocks: body, notes }: Document): string {
  const footnotes = notes.map((note, index) => `[^${index + 1}]: ${indent(blocks(note), 4)}`);
  const text = [...(body.length > 0 ? [blocks(body)] : []), ...footnotes].join('\n\n');
  return text === '' ? '' : `${text}\n`;
}

/** Marks within a sentence as words that a translator can copy: [词1]贫血[/词1], [来源1]. Pure. */
import type { Inline } from '../../../src/document/document.ts';
import { textOfInlines } from '../../../src/document/text.ts';

const NAMES = {
  term: '词',
  source: '来源',
  link: '链接',
  note: '注',
  strong: '粗',
  emphasis: '斜',
  code: '码',
  break: '换行',
} as const;
export type TokenType = keyof typeof NAMES;

export interface Token {
  type: TokenType;
  /** As it is written: `词1`. */
  name: string;
  node: Exclude<Inline, { type: 'text' }>;
}

const PATTERN = new RegExp(
  `[\\[［【〔]\\s*([/／\\\\]?)\\s*(${Object.values(NAMES).join('|')})\\s*(\\p{Nd}{1,2})\\s*[\\]］】〕]`,
  'gu',
);

/** Digits of any script as Western ones: a keyboard for Uyghur or Tibetan may write its own. */
const western = (digits: string): string =>
  digits.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 48;
    const zero = [0x30, 0x660, 0x6f0, 0xf20, 0xff10].find((first) => code >= first && code <= first + 9) ?? 0x30;
    return String(code - zero);
  });

/** @returns the words with their marks, and what each mark stands for */
export function writeTokens(nodes: readonly Inline[]): { text: string; tokens: Token[] } {
  const tokens: Token[] = [];
  const counts = new Map<TokenType, number>();
  function write(node: Inline): string {
    if (node.type === 'text') return node.text.replace(/\s+/g, ' ');
    const count = (counts.get(node.type) ?? 0) + 1;
    counts.set(node.type, count);
    const name = `${NAMES[node.type]}${count}`;
    tokens.push({ type: node.type, name, node });
    return 'children' in node ? `[${name}]${node.children.map(write).join('')}[/${name}]` : `[${name}]`;
  }
  return { text: nodes.map(write).join(''), tokens };
}

export interface ReadTokens {
  nodes: Inline[];
  /** Names of marks that the words should hold and do not, or not as a pair. */
  lost: Token[];
  /** Marks that stand twice, or that the original has not. */
  strange: string[];
}

/** @param tokens those of the original */
export function readTokens(text: string, tokens: readonly Token[]): ReadTokens {
  const known = new Map(tokens.map((token) => [token.name, token]));
  const used = new Set<string>();
  const strange: string[] = [];
  const open: { token: Token; children: Inline[] }[] = [];
  const nodes: Inline[] = [];
  const into = () => open.at(-1)?.children ?? nodes;
  const say = (words: string) => {
    const last = into().at(-1);
    if (words === '') return;
    if (last?.type === 'text') last.text += words;
    else into().push({ type: 'text', text: words });
  };
  /** What was opened and never closed: its words stay, its mark is lost. */
  const drop = () => {
    const { token, children } = open.pop() ?? {};
    if (!token || !children) return;
    used.delete(token.name);
    for (const child of children)
      if (child.type === 'text') say(child.text);
      else into().push(child);
  };
  let end = 0;
  for (const match of text.matchAll(PATTERN)) {
    say(text.slice(end, match.index));
    end = match.index + match[0].length;
    const [, slash, word, digits] = match;
    const name = `${word}${Number(western(digits ?? ''))}`;
    const token = known.get(name);
    if (!token) {
      strange.push(match[0]);
      continue;
    }
    const isPair = 'children' in token.node;
    if (slash) {
      if (!open.some((one) => one.token === token)) strange.push(match[0]);
      else {
        while (open.at(-1)?.token !== token) drop();
        const { children } = open.pop() ?? { children: [] };
        if (textOfInlines(children).trim() === '') used.delete(name);
        else into().push({ ...(token.node as Extract<Inline, { children: Inline[] }>), children });
      }
    } else if (used.has(name)) strange.push(match[0]);
    else {
      used.add(name);
      if (isPair) open.push({ token, children: [] });
      else into().push(token.node);
    }
  }
  say(text.slice(end));
  while (open.length > 0) drop();
  return { nodes, lost: tokens.filter(({ name }) => !used.has(name)), strange };
}

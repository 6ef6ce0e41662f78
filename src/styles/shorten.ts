/**
 * Custom properties as short as style sheets can carry them: every article holds its style, and has ten kilobytes.
 * Authors write `var(--s3)` and `var(--brand)`; a token that never changes is sent as its value, the others under one letter.
 * All style sheets of the site are shortened alike, so one that a script loads later fits the one in the page.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Files whose custom properties all style sheets share. */
const TOKENS = ['tokens.css', 'scripts.css'];

export interface Tokens {
  /** Values of tokens that are declared once for good. */
  constants: ReadonlyMap<string, string>;
  /** Short names of those that a language, the dark or paper changes. */
  names: ReadonlyMap<string, string>;
}

/** Asked for by name in a browser: whether the phone's own fonts can draw a script (`fonts/client/bring.ts`). */
const KEPT: ReadonlySet<string> = new Set(['--own']);

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');

/**
 * @param shared the style sheets that declare tokens
 * @param all every style sheet of the site: what another one declares again is no constant
 */
export function tokensOf(shared: readonly string[], all: readonly string[]): Tokens {
  const declared = (css: string) => [...withoutComments(css).matchAll(/(--[a-z][a-z0-9-]*):\s*([^;}]+)/g)];
  const times = new Map<string, number>();
  for (const [, name = ''] of all.flatMap(declared)) times.set(name, (times.get(name) ?? 0) + 1);
  const constants = new Map<string, string>();
  const names = new Map<string, string>();
  for (const [, name = '', value = ''] of shared.flatMap(declared)) {
    if (KEPT.has(name)) continue;
    if (times.get(name) === 1) constants.set(name, value.trim().replace(/,\s+/g, ','));
    else if (!names.has(name)) names.set(name, `--${LETTERS[names.size] ?? names.size}`);
  }
  return { constants, names };
}

/** @throws Error for a token with a fallback: it always has a value */
export function shortenValue(value: string, { constants, names }: Tokens): string {
  return value.replace(/,\s+/g, ',').replace(/var\((--[a-z][a-z0-9-]*)\s*([,)])/g, (whole, name: string, end: string) => {
    if (end === ',') {
      if (constants.has(name)) throw new Error(`var(${name}, …): a token has a value, and needs no other.`);
      return `var(${names.get(name) ?? name},`;
    }
    return constants.get(name) ?? whole.replace(name, names.get(name) ?? name);
  });
}

function readTokens(): Tokens {
  const src = path.resolve('src');
  const files = readdirSync(src, { recursive: true }).map(String);
  const read = (file: string) => readFileSync(path.join(src, file), 'utf8');
  return tokensOf(
    TOKENS.map((file) => read(path.join('styles', file))),
    files.filter((file) => file.endsWith('.css')).map(read),
  );
}

/** The part of a PostCSS tree that is needed here. */
interface Declaration {
  prop: string;
  value: string;
  remove(): void;
}
interface Root {
  walkDecls(each: (declaration: Declaration) => void): void;
}

/** For `css.postcss.plugins` of Vite. */
export const shorten = {
  postcssPlugin: 'shorten',
  OnceExit(root: Root): void {
    const tokens = readTokens();
    root.walkDecls((declaration) => {
      if (tokens.constants.has(declaration.prop)) {
        declaration.remove();
        return;
      }
      declaration.prop = tokens.names.get(declaration.prop) ?? declaration.prop;
      declaration.value = shortenValue(declaration.value, tokens);
    });
  },
};

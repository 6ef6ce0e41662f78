/** What every host sends with which address: one table, from which `npm start` serves and `deploy/` writes the set-ups. */
import { commonPolicy } from './policy.ts';
import { EDITOR, type Moved, type Scan, WHOLE } from './scan.ts';

export interface HeaderRule {
  /** A path, or the beginning of paths where it ends in `*`; with the base path. */
  paths: string;
  set: Record<string, string>;
}

export interface HostTable {
  base: string;
  /** Sent with everything. */
  always: Record<string, string>;
  /** Sent over TLS only. */
  secure: Record<string, string>;
  /** No path is met by two rules: hosts join or drop such pairs, each in its own way. */
  rules: HeaderRule[];
  /**
   * For files to pass on, whose own policy names the letters that they hold: the header says only what a page cannot say
   * of itself. Hosts that cannot tell them by their names send it with all `mixed` paths; each page carries its whole policy.
   */
  whole: Record<string, string>;
  /** Paths of rules below which there are pages and files to pass on. */
  mixed: string[];
  /** Paths that never change: their names hold their content. */
  immutable: string[];
  cache: { immutable: string; other: string };
  moved: readonly Moved[];
  /** The page for a wrong address below a path. The last one is for all others. */
  lost: { below: string; file: string }[];
  /** By ending, without a dot. */
  types: Record<string, string>;
}

/** Endings of files that shrink when they are compressed. */
export const COMPRESSIBLE = [
  'html',
  'js',
  'css',
  'json',
  'svg',
  'txt',
  'xml',
  'webmanifest',
  'vtt',
  'srt',
  'ico',
  'wasm',
] as const;

/** By ending, without a dot. */
export const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  srt: 'application/x-subrip; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
  woff2: 'font/woff2',
  webp: 'image/webp',
  avif: 'image/avif',
  png: 'image/png',
  jpg: 'image/jpeg',
  ico: 'image/x-icon',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wasm: 'application/wasm',
  bin: 'application/octet-stream',
};

/**
 * @param site what was read from the built site
 * @param base path under which it is served, `/` or `/name/`
 * @param locales languages in their order
 */
export function hostTable(site: Scan, base: string, locales: readonly string[]): HostTable {
  const policy = commonPolicy(site.policies);
  const page = { 'Content-Security-Policy': policy, 'Cross-Origin-Opener-Policy': 'same-origin' };
  const ofPages = [
    base,
    ...site.folders.filter((folder) => folder !== EDITOR).map((folder) => `${base}${folder}/*`),
    ...site.files.map((file) => base + file),
  ];
  const whole = { 'Content-Security-Policy': "frame-ancestors 'none'", 'Cross-Origin-Opener-Policy': 'same-origin' };
  const editor =
    site.editorPolicy === undefined
      ? []
      : [
          {
            paths: `${base}${EDITOR}/*`,
            set: {
              'Content-Security-Policy': commonPolicy([site.editorPolicy]),
              // The window in which people sign in must be able to answer the page that opened it.
              'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
            },
          },
        ];
  return {
    base,
    always: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
    // Two years, as browsers' preload lists ask for.
    secure: { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' },
    rules: [...ofPages.map((paths) => ({ paths, set: page })), ...editor],
    whole,
    mixed: locales.map((locale) => `${base}${locale}/*`),
    immutable: site.named.map((folder) => `${base}${folder}/*`),
    cache: { immutable: 'public, max-age=31536000, immutable', other: 'no-cache' },
    moved: site.moved,
    lost: [
      ...locales.map((locale) => ({ below: `${base}${locale}/`, file: `${base}${locale}/404.html` })),
      { below: base, file: `${base}404.html` },
    ],
    types: TYPES,
  };
}

const meets = (paths: string, path: string): boolean =>
  paths.endsWith('*') ? path.startsWith(paths.slice(0, -1)) : path === paths;

/** The headers of an answer, without those that need TLS. @param path with the base path, decoded */
export function headersFor(table: HostTable, path: string): Record<string, string> {
  // A wrong address is answered with a page, which has the pages' headers.
  const rule = table.rules.find(({ paths }) => meets(paths, path)) ?? table.rules[0];
  const isImmutable = table.immutable.some((paths) => meets(paths, path));
  return {
    ...table.always,
    ...(WHOLE.test(path) ? table.whole : rule?.set),
    'Cache-Control': isImmutable ? table.cache.immutable : table.cache.other,
  };
}

/** The page for a wrong address. @returns path of the file, with the base path */
export const lostFor = ({ lost, base }: HostTable, path: string): string =>
  lost.find(({ below }) => path.startsWith(below))?.file ?? `${base}404.html`;

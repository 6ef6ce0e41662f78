/** Caddy 2.6 or newer: certificates by itself where the address is a name. */
import { WHOLE } from '../src/hosting/scan.ts';
import type { HostTable } from '../src/hosting/table.ts';
import type { Host } from './host.ts';

const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const headers = (set: Record<string, string>): string[] =>
  Object.entries(set).map(([name, value]) => `\t\t${name} ${quoted(value)}`);

/** A named matcher with the headers of its answers. */
const block = (name: string, matcher: readonly string[], set: Record<string, string>): string[] => [
  `\t@${name} {`,
  ...matcher.map((line) => `\t\t${line}`),
  '\t}',
  `\theader @${name} {`,
  ...headers(set),
  '\t}',
];

/** Debian's list of types differs from release to release, so each is said. */
const types = (table: HostTable): string[] =>
  Object.entries(Object.groupBy(Object.entries(table.types), ([, type]) => type)).flatMap(([type, endings = []], place) => [
    `\t@type${place} path ${endings.map(([ending]) => `*.${ending}`).join(' ')}`,
    `\theader @type${place} Content-Type ${quoted(type)}`,
    // A folder's page has no ending.
    ...(endings.some(([ending]) => ending === 'html')
      ? ['\t@folder path */', `\theader @folder Content-Type ${quoted(type)}`]
      : []),
  ]);

function lines(table: HostTable, origin: string): string[] {
  const editor = table.rules.filter(({ set }) => !('Cross-Origin-Opener-Policy' in set));
  const page = table.rules.find(({ set }) => 'Cross-Origin-Opener-Policy' in set)?.set ?? {};
  const editorPaths = editor.map(({ paths }) => paths).join(' ');
  return [
    '# Made by `npm run deploy -- caddy` from one table (src/hosting). Do not edit: make it again after each build.',
    '# Set HEALTH_BRIDGE_ADDRESS where the site has another address, and HEALTH_BRIDGE_ROOT where its pages lie elsewhere.',
    '{',
    '\tadmin off',
    '}',
    '',
    `{$HEALTH_BRIDGE_ADDRESS:${origin}} {`,
    '\troot * {$HEALTH_BRIDGE_ROOT:/srv/health-bridge/site}',
    '\theader {',
    '\t\t-Server',
    ...headers(table.always),
    '\t}',
    ...block('secure', ['protocol https'], table.secure),
    ...block(
      'pages',
      [...(editor.length > 0 ? [`not path ${editorPaths}`] : []), `not path_regexp ${WHOLE.source}`, 'path *'],
      page,
    ),
    ...block('whole', [`path_regexp ${WHOLE.source}`], table.whole),
    ...editor.flatMap(({ paths, set }, place) => block(`editor${place}`, [`path ${paths}`], set)),
    ...block('immutable', [`path ${table.immutable.join(' ')}`], { 'Cache-Control': table.cache.immutable }),
    ...block('other', [`not path ${table.immutable.join(' ')}`], { 'Cache-Control': table.cache.other }),
    ...types(table),
    '',
    '\troute {',
    '\t\t@hidden path_regexp /\\.|\\.(?:br|gz)$|\\x00',
    '\t\terror @hidden 404',
    '\t\t@wrong not method GET HEAD',
    '\t\terror @wrong 405',
    ...table.moved.map(({ from, to }) => `\t\tredir ${from} ${to} 301`),
    '\t\t@index path_regexp index ^(.*/)index\\.html$',
    '\t\tredir @index {re.index.1} 301',
    '\t\tfile_server {',
    '\t\t\tprecompressed br gzip',
    '\t\t}',
    '\t}',
    '',
    '\thandle_errors {',
    ...block('failed', ['path *'], { 'Cache-Control': table.cache.other, 'Content-Type': table.types['html'] ?? '' }).map(
      (line) => `\t${line}`,
    ),
    ...table.lost.flatMap(({ below, file }) => [
      `\t\thandle ${below}* {`,
      `\t\t\trewrite * ${file}`,
      '\t\t\tfile_server {',
      '\t\t\t\tprecompressed br gzip',
      '\t\t\t}',
      '\t\t}',
    ]),
    ...(table.base === '/' ? [] : ['\t\thandle {', `\t\t\trewrite * ${table.base}404.html`, '\t\t\tfile_server', '\t\t}']),
    '\t}',
    '}',
    '',
  ];
}

export const caddy: Host = {
  pages: 'site',
  sendsCompressed: true,
  addsBase: false,
  files: ({ table, origin }) => ({ Caddyfile: lines(table, origin).join('\n') }),
};

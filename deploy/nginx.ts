/** nginx 1.22 or newer, with Debian's brotli module (`libnginx-mod-http-brotli-static`). */
import { WHOLE } from '../src/hosting/scan.ts';
import type { HostTable } from '../src/hosting/table.ts';
import type { Host } from './host.ts';

const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('$', '\\$')}"`;
const escaped = (path: string): string => path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A path of the table as a pattern. */
const pattern = (paths: string): string => `"~^${paths.endsWith('*') ? escaped(paths.slice(0, -1)) : `${escaped(paths)}$`}"`;

const map = (from: string, to: string, cases: readonly (readonly [string, string])[], other: string): string[] => [
  `map ${from} ${to} {`,
  ...cases.map(([match, value]) => `    ${match} ${quoted(value)};`),
  `    default ${quoted(other)};`,
  '}',
];

/** A header that differs by path. */
function mapped(table: HostTable, name: string, variable: string): string[] {
  const page = table.rules.find(({ set }) => 'Cross-Origin-Opener-Policy' in set)?.set ?? {};
  const others = table.rules
    .filter(({ set }) => set[name] !== page[name])
    .map(({ paths, set }) => [pattern(paths), set[name] ?? ''] as const);
  return map('$uri', variable, [...others, [`"~${WHOLE.source}"`, table.whole[name] ?? '']], page[name] ?? '');
}

function lines(table: HostTable, origin: string): string[] {
  const { hostname } = new URL(origin);
  const lost = table.lost.slice(0, -1).map(({ below, file }) => [pattern(`${below}*`), file] as const);
  const byType = Object.entries(Object.groupBy(Object.entries(table.types), ([, type]) => type.replace(/;.*/, ''))).map(
    ([type, endings = []]) => `        ${type} ${endings.map(([ending]) => ending).join(' ')};`,
  );
  const texts = [
    ...new Set(
      Object.values(table.types)
        .filter((type) => type.includes('charset'))
        .map((type) => type.replace(/;.*/, '')),
    ),
  ];
  return [
    '# Made by `npm run deploy -- nginx` from one table (src/hosting). Do not edit: make it again after each build.',
    '# Put it into /etc/nginx/conf.d/, the pages into /srv/health-bridge/site; add certificates (listen 443 ssl) as your machine has them.',
    ...mapped(table, 'Content-Security-Policy', '$health_policy'),
    ...mapped(table, 'Cross-Origin-Opener-Policy', '$health_opener'),
    ...map(
      '$uri',
      '$health_cache',
      table.immutable.map((paths) => [pattern(paths), table.cache.immutable] as const),
      table.cache.other,
    ),
    ...map('$request_uri', '$health_lost', lost, table.lost.at(-1)?.file ?? '/404.html'),
    ...map('$scheme', '$health_secure', [['https', table.secure['Strict-Transport-Security'] ?? '']], ''),
    '',
    'server {',
    '    listen 80;',
    `    server_name ${hostname};`,
    '    root /srv/health-bridge/site;',
    '    index index.html;',
    '    absolute_redirect off;',
    '    server_tokens off;',
    '    autoindex off;',
    '    disable_symlinks on;',
    '    brotli_static on;',
    '    gzip_static on;',
    '    gzip_vary on;',
    '    charset utf-8;',
    `    charset_types ${texts.join(' ')};`,
    '    types {',
    ...byType,
    '    }',
    '    default_type application/octet-stream;',
    ...Object.entries(table.always).map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`),
    '    add_header Content-Security-Policy $health_policy always;',
    '    add_header Cross-Origin-Opener-Policy $health_opener always;',
    '    add_header Strict-Transport-Security $health_secure always;',
    '    add_header Cache-Control $health_cache always;',
    '    error_page 403 404 =404 $health_lost;',
    '    if ($request_method !~ ^(?:GET|HEAD)$) { return 405; }',
    '    if ($request_uri ~ "^(/[^?]*/|/)index\\.html(?:\\?|$)") { return 301 $1; }',
    ...table.moved.map(({ from, to }) => `    location = ${from} { return 301 ${to}; }`),
    '    location ~ "/\\." { return 404; }',
    '    location ~ "\\.(?:br|gz)$" { return 404; }',
    '}',
    '',
  ];
}

export const nginx: Host = {
  pages: 'site',
  sendsCompressed: true,
  addsBase: false,
  files: ({ table, origin }) => ({ 'health-bridge.conf': lines(table, origin).join('\n') }),
};

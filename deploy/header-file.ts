/** `_headers` and `_redirects`, which several hosts read from the folder of the pages. */
import type { HostTable } from '../src/hosting/table.ts';

/** Paths that such a host can't tell apart get what is right for all of them. */
export function headerFile(table: HostTable): string {
  const section = (paths: string, set: Record<string, string>): string =>
    [paths, ...Object.entries(set).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return [
    section('/*', { ...table.always, ...table.secure }),
    ...table.rules.map(({ paths, set }) => section(paths, table.mixed.includes(paths) ? table.whole : set)),
    ...table.immutable.map((paths) => section(paths, { 'Cache-Control': table.cache.immutable })),
    '',
  ].join('\n');
}

/** One redirect a line: from, to, status. */
export const redirectFile = ({ moved }: HostTable, more: readonly string[] = []): string =>
  [...moved.map(({ from, to }) => `${from} ${to} 301`), ...more, ''].join('\n');

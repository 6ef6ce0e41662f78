/** Plain object storage that speaks S3 (with a CDN before it for TLS, compression and the security headers). Not run by the tests. */
import type { HostTable } from '../src/hosting/table.ts';
import type { Host, Order } from './host.ts';

const isImmutable = ({ immutable }: HostTable, path: string): boolean =>
  immutable.some((paths) => path.startsWith(paths.slice(0, -1)));

/** Path, type and caching of each object, by tabs: what an upload must set, whatever program does it. */
const objects = ({ table, files }: Order): string =>
  [
    ...files.map((path) => {
      const type = table.types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      return [path, type, isImmutable(table, path) ? table.cache.immutable : table.cache.other].join('\t');
    }),
    '',
  ].join('\n');

/** What the CDN before the storage sends: one header a line, for all pages and for the files to pass on. */
const edge = ({ table }: Order): string =>
  [
    '# All addresses',
    ...Object.entries({ ...table.always, ...table.secure }).map(([name, value]) => `${name}: ${value}`),
    ...table.rules.flatMap(({ paths, set }) => [
      '',
      `# ${paths}`,
      ...Object.entries(table.mixed.includes(paths) ? table.whole : set).map(([name, value]) => `${name}: ${value}`),
    ]),
    '',
    '# Old addresses: 301',
    ...table.moved.map(({ from, to }) => `# ${from} → ${to}`),
    '',
  ].join('\n');

const UPLOAD = `#!/bin/sh
# Made by \`npm run deploy -- object-storage\`. Not run by the project's tests.
# Usage: BUCKET=s3://name ENDPOINT=https://… ./upload.sh    (needs the AWS command line; any storage that speaks S3 will do)
# Set the bucket's index document to index.html and its error document to 404.html. edge-headers.txt is for the CDN before it.
# New names first, pages last: a reader never gets a page whose parts are not there yet.
set -eu
cd "$(dirname "$0")"
send() {
  while IFS='	' read -r path type cache; do
    aws s3 cp --only-show-errors \${ENDPOINT:+--endpoint-url "$ENDPOINT"} \\
      --content-type "$type" --cache-control "$cache" "site$path" "$BUCKET$path"
  done
}
grep -v '\\.html	' objects.tsv | send
grep '\\.html	' objects.tsv | send
`;

export const objectStorage: Host = {
  pages: 'site',
  sendsCompressed: false,
  addsBase: false,
  files: (order) => ({ 'objects.tsv': objects(order), 'edge-headers.txt': edge(order), 'upload.sh': UPLOAD }),
};

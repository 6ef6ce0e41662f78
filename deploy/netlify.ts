/** Netlify: compresses by itself, revalidates pages by itself. */
import { headerFile, redirectFile } from './header-file.ts';
import type { Host } from './host.ts';

export const netlify: Host = {
  pages: '.',
  sendsCompressed: false,
  addsBase: false,
  files: ({ table }) => ({
    _headers: headerFile(table),
    _redirects: redirectFile(
      table,
      table.lost.map(({ below, file }) => `${below}* ${file} 404`),
    ),
  }),
};

/**
 * GitHub Pages: sends no headers of ours. The policy stands in each page; what only a header can say (no frames, no guessing of
 * types) is missing there. Without `.nojekyll` it leaves out `_astro/`.
 */
import type { Host } from './host.ts';

const OWN_NAME = /\.github\.io$/;

export const githubPages: Host = {
  pages: '.',
  sendsCompressed: false,
  addsBase: true,
  files: ({ origin }) => {
    const { hostname } = new URL(origin);
    const isOwn = OWN_NAME.test(hostname) || hostname === 'localhost';
    return { '.nojekyll': '', ...(isOwn ? {} : { CNAME: `${hostname}\n` }) };
  },
};

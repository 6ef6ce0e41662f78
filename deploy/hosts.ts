/** The hosts that the site can be put on, and what each gets beside the pages. */
import { caddy } from './caddy.ts';
import { cloudflarePages } from './cloudflare-pages.ts';
import { container } from './container.ts';
import { githubPages } from './github-pages.ts';
import type { Host } from './host.ts';
import { netlify } from './netlify.ts';
import { nginx } from './nginx.ts';
import { objectStorage } from './object-storage.ts';

export const HOSTS: Record<string, Host> = {
  caddy,
  nginx,
  container,
  'github-pages': githubPages,
  netlify,
  'cloudflare-pages': cloudflarePages,
  'object-storage': objectStorage,
};

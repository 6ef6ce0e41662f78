import type { APIRoute } from 'astro';
import { absolute, fileAddress } from '../i18n/address.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(fileAddress('sitemap-index.xml'))}\n`);

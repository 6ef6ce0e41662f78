import type { APIRoute } from 'astro';
import { absolute, fileAddress } from '../i18n/address.ts';
import { BASE_PATH } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\nDisallow: ${BASE_PATH}admin/\n\nSitemap: ${absolute(fileAddress('sitemap-index.xml'))}\n`,
  );

import type { APIRoute } from 'astro';
import { chooser, fileAddress } from '../i18n/address.ts';
import { SITE } from '../site.ts';

/** Neutral name, icon and colours: somebody else may look at the phone. */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: SITE.publisher,
      short_name: SITE.publisher,
      id: chooser,
      start_url: chooser,
      scope: chooser,
      display: 'minimal-ui',
      background_color: '#fffefa',
      theme_color: '#1c3d7a',
      icons: [
        { src: fileAddress('icon-192.png'), sizes: '192x192', type: 'image/png' },
        { src: fileAddress('icon-512.png'), sizes: '512x512', type: 'image/png' },
        { src: fileAddress('icon-maskable-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    }),
    { headers: { 'content-type': 'application/manifest+json; charset=utf-8' } },
  );

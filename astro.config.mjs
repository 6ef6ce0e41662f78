import path from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { alternatesOf, isIndexed } from './src/feeds/sitemap.ts';
import { clearShelf } from './src/shelf.ts';
import { BASE_PATH, SITE_URL } from './src/site.ts';

const content = path.resolve(process.env.CONTENT_DIR ?? fileURLToPath(new URL('src/content', import.meta.url)));

/** While writing: Astro keeps the props of its paths until it hears that content has changed, and our library knows nothing of its watcher. */
const watchContent = {
  name: 'watch-content',
  hooks: {
    'astro:server:setup': ({ server, logger }) => {
      server.watcher.add(content);
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(content)) return;
        clearShelf();
        for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
        server.ws.send({ type: 'full-reload' });
        logger.info(`read again: ${path.relative(content, file)}`);
      });
    },
  },
};

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  output: 'static',
  trailingSlash: 'always',
  outDir: process.env.OUT_DIR ?? './dist',
  cacheDir: process.env.CACHE_DIR ?? './.build/astro',
  // Astro's own compression drops the space between inline elements that stand on separate lines; brotli does not need it.
  compressHTML: true,
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  prefetch: false,
  integrations: [
    mdx(),
    sitemap({ filter: isIndexed, serialize: (item) => ({ ...item, links: alternatesOf(item.url) }) }),
    watchContent,
  ],
  vite: {
    resolve: { alias: { '@content': content } },
    // Everything inlined would need `data:` in the content security policy.
    build: { assetsInlineLimit: 0 },
  },
});

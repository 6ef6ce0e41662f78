/** A Starlight site with the same articles, as Starlight comes: what a team would have without our own work. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Locale, languageOf, locales, ORIGINAL } from '../../../src/locales.ts';
import type { Articles } from '../articles.ts';
import { markdownOf } from './ideal.ts';

/** Starlight's folder for a language. */
const folderOf = (locale: Locale): string => locale.toLowerCase();
export const starlightAddress = (locale: Locale, slug: string): string => `/${folderOf(locale)}/articles/${slug}/`;

const configuration = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'https://bench.example',
  integrations: [starlight({
    title: 'Health Bridge',
    defaultLocale: '${folderOf(ORIGINAL)}',
    locales: ${JSON.stringify(
      Object.fromEntries(
        locales.map((locale) => [
          folderOf(locale),
          { label: languageOf(locale).name, lang: locale, dir: languageOf(locale).dir },
        ]),
      ),
    )},
    sidebar: [{ label: 'Articles', items: [{ autogenerate: { directory: 'articles' } }] }],
  })],
});
`;

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** What Node runs to build a project. */
export const starlightBuild = (folder: string): string[] => [
  path.resolve('node_modules/astro/bin/astro.mjs'),
  'build',
  '--root',
  folder,
  '--silent',
];

/**
 * @param folder where the project is written
 * @param articles built pages of our site by language and slug
 */
export function writeStarlight(folder: string, articles: Articles): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  // Astro bundles the packages of a project that need it by the names that it finds here.
  write('package.json', '{ "type": "module", "dependencies": { "astro": "*", "@astrojs/starlight": "*" } }\n');
  write('astro.config.mjs', configuration);
  write('src/content.config.ts', collections);
  for (const [locale, pages] of articles) {
    for (const [slug, html] of pages) {
      const { title, description, text } = markdownOf(html);
      const front = `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n`;
      write(`src/content/docs/${folderOf(locale)}/articles/${slug}.md`, front + text);
    }
  }
}

/**
 * @returns the folder of the built site
 * @throws Error with what it printed, where it did not build
 */
export function buildStarlight(folder: string, articles: Articles): string {
  writeStarlight(folder, articles);
  const { status, stderr, stdout } = spawnSync(process.execPath, starlightBuild(folder), {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Starlight did not build:\n${stdout}${stderr}`);
  return path.join(folder, 'dist');
}

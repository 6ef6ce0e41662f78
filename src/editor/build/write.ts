/** Writes `/admin/`: the page, its data, and Sveltia packed from the pinned package, with nothing that asks another host. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Library } from '../../library.ts';
import type { Place } from '../config.ts';
import { formOf } from '../form.ts';
import type { Host } from '../host.ts';
import { editorPage } from '../page.ts';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const CLIENT = path.join(HERE, '../client');
const DRAWINGS = path.join(HERE, '../../drawings');
const SVELTIA = path.dirname(createRequire(import.meta.url).resolve('@sveltia/cms'));

/** Maps, coloured program code, drawings as code, pictures of other kinds: the form has none of them. */
const LEFT_OUT = /^(?:@shikijs\/|leaflet|terra-draw|svgo)|^\.\/chunks\/(?:heic|webp|shiki)/;
/** What Sveltia would ask other hosts for: every five minutes whether GitHub is well, and letters where ours do not come. */
const ASKED: readonly [what: RegExp, times: number][] = [
  [/https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g, 1],
  [/https:\/\/cdn\.jsdelivr\.net\/fontsource\/[^`"')]+/g, 3],
];
/** Letters and icons; the other files turn pictures of kinds that the site does not take. */
const ASSETS = /\.(?:woff2|txt)$/;

const onlyOurs: Plugin = {
  name: 'only-ours',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: LEFT_OUT }, () => ({ path: 'left-out', namespace: 'left-out' }));
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export default undefined;' }));
    onLoad({ filter: /@sveltia\/cms\/npm\/index\.js$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      for (const [what, times] of ASKED)
        if (text.match(what)?.length !== times)
          throw new Error(
            `Sveltia asks for ${what.source} no longer ${times} times: look at what this version asks other hosts for.`,
          );
      return { contents: ASKED.reduce((left, [what]) => left.replace(what, 'nothing'), text), loader: 'js' };
    });
  },
};

async function pack(out: string): Promise<void> {
  await build({
    entryPoints: {
      editor: path.join(CLIENT, 'main.ts'),
      admin: path.join(CLIENT, 'admin.css'),
      preview: path.join(CLIENT, 'preview.css'),
    },
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    plugins: [onlyOurs],
  });
  const assets = path.join(SVELTIA, 'assets');
  for (const name of readdirSync(assets).filter((file) => ASSETS.test(file)))
    cpSync(path.join(assets, name), path.join(out, 'assets', name));
}

/**
 * @param dir folder of the built site
 * @param host none where the site names no repository: then the page says so, and there is no form
 */
export async function writeEditor(dir: string, library: Library, host: Host | undefined, place: Place): Promise<void> {
  const out = path.join(dir, 'admin');
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, 'index.html'), editorPage(host));
  if (!host) {
    writeFileSync(path.join(out, 'admin.css'), readFileSync(path.join(CLIENT, 'admin.css')));
    return;
  }
  const drawings = readdirSync(DRAWINGS).flatMap((file) => (file.endsWith('.svg') ? [file.slice(0, -4)] : []));
  writeFileSync(path.join(out, 'form.json'), JSON.stringify(formOf(library, host, place, drawings)));
  await pack(out);
}

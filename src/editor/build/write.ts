/** Writes `/admin/`: the page, its data, and Sveltia packed from the pinned package, with nothing that asks another host. */
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Library } from '../../library.ts';
import type { Place } from '../config.ts';
import { formOf } from '../form.ts';
import type { Host } from '../host.ts';
import { letterRules } from '../letters.ts';
import { editorPage } from '../page.ts';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const CLIENT = path.join(HERE, '../client');
const DRAWINGS = path.join(HERE, '../../drawings');
const STYLE = 'admin.css';
const SVELTIA = path.dirname(createRequire(import.meta.url).resolve('@sveltia/cms'));

/** Maps, coloured program code, drawings as code, pictures of other kinds: the form has none of them. */
const LEFT_OUT = /^(?:@shikijs\/|leaflet|terra-draw|svgo)|^\.\/chunks\/(?:heic|webp|shiki)/;
/**
 * What is changed in Sveltia: text, what stands there instead, how often it must be there. It would ask other hosts every five minutes
 * whether GitHub is well, and for letters where ours do not come; an error in a new entry stopped the page where a language is
 * not switched on (it has no checks to count); and whoever saved a whole new entry was never asked whether to hand it in, because the
 * form was checked after the save, when its address is taken: by itself.
 */
const CHANGED: readonly [what: RegExp, by: string, times: number][] = [
  [/https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g, 'nothing', 1],
  [/https:\/\/cdn\.jsdelivr\.net\/fontsource\/[^`"')]+/g, 'nothing', 3],
  [/(Object\.values\(\w+\(\w+\)\[\w+\])(\)\.some\(\(\{valid:)/g, '$1??{}$2', 1],
  [
    /try\{let (\w+=await \w+\(\{draft:\w+,skipCI:\w+,overwrite:\w+\}\),\w+=\w+;if\(\w+\(\w+\)&&\w+\.workflow\?\.status===`draft`&&)(\w+)\(\)/g,
    'try{let isWhole=$2(),$1isWhole',
    1,
  ],
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
      for (const [what, , times] of CHANGED)
        if (text.match(what)?.length !== times)
          throw new Error(`Sveltia has ${what.source} no longer ${times} times: see what this version does (docs/editor.md).`);
      return { contents: CHANGED.reduce((left, [what, by]) => left.replace(what, by), text), loader: 'js' };
    });
  },
};

async function pack(out: string): Promise<void> {
  await build({
    entryPoints: {
      editor: path.join(CLIENT, 'main.ts'),
      admin: path.join(CLIENT, STYLE),
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
    writeFileSync(path.join(out, STYLE), readFileSync(path.join(CLIENT, STYLE)));
    return;
  }
  const drawings = readdirSync(DRAWINGS).flatMap((file) => (file.endsWith('.svg') ? [file.slice(0, -4)] : []));
  writeFileSync(path.join(out, 'form.json'), JSON.stringify(formOf(library, host, place, drawings)));
  await pack(out);
  appendFileSync(path.join(out, STYLE), letterRules());
}

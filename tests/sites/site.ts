/** Makes tiny sites and really builds them, as `npm run build` does. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PROJECT = path.resolve('.');
const TINY = path.join(PROJECT, 'tests/sites/tiny');

export interface Site {
  /** Folder that holds `content`, `reviews` and `dist`. */
  root: string;
  /** Writes or replaces a file, by its path from the folder of the site. */
  write: (file: string, text: string | Uint8Array) => void;
  /** Replaces a piece of a file that must be there. */
  change: (file: string, from: string, to: string) => void;
  remove: (file: string) => void;
  /** A page or file of the built site. */
  read: (file: string) => string;
  has: (file: string) => boolean;
  /** Runs a command of the project on the site's content. */
  run: (script: string, args?: readonly string[], environment?: Record<string, string>) => { status: number; out: string };
  build: (environment?: Record<string, string>) => { status: number; out: string };
}

/**
 * A copy of the tiny content with the real interface words, in a folder of its own.
 * @param project folder of the program: another one to try a changed copy of it
 * @param content folder of the content: another one for a site of a region of its own
 */
export function makeSite(project = PROJECT, content = TINY): Site {
  // Within the project: Astro keeps its work files beside the output only there, and sites are built side by side.
  mkdirSync(path.join(project, '.build'), { recursive: true });
  const root = mkdtempSync(path.join(project, '.build', 'site-'));
  cpSync(content, path.join(root, 'content'), { recursive: true });
  cpSync(path.join(project, 'src/content/interface'), path.join(root, 'content/interface'), { recursive: true });
  mkdirSync(path.join(root, 'reviews'));
  const at = (file: string) => path.join(root, file);
  const run: Site['run'] = (script, args = [], environment = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(project, script), ...args], {
      cwd: project,
      encoding: 'utf8',
      env: {
        ...process.env,
        CONTENT_DIR: at('content'),
        REVIEWS_DIR: at('reviews'),
        OUT_DIR: at('dist'),
        CACHE_DIR: at('cache'),
        BUILD_DATE: '2026-11-22',
        BASE_PATH: '/',
        SITE_URL: 'https://bridge.example',
        REVIEWED_ONLY: '',
        NODE_ENV: 'production',
        ...environment,
      },
    });
    return { status: status ?? 1, out: `${stdout}${stderr}`.replaceAll(path.relative(project, root), 'SITE') };
  };
  return {
    root,
    write: (file, text) => {
      mkdirSync(path.dirname(at(file)), { recursive: true });
      writeFileSync(at(file), text);
    },
    change: (file, from, to) => {
      const before = readFileSync(at(file), 'utf8');
      if (!before.includes(from)) throw new Error(`${file} holds no "${from}".`);
      writeFileSync(at(file), before.replace(from, () => to));
    },
    remove: (file) => rmSync(at(file), { recursive: true, force: true }),
    read: (file) => readFileSync(at(path.join('dist', file)), 'utf8'),
    has: (file) => existsSync(at(path.join('dist', file))),
    run,
    build: (environment = {}) => run('src/build.ts', [], environment),
  };
}

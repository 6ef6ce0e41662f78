/** A desk to try the form editor at: the page of the editor, and behind it the stand-in for GitHub with the content of this folder. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { labelDrawing } from '../../src/components/document/label-drawing.ts';
import { writeEditor } from '../../src/editor/build/write.ts';
import type { Host as HostAddress } from '../../src/editor/host.ts';
import type { Library } from '../../src/library.ts';
import { locales } from '../../src/locales.ts';
import { Host } from './host.ts';
import { Repositories } from './repositories.ts';
import { hostServer } from './server.ts';

const OWNER = 'health-bridge';
const NAME = 'site';
const BRANCH = 'main';

export interface Desk {
  /** Folder with the built page: serve it to people. */
  site: string;
  /** The repository behind the stand-in. */
  repository: string;
  host: HostAddress;
  close: () => void;
}

/** One commit with the content as it is in a folder of the project. */
function createRepository(dir: string, project: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['--git-dir', dir, '--work-tree', project, ...args], {
      cwd: project,
      env: { ...process.env, GIT_INDEX_FILE: path.join(dir, 'first-index') },
    });
  execFileSync('git', ['init', '--quiet', '--bare', `--initial-branch=${BRANCH}`, dir]);
  git('-c', 'core.bare=false', 'add', '--force', 'src/content');
  const person = ['-c', 'user.name=Health Bridge', '-c', 'user.email=desk@example.invalid', '-c', 'commit.gpgsign=false'];
  git('-c', 'core.bare=false', ...person, 'commit', '--quiet', '--no-verify', '--message=The content as it is in this folder');
}

/** The drawings of each language, which the preview takes from the site. */
function writeDrawings(site: string, project: string, library: Library): void {
  const drawings = path.join(project, 'src/drawings');
  for (const locale of locales) {
    const folder = path.join(site, locale, 'drawings');
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(drawings).filter((name) => name.endsWith('.svg')))
      writeFileSync(
        path.join(folder, file),
        labelDrawing(readFileSync(path.join(drawings, file), 'utf8'), locale, library.words(locale)),
      );
  }
}

/**
 * @param options.dir where everything is kept; the repository in it is made anew where it is missing, or if `fresh`
 * @param options.siteUrl origin at which `site` will be served
 * @param options.port of the stand-in; 0 takes a free one
 */
export async function openDesk(options: {
  dir: string;
  project: string;
  library: Library;
  siteUrl: string;
  port: number;
  fresh: boolean;
  tell?: (line: string) => void;
}): Promise<Desk> {
  const { dir, library, siteUrl } = options;
  if (options.fresh) rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const repository = path.resolve(dir, 'host.git');
  if (!existsSync(repository)) createRepository(repository, path.resolve(options.project));
  const server = hostServer(
    new Host(new Repositories(repository, OWNER), NAME, BRANCH, path.resolve(dir, 'host.json')),
    options.tell,
  );
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const host: HostAddress = {
    repo: `${OWNER}/${NAME}`,
    origin,
    rest: `${origin}/api/v3`,
    graphql: `${origin}/api/graphql`,
    branch: BRANCH,
  };
  const site = path.resolve(dir, 'site');
  await writeEditor(site, library, host, { siteUrl, basePath: '/' });
  writeDrawings(site, options.project, library);
  cpSync(path.join(options.project, 'public/icon.svg'), path.join(site, 'icon.svg'));
  for (const page of ['index.html', '404.html'])
    writeFileSync(path.join(site, page), '<!doctype html><title>Health Bridge</title><a href="/admin/">编辑 · Form editor</a>\n');
  return { site, repository, host, close: () => void server.close() };
}

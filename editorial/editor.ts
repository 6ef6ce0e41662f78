/**
 * npm run editor: the form editor on this computer, with a stand-in for GitHub, so that it can be tried without an account.
 * Environment: PORT (4330; the stand-in takes the next), EDITOR_DIR (.build/editor: where everything is kept). `npm run editor -- --fresh` begins again with the content of this folder.
 */
import { spawn } from 'node:child_process';
import { ContentError } from '../src/problems.ts';
import { library } from '../src/shelf.ts';
import { openDesk } from './host/desk.ts';
import { PEOPLE } from './host/host.ts';

const PORT = Number(process.env['PORT'] ?? 4330);
const DIR = process.env['EDITOR_DIR'] ?? '.build/editor';

try {
  const desk = await openDesk({
    dir: DIR,
    project: '.',
    library: library(),
    siteUrl: `http://localhost:${PORT}`,
    port: PORT + 1,
    fresh: process.argv.includes('--fresh'),
    tell: (line) => console.log(`  ${line}`),
  });
  const server = spawn(process.execPath, ['src/serve.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(PORT), OUT_DIR: desk.site, BASE_PATH: '/' },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.kill();
      desk.close();
      process.exit(0);
    });
  server.once('exit', (code) => process.exit(code ?? 1));
  console.log(`http://localhost:${PORT}/admin/`);
  console.log('Sign in with one of these words as the token · 用下面的词作为令牌登录:');
  for (const { login, canWrite } of PEOPLE)
    console.log(`  ${login}: ${canWrite ? 'may write to the repository · 可以写入仓库' : 'works in a fork · 在复刻仓库里写'}`);
  console.log(`What is saved · 保存的内容: git --git-dir ${DIR}/host.git log --all --stat`);
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error);
  process.exitCode = 1;
}

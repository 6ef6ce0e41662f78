/** The servers that the site is put on in these tests: Debian's, installed where they are missing. */
import { spawnSync } from 'node:child_process';

const PROGRAMS = { caddy: 'caddy', nginx: 'nginx' };
/** nginx sends what was compressed with brotli by this module. */
const MODULE = 'libnginx-mod-http-brotli-static';

const run = (program: string, args: readonly string[]) => spawnSync(program, args, { encoding: 'utf8' });
const has = (program: string): boolean => run('sh', ['-c', `command -v ${program}`]).status === 0;
const hasModule = (): boolean =>
  run('sh', ['-c', 'test -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so']).status === 0;

/** @throws Error where a server is missing and can't be installed */
export function setup(): void {
  const missing = [
    ...Object.entries(PROGRAMS).flatMap(([program, name]) => (has(program) ? [] : [name])),
    ...(hasModule() ? [] : [MODULE]),
  ];
  if (missing.length > 0) {
    console.log(`▸ installing ${missing.join(', ')} with apt-get`);
    run('apt-get', ['update', '-qq']);
    // Debian starts a server when it installs it; ours run for the tests only.
    run('sh', ['-c', 'printf "#!/bin/sh\\nexit 101\\n" > /usr/sbin/policy-rc.d && chmod +x /usr/sbin/policy-rc.d']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing]);
    run('rm', ['-f', '/usr/sbin/policy-rc.d']);
  }
  const still = [...Object.keys(PROGRAMS).filter((program) => !has(program)), ...(hasModule() ? [] : [MODULE])];
  if (still.length > 0) throw new Error(`These tests need ${still.join(', ')}. Install them: apt-get install ${still.join(' ')}`);
}

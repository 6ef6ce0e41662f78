// Adds to package-lock.json the optional packages of other platforms that `npm install` left out because the registry
// answered without them: `npm ci` elsewhere demands an entry for each. What they lack, digest and licence, is asked of the
// registry. Run after every change of a dependency.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const packages = lock.packages;
const SYSTEMS = {
  windows: 'win32',
  win32: 'win32',
  darwin: 'darwin',
  linux: 'linux',
  android: 'android',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
  openharmony: 'openharmony',
};
let added = 0;
for (const [place, { optionalDependencies = {} }] of Object.entries({ ...packages })) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (packages[`node_modules/${name}`] ?? packages[`${place}/node_modules/${name}`]) continue;
    const words = name.split(/[/@-]/);
    const system = words.map((word) => SYSTEMS[word]).find(Boolean);
    const cpu = words.find((word) => /^(?:arm64|x64|ia32|arm|wasm32|ppc64|s390x|riscv64|loong64|mips64el|universal)$/.test(word));
    packages[`node_modules/${name}`] = {
      version,
      optional: true,
      ...(cpu && cpu !== 'universal' ? { cpu: [cpu] } : {}),
      ...(system ? { os: [system] } : {}),
      ...(words.some((word) => word.startsWith('musl'))
        ? { libc: ['musl'] }
        : words.some((word) => word.startsWith('gnu'))
          ? { libc: ['glibc'] }
          : {}),
    };
    added += 1;
  }
}
let completed = 0;
for (const [place, entry] of Object.entries(packages)) {
  if (place === '' || (entry.integrity && entry.license)) continue;
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const said = JSON.parse(
    execFileSync('npm', ['view', `${name}@${entry.version}`, 'dist.integrity', 'license', '--json'], { encoding: 'utf8' }),
  );
  packages[place] = { ...entry, integrity: entry.integrity ?? said['dist.integrity'], license: entry.license ?? said.license };
  completed += 1;
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} added, ${completed} completed`);

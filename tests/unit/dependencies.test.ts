/** What the project is built on: whole, free to use, explained, and unable to run by being installed. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  version?: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
}
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, unknown>>;
const manifest = read('package.json');
const packages = Object.entries(read('package-lock.json')['packages'] as Record<string, Locked>).filter(
  ([place]) => place !== '',
);
const names = (field: string) => Object.keys(manifest[field] ?? {});

/** Licences under which a program may be used, changed and passed on beside our own; libvips (LGPL) is called, not built in. */
const FREE =
  /^(?:MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|MPL-2\.0|OFL-1\.1|Python-2\.0|Unlicense|LGPL-3\.0-or-later)$/;
const parts = (licence: string): string[] => licence.replace(/[()]/g, '').split(/ (?:AND|OR) /);

describe('dependencies', () => {
  it('are locked with a digest each, and without addresses from which they came', () => {
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([place]) => place)).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
  });
  it('are free to use, change and pass on', () => {
    const doubtful = packages.filter(([, { license = '' }]) => license === '' || !parts(license).every((one) => FREE.test(one)));
    expect(doubtful.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
  });
  it('run nothing when they are installed, but for those that the manifest names', () => {
    const scripted = packages
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([place]) => place.replace(/^.*node_modules\//, ''));
    expect(scripted.filter((name) => !names('allowScripts').includes(name))).toEqual([]);
  });
  it('are pinned to one version each', () => {
    for (const field of ['dependencies', 'devDependencies', 'optionalDependencies'])
      for (const [name, version] of Object.entries(manifest[field] ?? {})) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });
  it('have their reason in docs/architecture.md', () => {
    const reasons = readFileSync('docs/architecture.md', 'utf8');
    expect([...names('dependencies'), ...names('devDependencies')].filter((name) => !reasons.includes(`\`${name}\``))).toEqual(
      [],
    );
  });
});

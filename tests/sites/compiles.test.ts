import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** The site reads authors' files as data; this holds that any other tool for MDX can read them too. */
describe('authors’ files', () => {
  it('are MDX that @astrojs/mdx compiles, every one', () => {
    const project = mkdtempSync(path.join(tmpdir(), 'health-bridge-mdx-'));
    symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'));
    mkdirSync(path.join(project, 'src/pages'), { recursive: true });
    for (const kind of ['articles', 'stories', 'radio']) cpSync(`src/content/${kind}`, path.join(project, 'src/entries', kind), { recursive: true });
    writeFileSync(path.join(project, 'package.json'), '{"type":"module"}');
    writeFileSync(path.join(project, 'astro.config.mjs'), "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n");
    writeFileSync(
      path.join(project, 'src/pages/index.astro'),
      "---\nconst entries = await Promise.all(Object.values(import.meta.glob('../entries/**/*.mdx')).map((load) => load()));\n---\n<p>{entries.filter((entry) => typeof entry.Content === 'function' && entry.frontmatter.title).length} compiled</p>\n",
    );
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('node_modules/astro/bin/astro.mjs'), 'build', '--root', project], {
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    });
    expect(stdout + stderr).not.toMatch(/error/i);
    expect(status).toBe(0);
    const files = readdirSync(path.join(project, 'src/entries'), { recursive: true }).filter((file) => String(file).endsWith('.mdx'));
    expect(files.length).toBeGreaterThan(40);
    expect(readFileSync(path.join(project, 'dist/index.html'), 'utf8')).toContain(`${files.length} compiled`);
  });
});

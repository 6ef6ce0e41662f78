/** Twenty bad states of a tiny site, each really built: the build says what is wrong and leaves the last site, or makes a sound one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeSite, type Site } from '../sites/site.ts';
import { Count } from './counts.ts';
import { damaged, inGbk } from './damage.ts';
import { SEED } from './random.ts';
import { MARK, unsoundPages } from './sound/pages.ts';
import { treeDigest } from './tree.ts';

const count = new Count('real builds of tiny sites');
let site: Site;
/** Files as they were before a case. */
const originals = new Map<string, Uint8Array>();
const ARTICLE = 'content/articles/zh-CN/check-ups.mdx';
const ENGLISH = 'content/articles/en/check-ups.mdx';
const SIGN = 'content/safety/preg-bleeding.yaml';
/** Ends any script that it stands in, and has a handler; Chinese enough to be taken for a text. */
const CODE = '怀孕的时候</script><b onx=1>';

const bytesOf = (file: string): Uint8Array => readFileSync(path.join(site.root, file));
const textOf = (file: string): string => new TextDecoder().decode(bytesOf(file));

beforeAll(() => {
  site = makeSite();
  site.run('editorial/translated.ts', ['--all']);
  expect(site.build().status).toBe(0);
});
afterAll(() => count.save());

type Change = [what: string, file: string, make: (text: string, bytes: Uint8Array) => string | Uint8Array];
const damage = (name: string, file: string): Change => [`${file} ${name}`, file, (_, bytes) => damaged(name, bytes, SEED)];
const CASES: Change[] = [
  damage('emptied', ARTICLE),
  damage('cut in half', ARTICLE),
  damage('cut within a character', SIGN),
  damage('filled with noise', SIGN),
  damage('filled with babble', ENGLISH),
  damage('text of babble', ARTICLE),
  damage('doubled', ARTICLE),
  damage('doubled', 'content/interface/ug.json'),
  damage('in UTF-16', SIGN),
  damage('emptied', 'content/interface/zh-CN.json'),
  damage('with line ends of Windows', ARTICLE),
  damage('with line ends of old Macs', SIGN),
  ['an article in GBK', ARTICLE, (text) => inGbk(text)],
  ['an import and an expression in an article', ARTICLE, (text) => `${text}\nimport a from "./a"\n\n{globalThis.${MARK} = 1}\n`],
  ['fields nested without end in a sign', SIGN, (text) => `${text}\ndo: ${'['.repeat(20_000)}\n`],
  ['code in the words of a sign', SIGN, (text) => text.replace(/^( {2}zh-CN: ")/m, (all) => `${all}${CODE}`)],
  ['code in the title of an article', ARTICLE, (text) => text.replace(/^title: .*$/m, `title: '怀孕了${CODE}检查'`)],
  [
    'code in a word of the interface',
    'content/interface/zh-CN.json',
    (text) => text.replace(/("home": ")/, (all) => `${all}${CODE}`),
  ],
  ['code in the name of a topic', 'content/topics/pregnancy.yaml', (text) => text.replace(/zh-CN: "/, (all) => `${all}${CODE}`)],
  ['an address that runs code', ARTICLE, (text) => `${text}\n[字](javascript:${MARK}())\n`],
  ['a danger sign that says something else', SIGN, (text) => text.replace(/^( {2}zh-CN: ")/m, (all) => `${all}每天`)],
];

it.each(CASES)('%s: the last site stays byte for byte, or a sound one takes its place', (what, file, make) => {
  originals.set(file, bytesOf(file));
  const dist = path.join(site.root, 'dist');
  const before = treeDigest(dist);
  const changed = make(textOf(file), bytesOf(file));
  expect(typeof changed === 'string' ? changed : [...changed]).not.toEqual(
    typeof changed === 'string' ? textOf(file) : [...bytesOf(file)],
  );
  site.write(file, changed);
  const { status, out } = site.build();
  site.write(file, originals.get(file) as Uint8Array);
  const faults =
    status === 0
      ? unsoundPages(dist)
      : [
          ...(treeDigest(dist) === before ? [] : ['the last site is not as it was']),
          ...(/problems? in the content · 内容有/.test(out) && out.includes(`SITE/${file}`)
            ? []
            : [`no clear message: ${out.slice(0, 400)}`]),
          ...(/\n\s+at |node_modules/.test(out) ? [`an inside of the program: ${out.slice(0, 400)}`] : []),
        ];
  count.add(what, { outcome: faults.length > 0 ? 'fault' : status === 0 ? 'sound' : 'refused', faults });
  expect(faults).toEqual([]);
});

it('some of them are built and some refused', () => {
  expect([count.cases, count.of('sound') >= 5, count.of('refused') >= 10]).toEqual([CASES.length, true, true]);
});

/** A host sends what the one table says (src/hosting/table.ts), from which `npm run deploy` writes its set-up. */
import { policyParts } from '../../../src/hosting/policy.ts';
import { EDITOR, type Scan, WHOLE } from '../../../src/hosting/scan.ts';
import { type HostTable, headersFor, hostTable } from '../../../src/hosting/table.ts';
import { locales } from '../../../src/locales.ts';
import { type Problem, problem } from '../../../src/problems.ts';
import type { Check } from '../check.ts';
import { decodedPath } from '../visit/home.ts';
import { isPagePath, pagesOf, placeOf, type Resource, type Visit } from '../visit/visit.ts';
import { isOffered, wrongType } from './downloads.ts';

const POLICY = 'Content-Security-Policy';

const FIX = {
  en: "Make the host's set-up again after each build: npm run deploy -- HOST (deploy/README.md says what a host can't send).",
  zh: '每次生成网站后，请重新生成主机的配置：npm run deploy -- 主机（主机发不了的，见 deploy/README.md）。',
};

/** Paths at which there must be nothing, one for each page that a table names for wrong addresses. */
export const nowherePaths = (base: string): string[] =>
  [...locales.map((locale) => `${base}${locale}/`), base].map((below) => `${below}nowhere/`);

/** What the table is made of, from the pages that were found instead of from a folder. */
function scanOf(visit: Visit): Scan {
  const { base } = visit.home;
  const pages = pagesOf(visit).filter(({ path }) => !WHOLE.test(path));
  const isOfEditor = (path: string): boolean => path.startsWith(`${base}${EDITOR}/`);
  const paths = [...visit.resources.values()]
    .filter(({ answer, path }) => answer.state === 'there' && path.startsWith(base))
    .map(({ path }) => path.slice(base.length));
  const unique = (names: readonly (string | undefined)[]): string[] =>
    [...new Set(names)].filter((name) => name !== undefined).sort();
  return {
    policies: unique(pages.filter(({ path }) => !isOfEditor(path)).map(({ page }) => page.policy)),
    editorPolicy: pages.find(({ path }) => isOfEditor(path))?.page.policy,
    moved: [],
    folders: unique(paths.filter((path) => path.includes('/')).map((path) => path.split('/')[0])),
    files: unique(paths.filter((path) => path !== '' && !path.includes('/'))),
    named: unique(paths.map((path) => /^(?:_astro|pagefind\/[^/]+\/[0-9a-f]{10})(?=\/)/.exec(path)?.[0])),
  };
}

/** A hash names one text: more of them than were found allow nothing that a page does not hold. */
const isHash = (source: string): boolean => /^'sha\d+-/.test(source);

/** What a policy refuses that pages need, and what it allows beyond them. */
function policyFault(sent: string, wanted: string): { en: string; zh: string } | undefined {
  const [has, needs] = [policyParts(sent), policyParts(wanted)];
  const without = (one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): string[] =>
    [...(one ?? [])].filter((source) => !other?.has(source));
  const refused = [...needs].flatMap(([name, sources]) => without(sources, has.get(name)).map((source) => `${name} ${source}`));
  const extra = [...has].flatMap(([name, sources]) =>
    without(sources, needs.get(name))
      .filter((source) => !isHash(source))
      .map((source) => `${name} ${source}`),
  );
  if (refused.length === 0 && extra.length === 0) return undefined;
  const list = (all: readonly string[]) => all.slice(0, 5).join(', ') || '–';
  return {
    en: `The ${POLICY} lacks ${list(refused)} and has ${list(extra)} too much.`,
    zh: `${POLICY} 缺少 ${list(refused)}，多了 ${list(extra)}。`,
  };
}

function faultsOf(visit: Visit, table: HostTable, { path, answer }: Resource): Problem[] {
  if (answer.state !== 'there' || !path.startsWith(table.base)) return [];
  const fault = (code: string, en: string, zh: string) => problem(code, placeOf(visit, path), { en, zh }, FIX);
  const decoded = decodedPath(path);
  const isMixed = table.mixed.some((paths) => decoded.startsWith(paths.slice(0, -1)));
  const wanted = { ...headersFor(table, decoded), ...(visit.home.origin.startsWith('https:') ? table.secure : {}) };
  const faults = Object.entries(wanted).flatMap(([name, value]): Problem[] => {
    const sent = answer.headers[name.toLowerCase()];
    if (sent === undefined)
      return [
        fault(
          'header-missing',
          `The header ${name} is not sent; the table says "${value.slice(0, 80)}".`,
          `没有发送响应头 ${name}；应为“${value.slice(0, 80)}”。`,
        ),
      ];
    if (name === POLICY) {
      // Some hosts can't tell files to pass on from pages, and send only this with all of them; each page carries its whole policy.
      if (isMixed && sent === table.whole[POLICY]) return [];
      const wrong = policyFault(sent, value);
      return wrong ? [fault('header-wrong', wrong.en, wrong.zh)] : [];
    }
    return sent === value
      ? []
      : [
          fault(
            'header-wrong',
            `The header ${name} is "${sent}"; the table says "${value}".`,
            `响应头 ${name} 是“${sent}”；应为“${value}”。`,
          ),
        ];
  });
  const type = isOffered(path, false) ? undefined : wrongType(path, answer.headers);
  if (type)
    faults.push(
      fault(
        'wrong-type',
        `The type is "${type.sent}" instead of "${type.wanted}".`,
        `类型是“${type.sent}”，应该是“${type.wanted}”。`,
      ),
    );
  if (isPagePath(path) && answer.headers['content-encoding'] === undefined)
    faults.push(
      fault(
        'not-compressed',
        'The page comes uncompressed, four times as heavy as it could be.',
        '页面没有压缩，比压缩后大约大三倍。',
      ),
    );
  return faults;
}

/** A host that answers anything with a page hides every broken link. */
function lostFaults(visit: Visit): Problem[] {
  return nowherePaths(visit.home.base)
    .map((path) => visit.resources.get(path))
    .filter((resource) => resource?.answer.state === 'there' || resource?.answer.state === 'moved')
    .map((resource) =>
      problem(
        'wrong-address',
        placeOf(visit, resource?.path ?? visit.home.base),
        {
          en: 'There is no such page, and the host answers as if there were, instead of with 404.',
          zh: '没有这个页面，主机却当作有（应该回答 404）。',
        },
        FIX,
      ),
    );
}

export const headers: Check = {
  name: 'headers',
  title: { en: 'Response headers', zh: '响应头' },
  leftOut: ({ isLive }) =>
    isLive
      ? undefined
      : { en: 'a folder sends no headers; give the address of the site', zh: '文件夹不发送响应头；请给网站的网址' },
  run: (visit) => {
    const table = hostTable(scanOf(visit), visit.home.base, locales);
    const nowhere = new Set(nowherePaths(visit.home.base));
    const found = [...visit.resources.values()].filter(({ path, answer }) => answer.state === 'there' && !nowhere.has(path));
    return {
      looked: found.length,
      problems: [...found.flatMap((resource) => faultsOf(visit, table, resource)), ...lostFaults(visit)],
    };
  },
};

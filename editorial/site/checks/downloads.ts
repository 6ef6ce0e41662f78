/** Files that pages offer are there, are what their names say, and are sent as it. */
import { unzipSync } from 'fflate';
import { TYPES } from '../../../src/hosting/table.ts';
import { type Problem, problem } from '../../../src/problems.ts';
import type { Check } from '../check.ts';
import { placeOf, type Resource, targetOf, type Visit } from '../visit/visit.ts';

/** Endings of files that people take away, beside all that is marked as a download. */
const TAKEN_AWAY = /\.(?:docx|zip|txt|vtt|srt|json|mp3|m4a|ogg)$/;

/** @param isMarked whether the link has `download` */
export const isOffered = (path: string, isMarked: boolean): boolean => isMarked || TAKEN_AWAY.test(path);

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
const text = (body: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(body);
const begins = (body: Uint8Array, ...bytes: number[]): boolean => bytes.every((byte, place) => body[place] === byte);

/** Names of the files in an archive, whose list stands at its end. @throws Error where it is cut */
function namesIn(body: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(body, {
    filter: ({ name }) => {
      names.push(name);
      return false;
    },
  });
  return names;
}
const isArchive = (body: Uint8Array, isWhole: boolean, member = /./): boolean =>
  begins(body, 0x50, 0x4b, 3, 4) && (!isWhole || namesIn(body).some((name) => member.test(name)));

/** By ending: whether a file is of that kind. Each may throw where it is not. */
const KINDS: Record<string, (body: Uint8Array, isWhole: boolean) => boolean> = {
  docx: (body, isWhole) => isArchive(body, isWhole, /^word\/document\.xml$/),
  zip: (body, isWhole) => isArchive(body, isWhole),
  txt: (body) => !/^\s*<(?:!doctype|html)/i.test(text(body)),
  vtt: (body) => text(body).startsWith('WEBVTT'),
  srt: (body) => /^\ufeff?\d+\r?\n\d\d:\d\d:\d\d,\d{3} --> /.test(text(body)),
  json: (body) => JSON.parse(text(body)) !== undefined,
  html: (body) => /^<!doctype html>[\s\S]*<\/html>\s*$/i.test(text(body)),
  mp3: (body) => begins(body, 0x49, 0x44, 0x33) || (body[0] === 0xff && ((body[1] ?? 0) & 0xe0) === 0xe0),
  m4a: (body) => new TextDecoder().decode(body.subarray(4, 8)) === 'ftyp',
  ogg: (body) => new TextDecoder().decode(body.subarray(0, 4)) === 'OggS',
};

function isOfItsKind(path: string, body: Uint8Array, isWhole: boolean): boolean {
  if (body.length === 0) return false;
  try {
    return KINDS[endingOf(path)]?.(body, isWhole) ?? true;
  } catch {
    return false;
  }
}

const plain = (type: string): string => type.toLowerCase().replaceAll(' ', '');

/** @returns what the header says against the table; undefined where it says the same */
export function wrongType(path: string, headers: Readonly<Record<string, string>>): { sent: string; wanted: string } | undefined {
  const wanted = (TYPES as Record<string, string>)[path.endsWith('/') ? 'html' : endingOf(path)];
  const sent = headers['content-type'] ?? '';
  return wanted === undefined || plain(sent) === plain(wanted) ? undefined : { sent, wanted };
}

/** The fault of one file, told at the link that offers it. */
function faultOf(visit: Visit, { path, answer }: Resource, from: string, offset: number): Problem | undefined {
  const place = () => placeOf(visit, from, offset);
  if (answer.state === 'missing')
    return problem(
      'missing-download',
      place(),
      { en: `The file ${path} is offered here, and it is not there.`, zh: `这里可以下载 ${path}，但没有这个文件。` },
      { en: 'Build the site again, and put all of it on the host.', zh: '请重新生成网站，并把全部文件传到主机。' },
    );
  if (answer.state !== 'there') return undefined;
  if (!isOfItsKind(path, answer.body, answer.isWhole))
    return problem(
      'wrong-file',
      place(),
      {
        en: `The file ${path} is offered here, and it is no whole .${endingOf(path)} file.`,
        zh: `这里可以下载 ${path}，但它不是完整的 .${endingOf(path)} 文件。`,
      },
      {
        en: 'Build the site again; if it stays so, what makes this file has a fault.',
        zh: '请重新生成网站；如果还是这样，就是生成它的程序有错。',
      },
    );
  const wrong = visit.isLive ? wrongType(path, answer.headers) : undefined;
  return wrong
    ? problem(
        'wrong-type',
        place(),
        {
          en: `.${endingOf(path)} files are sent as "${wrong.sent}" instead of "${wrong.wanted}".`,
          zh: `.${endingOf(path)} 文件的类型是“${wrong.sent}”，应该是“${wrong.wanted}”。`,
        },
        { en: "Set the host's types as npm run deploy writes them.", zh: '请按 npm run deploy 生成的配置设置主机的文件类型。' },
      )
    : undefined;
}

export const downloads: Check = {
  name: 'downloads',
  title: { en: 'Downloads', zh: '下载的文件' },
  run: (visit) => {
    const seen = new Set<string>();
    const problems: Problem[] = [];
    for (const { path: from, links } of visit.resources.values()) {
      for (const { address, offset, by, isDownload } of links) {
        // Feeds have a check of their own; pages offer the same files.
        if (by === 'list') continue;
        const target = targetOf(visit, address, from);
        if (target?.resource === undefined || !isOffered(target.path, isDownload)) continue;
        if (seen.has(target.path)) continue;
        seen.add(target.path);
        const fault = faultOf(visit, target.resource, from, offset);
        if (fault) problems.push(fault);
      }
    }
    return { looked: seen.size, problems };
  },
};

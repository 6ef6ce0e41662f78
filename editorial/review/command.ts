/** The commands of npm run review: each is handed what it needs and returns what to print. */
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { readEntry } from '../../src/document/entry.ts';
import { digestOfParts } from '../../src/document/parts.ts';
import { CONTENT_DIR, REVIEWS_DIR, readContent } from '../../src/document/read.ts';
import type { Entry, Library, Version } from '../../src/library.ts';
import { joinLibrary } from '../../src/library.ts';
import { isLocale, ORIGINAL } from '../../src/locales.ts';
import { formatProblems, type Said } from '../../src/problems.ts';
import { addressOf } from '../../src/rules/texts.ts';
import { personSchema, type Review, ROLES } from '../../src/schemas/data.ts';
import { KINDS } from '../../src/schemas/kinds.ts';
import { BUILD_DATE } from '../../src/site.ts';
import { type SealingKey, sealedRecord, type Unsealed, writeRecord } from './record.ts';
import { sheetOf } from './sheet.ts';
import { weightOf } from './weight.ts';

/** Said to the person at the keyboard; the command ends with 1. */
export class Refused extends Error {
  constructor({ en, zh }: Said) {
    super(`${en}\n${zh}`);
  }
}
export type Options = Partial<Record<string, string>>;

export function need(options: Options, name: string): string {
  const value = options[name];
  if (value === undefined || value === '') throw new Refused({ en: `--${name} is missing.`, zh: `缺少 --${name}。` });
  return value;
}

/** The key in the environment (`REVIEW_KEY`, PEM) or in a file (`--key`), with its name (`REVIEW_KEY_NAME`, default "job"). */
export function keyOf(options: Options): SealingKey {
  const file = options['key'];
  const pem = file !== undefined ? readFileSync(file, 'utf8') : process.env['REVIEW_KEY'];
  if (pem === undefined || pem === '')
    throw new Refused({
      en: 'There is no key: give --key FILE or REVIEW_KEY. Only the trusted job and the editor in charge have one (docs/review.md).',
      zh: '没有密钥：请用 --key 文件 或 REVIEW_KEY。只有可信任务和责任编辑有密钥（见 docs/review.md）。',
    });
  // A variable that is not set comes from a workflow as an empty word.
  return { name: options['key-name'] || process.env['REVIEW_KEY_NAME'] || 'job', pem };
}

function readAll() {
  const { content, problems } = readContent();
  if (problems.length > 0) throw new Error(formatProblems(problems));
  return { content, library: joinLibrary(content) };
}

function versionOf(library: Library, address: string, locale: string): { entry: Entry; version: Version } {
  const [kind, slug = ''] = address.split('/');
  const known = KINDS.find((name) => name === kind);
  const entry = known && library.entry(known, slug);
  const version = entry && isLocale(locale) ? entry.versions.get(locale) : undefined;
  if (!entry || !version) throw new Refused({ en: `There is no ${address} in ${locale}.`, zh: `没有 ${locale} 的 ${address}。` });
  return { entry, version };
}

function roleOf(options: Options): Review['role'] {
  const role = ROLES.find((name) => name === need(options, 'role'));
  if (!role) throw new Refused({ en: `--role is one of: ${ROLES.join(', ')}`, zh: `--role 应为：${ROLES.join('、')}` });
  return role;
}

function record(unsealed: Unsealed, options: Options): string {
  const { review, problems } = sealedRecord(unsealed, readAll().content, keyOf(options));
  if (!review) throw new Error(formatProblems(problems));
  return `${path.relative('.', REVIEWS_DIR)}/${writeRecord(review, REVIEWS_DIR)}\n`;
}

/** A sheet to print and sign. */
export function sheet(address: string, options: Options): string {
  const { library } = readAll();
  const { entry, version } = versionOf(library, address, options['locale'] ?? ORIGINAL);
  return sheetOf(library, entry, version, roleOf(options));
}

/** Records a signature on paper: its number, role and digest; a name only if the person is in content/people. */
export function paper(address: string, options: Options): string {
  const { library } = readAll();
  const { entry, version } = versionOf(library, address, options['locale'] ?? ORIGINAL);
  const signed = need(options, 'digest');
  if (signed !== version.digest)
    throw new Refused({
      en: `The sheet was signed for ${signed}; the text is now ${version.digest}. Have the present text signed.`,
      zh: `签字对应的是 ${signed}，现在的文字是 ${version.digest}。请让审核人在现在的文字上签字。`,
    });
  return record(
    {
      kind: entry.kind,
      slug: entry.slug,
      locale: version.locale,
      role: roleOf(options),
      ...(options['by'] === undefined ? {} : { by: options['by'] }),
      date: need(options, 'date'),
      nextReview: options['next'] ?? entry.meta.nextReview,
      digest: version.digest,
      via: { kind: 'paper', reference: need(options, 'paper') },
    },
    options,
  );
}

/** Carries a review from an older text, as it stood in a commit, over a change of no weight. */
export function carry(address: string, options: Options): string {
  const { content, library } = readAll();
  const { entry, version } = versionOf(library, address, options['locale'] ?? ORIGINAL);
  const now = [...content.originals, ...content.translations].find(
    (found) => addressOf(found) === `${entry.kind}/${entry.slug}` && found.locale === version.locale,
  );
  const { status, stdout } = spawnSync('git', ['show', `${need(options, 'before')}:./${path.basename(version.file)}`], {
    encoding: 'utf8',
    cwd: path.dirname(version.file),
  });
  if (status !== 0 || !now)
    throw new Refused({ en: `${version.file} did not stand in that commit.`, zh: `那次提交里没有 ${version.file}。` });
  const old = readEntry({ kind: entry.kind, locale: version.locale, slug: entry.slug, file: version.file }, stdout, version.file);
  const before = old.original ?? old.translation;
  if (!before) throw new Error(formatProblems(old.problems));
  const digest = digestOfParts(before.parts);
  const role = roleOf(options);
  const reviews = content.reviews.filter(
    (review) =>
      review.kind === entry.kind &&
      review.slug === entry.slug &&
      review.locale === version.locale &&
      review.role === role &&
      review.digest === digest,
  );
  const [review] = reviews;
  if (!review) throw new Refused({ en: 'That text was not reviewed in this role.', zh: '那时的文字没有这种身份的审核。' });
  const weights = weightOf(before, now);
  if (weights.length > 0)
    throw new Refused({
      en: ['The review cannot be carried over; ask the reviewer.', ...weights.map(({ en }) => `- ${en}`)].join('\n'),
      zh: ['不能沿用审核，请审核人再看一次。', ...weights.map(({ zh }) => `- ${zh}`)].join('\n'),
    });
  const { id: _id, seal: _seal, ...rest } = review;
  return record(
    { ...rest, digest: version.digest, carried: { from: digest, date: BUILD_DATE, by: need(options, 'editor') } },
    options,
  );
}

/** Writes a person into content/people, once she has agreed to what docs/consent.md says. */
export function person(id: string, options: Options): string {
  const consent = readFileSync(new URL('../../docs/consent.md', import.meta.url), 'utf8');
  if (options['told'] !== 'history-cannot-be-erased')
    throw new Refused({
      en: `${consent}\nWhen the person has read this and agreed in writing, run the command again with --told history-cannot-be-erased`,
      zh: '请本人读过上文并书面同意后，再加上 --told history-cannot-be-erased 运行一次。',
    });
  const file = path.join(CONTENT_DIR, 'people', `${id}.yaml`);
  if (existsSync(file)) throw new Refused({ en: `${id} is there already.`, zh: `已经有 ${id}。` });
  const [login, number] = options['github']?.split(':') ?? [];
  const fields = {
    name: need(options, 'name'),
    roles: need(options, 'roles').split(','),
    languages: options['languages']?.split(',') ?? [],
    ...(login === undefined ? {} : { github: { login, number: Number(number) } }),
    consent: need(options, 'date'),
  };
  const { error } = personSchema.safeParse(fields);
  if (error) throw new Error(error.message);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, stringify(fields));
  return `${path.relative('.', file)}\n`;
}

/** Makes a key pair: the public part into reviews/keys, the private part into a file outside of the project. */
export function key(name: string, options: Options): string {
  const out = path.resolve(need(options, 'out'));
  if (!path.relative(process.cwd(), out).startsWith('..'))
    throw new Refused({
      en: 'The private key may not lie in this folder: it would get into git.',
      zh: '私钥不能放在本文件夹里，否则会进入 git。',
    });
  const pair = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  writeFileSync(out, pair.privateKey, { mode: 0o600, flag: 'wx' });
  mkdirSync(path.join(REVIEWS_DIR, 'keys'), { recursive: true });
  writeFileSync(path.join(REVIEWS_DIR, 'keys', `${name}.pem`), pair.publicKey);
  return `${path.relative('.', REVIEWS_DIR)}/keys/${name}.pem\n`;
}

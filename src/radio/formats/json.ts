/** A script as JSON, for stations that build it into their own systems. The schema is published beside it. */
import { z } from 'astro/zod';
import { absolute, addressOf } from '../../i18n/address.ts';
import { locales } from '../../locales.ts';
import { LINE_PARTS, NOTE_KINDS, SEASONS } from '../../schemas/fields.ts';
import { SITE } from '../../site.ts';
import { isRecorded, momentsOf, paceOfLanguage, versionSeconds, warningOf } from '../copy.ts';
import type { Script } from '../script.ts';
import { MARGIN } from '../timing.ts';
import { isRead, LENGTHS, versionsOf } from '../versions.ts';

const seconds = z.number().nonnegative();
const day = z.iso.date();
const locale = z.enum(locales as [string, ...string[]]);
const signed = z.strictObject({ name: z.string(), date: day }).describe('Who has checked this very text, and when');

export const scriptJson = z
  .strictObject({
    schema: z.literal('health-bridge-script-1'),
    number: z.string().describe('The number printed on every copy'),
    version: z.number().int().describe('Goes up with every change in what is said'),
    text: z.string().describe('Digest of the text: two copies with the same digest say the same'),
    state: z.enum(['draft', 'cleared', 'withdrawn']).describe('draft: not cleared for air; withdrawn: taken back, without lines'),
    withdrawn: z.string().optional().describe('Why it was taken back, in the language of the original'),
    checks: z.strictObject({ clinician: signed.optional(), language: signed.optional() }),
    corrections: z
      .array(z.strictObject({ date: day, what: z.string(), onAir: z.record(z.string(), z.string()).optional() }))
      .describe('What was put right after it appeared; `onAir` is a sentence to read'),
    locale: locale.describe('Language of the copy'),
    title: z.string(),
    summary: z.string(),
    updated: day,
    nextReview: day.describe('The day by which it must be checked again'),
    format: z.enum(['spot', 'talk', 'questions']),
    safeHour: z.enum(['any', 'evening']),
    topics: z.array(z.string()),
    seasons: z.array(z.enum(SEASONS)),
    days: z.array(z.string()).describe('Month and day: 03-08'),
    sensitive: z.literal(true).optional().describe('Private: keep no copy on a device that others use unless you were asked to'),
    warning: z.string().optional().describe('What a host says before it'),
    times: z.strictObject({
      basis: z.enum(['recorded', 'reckoned']),
      perMinute: z.number().describe('Units of speech a minute: words, characters or syllables, as the language counts them'),
      margin: z.number().describe('Part by which a reckoned length may be wrong: 0.15'),
    }),
    versions: z.array(
      z.strictObject({
        length: z.union(LENGTHS.map((length) => z.literal(length)) as [z.ZodLiteral<60>, z.ZodLiteral<180>]),
        seconds,
        lines: z.array(z.number().int()),
      }),
    ),
    lines: z.array(
      z.strictObject({
        number: z.number().int(),
        role: z.enum(['host', 'second-host', 'expert', 'music', 'sound', 'pause']),
        locale: locale.describe('Language of the words: a danger sign without a translation is said in the original'),
        text: z.string(),
        original: z.string().optional(),
        say: z.enum(['exactly', 'own-words']).optional(),
        parts: z.array(z.enum(LINE_PARTS)),
        keep: z.boolean().describe('No version leaves it out'),
        safety: z.string().optional().describe('Id of the danger sign that it says'),
        cut: z
          .union([z.literal(60), z.literal(180)])
          .optional()
          .describe('The longest version that leaves it out, in seconds'),
        units: z.number().int(),
        start: seconds,
        seconds,
      }),
    ),
    notes: z.array(z.strictObject({ kind: z.enum(NOTE_KINDS), text: z.string() })),
    asked: z.array(z.strictObject({ ask: z.string(), answer: z.string() })),
    address: z.url(),
    correctionsAddress: z.url(),
    publisher: z.string(),
    licence: z.url(),
  })
  .describe(`A radio script of ${SITE.publisher} in one language`);

export type ScriptJson = z.infer<typeof scriptJson>;

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Of a script that was taken back it holds no line, note or answer: only why, and what to read on air. */
export function toJson(script: Script): ScriptJson {
  const { meta, checks } = script;
  const isWithdrawn = meta.withdrawn !== undefined;
  const lines = isWithdrawn ? [] : script.lines;
  const moments = momentsOf(script);
  return {
    schema: 'health-bridge-script-1',
    number: meta.number,
    version: meta.version,
    text: script.digest,
    state: isWithdrawn ? 'withdrawn' : script.cleared ? 'cleared' : 'draft',
    ...(meta.withdrawn === undefined ? {} : { withdrawn: meta.withdrawn }),
    checks: Object.fromEntries(
      Object.entries(checks).map(([role, { person, date }]) => [role, { name: person.name, date }]),
    ) as ScriptJson['checks'],
    corrections: meta.corrections,
    locale: script.locale,
    title: script.title,
    summary: script.summary,
    updated: script.updated,
    nextReview: meta.nextReview,
    format: meta.format,
    safeHour: meta.safeHour,
    topics: meta.topics,
    seasons: meta.seasons,
    days: meta.days,
    ...(meta.sensitive ? { sensitive: true as const } : {}),
    ...(warningOf(script) === undefined ? {} : { warning: warningOf(script) }),
    times: { basis: isRecorded(script) ? 'recorded' : 'reckoned', perMinute: paceOfLanguage(script), margin: MARGIN },
    versions: versionsOf(lines, meta.seconds).map((length) => ({
      length,
      seconds: round(versionSeconds(script, length)),
      lines: lines.filter((line) => isRead(line, length)).map(({ number }) => number),
    })) as ScriptJson['versions'],
    lines: lines.map((line, index) => ({
      number: line.number,
      role: line.role,
      locale: line.locale,
      text: line.text,
      ...(line.original === undefined ? {} : { original: line.original }),
      ...(line.say === undefined ? {} : { say: line.say }),
      parts: [...line.parts],
      keep: line.keep,
      ...(line.safety === undefined ? {} : { safety: line.safety }),
      ...(line.cut === undefined ? {} : { cut: line.cut }),
      units: line.units,
      start: round(moments[index]?.start ?? 0),
      seconds: round(moments[index]?.seconds ?? 0),
    })),
    notes: isWithdrawn ? [] : script.notes,
    asked: isWithdrawn ? [] : script.asked,
    address: absolute(addressOf(script.locale, 'radio', script.slug)),
    correctionsAddress: absolute(addressOf(script.locale, 'corrections')),
    publisher: SITE.publisher,
    licence: SITE.licence.text,
  };
}

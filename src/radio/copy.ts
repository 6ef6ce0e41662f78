/** What stands on every copy of a script, whatever its form: a sheet of paper in a studio must say what it is by itself. Pure. */
import { absolute, addressOf } from '../i18n/address.ts';
import { digits, fill, formatDate, formatDay } from '../i18n/text.ts';
import { languageOf, ORIGINAL } from '../locales.ts';
import type { Words } from '../schemas/interface.ts';
import { SITE } from '../site.ts';
import type { Script, ScriptLine } from './script.ts';
import { clock, lengthOf, type Moment, reckonedText, timeline } from './timing.ts';
import { isRead, type Length, versionsOf } from './versions.ts';

export interface Field {
  label: string;
  value: string;
  /** A number, time or code, which runs from left to right in every language. */
  isCode?: boolean;
}

/** Units a minute at which a station reads the language. */
export const paceOfLanguage = (script: Script): number => languageOf(script.locale).speakingRate.perMinute;

/** Whether the times come from a recording: every spoken line then has its own. */
export const isRecorded = ({ lines }: Script): boolean =>
  lines.some(({ recorded }) => recorded) && lines.every(({ recorded, units }) => recorded !== undefined || units === 0);

/** When each line is said: as recorded, else reckoned. */
export function momentsOf(script: Script): Moment[] {
  const reckoned = timeline(script.lines, paceOfLanguage(script));
  if (!isRecorded(script)) return reckoned;
  let end = 0;
  return script.lines.map(({ recorded, seconds }) => {
    const start = recorded?.start ?? end;
    end = recorded?.end ?? end + seconds;
    return { start, seconds: end - start };
  });
}

/** A length with its margin: `4:50 ±15%`; without it where it was measured. */
export const lengthText = (seconds: number, recorded: boolean): string => (recorded ? clock(seconds) : reckonedText(seconds));

/** Seasons and days for which a script is meant, as a host reads them; empty where it fits all year. */
export const timesOfYear = ({ meta, locale }: Script, words: Words): string =>
  [...meta.seasons.map((season) => words.radio.seasons[season]), ...meta.days.map((day) => formatDay(day, locale))].join(' · ');

/** Seconds of one version of a script, at the pace of its language. */
export const versionSeconds = (script: Script, length: Length): number =>
  lengthOf(
    script.lines.filter((line) => isRead(line, length)),
    paceOfLanguage(script),
  );

/** What a host says before the programme, in the language of the copy, else the original. */
export const warningOf = ({ meta, locale }: Script): string | undefined => meta.warning?.[locale] ?? meta.warning?.[ORIGINAL];

/** `DRAFT …`, or who has cleared it. */
export const stateText = (script: Script, words: Words): string =>
  script.cleared ? words.radio.copy.checked : words.radio.draft;

/** Who has checked this text, in the language of the copy; says so plainly where nobody has. */
export function checkedText({ checks, locale }: Script, words: Words): string {
  const { clinician, language } = checks;
  const said = [
    clinician && fill(words.state.clinician, { name: clinician.person.name, date: formatDate(clinician.date, locale) }),
    language && fill(words.state.speaker, { name: language.person.name, date: formatDate(language.date, locale) }),
  ].filter((text) => text !== undefined);
  return said.length > 0 ? said.join('; ') : words.radio.copy.nobody;
}

export function headOf(script: Script, words: Words): Field[] {
  const { radio } = words;
  const { lines, meta, locale } = script;
  const recorded = isRecorded(script);
  const warning = warningOf(script);
  const times = timesOfYear(script, words);
  const lengths = recorded
    ? [
        lengthText(
          momentsOf(script).reduce((most, { start, seconds }) => Math.max(most, start + seconds), 0),
          true,
        ),
      ]
    : versionsOf(lines, meta.seconds).map((length) => lengthText(versionSeconds(script, length), false));
  return [
    { label: radio.number, value: meta.number, isCode: true },
    { label: radio.version, value: digits(meta.version, locale) },
    { label: radio.copy.date, value: formatDate(script.updated, locale) },
    { label: radio.copy.text, value: script.digest, isCode: true },
    { label: radio.length, value: lengths.join(' · '), isCode: true },
    { label: radio.format, value: radio.formats[meta.format] },
    { label: radio.hour, value: radio.hours[meta.safeHour] },
    ...(times === '' ? [] : [{ label: radio.season, value: times }]),
    { label: radio.copy.checked, value: checkedText(script, words) },
    ...(warning === undefined ? [] : [{ label: radio.copy.warning, value: warning }]),
  ];
}

/** Sentences below a script: how its times were made, where to look it up, whom to name. */
export function footOf(script: Script, words: Words): string[] {
  const { copy } = words.radio;
  const address = absolute(addressOf(script.locale, 'corrections'));
  return [
    isRecorded(script) ? copy.recorded : fill(copy.reckoned, { n: digits(paceOfLanguage(script), script.locale) }),
    fill(copy.ask, { address }),
    // Lines of their own: each script has a full stop of its own.
    `${copy.credit} ${words.site.name}`,
    fill(words.foot.licence, { licence: SITE.licence.name }),
    absolute(addressOf(script.locale, 'radio', script.slug)),
  ];
}

/** Name of the voice, sound or pause of a line. */
export function roleText({ role }: Pick<ScriptLine, 'role'>, words: Words): string {
  if (role === 'pause') return words.radio.pause;
  if (role === 'music' || role === 'sound') return words.radio.cues[role];
  return words.radio.roles[role];
}

/** What a host must know of a line before she reads it. */
export const marksOf = ({ keep, say, cut, parts }: ScriptLine, words: Words): string[] =>
  [
    ...parts.map((part) => words.radio.parts[part]),
    keep ? words.radio.keep : undefined,
    say === 'own-words' ? words.radio.ownWords : undefined,
    cut === undefined ? undefined : words.radio.cut[`${cut}`],
  ].filter((mark) => mark !== undefined);

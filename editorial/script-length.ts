/** Warns where a version of a script takes longer or shorter than its slot. Beside the rules, not among them: reckoning belongs to the radio desk, which comes after them. */
import type { Library } from '../src/library.ts';
import { LOCALES } from '../src/locales.ts';
import { type Problem, type Said, warning } from '../src/problems.ts';
import { editionOf } from '../src/publish/edition.ts';
import { isRecorded, versionSeconds } from '../src/radio/copy.ts';
import { scriptOf } from '../src/radio/script.ts';
import { clock, MARGIN } from '../src/radio/timing.ts';
import { type Length, versionsOf } from '../src/radio/versions.ts';

/** Seconds of the slot of a version: the longest reads every line, so its slot is what the script is written for. */
const slotOf = (length: Length, longest: Length | undefined, written: number): number => (length === longest ? written : length);

/** The longest version reads every line: nothing can be marked to be left out of it. */
const SHORTEN: Said = { en: 'Say it shorter, or ask the station for more time.', zh: '请说得短一些，或请电台多留时间。' };
const leaveOut = (length: Length): Said => ({
  en: `Mark lines with cut="${length}" in all languages, or say it shorter.`,
  zh: `请在各语言里给一些台词加 cut="${length}"，或说得短一些。`,
});

const FILL: Said = {
  en: 'Say more, add music or pauses, or leave fewer lines out.',
  zh: '请多说一点，加音乐或停顿，或少删几句台词。',
};

/** @returns a warning for each version that misses its slot by more than the margin within which a length is reckoned */
export function missedSlots(library: Library): Problem[] {
  return library.entries
    .filter(({ kind }) => kind === 'radio')
    .flatMap((entry) =>
      [...entry.versions].flatMap(([locale, { file }]) => {
        const script = scriptOf(library, editionOf(entry, locale));
        // A recording is as long as it is; and a translation that is out of date is shown in the original, which is told itself.
        if (isRecorded(script) || script.standsIn) return [];
        const lengths = versionsOf(script.lines, script.meta.seconds);
        return lengths.flatMap((length) => {
          const slot = slotOf(length, lengths.at(-1), script.meta.seconds);
          const seconds = versionSeconds(script, length);
          if (Math.abs(seconds - slot) <= slot * MARGIN) return [];
          const isOver = seconds > slot;
          const [took, most, by] = [clock(seconds), clock(slot), Math.round(Math.abs(seconds / slot - 1) * 100)];
          return [
            warning(
              'script-length',
              { file, line: 1, column: 1 },
              {
                en: `The version of ${most} takes about ${took} in ${LOCALES[locale].name}: ${by} % too ${isOver ? 'long' : 'short'}.`,
                zh: `${most} 的版本用${LOCALES[locale].name}念大约要 ${took}，${isOver ? '超出' : '少了'} ${by}%。`,
              },
              isOver ? (length === lengths.at(-1) ? SHORTEN : leaveOut(length)) : FILL,
            ),
          ];
        });
      }),
    );
}

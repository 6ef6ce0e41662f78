/** Judges how the program takes a file in a bad state: it says so, or what it makes of it is sound. Anything else is a fault of the program. */
import { BEFORE, type File, type Tried, tryFile } from './corpus.ts';
import { falseDanger } from './sound/danger.ts';
import { foreignData } from './sound/data.ts';
import { foreignMarkup } from './sound/markup.ts';
import { badMessages } from './sound/messages.ts';
import { falselyCurrent } from './sound/parts.ts';

/** What the reader says that it takes at most; whatever is larger may not reach a parser. */
const LARGEST_BYTES = 256 * 1024;
const LONGEST_LINE = 5000;

export interface Verdict {
  outcome: 'refused' | 'sound' | 'fault';
  faults: string[];
  tried?: Tried;
}

/** The limits are steps, not times: a file beyond one is refused however fast the machine is. */
function brokenLimits({ piece }: File, bytes: Uint8Array | undefined, { library }: Tried): string[] {
  if (!library || bytes === undefined) return [];
  const longest = Math.max(
    ...new TextDecoder()
      .decode(bytes)
      .split(/\r\n|[\r\n]/)
      .map(({ length }) => length),
  );
  return [
    ...(bytes.length > LARGEST_BYTES ? [`${bytes.length} bytes were read`] : []),
    ...(piece.source.type === 'entry' && longest > LONGEST_LINE ? [`a line of ${longest} characters was read`] : []),
  ];
}

/** @param bytes what the file holds now; undefined where it is gone */
export function judge(file: File, bytes: Uint8Array | undefined): Verdict {
  let tried: Tried;
  try {
    tried = tryFile(file, bytes);
  } catch (error) {
    return { outcome: 'fault', faults: [`threw ${(error as Error).stack?.slice(0, 400) ?? String(error)}`] };
  }
  const { errors, library } = tried;
  if (tried.isSame) return { outcome: 'sound', faults: brokenLimits(file, bytes, tried), tried };
  const faults = library
    ? [
        ...falseDanger(BEFORE.library, library),
        ...falselyCurrent(BEFORE.library, library),
        ...foreignMarkup(BEFORE.library, library),
        ...foreignData(BEFORE.library, library),
        ...brokenLimits(file, bytes, tried),
      ]
    : badMessages(errors, file.piece.file, bytes);
  if ('attacked' in globalThis) faults.push('code of the file was run');
  return { outcome: faults.length > 0 ? 'fault' : library ? 'sound' : 'refused', faults, tried };
}

/** How a reader wants the page to look. What is kept may be old or spoilt: only known values count. */

export const OPTIONS = {
  size: ['normal', 'large', 'largest'],
  lines: ['normal', 'wide'],
  colours: ['phone', 'light', 'dark', 'strong'],
} as const;
export type Aspect = keyof typeof OPTIONS;
export type Choices = { [A in Aspect]: (typeof OPTIONS)[A][number] };

export const ASPECTS = Object.keys(OPTIONS) as Aspect[];
/** The first of each aspect: the page as it is sent. */
export const AS_SENT: Readonly<Choices> = { size: 'normal', lines: 'normal', colours: 'phone' };

/** @param kept what `textOf` wrote, or anything else; @returns whole choices, the sent look where a value is unknown */
export function choicesFrom(kept: string | null): Choices {
  let found: unknown;
  try {
    found = JSON.parse(kept ?? '');
  } catch {
    return { ...AS_SENT };
  }
  if (typeof found !== 'object' || found === null) return { ...AS_SENT };
  const values = found as Record<string, unknown>;
  const choose = <A extends Aspect>(aspect: A): Choices[A] => {
    const options: readonly unknown[] = OPTIONS[aspect];
    return options.includes(values[aspect]) ? (values[aspect] as Choices[A]) : AS_SENT[aspect];
  };
  return { size: choose('size'), lines: choose('lines'), colours: choose('colours') };
}

/** @returns what is to be kept, or nothing where the page is to look as it is sent */
export const textOf = (choices: Choices): string | undefined =>
  ASPECTS.every((aspect) => choices[aspect] === AS_SENT[aspect]) ? undefined : JSON.stringify(choices);

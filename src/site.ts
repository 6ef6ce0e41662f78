/** All that another region changes when it takes the site over: publisher, numbers, rules, addresses. Its name is an interface word. */

export const SITE = {
  /** Who answers for the texts. The words of the "about" page say the same at length. */
  publisher: 'Health Bridge',

  /** What the numbers of radio scripts begin with: HB-R-001. */
  initials: 'HB',

  /** The ambulance. Printed with Western digits in every language, as on the keypad. */
  emergencyNumber: '120',

  /** Further numbers that are said digit by digit on air: police, fire brigade, traffic police. */
  spelledNumbers: ['110', '119', '122'],

  /** Where "Leave" goes: an ordinary page that nobody wonders about, quick to load in China. */
  leaveTo: 'https://www.weather.com.cn/',

  /** Parts of the region that a note or a story may be for: id, and the name in the language of the originals. Readers see the interface words of the same ids. */
  regions: { hotan: '和田', lhasa: '拉萨' },

  /** Whose calendar counts here, beside that of WHO: `by` of its files, and an interface word. The page reckons days from it. */
  authority: 'china',

  /** The code host's address of this project, for "report an error" and "contribute"; none is printed while it is undefined. */
  repository: undefined as string | undefined,

  /** Origin of a service through which people sign in to the form editor with the code host's own window (docs/editor.md). */
  signIn: undefined as string | undefined,

  licence: { text: 'https://creativecommons.org/licenses/by/4.0/', name: 'CC BY 4.0' },

  /** The rule set for what may be said on air (docs/content-rules). */
  airRules: 'cn-2016',

  /** Text that no named person has reviewed: `label` prints it with a notice, `leave-out` keeps it off the site. */
  unreviewed: process.env['REVIEWED_ONLY'] === '1' ? 'leave-out' : 'label',
} as const;

const trim = (path: string) => path.replace(/^\/+|\/+$/g, '');

/** Origin of the published site, without a slash at the end. A workflow hands over an empty word where none is set. */
export const SITE_URL = (process.env['SITE_URL'] || 'http://localhost:4321').replace(/\/+$/, '');

/** Folder under which the site is served: `/` or `/name/`. */
export const BASE_PATH = trim(process.env['BASE_PATH'] ?? '') === '' ? '/' : `/${trim(process.env['BASE_PATH'] ?? '')}/`;

/** The day that counts for what has expired, `YYYY-MM-DD`. */
export const BUILD_DATE = process.env['BUILD_DATE'] ?? new Date().toISOString().slice(0, 10);

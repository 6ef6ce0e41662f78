/** All that another region changes when it takes the site over: publisher, numbers, rules, addresses. Its name is an interface word. */

export const SITE = {
  /** Who answers for the texts. The words of the "about" page say the same at length. */
  publisher: 'Health Bridge',

  /** The ambulance. Printed with Western digits in every language, as on the keypad. */
  emergencyNumber: '120',

  /** Where "Leave" goes: an ordinary page that nobody wonders about, quick to load in China. */
  leaveTo: 'https://www.weather.com.cn/',

  /** The code host's address of this project, for "report an error" and "contribute"; none is printed while it is undefined. */
  repository: undefined as string | undefined,

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

/** What a rule is: one that looks at all of the content at once and says what is wrong. A rule never prints, stops or changes anything. */
import type { Content } from '../document/content.ts';
import type { Problem } from '../problems.ts';

export interface Rule {
  /** Name of the rule's file and of its problems. */
  code: string;
  /** Most that a problem of it can be; docs/content-rules/<code>.md gives the reason. Left out: error. */
  level?: Problem['level'];
  /** Why there is such a rule, for the person who meets it. */
  why: string;
  check: (content: Content) => Problem[];
}

/** Whether a text is overdue, where the clock of a phone may be wrong by years. */
import { expect, test } from 'vitest';
import { verdictOn } from '../../../src/offline/client/expiry.ts';

const CHANGED = '2026-03-01';
const DUE = '2027-03-01';

test.each([
  ['within its time a text is fine', '2026-11-22', undefined, 'fine'],
  ['on its last day it still is', DUE, undefined, 'fine'],
  ['after it, it is overdue', '2027-03-02', undefined, 'overdue'],
  ['a phone before the last change has a wrong clock', '2001-01-01', undefined, 'clock'],
  ['a phone of the far future is believed where nobody knows better', '2049-05-01', undefined, 'overdue'],
  ['but not where the host says another day', '2049-05-01', '2026-11-22', 'clock'],
  ['a phone of the past is corrected by the host', '2001-01-01', '2027-06-01', 'overdue'],
  ['a wrong past is told where the host says that the text is fresh', '2001-01-01', '2026-11-22', 'clock'],
  ['phone and host agree that it is fine', '2026-11-22', '2026-11-22', 'fine'],
  ['phone and host agree that it is overdue', '2027-06-01', '2027-06-01', 'overdue'],
] as const)('%s', (_what, phone, host, verdict) => {
  expect(verdictOn(phone, DUE, CHANGED, host)).toBe(verdict);
});

test('a text whose check was overdue before its last change is overdue on any phone', () => {
  expect(verdictOn('2001-01-01', '2020-01-01', CHANGED)).toBe('overdue');
});

/**
 * Writes who must approve what, by language and kind, for an organisation with the teams that docs/review.md names.
 *
 *     node editorial/github/owners.ts ORGANISATION > .github/CODEOWNERS
 */
import { locales, ORIGINAL } from '../../src/locales.ts';
import { KINDS } from '../../src/schemas/kinds.ts';

/** @param organisation name on GitHub, or `owner` of a group on another host */
export function ownersOf(organisation: string): string {
  const team = (name: string) => `@${organisation}/${name}`;
  const lines = [
    '# Written by: node editorial/github/owners.ts ORGANISATION. The last line that fits a file decides.',
    `* ${team('maintainers')}`,
    `/src/content/ ${team('editors')}`,
    ...KINDS.flatMap((kind) =>
      locales.map(
        (locale) =>
          `/src/content/${kind}/${locale}/ ${team(locale === ORIGINAL ? 'clinicians' : `speakers-${locale.toLowerCase()}`)}`,
      ),
    ),
    ...locales.map((locale) => `/src/content/interface/${locale}.json ${team(`speakers-${locale.toLowerCase()}`)}`),
    `/src/content/safety/ ${team('clinicians')}`,
    `/src/content/facts/ ${team('clinicians')}`,
    `/src/content/people/ ${team('maintainers')}`,
    `/src/content/guides/ ${team('maintainers')}`,
    `/reviews/ ${team('maintainers')}`,
    `/.github/ ${team('maintainers')}`,
  ];
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] === import.meta.filename) {
  const [organisation] = process.argv.slice(2);
  if (organisation === undefined || !/^[A-Za-z0-9-]+$/.test(organisation)) {
    console.error('node editorial/github/owners.ts ORGANISATION');
    process.exit(1);
  }
  process.stdout.write(ownersOf(organisation));
}

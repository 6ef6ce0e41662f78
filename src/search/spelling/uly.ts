/** Uyghur in Latin letters, the official ULY. */

const ARABIC = [...'اەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيئ'];
const LATIN = [...'aebptjçxdrzžsşğfqkgñlmnhouöüwéiy', ''];

/** ULY with one letter for each of its pairs: ç ch, ş sh, ğ gh, ñ ng, ž zh; é for ë. */
export const ULY: ReadonlyMap<string, string> = new Map(ARABIC.map((letter, i) => [letter, LATIN[i] ?? '']));

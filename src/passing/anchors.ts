/** Many texts in one file: the anchors of each are told apart. */

/** What all texts of a file have in common: explained words, sources, the contents, pictograms. */
const COMMON = /^(?:[wqr]\d+|contents|i-[a-z-]+)$/;

/**
 * Puts a prefix before every id of a piece of HTML and before every link to one.
 * @param html as the site's components write it: attributes in double quotes
 */
export const toldApart = (html: string, prefix: string): string =>
  html.replace(/ (id="|href="#)([^"]+)"/g, (whole, start: string, id: string) =>
    COMMON.test(id) ? whole : ` ${start}${prefix}-${id}"`,
  );

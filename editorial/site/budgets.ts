/** What pages may weigh on the way to a phone, in bytes as brotli 11 leaves them (docs/speed.md). The tests of the browser hold the same. */

/** Of an article: one answer with the whole text in it. */
export const MOST_ARTICLE_BYTES = 10_240;

/** Of the one script that every page shares, with all that comes together with it; what it offers is fetched when it is wanted. */
export const MOST_SCRIPT_BYTES = 3_072;

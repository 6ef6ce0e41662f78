/** Sizes of files to pass on. They are known last, so a page leaves room for each, which the build fills. */

/** Isolates: a number with Latin letters would be turned round among letters that run from right to left. */
const LEFT_TO_RIGHT = '\u2066';
const END = '\u2069';

/** Where a size will stand. @param file path within the site */
export const sizeMark = (file: string): string => `${LEFT_TO_RIGHT}size:${file}${END}`;

const MARK = new RegExp(`${LEFT_TO_RIGHT}size:([^${END}]+)${END}`, 'gu');

/** Size as a reader is told it before she pays for it. */
const inKilobytes = (bytes: number): string => `${LEFT_TO_RIGHT}${Math.ceil(bytes / 1024)} KB${END}`;

/** @param bytesOf bytes of a file by its path within the site */
export const withSizes = (html: string, bytesOf: (file: string) => number): string =>
  html.replace(MARK, (_mark, file: string) => inKilobytes(bytesOf(file)));

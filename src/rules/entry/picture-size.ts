import { type Problem, problem, warning } from '../../problems.ts';
import type { Rule } from '../rule.ts';

/** The site makes small copies; more than this only fills the repository, which is copied whole by everybody. */
const LARGEST_BYTES = 3 * 1024 * 1024;
const LARGE_BYTES = 800 * 1024;
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);

export const pictureSize: Rule = {
  code: 'picture-size',
  level: 'error',
  why: 'What is once in the history is downloaded by everybody who works on the site, for ever.',
  check: ({ media }) =>
    [...media]
      .filter(([file]) => /\.(?:png|jpe?g)$/.test(file))
      .flatMap(([file, bytes]): Problem[] => {
        if (bytes <= LARGE_BYTES) return [];
        const make = bytes > LARGEST_BYTES ? problem : warning;
        return [
          make(
            'picture-size',
            { file, line: 1, column: 1 },
            { en: `The picture has ${megabytes(bytes)} MB.`, zh: `图片有 ${megabytes(bytes)} MB。` },
            {
              en: 'Save it again, 1600 pixels wide and as JPEG of quality 80: some 300 KB.',
              zh: '请另存为宽 1600 像素、质量 80 的 JPEG，大约 300 KB。',
            },
          ),
        ];
      }),
};

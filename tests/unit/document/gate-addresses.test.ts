/** Attacks through links and pictures: where a link may lead. */
import { describe, expect, test } from 'vitest';
import { isAllowedAddress } from '../../../src/document/addresses.ts';
import { textOfDocument, walkWords } from '../../../src/document/text.ts';
import { placed, readBody } from '../tiny-content.ts';

const linksOf = (body: string) => {
  const { problems, original } = readBody(body);
  const words = original ? [...walkWords(original.document.blocks)] : [];
  return { problems: placed(problems), urls: words.flatMap((word) => (word.type === 'link' ? [word.url] : [])) };
};

describe('links that lead to code or away', () => {
  test.each([
    ['javascript:', '[字](javascript:alert(1))'],
    ['… in capitals', '[字](JaVaScRiPt:alert(1))'],
    ['… after spaces', '[字](<  javascript:alert(1)>)'],
    ['… with a space within', '[字](<java script:alert(1)>)'],
    ['… with a tab by entity within', '[字](java&#9;script:alert(1))'],
    ['… with a line end by entity within', '[字](java&#10;script:alert(1))'],
    ['… behind a control character by entity', '[字](&#1;javascript:alert(1))'],
    ['… with a letter as decimal entity', '[字](&#106;avascript:alert(1))'],
    ['… with a letter as hexadecimal entity', '[字](&#x6A;avascript:alert(1))'],
    ['… with the colon as entity', '[字](javascript&colon;alert(1))'],
    ['… with an escaped colon', '[字](javascript\\:alert(1))'],
    ['… percent-encoded', '[字](%6Aavascript:alert(1))'],
    ['… with an encoded colon', '[字](javascript%3Aalert(1))'],
    ['… with a name of a server', '[字](javascript://example.org/%0Aalert(1))'],
    ['… after https in a view of the source', '[字](view-source:https://example.org/)'],
    ['data:', '[字](data:text/html;base64,PHNjcmlwdD4=)'],
    ['vbscript:', '[字](vbscript:msgbox(1))'],
    ['blob:', '[字](blob:https://example.org/a)'],
    ['file:', '[字](file:///etc/passwd)'],
    ['ftp:', '[字](ftp://example.org/)'],
    ['http: without the s', '[字](http://example.org/)'],
    ['mailto:', '[字](mailto:a@example.org)'],
    ['another server without a scheme', '[字](//evil.example/a)'],
    ['… with backslashes', '[字](\\\\\\\\evil.example/a)'],
    ['… with one slash of each kind', '[字](/\\\\evil.example)'],
    ['… with an encoded backslash', '[字](/%5Cevil.example)'],
    ['… with three slashes', '[字](https:///evil.example)'],
    ['https: without slashes', '[字](https:evil.example)'],
    ['a name and a password', '[字](https://user:pass@example.org/)'],
    ['a name before the server', '[字](https://www.who.int@evil.example/)'],
    ['a server without a dot', '[字](https://localhost/)'],
    ['a relative address', '[字](other)'],
    ['a relative address upwards', '[字](../other)'],
    ['a path that climbs', '[字](/zh-CN/../../admin)'],
    ['a path that climbs in disguise', '[字](/zh-CN/%2e%2e/admin)'],
    ['an empty address', '[字]()'],
    ['only an anchor sign', '[字](#)'],
    ['a call with letters', '[字](tel:120;javascript)'],
    ['a quotation mark', '[字](https://example.org/"onclick)'],
    ['an address cut by < and >', '[字](<https://example.org/\\<script\\>>)'],
    ['a reference whose address is code', '[字][a]\n\n[a]: javascript:alert(1)', '3:1 address'],
    ['an address of a reference that nothing uses', '字\n\n[a]: javascript:alert(1)', '3:1 address'],
    ['a bare address without the s', '文 http://example.org/ 文', '1:3 address'],
    ['a bare name of a server', 'www.example.org', '1:1 address'],
    ['a bare address of mail', 'a@example.org', '1:1 address'],
  ])('%s', (_, body, expected = '1:1 address') => {
    expect(linksOf(body)).toEqual({ problems: [expected], urls: [] });
  });

  test('an autolink is no part of MDX', () => {
    for (const body of ['<javascript:alert(1)>', '<https://example.org/>', '<a@example.org>']) {
      expect(placed(readBody(body).problems)).toEqual([expect.stringMatching(/^1:1 (?:mdx|component)$/)]);
    }
  });

  test('a line end within an address makes it text', () => {
    const { problems, original } = readBody('[字](java\nscript:alert(1))');
    expect(problems).toEqual([]);
    expect(original && textOfDocument(original.document)).toBe('[字](java\nscript:alert(1))');
  });

  test('a link may not be empty-handed: the name of a footnote that does not exist is text', () => {
    expect(linksOf('[字][a] [^b]')).toEqual({ problems: [], urls: [] });
  });
});

describe('pictures of Markdown', () => {
  test.each([
    ['from elsewhere', '![字](https://evil.example/a.png)'],
    ['beside the entry, which MDX would import', '![字](./a.png)'],
    ['as data', '![字](data:image/svg+xml;base64,PHN2Zz4=)'],
    ['as an SVG', '![字](./a.svg)'],
    ['by reference', '![字][a]\n\n[a]: https://example.org/a.png'],
    ['in a link', '[![字](./a.png)](https://example.org/)', '1:2 markup'],
  ])('%s', (_, body, expected = '1:1 markup') => {
    expect(placed(readBody(body).problems)).toEqual([expected]);
  });
});

describe('links that may stay', () => {
  test.each([
    ['https', '[字](https://www.who.int/a?b=c#d)', 'https://www.who.int/a?b=c#d'],
    ['https in a reference', '[字][a]\n\n[a]: https://www.who.int/', 'https://www.who.int/'],
    [
      'of two references with one name the first',
      '[字][a]\n\n[a]: https://a.example/\n[a]: https://b.example/',
      'https://a.example/',
    ],
    ['a page of this site', '[字](/zh-CN/signs/bleeding/)', '/zh-CN/signs/bleeding/'],
    ['an anchor of this page', '[字](#s2)', '#s2'],
    ['a telephone', '[字](tel:120)', 'tel:120'],
    ['a bare address', '见 https://www.who.int/', 'https://www.who.int/'],
  ])('%s', (_, body, url) => {
    expect(linksOf(body)).toEqual({ problems: [], urls: [url] });
  });

  test('a link within the site is noted with its place, so that a rule can look for its page', () => {
    expect(readBody('字 [字](/zh-CN/topics/pregnancy/)').original?.references).toMatchObject([
      { kind: 'page', id: '/zh-CN/topics/pregnancy/', place: { column: 3 } },
    ]);
  });
});

test('browsers drop tabs, line ends and controls and take a backslash for a slash: an address with any of them is refused', () => {
  for (const code of [...Array(33).keys(), 0x5c, 0x7f, 0x85, 0xa0]) {
    expect(isAllowedAddress(`https://example.org/${String.fromCodePoint(code)}a`)).toBe(false);
    expect(isAllowedAddress(`${String.fromCodePoint(code)}https://example.org/`)).toBe(false);
  }
});

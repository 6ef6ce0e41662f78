import { describe, expect, it } from 'vitest';
import { tidy } from '../../../src/layouts/tidy.ts';

describe('white space of templates', () => {
  it('goes between the tags of blocks', () => {
    expect(tidy('<main id="m"> <h1>མངལ་སྦྲུམ།</h1>\n  <p>ཕེབས་རོགས།</p> </main>')).toBe(
      '<main id="m"><h1>མངལ་སྦྲུམ།</h1><p>ཕེབས་རོགས།</p></main>',
    );
  });

  it('stays between words and elements within a line', () => {
    const line = '<p><b>ئەگەر قان كەلسە</b> دوختۇرخانىغا بېرىڭ. <a href="#q1">1</a> <bdi dir="ltr">HPV</bdi></p>';
    expect(tidy(line)).toBe(line);
  });

  it('stays in text that is shown as it was typed', () => {
    const typed = '<pre><code>a\n  b\n</code></pre>';
    expect(tidy(typed)).toBe(typed);
  });
});

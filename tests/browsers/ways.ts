/** The ways that a reader goes in any browser, each a sentence; a way fails with what it saw. */
import { addressOf, type Locale, languageOf, wordsIn } from '../browser/pages.ts';
import { type Driver, until } from './driver.ts';

export interface Way {
  says: string;
  /** @returns what could not be seen in this browser, if anything */
  go(driver: Driver, origin: string, locale: Locale, shots: string): Promise<string | undefined>;
}

function hold(isTrue: boolean, otherwise: string): void {
  if (!isTrue) throw new Error(otherwise);
}

/** What stands out of the window at a side. */
const OVERFLOW = `(() => {
  const root = document.documentElement;
  const page = root.getBoundingClientRect();
  const wide = [...document.body.querySelectorAll('*')].filter((one) => !one.closest('.unseen, .table, svg') && one.checkVisibility()
    && [...one.getClientRects()].some(({ left, right }) => left < page.left - 0.5 || right > page.right + 0.5));
  return [root.scrollWidth > root.clientWidth ? 'page ' + root.scrollWidth + ' in ' + root.clientWidth : '',
    ...wide.map((one) => one.localName + '.' + one.className)].filter(Boolean).slice(0, 5);
})()`;

/** How full the lines of the longest paragraph are, the last one aside: an engine that finds no place to break leaves gaps. */
const FILLED = `(() => {
  const longest = [...document.querySelectorAll('main p')].sort((a, b) => b.textContent.length - a.textContent.length)[0];
  const range = document.createRange();
  range.selectNodeContents(longest);
  const lines = [];
  for (const { top, bottom, left, right } of range.getClientRects()) {
    const line = lines.find((one) => (top + bottom) / 2 > one.top && (top + bottom) / 2 < one.bottom);
    if (line) Object.assign(line, { left: Math.min(line.left, left), right: Math.max(line.right, right) });
    else lines.push({ top, bottom, left, right });
  }
  const width = longest.getBoundingClientRect().width;
  return lines.slice(0, -1).map(({ left, right }) => (right - left) / width);
})()`;

export const WAYS: readonly Way[] = [
  {
    says: 'from home to a sign, what to do, and the page of help',
    async go(driver, origin, locale, shots) {
      await driver.open(origin + addressOf('home', locale));
      await driver.screenshot(`${shots}-home.png`);
      await driver.click('.urgent .tiles a[href$="/signs/bleeding/"]');
      await until(driver, `location.pathname.endsWith('/signs/bleeding/') && document.querySelector('.help .now li')`);
      const danger = await driver.evaluate<string>(`document.querySelector('.help .now').innerText`);
      hold(languageOf(locale).script.letters.test(danger), `the danger signs read: ${danger.slice(0, 80)}`);
      await driver.screenshot(`${shots}-sign.png`);
      await driver.open(origin + addressOf('home', locale));
      await driver.click('.safe a');
      await until(
        driver,
        `location.pathname.endsWith('/help/') && document.querySelector('#help a[href="tel:120"]').checkVisibility()`,
      );
    },
  },
  {
    says: 'an article can be read: direction, letters, full lines',
    async go(driver, origin, locale, shots) {
      await driver.open(origin + addressOf('article', locale));
      const { dir, title, size } = await driver.evaluate<{ dir: string; title: string; size: number }>(
        `({ dir: getComputedStyle(document.documentElement).direction, title: document.querySelector('h1').innerText, size: parseFloat(getComputedStyle(document.querySelector('main p')).fontSize) })`,
      );
      hold(dir === languageOf(locale).dir, `direction ${dir}`);
      hold(languageOf(locale).script.letters.test(title), `title ${title}`);
      hold(size >= 18, `letters of ${size} px`);
      const lines = await driver.evaluate<number[]>(FILLED);
      hold(lines.length > 2, `${lines.length} lines`);
      hold(Math.min(...lines) > 0.6, `a line only ${Math.round(100 * Math.min(...lines))} % full`);
      await driver.screenshot(`${shots}-article.png`);
      await driver.evaluate(`document.querySelector('#help').scrollIntoView()`);
      await driver.screenshot(`${shots}-danger.png`);
    },
  },
  {
    says: 'no page is wider than a window of 360 or 320 px',
    async go(driver, origin, locale) {
      for (const width of [360, 320]) {
        await driver.resize(width, 640);
        for (const type of ['home', 'article', 'sign', 'help', 'script', 'search'] as const) {
          await driver.open(origin + addressOf(type, locale));
          const own = await driver.evaluate<number>('document.documentElement.getBoundingClientRect().width');
          // A browser with a broad scroll bar takes it from the page.
          hold(own <= width && own >= width - 16, `the page is ${own} px wide, not ${width}`);
          const wide = await driver.evaluate<string[]>(OVERFLOW);
          hold(wide.length === 0, `${type} at ${width}: ${wide.join(', ')}`);
        }
      }
      await driver.resize(360, 640);
    },
  },
  {
    says: 'an explained word rises as a sheet and goes again',
    async go(driver, origin, locale, shots) {
      await driver.open(origin + addressOf('article', locale));
      await driver.click('a.term');
      await until(driver, `getComputedStyle(document.querySelector('.words div:target')).position === 'fixed'`);
      await driver.screenshot(`${shots}-word.png`);
      await driver.click('.words div:target .button');
      await until(driver, `document.querySelector('.words div:target') === null`);
    },
  },
  {
    says: 'search answers, or says that it cannot',
    async go(driver, origin, locale, shots) {
      const { searching, failed } = wordsIn(locale).search;
      await driver.open(`${origin}${addressOf('search', locale)}?q=120`);
      await until(driver, `![${JSON.stringify(searching)}, ''].includes(document.querySelector('#found').textContent)`);
      const said = await driver.evaluate<string>(`document.querySelector('#found').textContent`);
      const hits = await driver.evaluate<number>(`document.querySelectorAll('#hits a').length`);
      hold(hits > 0 || said === failed, `said “${said}”, showed ${hits}`);
      await driver.screenshot(`${shots}-search.png`);
    },
  },
  {
    says: 'Tab goes first past the frame, then to home, menu and languages, in the direction of the writing',
    async go(driver, origin, locale) {
      const { nav, site } = wordsIn(locale);
      await driver.open(origin + addressOf('home', locale));
      const stops: { text: string; x: number; y: number; ring: string }[] = [];
      for (let presses = 0; presses < 4; presses++) {
        await driver.pressTab();
        stops.push(
          await driver.evaluate(
            `(() => { const at = document.activeElement, { x, y } = at.getBoundingClientRect(); return { text: at.textContent.trim(), x, y, ring: at.matches(':focus-visible') ? getComputedStyle(at).outlineStyle : 'not shown' }; })()`,
          ),
        );
      }
      const wanted = [nav.skip, site.name, nav.menu, nav.language];
      hold(
        wanted.every((text, index) => stops[index]?.text === text),
        `stops ${stops.map(({ text }) => text).join(', ')}`,
      );
      // A window that has not the focus of a desktop shows no ring: then only the order can be seen.
      const hasFocus = await driver.evaluate<boolean>('document.hasFocus()');
      hold(!hasFocus || stops.every(({ ring }) => ring === 'solid'), `rings ${stops.map(({ ring }) => ring).join(', ')}`);
      const [, , menu, language] = stops;
      if (menu && language && Math.abs(menu.y - language.y) < 5)
        hold(menu.x < language.x === (languageOf(locale).dir === 'ltr'), 'the stops run against the writing');
      return hasFocus ? undefined : 'the ring of the focus was not seen: its window has not the focus of a desktop';
    },
  },
];

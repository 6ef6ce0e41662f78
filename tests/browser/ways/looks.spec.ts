/** What a reader's own settings ask for: less motion, colours of her own, dark on paper. Contrast and size are axe's and the layout's. */
import { expect, type Locator, test } from '@playwright/test';
import sharp from 'sharp';
import { addressOf, locales, paperCome } from '../pages.ts';

test('nothing moves by itself where a reader wants less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const address of ['/', addressOf('home', 'ug'), `${addressOf('article', 'bo')}#w1`, addressOf('search', 'zh-CN')]) {
    await page.goto(address);
    const moving = await page.evaluate(() => ({
      running: document.getAnimations().length,
      elements: [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0);
      }).length,
      scroll: getComputedStyle(document.documentElement).scrollBehavior,
    }));
    expect.soft(moving, address).toEqual({ running: 0, elements: 0, scroll: 'auto' });
  }
});

for (const locale of locales) {
  test(`${locale}: with forced colours, edges say what fills said`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(addressOf('article', locale));
    const edge = (selector: string, side = 'border-block-start-width') =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => Number.parseFloat(getComputedStyle(element).getPropertyValue(name)), side);
    expect(await edge('.help .now')).toBe(10);
    expect(await edge('.help .today')).toBe(4);
    expect(await edge('.key')).toBe(3);
    expect(await edge('.call')).toBe(2);
    expect(await edge('.head', 'border-block-end-width')).toBe(3);
    await page.goto(addressOf('home', locale));
    expect(await edge('.tiles a')).toBe(2);
    // A focus ring is an outline, which forced colours keep.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe('solid');
  });
}

/** What is drawn within a field, in pixels that are nearer to ink than to paper. */
async function inkIn(field: Locator): Promise<number> {
  const { data, info } = await sharp(await field.screenshot())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const edge = 6;
  return data.filter((light, at) => {
    const [x, y] = [at % info.width, Math.floor(at / info.width)];
    return light < 128 && x >= edge && y >= edge && x < info.width - edge && y < info.height - edge;
  }).length;
}

for (const [locale, typed] of [
  ['bo', 'སྦྲུམ་མའི་ཁྲག་རྫོགས་'],
  ['ug', 'ھامىلدار قېنى'],
] as const) {
  test(`${locale}: what is typed is not cut above or below its line`, async ({ page }) => {
    await page.goto(addressOf('search', locale));
    const field = page.locator('#q');
    await field.fill(typed);
    await field.blur();
    const ink = await inkIn(field);
    expect(ink).toBeGreaterThan(200);
    await field.evaluate((element) => {
      element.style.lineHeight = '4';
    });
    expect(Math.abs((await inkIn(field)) - ink)).toBeLessThan(ink * 0.01);
  });
}

test('on paper letters are black on white, although the screen is dark', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const address of [addressOf('article', 'ug'), addressOf('script', 'bo'), addressOf('help', 'en')]) {
    await page.goto(address);
    await paperCome(page);
    const colours = await page.evaluate(() => {
      const black = 'rgb(0, 0, 0)';
      const isSeen = (element: Element) => element.checkVisibility() && (element.textContent ?? '').trim() !== '';
      return {
        paper: getComputedStyle(document.body).backgroundColor,
        other: [...document.querySelectorAll('main *')]
          .filter((element) => isSeen(element) && getComputedStyle(element).color !== black)
          .map(({ localName, className }) => `${localName}.${className}`),
      };
    });
    expect.soft(colours, address).toEqual({ paper: 'rgb(255, 255, 255)', other: [] });
  }
});

/** Debian's Firefox, through WebDriver BiDi. */
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { type Driver, NotDriven } from './driver.ts';

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
export const findFirefox = (): string | undefined =>
  [process.env['FIREFOX'], ...PLACES].find((file) => file !== undefined && existsSync(file));

/** @throws NotDriven where there is no Firefox, or it does not start */
export async function openFirefox(): Promise<Driver> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new NotDriven('there is no Firefox here (Debian: apt-get install firefox-esr)');
  const browser = await puppeteer
    .launch({ browser: 'firefox', executablePath, headless: true, defaultViewport: { width: 360, height: 640 } })
    .catch((error: Error) => {
      throw new NotDriven(`Firefox did not start: ${error.message.split('\n')[0]}`);
    });
  const [page = await browser.newPage()] = await browser.pages();
  await page.bringToFront();
  let errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return {
    name: (await browser.version()).replace('/', ' '),
    open: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    resize: (width, height) => page.setViewport({ width, height }),
    evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    click: async (selector) => {
      await page.$eval(selector, (element) => element.scrollIntoView({ block: 'center' }));
      await page.click(selector);
    },
    pressTab: () => page.keyboard.press('Tab'),
    screenshot: async (file) => {
      await page.screenshot({ path: file as `${string}.png` });
    },
    errors: () => {
      const since = errors;
      errors = [];
      return since;
    },
    close: () => browser.close(),
  };
}

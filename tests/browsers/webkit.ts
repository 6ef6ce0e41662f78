/** Debian's WebKitGTK, through the WebDriver that comes with it: plain HTTP, so `fetch` is all it takes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Driver, NotDriven } from './driver.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'];
const DISPLAY = ':97';
/** Tab, in the private letters that WebDriver gives to keys without a letter. */
const TAB = '\ue004';
/** The name under which WebDriver hands out an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const findMiniBrowser = (): string | undefined =>
  LIBRARIES.filter(existsSync)
    .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name, 'MiniBrowser')))
    .filter((file) => file.includes('webkit2gtk') || file.includes('webkitgtk'))
    .find(existsSync);
export const hasWebKit = (): boolean => existsSync(DRIVER) && existsSync('/usr/bin/Xvfb') && findMiniBrowser() !== undefined;

const sleep = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** @throws NotDriven where WebKitGTK, its driver or a screen for it is missing, or it does not start */
export async function openWebKit(port: number): Promise<Driver> {
  const binary = findMiniBrowser();
  if (!hasWebKit() || binary === undefined)
    throw new NotDriven('there is no WebKitGTK with its driver here (Debian: apt-get install webkit2gtk-driver xvfb)');
  const started: ChildProcess[] = [];
  const stop = () => {
    for (const one of started.reverse()) one.kill();
  };
  started.push(spawn('/usr/bin/Xvfb', [DISPLAY, '-screen', '0', '1280x1024x24'], { stdio: 'ignore' }));
  await sleep(500);
  const driver = spawn(DRIVER, [`--port=${port}`], {
    env: { ...process.env, DISPLAY, WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(driver);
  let errors: string[] = [];
  // The browser writes the console of its pages there.
  const hear = (chunk: Buffer) =>
    errors.push(
      ...chunk
        .toString()
        .split('\n')
        .filter((line) => /^CONSOLE .*\bERROR\b/.test(line)),
    );
  driver.stdout.on('data', hear);
  driver.stderr.on('data', hear);

  const root = `http://127.0.0.1:${port}`;
  const ask = async (method: string, at: string, body?: object): Promise<unknown> => {
    const answer = await fetch(root + at, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      signal: AbortSignal.timeout(60_000),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error((value as { message?: string } | null)?.message ?? `${answer.status} ${at}`);
    return value;
  };
  interface Session {
    sessionId: string;
    capabilities: { browserName: string; browserVersion: string };
  }
  let session: Session;
  try {
    for (let tries = 0; ; tries++) {
      await sleep(250);
      if (
        await fetch(`${root}/status`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        break;
      if (tries > 40) throw new Error('its driver does not answer');
    }
    session = (await ask('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': {
            binary,
            args: ['--automation', '--enable-write-console-messages-to-stdout=true'],
          },
        },
      },
    })) as Session;
  } catch (error) {
    stop();
    throw new NotDriven(`WebKitGTK did not start: ${(error as Error).message}`);
  }
  const at = `/session/${session.sessionId}`;
  const evaluate = <T>(expression: string): Promise<T> =>
    ask('POST', `${at}/execute/async`, {
      script: `const done = arguments[arguments.length - 1];
        Promise.resolve(${expression}).then(done, (error) => done(String(error)));`,
      args: [],
    }) as Promise<T>;
  /** The window gets no narrower than its bar of buttons: then the page is held to the width that was asked for. */
  let column = '';
  const hold = () => evaluate(`document.documentElement.style.setProperty('inline-size', '${column}')`);
  return {
    name: `WebKitGTK ${session.capabilities.browserVersion}`,
    open: async (url) => {
      await ask('POST', `${at}/url`, { url });
      await hold();
    },
    resize: async (width, height) => {
      // The window has a bar of its own: what is asked for is the page's part of it.
      await ask('POST', `${at}/window/rect`, { width, height });
      await sleep(300);
      const [innerWidth = 0, innerHeight = 0] = await evaluate<number[]>('[innerWidth, innerHeight]');
      await ask('POST', `${at}/window/rect`, { width: 2 * width - innerWidth, height: 2 * height - innerHeight });
      await sleep(300);
      column = (await evaluate<number>('innerWidth')) > width ? `${width}px` : '';
      await hold();
    },
    evaluate,
    click: async (selector) => {
      await evaluate(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: 'center' })`);
      const found = (await ask('POST', `${at}/element`, { using: 'css selector', value: selector })) as Record<string, string>;
      await ask('POST', `${at}/element/${found[ELEMENT]}/click`, {});
    },
    pressTab: async () => {
      const actions = [
        {
          type: 'key',
          id: 'keys',
          actions: [
            { type: 'keyDown', value: TAB },
            { type: 'keyUp', value: TAB },
          ],
        },
      ];
      await ask('POST', `${at}/actions`, { actions });
    },
    screenshot: async (file) => {
      writeFileSync(file, Buffer.from((await ask('GET', `${at}/screenshot`)) as string, 'base64'));
    },
    errors: () => {
      const since = errors;
      errors = [];
      return since;
    },
    close: async () => {
      await ask('DELETE', at).catch(() => undefined);
      stop();
    },
  };
}

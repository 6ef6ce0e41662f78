/** What the ways need of a browser, whoever drives it. */
export interface Driver {
  /** Name and version, for the report. */
  name: string;
  open(url: string): Promise<void>;
  /** Width and height of the page's window in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Runs an expression in the page; a promise is waited for. The value must be JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Touches what a selector finds, as a reader does, after scrolling it into view. */
  click(selector: string): Promise<void>;
  pressTab(): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** Errors that the browser has logged since the last time this was asked. */
  errors(): string[];
  close(): Promise<void>;
}

/** A browser that is not here or does not let itself be driven: said in the report, never counted as passed. */
export class NotDriven extends Error {}

/** Waits until an expression is true in the page. @throws Error after ten seconds */
export async function until(driver: Driver, expression: string): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 100) {
    // A page that is just being left answers with an error.
    if (await driver.evaluate<boolean>(`Boolean(${expression})`).catch(() => false)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`never came true: ${expression}`);
}

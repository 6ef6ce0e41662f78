/**
 * Runs the lines of a prompter at the host's pace: the line that is being said is marked and stands in the middle.
 * A line taller than the screen begins at the top and moves on as it is read.
 * Where the reader wants no motion the page moves from line to line, or from screenful to screenful, in one step.
 */
import { clock, secondsOf, type Timed } from '../timing.ts';
import { isRead, type Length } from '../versions.ts';
import { keepPace, keptPace } from './kept-pace.ts';
import { shiftOf } from './reading-place.ts';
import { keepAwake, letSleep } from './wake.ts';

const PACE_STEP = 10;
/** Milliseconds that browsers take at most to glide to a place. */
const GLIDE = 1000;
const [SMALLEST, LARGEST, SIZE_STEP] = [1, 4, 0.25];

interface Line extends Timed {
  element: HTMLElement;
  keep: boolean;
  cut?: 60 | 180;
}

const lineOf = (element: HTMLElement): Line => {
  const { units, seconds, cut } = element.dataset;
  return {
    element,
    units: Number(units ?? 0),
    seconds: Number(seconds ?? 0),
    keep: element.classList.contains('keep'),
    ...(cut === undefined ? {} : { cut: Number(cut) as 60 | 180 }),
  };
};

export function startPrompter(main: HTMLElement): void {
  const find = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
  const { locale = '', perMinute } = main.dataset;
  const all = [...main.querySelectorAll<HTMLElement>('.said')].map(lineOf);
  let lines = all;
  let pace = keptPace(locale) ?? Number(perMinute);
  let here = 0;
  /** Seconds of the present line that have passed. */
  let within = 0;
  let elapsed = 0;
  let size = 1.75;
  let running = false;
  let last = 0;
  /** Until then the page glides to the next line; a jump of ours would break it off. */
  let glideUntil = 0;

  for (const control of document.querySelectorAll<HTMLElement>('[data-controls]')) control.hidden = false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  const remaining = () =>
    lines.slice(here).reduce((sum, line) => sum + secondsOf(line, pace), 0) -
    Math.min(within, secondsOf(lines[here] ?? { units: 0, seconds: 0 }, pace));

  const showClocks = () => {
    find('elapsed').textContent = clock(elapsed);
    find('remaining').textContent = clock(remaining());
  };
  const showPace = () => {
    const output = find<HTMLOutputElement>('pace');
    output.textContent = (output.dataset['pace'] ?? '').replace('{n}', String(pace));
  };

  const header = document.querySelector('header');
  const footer = document.querySelector('footer');
  /** Brings the words that are being said between clocks and controls. */
  const follow = (behavior: ScrollBehavior) => {
    const line = lines[here];
    if (!line) return;
    const seconds = secondsOf(line, pace);
    const { top, height } = line.element.getBoundingClientRect();
    const view = {
      top: header?.getBoundingClientRect().bottom ?? 0,
      bottom: footer?.getBoundingClientRect().top ?? innerHeight,
    };
    const shift = shiftOf({ top, height }, view, seconds > 0 ? within / seconds : 0, calm.matches);
    if (Math.abs(shift) >= 1) scrollBy({ top: shift, behavior });
  };

  const draft = document.getElementById('draft');
  const mark = () => {
    if (draft) draft.hidden = lines[here]?.element.dataset['state'] !== 'draft';
    for (const [index, { element }] of lines.entries()) {
      if (index === here) element.setAttribute('aria-current', 'true');
      else element.removeAttribute('aria-current');
      element.toggleAttribute('data-next', index === here + 1);
    }
    glideUntil = running && !calm.matches ? performance.now() + GLIDE : 0;
    follow(glideUntil > 0 ? 'smooth' : 'auto');
    showClocks();
  };
  const go = (to: number) => {
    here = Math.max(0, Math.min(lines.length - 1, to));
    within = 0;
    mark();
  };

  const frame = (now: number) => {
    if (!running) return;
    // A hidden tab sends no frames: what it slept through is not counted as read.
    const passed = Math.min(0.5, (now - last) / 1000);
    last = now;
    within += passed;
    elapsed += passed;
    const line = lines[here];
    if (line && within >= secondsOf(line, pace)) {
      if (here === lines.length - 1) stop();
      else go(here + 1);
    } else {
      showClocks();
      if (now > glideUntil) follow('auto');
    }
    requestAnimationFrame(frame);
  };

  const button = find<HTMLButtonElement>('run');
  function stop(): void {
    running = false;
    document.body.classList.remove('running');
    button.textContent = button.dataset['start'] ?? '';
    letSleep();
    showClocks();
  }
  async function run(): Promise<void> {
    running = true;
    document.body.classList.add('running');
    button.textContent = button.dataset['stop'] ?? '';
    last = performance.now();
    mark();
    requestAnimationFrame(frame);
    const status = find('awake');
    status.textContent = (await keepAwake()) ? '' : (status.dataset['dark'] ?? '');
  }
  const turn = () => (running ? stop() : run());

  const repace = (by: number) => {
    if (keepPace(locale, pace + by)) pace += by;
    showPace();
    showClocks();
  };
  const resize = (by: number) => {
    size = Math.max(SMALLEST, Math.min(LARGEST, size + by));
    main.style.setProperty('--size', String(size));
    mark();
  };
  const mirror = () => find('mirror').setAttribute('aria-pressed', String(document.body.classList.toggle('mirrored')));

  const onClick = (id: string, act: () => void) =>
    find(id).addEventListener('click', ({ currentTarget, detail }) => {
      act();
      // After a mouse or finger the keys belong to the text again, else Space would press the button once more.
      if (detail > 0) (currentTarget as HTMLElement).blur();
    });
  onClick('run', turn);
  onClick('back', () => go(here - 1));
  onClick('next', () => go(here + 1));
  onClick('slower', () => repace(-PACE_STEP));
  onClick('faster', () => repace(PACE_STEP));
  onClick('smaller', () => resize(-SIZE_STEP));
  onClick('larger', () => resize(SIZE_STEP));
  onClick('mirror', mirror);
  for (const [index, { element }] of all.entries())
    element.addEventListener('click', () => {
      const at = lines.indexOf(all[index] as Line);
      if (at >= 0) go(at);
    });

  const version = document.getElementById('version') as HTMLSelectElement | null;
  version?.addEventListener('change', () => {
    const length = Number(version.value) as Length;
    for (const line of all) line.element.hidden = !isRead(line, length);
    const before = lines[here];
    lines = all.filter((line) => isRead(line, length));
    go(before === undefined ? 0 : Math.max(0, lines.indexOf(before)));
  });

  const KEYS: Record<string, () => void> = {
    ' ': turn,
    ArrowDown: () => go(here + 1),
    ArrowUp: () => go(here - 1),
    PageDown: () => go(here + 1),
    PageUp: () => go(here - 1),
    ArrowRight: () => repace(PACE_STEP),
    ArrowLeft: () => repace(-PACE_STEP),
    '+': () => resize(SIZE_STEP),
    '=': () => resize(SIZE_STEP),
    '-': () => resize(-SIZE_STEP),
    m: mirror,
  };
  addEventListener('keydown', (event) => {
    // A focused button or choice keeps its own keys; a browser's own shortcuts stay as they are.
    const isOwn = event.target instanceof Element && event.target.closest('button, select, a') !== null;
    const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey || (isOwn && /^(?: |Arrow)/.test(event.key))) return;
    event.preventDefault();
    act();
  });

  showPace();
  mark();
}

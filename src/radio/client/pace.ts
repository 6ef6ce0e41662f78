/** Measures the host's pace in a minute and lets all times of the page follow it. */
import { clock, lengthOf, paceOf, reckonedText, type Timed, timeline } from '../timing.ts';
import { isRead, type Length } from '../versions.ts';
import { forgetPace, keepPace, keptPace } from './kept-pace.ts';

/** Seconds that she reads aloud. */
const MINUTE = 60;

interface Line extends Timed {
  number: number;
  keep: boolean;
  cut?: 60 | 180;
  at: HTMLElement | null;
}

const lines = [...document.querySelectorAll<HTMLElement>('.line')].map((element): Line => {
  const { units, seconds, cut } = element.dataset;
  return {
    number: Number(element.id.slice(1)),
    units: Number(units ?? 0),
    seconds: Number(seconds ?? 0),
    keep: element.classList.contains('keep'),
    ...(cut === undefined ? {} : { cut: Number(cut) as 60 | 180 }),
    at: element.querySelector('.at bdi'),
  };
});

/** Writes the times of lines and versions anew. */
function retime(perMinute: number): void {
  const moments = timeline(lines, perMinute);
  for (const [index, { at }] of lines.entries()) if (at) at.textContent = clock(moments[index]?.start ?? 0);
  for (const total of document.querySelectorAll<HTMLElement>('[data-total]')) {
    const length = Number(total.dataset['total']) as Length;
    const seconds = lengthOf(
      lines.filter((line) => isRead(line, length)),
      perMinute,
    );
    total.textContent = reckonedText(seconds);
  }
}

function start(section: HTMLElement): void {
  const part = <E extends HTMLElement>(id: string) => section.querySelector<E>(`#pace-${id}`);
  const [button, said, choice, last, kept, forget] = [
    part<HTMLButtonElement>('start'),
    part('said'),
    part('choice'),
    part<HTMLSelectElement>('last'),
    part('kept'),
    part<HTMLButtonElement>('forget'),
  ];
  if (!button || !said || !choice || !last || !kept || !forget) return;
  const { locale = '', left = '', now = '' } = section.dataset;
  const usual = Number(section.dataset['perMinute']);
  let clockOf: ReturnType<typeof setInterval> | undefined;
  section.hidden = false;

  const show = () => {
    const pace = keptPace(locale);
    retime(pace ?? usual);
    kept.hidden = pace === undefined;
    said.textContent = pace === undefined ? '' : now.replace('{n}', String(pace));
  };

  button.addEventListener('click', () => {
    const begun = performance.now();
    button.disabled = true;
    choice.hidden = true;
    const tick = () => {
      const seconds = Math.ceil(MINUTE - (performance.now() - begun) / 1000);
      // A screen reader that said every second would talk over her.
      if (seconds % 10 === 0 || seconds <= 3) said.textContent = left.replace('{n}', String(Math.max(0, seconds)));
      if (seconds > 0) return;
      clearInterval(clockOf);
      button.disabled = false;
      choice.hidden = false;
      last.value = '';
      last.focus();
      navigator.vibrate?.(400);
    };
    tick();
    clearInterval(clockOf);
    clockOf = setInterval(tick, 250);
  });

  last.addEventListener('change', () => {
    if (last.value === '') return;
    const read = lines.filter(({ number }) => number <= Number(last.value));
    const units = read.reduce((sum, line) => sum + line.units, 0);
    // Music is not played while she measures: the whole minute is speech.
    keepPace(locale, paceOf(units, MINUTE));
    choice.hidden = true;
    show();
  });

  forget.addEventListener('click', () => {
    forgetPace(locale);
    show();
    button.focus();
  });
  if (keptPace(locale) !== undefined) show();
}

const section = document.querySelector<HTMLElement>('#pace');
if (section) start(section);

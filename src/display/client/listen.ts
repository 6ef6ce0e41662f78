/** Listening: speed of the recordings on a page, and the phone's own voice, where it really speaks the language. */
import type { Words } from '../../schemas/interface.ts';
import { readableIn } from './readable.ts';

type ListenWords = Words['tools']['listen'];

const SPEEDS = [0.75, 1, 1.25];

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** Phones list Cantonese under Chinese, by the place where it is spoken. */
const CANTONESE = /^zh[-_](?:hk|mo)$/i;

/**
 * A voice of a language that speaks on the phone itself: one that sends the text to a company would tell it what she reads.
 * @returns nothing where there is none; a voice of another language would say the words wrongly
 */
export const voiceFor = (voices: readonly SpeechSynthesisVoice[], lang: string): SpeechSynthesisVoice | undefined => {
  const able = voices.filter(
    (voice) => voice.localService && primary(voice.lang) === primary(lang) && !CANTONESE.test(voice.lang),
  );
  return able.find((voice) => voice.lang.toLowerCase().replace('_', '-') === lang.toLowerCase()) ?? able[0];
};

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

/** Buttons of which one is on. @param choose is told the speed */
function speedRow(words: ListenWords, choose: (speed: number) => void): HTMLElement {
  const row = document.createElement('div');
  row.className = 'row';
  row.role = 'group';
  row.ariaLabel = words.speed;
  const buttons = SPEEDS.map((speed) =>
    button(`${speed}×`, () => {
      for (const other of buttons) other.ariaPressed = String(other === pressed(speed));
      choose(speed);
    }),
  );
  const pressed = (speed: number) => buttons[SPEEDS.indexOf(speed)];
  for (const one of buttons) one.ariaPressed = String(one === pressed(1));
  const label = document.createElement('p');
  label.textContent = words.speed;
  row.append(...buttons);
  const whole = document.createElement('div');
  whole.append(label, row);
  return whole;
}

/** Reads pieces one after the other. Pausing on Android stops, so going on begins the piece again. */
function makeReader(
  pieces: readonly string[],
  voice: SpeechSynthesisVoice,
  changed: (state: 'still' | 'reading' | 'paused') => void,
) {
  let at = 0;
  let speed = 1;
  /** Tells whether an ended piece is still the one that was asked for. */
  let turn = 0;
  const say = () => {
    const text = pieces[at];
    if (text === undefined) return stop();
    const mine = ++turn;
    const speech = new SpeechSynthesisUtterance(text);
    Object.assign(speech, { voice, lang: voice.lang, rate: speed });
    speech.onend = () => {
      if (mine !== turn) return;
      at++;
      say();
    };
    speech.onerror = () => mine === turn && stop();
    speechSynthesis.speak(speech);
    changed('reading');
  };
  const silence = () => {
    turn++;
    speechSynthesis.cancel();
  };
  function stop() {
    silence();
    at = 0;
    changed('still');
  }
  return {
    play: say,
    pause: () => {
      silence();
      changed('paused');
    },
    stop,
    setSpeed: (wanted: number, isReading: boolean) => {
      speed = wanted;
      if (!isReading) return;
      silence();
      say();
    },
  };
}

/** Makes the buttons of the phone's voice. */
function addVoice(host: HTMLElement, words: ListenWords, pieces: readonly string[], voice: SpeechSynthesisVoice): void {
  let state: 'still' | 'reading' | 'paused' = 'still';
  const title = document.createElement('h3');
  title.textContent = words.title;
  const row = document.createElement('div');
  row.className = 'row';
  const play = button(words.play, () => (state === 'reading' ? reader.pause() : reader.play()));
  const stop = button(words.stop, () => reader.stop());
  const reader = makeReader(pieces, voice, (now) => {
    state = now;
    play.textContent = { still: words.play, reading: words.pause, paused: words.resume }[now];
    stop.disabled = now === 'still';
  });
  stop.disabled = true;
  row.append(play, stop);
  const note = document.createElement('p');
  note.className = 'small';
  note.textContent = words.voice;
  host.append(
    title,
    row,
    speedRow(words, (speed) => reader.setSpeed(speed, state === 'reading')),
    note,
  );
  addEventListener('pagehide', () => speechSynthesis.cancel());
}

/**
 * @param host gets the buttons of the voice; recordings get theirs below themselves
 * @param lang language of the page
 */
export function startListen(host: HTMLElement, words: ListenWords, article: Element, lang: string): void {
  for (const recording of article.querySelectorAll('audio')) {
    const row = speedRow(words, (speed) => {
      recording.playbackRate = speed;
    });
    row.className = 'tools';
    recording.after(row);
  }
  if (!('speechSynthesis' in window) || !('SpeechSynthesisUtterance' in window)) return;
  const pieces = readableIn(article, lang);
  const place = document.createElement('div');
  host.append(place);
  const look = () => {
    const voice = voiceFor(speechSynthesis.getVoices(), lang);
    if (!voice || place.hasChildNodes() || pieces.length === 0) return;
    addVoice(place, words, pieces, voice);
  };
  look();
  // Browsers fetch their list of voices late.
  speechSynthesis.addEventListener?.('voiceschanged', look);
}

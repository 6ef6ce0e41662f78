/** Choices of size, space and colours, a name that says nothing, and how to leave: each counts at once. */
import type { Words } from '../../schemas/interface.ts';
import { ASPECTS, type Aspect, type Choices, choicesFrom, OPTIONS, textOf } from './choices.ts';
import { isRemembered, keep, kept } from './kept.ts';
import { showLook } from './look.ts';
import { showName } from './neutral.ts';

type DisplayWords = Words['tools']['display'];
type ExitWords = Words['tools']['exit'];

/** A box or a round button with its words; the whole line can be touched. */
function option(type: 'radio' | 'checkbox', name: string, text: string, isOn: boolean): [HTMLLabelElement, HTMLInputElement] {
  const input = document.createElement('input');
  Object.assign(input, { type, name, checked: isOn });
  const label = document.createElement('label');
  label.append(input, text);
  return [label, input];
}

function folded(title: string): [HTMLDetailsElement, HTMLDivElement] {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = title;
  const inside = document.createElement('div');
  details.append(summary, inside);
  return [details, inside];
}

const paragraph = (text: string): HTMLParagraphElement => {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
};

/** @param host gets two folded parts: the look, and how to leave; @param plainIcon address of the icon of a neutral page */
export function startDisplay(host: HTMLElement, words: DisplayWords, exit: ExitWords, plainIcon: string): void {
  const [look, inside] = folded(words.open);
  const choices: Choices = choicesFrom(kept('display'));
  let name = kept('neutral') ?? undefined;
  const [rememberLabel, remember] = option('checkbox', 'remember', words.remember, isRemembered());

  const settle = () => {
    showLook(choices);
    showName(name, plainIcon);
    const place = remember.checked ? 'localStorage' : 'sessionStorage';
    keep('display', textOf(choices), place);
    keep('neutral', name, place);
  };
  const choose = <A extends Aspect>(aspect: A, value: Choices[A]) => {
    choices[aspect] = value;
    settle();
  };

  for (const aspect of ASPECTS) {
    const set = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = words[aspect];
    set.append(legend);
    for (const value of OPTIONS[aspect]) {
      const [label, input] = option('radio', aspect, words[value], choices[aspect] === value);
      input.addEventListener('change', () => choose(aspect, value));
      set.append(label);
    }
    inside.append(set);
  }
  const [neutralLabel, neutral] = option('checkbox', 'neutral', words.neutral, name !== undefined);
  neutral.addEventListener('change', () => {
    name = neutral.checked ? words.notes : undefined;
    settle();
  });
  remember.addEventListener('change', settle);
  inside.append(neutralLabel, rememberLabel, paragraph(words.else));

  const [leaving, how] = folded(exit.title);
  how.append(paragraph(exit.how), paragraph(exit.limits));
  host.append(look, leaving);
}

/** All scripts of a rundown as one prompter: the rundown is on this device, the scripts come from the site. */
import type { ScriptJson } from '../../formats/json.ts';
import type { Item } from '../../rundown.ts';
import { isRead } from '../../versions.ts';
import { startPrompter } from '../prompter.ts';
import { keptRundown } from './keep.ts';

interface Data {
  roles: Record<string, string>;
  draft: string;
  seconds: string;
  kinds: Record<string, string>;
  missing: string;
  none: string;
}

function said(who: string, text: string, facts: { units: number; seconds: number; keep?: boolean; lang?: string }): HTMLElement {
  const line = document.createElement('p');
  line.className = `said${facts.units === 0 ? ' sound' : ''}${facts.keep ? ' keep' : ''}`;
  line.dataset['units'] = String(facts.units);
  line.dataset['seconds'] = String(facts.seconds);
  if (facts.lang !== undefined) {
    line.lang = facts.lang;
    line.dir = 'auto';
  }
  const voice = document.createElement('span');
  voice.className = 'who';
  voice.textContent = who;
  line.append(voice, text);
  return line;
}

/** @throws Error where the script did not come */
async function linesOf(item: Item, locale: string, data: Data): Promise<HTMLElement[]> {
  if (item.kind !== 'script') return [said(data.kinds[item.kind] ?? '', item.title, { units: 0, seconds: item.seconds })];
  const answer = await fetch(`${import.meta.env.BASE_URL}${locale}/radio/${item.slug}.json`);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  const script = (await answer.json()) as ScriptJson;
  const title = document.createElement('p');
  title.className = 'draft';
  title.textContent = `${script.state === 'cleared' ? '' : `${data.draft} · `}${script.number} · ${script.title}`;
  const lines = script.lines
    .filter((line) => isRead({ keep: line.keep, ...(line.cut === undefined ? {} : { cut: line.cut }) }, item.length))
    .map((line) =>
      said(`${data.roles[line.role] ?? ''} ${line.number}`, line.text || data.seconds.replace('{n}', String(line.seconds)), {
        units: line.units,
        seconds: line.units > 0 ? 0 : line.seconds,
        keep: line.keep,
        ...(line.locale === locale ? {} : { lang: line.locale }),
      }),
    );
  if (script.state !== 'cleared') for (const line of lines) line.dataset['state'] = 'draft';
  return [title, ...lines];
}

async function start(): Promise<void> {
  const main = document.querySelector<HTMLElement>('#lines');
  const status = document.querySelector<HTMLElement>('#loading');
  if (!main || !status) return;
  const data = JSON.parse(document.querySelector('#air-data')?.textContent ?? '{}') as Data;
  const locale = document.documentElement.lang;
  const kept = keptRundown();
  const items = typeof kept === 'string' ? [] : kept.items;
  if (items.length === 0) {
    status.textContent = data.none;
    return;
  }
  try {
    const blocks = await Promise.all(items.map((item) => linesOf(item, locale, data)));
    status.remove();
    main.append(...blocks.flat());
    startPrompter(main);
  } catch (error) {
    console.error(error);
    status.textContent = data.missing;
  }
}

start();

/** What the page hands to its script: the scripts of the language and the words. */
import type { Words } from '../../../schemas/interface.ts';
import type { Item } from '../../rundown.ts';
import { secondsOf } from '../../timing.ts';
import type { Length } from '../../versions.ts';
import { keptPace } from '../kept-pace.ts';

export interface ListedScript {
  slug: string;
  title: string;
  number: string;
  cleared: boolean;
  address: string;
  versions: { length: Length; units: number; seconds: number }[];
}

export interface Data {
  locale: string;
  perMinute: number;
  scripts: ListedScript[];
  words: Words['rundown'] & { draft: string; ready: string; start: string; stop: string };
}

export const readData = (): Data => JSON.parse(document.querySelector('#rundown-data')?.textContent ?? '{}') as Data;

/** The script of an item; none where it is an item of another kind or the script is gone from the site. */
export const scriptOf = (data: Data, item: Item): ListedScript | undefined =>
  item.kind === 'script' ? data.scripts.find(({ slug }) => slug === item.slug) : undefined;

/** Seconds of an item, a script at the host's own pace. */
export function itemSeconds(data: Data, item: Item): number {
  if (item.kind !== 'script') return item.seconds;
  const version = scriptOf(data, item)?.versions.find(({ length }) => length === item.length);
  return version ? Math.round(secondsOf(version, keptPace(data.locale) ?? data.perMinute)) : item.length;
}

/** The title as it stands on a sheet that leaves the page: a script that nobody has cleared says so there too. */
export function labelledTitle(data: Data, item: Item): string {
  const title = itemTitle(data, item);
  const script = scriptOf(data, item);
  return script && !script.cleared ? `${data.words.draft} · ${title}` : title;
}

export const itemTitle = (data: Data, item: Item): string =>
  item.kind === 'script'
    ? (scriptOf(data, item)?.title ?? data.words.gone.replace('{name}', item.slug))
    : item.title || data.words.kinds[item.kind];

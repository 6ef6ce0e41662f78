/** Writes the delta of every text of a finished site beside its page. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { locales } from '../../locales.ts';
import { KINDS } from '../../schemas/kinds.ts';
import { applyDelta, baseAddress, deltaAddress } from '../delta.ts';
import { deltasAgainst } from './make.ts';

/** Pages that a reader goes to from one another. */
const SECTIONS = [...KINDS, 'signs'];

/**
 * @param dir folder of the site
 * @throws Error where a delta does not give its page back
 */
export async function writeDeltas(dir: string): Promise<void> {
  for (const locale of locales) {
    const base = readFileSync(path.join(dir, baseAddress(locale), 'index.html'), 'utf8');
    const deltaOf = await deltasAgainst(base);
    for (const section of SECTIONS) {
      const folder = path.join(dir, locale, section);
      if (!existsSync(folder)) continue;
      for (const item of readdirSync(folder, { withFileTypes: true })) {
        if (!item.isDirectory()) continue;
        const page = `${path.join(folder, item.name)}/`;
        const text = readFileSync(path.join(page, 'index.html'), 'utf8');
        const delta = deltaOf(text);
        if ((await applyDelta(base, delta)) !== text) throw new Error(`The delta of ${page} does not give the page back.`);
        writeFileSync(deltaAddress(page), JSON.stringify(delta));
      }
    }
  }
}

/** All that a built site says, file by file: pages, data, and what is inside Word files and archives. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

export interface Published {
  /** Path below the site; of something within an archive, that of the archive first. */
  file: string;
  text: string;
}

/** Scripts that a page holds are the program's own; data in it is not. */
const SCRIPTS = /<script(?![^>]*json)[^>]*>[\s\S]*?<\/script>/g;
const STYLES = /<style[^>]*>[\s\S]*?<\/style>/g;
/** What Word calls its fonts in all countries. */
const OF_WORD = /theme\/|fontTable|settings/;
const utf8 = new TextDecoder();

function textOf(file: string, bytes: Uint8Array): Published[] {
  const kind = path.extname(file).slice(1);
  if (kind === 'docx' || kind === 'zip')
    return Object.entries(unzipSync(bytes))
      .filter(([name]) => !OF_WORD.test(name))
      .flatMap(([name, held]) => textOf(`${file}:${name}`, held));
  const text = utf8.decode(bytes);
  if (kind === 'html') return [{ file, text: text.replace(SCRIPTS, '').replace(STYLES, '') }];
  if (kind === 'xml' && file.includes('.docx:')) return [{ file, text: text.replace(/ w:(?:after|before|line|w|h)="\d+"/g, '') }];
  if (['json', 'xml', 'txt', 'vtt', 'srt', 'webmanifest', 'css', 'js'].includes(kind)) return [{ file, text }];
  return [];
}

/** @param folder of the built site; the packed editor's own translations are left out */
export const publishedIn = (folder: string): Published[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .filter((file) => !/\/admin\/.*\.js$/.test(file))
    .flatMap((file) => textOf(path.relative(folder, file), readFileSync(file)));

/** Pictures and recordings of the content folder. The site's own code imports them all; an entry only names one. */

import { getImage } from 'astro:assets';
import { statSync } from 'node:fs';
import path from 'node:path';
import type { ImageMetadata } from 'astro';
import { CONTENT_DIR } from '../../document/read.ts';

/** Width of the text column in CSS pixels: 38 rem less its edges. */
const COLUMN = 656;

// No SVG: in a glob it becomes a component, and an author's could hold scripts.
const pictures = import.meta.glob<ImageMetadata>('@content/*/*/*.{png,jpg,jpeg}', { import: 'default' });
const recordings = import.meta.glob<string>('@content/*/*/*.{mp3,m4a,opus}', { query: '?url', import: 'default' });

/** The loader of a file beside an entry; keys of a glob begin differently where the content was moved. */
function find<T>(files: Record<string, () => Promise<T>>, folder: string, src: string): () => Promise<T> {
  const wanted = `/${folder}/${src.replace(/^\.\//, '')}`;
  const key = Object.keys(files).find((file) => `/${file}`.endsWith(wanted));
  const load = key === undefined ? undefined : files[key];
  if (!load) throw new Error(`There is no file ${wanted}: the gate should have said so.`);
  return load;
}

export interface Picture {
  src: string;
  width: number;
  height: number;
}

/** @returns the picture as pages show it, at most as wide as the text */
export async function publish(image: ImageMetadata): Promise<Picture> {
  // Reading a field of the import, even its width, makes Astro publish the original file too: read the copy.
  const { width, height } = (image as ImageMetadata & { clone?: ImageMetadata }).clone ?? image;
  const shown = Math.min(width, COLUMN);
  const made = await getImage({ src: image, width: shown, format: 'webp', quality: 60 });
  return { src: made.src, width: shown, height: Math.round((height * shown) / width) };
}

/** @param folder `<kind>/<locale>` of the entry; @param src `./name.jpg` */
export const pictureOf = async (folder: string, src: string): Promise<Picture> => publish(await find(pictures, folder, src)());

export interface PublishedRecording {
  src: string;
  /** What it costs to hear it. */
  bytes: number;
}

/** @param folder `<kind>/<locale>`; @param src `./name.mp3` or `name.mp3` */
export async function recordingOf(folder: string, src: string): Promise<PublishedRecording> {
  const { size } = statSync(path.join(CONTENT_DIR, folder, src));
  return { src: await find(recordings, folder, src)(), bytes: size };
}

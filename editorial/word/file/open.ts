/**
 * Opens a Word file that a stranger sent. Nothing in it is run, nothing that it points at is fetched; only the parts that are read
 * are unpacked, each into no more memory than its size allows.
 */
import { Unzip, UnzipInflate } from 'fflate';
import type { Problem } from '../../../src/problems.ts';
import { type Refusal, refuse, refuseXml } from './refuse.ts';
import { elements, parseXml, type XmlNode } from './xml.ts';

const MB = 1024 * 1024;
export const LARGEST_FILE_BYTES = 20 * MB;
/** What the parts together may unpack to, and one part of text. */
const LARGEST_UNPACKED_BYTES = 80 * MB;
const LARGEST_XML_BYTES = 16 * MB;
/** Packed bytes that are unpacked at a time: at most a thousand times as many come out of them. */
const PIECE_BYTES = 16 * 1024;
const MOST_FILES = 2000;

export interface Relation {
  target: string;
  isExternal: boolean;
  type: string;
}

export interface WordFile {
  name: string;
  document: XmlNode;
  /** Parts beside the document by the end of their relationship's type: `styles`, `numbering`, `footnotes`, `comments` … */
  part: (type: string) => XmlNode | undefined;
  headers: XmlNode[];
  relations: ReadonlyMap<string, Relation>;
  footnoteRelations: ReadonlyMap<string, Relation>;
  /** Bytes of a picture by the target of its relation. */
  media: (target: string) => Uint8Array | undefined;
}

export type Opened = { word: WordFile } | { problems: Problem[] };

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  text.length <= bytes.length && [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0));
const asLatin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** What a file is by its first bytes: names lie. */
function kindOf(bytes: Uint8Array): Refusal | 'zip' {
  if (startsWith(bytes, 'PK\u0003\u0004')) return 'zip';
  if (startsWith(bytes, '\u00D0\u00CF\u0011\u00E0'))
    return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'locked' : 'old-word';
  const head = asLatin(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/<(?:!doctype html|html|head|body)\b/i.test(head)) return 'page';
  return 'no-word';
}

const IS_TEXT = /\.(?:xml|rels)$/;
const isRead = (name: string): boolean => /(?:^|\/)_rels\/[^/]+\.rels$|\.xml$|^[^/]+\/media\/[^/]+$/.test(name);

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** Piece by piece, and no further than is allowed: what an archive says of its own sizes is not believed. */
function unpack(bytes: Uint8Array): Map<string, Uint8Array> | Refusal {
  const files = new Map<string, Uint8Array>();
  const names = new Set<string>();
  let total = 0;
  const unzip = new Unzip((file) => {
    const { name } = file;
    names.add(name);
    if (/vbaProject\.bin$/i.test(name)) throw new Refused('macros');
    if (names.size > MOST_FILES) throw new Refused('too-large');
    if (!isRead(name)) return;
    const pieces: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, piece, isLast) => {
      if (error) throw error;
      size += piece.length;
      total += piece.length;
      if (total > LARGEST_UNPACKED_BYTES || (IS_TEXT.test(name) && size > LARGEST_XML_BYTES)) throw new Refused('too-large');
      pieces.push(piece);
      if (isLast) files.set(name, new Uint8Array(Buffer.concat(pieces)));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let start = 0; start < bytes.length; start += PIECE_BYTES)
      unzip.push(bytes.subarray(start, start + PIECE_BYTES), start + PIECE_BYTES >= bytes.length);
  } catch (error) {
    return error instanceof Refused ? error.refusal : 'no-word';
  }
  if (names.has('mimetype')) return 'open-document';
  return names.has('xl/workbook.xml') || names.has('ppt/presentation.xml') ? 'office' : files;
}

/** The path of a target that is named from another part. */
function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** @param name the file's name, for messages; its ending decides nothing but whether macros are expected */
export function openWord(bytes: Uint8Array, name: string): Opened {
  const stop = (refusal: Refusal): Opened => ({ problems: [refuse(refusal, name)] });
  if (bytes.length > LARGEST_FILE_BYTES) return stop('too-large');
  const kind = kindOf(bytes);
  if (kind !== 'zip') return stop(kind);
  if (/\.(?:docm|dotm)$/i.test(name)) return stop('macros');
  const files = unpack(bytes);
  if (typeof files === 'string') return stop(files);

  const problems: Problem[] = [];
  const xml = (path: string): XmlNode | undefined => {
    const found = files.get(path);
    if (!found) return undefined;
    const parsed = parseXml(found);
    if ('root' in parsed) return parsed.root;
    problems.push(refuseXml(path, parsed.refused, name));
    return undefined;
  };
  const relationsOf = (path: string): Map<string, Relation> => {
    const [file = ''] = path.split('/').slice(-1);
    const root = xml(`${path.slice(0, path.length - file.length)}_rels/${file}.rels`);
    return new Map(
      elements(root).map(({ attributes }) => {
        const isExternal = attributes['TargetMode'] === 'External';
        const target = attributes['Target'] ?? '';
        const type = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
        return [attributes['Id'] ?? '', { target: isExternal ? target : resolve(path, target), isExternal, type }];
      }),
    );
  };

  const types = xml('[Content_Types].xml');
  if (types && elements(types).some(({ attributes }) => /macroEnabled/i.test(attributes['ContentType'] ?? '')))
    return stop('macros');
  const main = [...relationsOf('').values()].find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const document = xml(main);
  const relations = relationsOf(main);
  const pathsOf = (type: string) =>
    [...relations.values()].filter((relation) => relation.type === type && !relation.isExternal).map(({ target }) => target);
  const NEEDED = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'];
  const parts = new Map(NEEDED.map((type) => [type, pathsOf(type).map(xml)[0]]));
  const headers = [...pathsOf('header'), ...pathsOf('footer')].map(xml).filter((part) => part !== undefined);
  const footnotePath = pathsOf('footnotes')[0];
  const footnoteRelations = footnotePath === undefined ? new Map<string, Relation>() : relationsOf(footnotePath);
  if (problems.length > 0) return { problems };
  if (document?.name !== 'document') return stop('no-word');
  return {
    word: {
      name,
      document,
      part: (type) => parts.get(type),
      headers,
      relations,
      footnoteRelations,
      media: (target) => files.get(target),
    },
  };
}

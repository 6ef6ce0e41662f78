/** The runs of a paragraph as words of a sentence. Pure. */
import { isAllowedAddress } from '../../../src/document/addresses.ts';
import type { Inline } from '../../../src/document/document.ts';
import { plainLetters, shift, signOf, UNREADABLE } from './letters.ts';
import type { LossKind } from './losses.ts';
import type { Relation } from './open.ts';
import { joinPieces, type Piece } from './pieces.ts';
import type { Style } from './styles.ts';
import { childOf, elements, isOn, textOf, valOf, walkXml, type XmlNode } from './xml.ts';

export interface FoundPicture {
  /** Target of its relation; empty where the picture lies elsewhere. */
  target: string;
  alt: string;
}

export interface Words {
  children: Inline[];
  pictures: FoundPicture[];
  /** Words that Word does not show. */
  hidden: string;
}

export interface Surroundings {
  styles: ReadonlyMap<string, Style>;
  relations: ReadonlyMap<string, Relation>;
  /** Number of a footnote or endnote by its kind and id. */
  note: (kind: 'footnote' | 'endnote', id: string) => number | undefined;
  lose: (kind: LossKind, words: string) => void;
}

const COMPLEX = /[\p{Script=Arabic}\p{Script=Tibetan}]/u;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+\w/;
/** What Markdown makes links of by itself. */
export const ADDRESS =
  /(https?:\/\/[^\s<>()，。；、）”]+[^\s<>()，。；、）”.,;:!?]|www\.[\w-]+\.[^\s<>()，。；、）”]*[\w/]|[\w.+-]+@[\w-]+\.[\w.-]+\w)/;

export function readWords(paragraph: XmlNode, around: Surroundings): Words {
  const pieces: Piece[] = [];
  const pictures: FoundPicture[] = [];
  let hidden = '';
  /** Fields that are open: what they are told to do, and whether their result has begun. */
  const fields: { instruction: string; hasResult: boolean }[] = [];

  const fieldLink = (): string | undefined => {
    const found = fields.map(({ instruction }) => /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1]).findLast(Boolean);
    return found;
  };
  function linkTo(address: string | undefined, words: string): string | undefined {
    if (address === undefined) return undefined;
    if (isAllowedAddress(address) && address.startsWith('https://')) return address;
    around.lose('link', `${words} → ${address}`);
    return undefined;
  }

  function walk(node: XmlNode, link: string | undefined): void {
    for (const child of elements(node)) {
      switch (child.name) {
        case 'r':
          run(child, link);
          break;
        case 'hyperlink': {
          const relation = around.relations.get(child.attributes['r:id'] ?? '');
          const words = textOf(child).trim();
          if (!relation && child.attributes['anchor'] !== undefined) around.lose('anchor', words);
          walk(child, relation ? linkTo(relation.target, words) : link);
          break;
        }
        case 'fldSimple': {
          const address = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(child.attributes['instr'] ?? '')?.[1];
          walk(child, linkTo(address, textOf(child)) ?? link);
          break;
        }
        case 'oMath':
        case 'oMathPara':
          around.lose('equation', equation(child));
          add({ type: 'text', text: equation(child) }, link);
          break;
        case 'AlternateContent':
          walk(choose(child), link);
          break;
        case 'pPr':
        case 'rPr':
        case 'sdtPr':
          break;
        default:
          walk(child, link);
      }
    }
  }

  function add(node: Piece['node'], link: string | undefined, strong = false, emphasis = false): void {
    pieces.push({ node, strong, emphasis, ...(link === undefined ? {} : { link }) });
  }

  function run(node: XmlNode, link: string | undefined): void {
    const properties = childOf(node, 'rPr');
    const style = around.styles.get(valOf(properties, 'rStyle') ?? '');
    const words = textOf(node);
    const isComplex = isOn(properties, 'rtl') || isOn(properties, 'cs') || COMPLEX.test(words);
    const strong =
      isOn(properties, 'b') || (isComplex && isOn(properties, 'bCs')) || (style?.isBold === true && !childOf(properties, 'b'));
    const emphasis = isOn(properties, 'i') || (isComplex && isOn(properties, 'iCs'));
    const isHidden = isOn(properties, 'vanish') || isOn(properties, 'webHidden');
    const isStruck = isOn(properties, 'strike') || isOn(properties, 'dstrike');
    const side = valOf(properties, 'vertAlign');
    const attributes = childOf(properties, 'rFonts')?.attributes ?? {};
    const font = attributes['ascii'] ?? attributes['hAnsi'] ?? '';

    for (const child of elements(node)) content(child);

    function content(child: XmlNode): void {
      switch (child.name) {
        case 't':
          letters(textOf(child));
          break;
        case 'tab':
          letters(' ');
          break;
        case 'noBreakHyphen':
          letters('-');
          break;
        case 'br':
        case 'cr':
          if ((child.attributes['type'] ?? 'textWrapping') === 'textWrapping' && isShown()) add({ type: 'break' }, undefined);
          break;
        case 'sym': {
          const sign = signOf(child.attributes['font'] ?? '', Number.parseInt(child.attributes['char'] ?? '0', 16));
          if (sign === undefined) around.lose('symbol', child.attributes['font'] ?? '');
          letters(sign ?? UNREADABLE);
          break;
        }
        case 'footnoteReference':
        case 'endnoteReference': {
          const kind = child.name === 'footnoteReference' ? 'footnote' : 'endnote';
          const number = around.note(kind, child.attributes['id'] ?? '');
          if (number !== undefined) add({ type: 'note', number }, undefined);
          break;
        }
        case 'fldChar':
          field(child.attributes['fldCharType'] ?? '');
          break;
        case 'instrText': {
          const open = fields.at(-1);
          if (open) open.instruction += textOf(child);
          break;
        }
        case 'AlternateContent':
          for (const inner of elements(choose(child))) content(inner);
          break;
        case 'drawing':
        case 'pict':
        case 'object':
          drawing(child);
          break;
        default:
      }
    }

    function isShown(): boolean {
      return !isHidden && !isStruck && fields.every(({ hasResult }) => hasResult);
    }
    function letters(raw: string): void {
      if (fields.some(({ hasResult }) => !hasResult)) return;
      if (isHidden) {
        hidden += raw;
        return;
      }
      if (isStruck) {
        around.lose('struck', raw);
        return;
      }
      const { text, lost } = plainLetters(raw, font);
      for (const kind of lost) around.lose(kind, text);
      const underline = valOf(properties, 'u');
      const address = link ?? linkTo(fieldLink(), text);
      if (underline !== undefined && underline !== 'none' && address === undefined) around.lose('underline', text);
      if (isColoured(properties) && address === undefined) around.lose('colour', text);
      const shifted =
        side === 'superscript' || side === 'subscript' ? shift(text, side === 'superscript' ? 'raised' : 'lowered') : text;
      if (shifted === undefined) around.lose('raised', text);
      spread(shifted ?? text, address);
    }
    /** Addresses in plain words are made what Markdown would make of them, so that what is written is what is read. */
    function spread(text: string, address: string | undefined): void {
      for (const part of address === undefined ? text.split(ADDRESS) : [text]) {
        if (part === '') continue;
        if (address !== undefined || !ADDRESS.test(part)) add({ type: 'text', text: part }, address, strong, emphasis);
        else if (EMAIL.test(part) && !part.includes('/')) {
          around.lose('email', part);
          add({ type: 'code', text: part }, undefined);
        } else {
          const target = part.startsWith('www.') ? `https://${part}` : part;
          const allowed = linkTo(target, part);
          add(allowed === undefined ? { type: 'code', text: part } : { type: 'text', text: part }, allowed, strong, emphasis);
        }
      }
    }
  }

  function field(step: string): void {
    if (step === 'begin') fields.push({ instruction: '', hasResult: false });
    const open = fields.at(-1);
    if (step === 'separate' && open) open.hasResult = true;
    if (step === 'end') fields.pop();
  }

  function drawing(node: XmlNode): void {
    const all = [...walkXml(node)];
    const box = all.find(({ name }) => name === 'txbxContent');
    if (box) around.lose('text-box', textOf(box).trim());
    const picture = all.find(({ name }) => name === 'blip' || name === 'imagedata');
    if (!picture) {
      if (!box) around.lose('object', '');
      return;
    }
    const named = all.find(({ name }) => name === 'docPr') ?? all.find(({ name }) => name === 'shape');
    const alt = (named?.attributes['descr'] ?? named?.attributes['alt'] ?? '').replace(/\s+/g, ' ').trim();
    const relation = around.relations.get(picture.attributes['r:embed'] ?? picture.attributes['r:id'] ?? '');
    if (relation && !relation.isExternal) pictures.push({ target: relation.target, alt });
    else around.lose('linked', alt);
  }

  walk(paragraph, undefined);
  return { children: joinPieces(pieces), pictures, hidden };
}

/** Word offers the same in a newer and an older way: the newer where it is known. */
const choose = (node: XmlNode): XmlNode => childOf(node, 'Choice') ?? childOf(node, 'Fallback') ?? node;

function isColoured(properties: XmlNode | undefined): boolean {
  const colour = valOf(properties, 'color') ?? 'auto';
  const marked = valOf(properties, 'highlight') ?? 'none';
  return !/^(?:auto|000000)$/i.test(colour) || marked !== 'none';
}

/** An equation on one line: powers raised, fractions with a stroke. */
function equation(node: XmlNode): string {
  return elements(node)
    .map((child): string => {
      if (child.name === 't') return textOf(child);
      if (child.name === 'sSup') {
        const power = equation(childOf(child, 'sup') ?? child);
        return `${equation(childOf(child, 'e') ?? child)}${shift(power, 'raised') ?? `^(${power})`}`;
      }
      if (child.name === 'f') return `${equation(childOf(child, 'num') ?? child)}/${equation(childOf(child, 'den') ?? child)}`;
      return equation(child);
    })
    .join('');
}

/** What paragraphs and runs are by their styles and lists, whatever language Word was set to. Pure. */
import { childOf, elements, isOn, valOf, type XmlNode } from './xml.ts';

export interface Style {
  /** Word's own name, in small letters: `heading 1`, `title`; the same in every language of Word. */
  name: string;
  /** 0 for the title, 1 to 9 for headings. */
  level?: number;
  isBold: boolean;
  list?: { id: string; depth: number };
}

const NAMED = /^(?:heading|标题)\s*([1-9])$/;
/** Styles may be based on each other in a circle. */
const MOST_STEPS = 12;

/** Styles by id. */
export function readStyles(root: XmlNode | undefined): Map<string, Style> {
  const nodes = new Map(
    elements(root)
      .filter(({ name }) => name === 'style')
      .map((node) => [node.attributes['styleId'] ?? '', node]),
  );
  const chain = (id: string | undefined): XmlNode[] => {
    const found: XmlNode[] = [];
    for (let next = id; next !== undefined && found.length < MOST_STEPS; ) {
      const node = nodes.get(next);
      if (!node) break;
      found.push(node);
      next = valOf(node, 'basedOn');
    }
    return found;
  };
  return new Map(
    [...nodes.keys()].map((id) => {
      const styles = chain(id);
      const name = (valOf(styles[0], 'name') ?? id).toLowerCase();
      const level = styles.map(levelOf).find((found) => found !== undefined);
      const list = styles.map((style) => listOf(childOf(style, 'pPr'))).find((found) => found !== undefined);
      const isBold = styles.some((style) => isOn(childOf(style, 'rPr'), 'b') || isOn(childOf(style, 'rPr'), 'bCs'));
      return [id, { name, isBold, ...(level === undefined ? {} : { level }), ...(list ? { list } : {}) }];
    }),
  );
}

function levelOf(style: XmlNode): number | undefined {
  const name = (valOf(style, 'name') ?? '').toLowerCase();
  if (name === 'title' || name === '标题') return 0;
  return Number(NAMED.exec(name)?.[1] ?? 0) || outlineOf(childOf(style, 'pPr'));
}

/** Level of a heading by its outline; text has the tenth. */
export function outlineOf(properties: XmlNode | undefined): number | undefined {
  const level = Number(valOf(properties, 'outlineLvl') ?? 9);
  return level >= 0 && level < 9 ? level + 1 : undefined;
}

/** The list to which a paragraph belongs; number 0 takes it out of the list of its style. */
export function listOf(properties: XmlNode | undefined): { id: string; depth: number } | undefined {
  const list = childOf(properties, 'numPr');
  const id = valOf(list, 'numId');
  return id === undefined ? undefined : { id, depth: Number(valOf(list, 'ilvl') ?? 0) || 0 };
}

/** Whether a list counts, by its id and the depth within it. */
export function readLists(root: XmlNode | undefined): (id: string, depth: number) => boolean {
  const abstract = new Map<string, XmlNode>();
  const lists = new Map<string, XmlNode>();
  for (const node of elements(root)) {
    if (node.name === 'abstractNum') abstract.set(node.attributes['abstractNumId'] ?? '', node);
    if (node.name === 'num') lists.set(node.attributes['numId'] ?? '', node);
  }
  const levelIn = (node: XmlNode | undefined, depth: number) =>
    elements(node).find(({ name, attributes }) => name === 'lvl' && attributes['ilvl'] === String(depth));
  return (id, depth) => {
    const list = lists.get(id);
    const override = elements(list).find(
      ({ name, attributes }) => name === 'lvlOverride' && attributes['ilvl'] === String(depth),
    );
    const level = levelIn(override, depth) ?? levelIn(abstract.get(valOf(list, 'abstractNumId') ?? ''), depth);
    return !['bullet', 'none'].includes(valOf(level, 'numFmt') ?? 'bullet');
  };
}

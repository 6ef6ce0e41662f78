/** Syntax tree → Document. Reads only trees that the gate has passed. */
import type { Block, CueKind, Document, Inline, LinePart, LineRole, NoteKind } from './document.ts';
import { attributeOf, isComponent, type TreeNode } from './tree.ts';

const ALIGN = new Set(['left', 'right', 'center']);

/**
 * @param tree a tree without problems
 * @throws Error where the tree holds a node that the gate would have refused: a fault of this program, not of the author
 */
export function toDocument(tree: TreeNode): Document {
  const definitions = new Map<string, string>();
  const footnotes = new Map<string, TreeNode>();
  // Of two with one name the first counts, as in all of Markdown.
  for (const node of (tree.children ?? []).toReversed()) {
    if (node.type === 'definition') definitions.set(node.identifier ?? '', node.url ?? '');
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier ?? '', node);
  }
  const numbers = new Map<string, number>();
  let headings = 0;
  let lines = 0;

  const noteNumber = (identifier: string): number => {
    const known = numbers.get(identifier);
    if (known !== undefined) return known;
    numbers.set(identifier, numbers.size + 1);
    return numbers.size;
  };

  const inlines = (nodes: readonly TreeNode[] = []): Inline[] => nodes.flatMap(inline);
  function inline(node: TreeNode): Inline[] {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', text: String(node.value) }];
      case 'inlineCode':
        return [{ type: 'code', text: String(node.value) }];
      case 'break':
        return [{ type: 'break' }];
      case 'strong':
      case 'emphasis':
        return [{ type: node.type, children: inlines(node.children) }];
      case 'link':
        return [{ type: 'link', url: node.url ?? '', children: inlines(node.children) }];
      case 'linkReference':
        return [{ type: 'link', url: definitions.get(node.identifier ?? '') ?? '', children: inlines(node.children) }];
      case 'footnoteReference':
        return [{ type: 'note', number: noteNumber(node.identifier ?? '') }];
      case 'paragraph':
        return inlines(node.children);
      default:
        if (node.name === 'Term') return [{ type: 'term', id: attributeOf(node, 'id') ?? '', children: inlines(node.children) }];
        if (node.name === 'Source') return [{ type: 'source', id: attributeOf(node, 'id') ?? '' }];
        throw new Error(`The gate let ${node.type} ${node.name ?? ''} through within a sentence.`);
    }
  }

  /** Words written on one line with their component come without a paragraph around them: give them one. */
  function blocks(nodes: readonly TreeNode[] = []): Block[] {
    const result: Block[] = [];
    let loose: TreeNode[] = [];
    const close = () => {
      if (loose.length > 0) result.push({ type: 'paragraph', children: inlines(loose) });
      loose = [];
    };
    for (const node of nodes) {
      const asBlock = block(node);
      if (asBlock === undefined) loose.push(node);
      else {
        close();
        result.push(...asBlock);
      }
    }
    close();
    return result;
  }

  /** Undefined for a node that stands within a sentence. */
  function block(node: TreeNode): Block[] | undefined {
    switch (node.type) {
      case 'yaml':
      case 'definition':
      case 'footnoteDefinition':
        return [];
      case 'heading':
        headings += 1;
        return [{ type: 'heading', level: node.depth === 3 ? 3 : 2, id: `s${headings}`, children: inlines(node.children) }];
      case 'paragraph':
        return [{ type: 'paragraph', children: inlines(node.children) }];
      case 'code':
        return [{ type: 'code', text: String(node.value) }];
      case 'list':
        return [{ type: 'list', ordered: node.ordered === true, items: items(node) }];
      case 'blockquote':
        return [{ type: 'quote', children: blocks(node.children) }];
      case 'table':
        return [
          {
            type: 'table',
            align: (node.align ?? []).map((side) => (side !== null && ALIGN.has(side) ? (side as 'left') : null)),
            rows: (node.children ?? []).map((row) => (row.children ?? []).map((cell) => inlines(cell.children))),
          },
        ];
      default:
        return isComponent(node) ? component(node) : undefined;
    }
  }

  const items = (list: TreeNode): Block[][] => (list.children ?? []).map((item) => blocks(item.children));
  const seconds = (node: TreeNode, name: string) => Number(attributeOf(node, name) ?? 0);

  /** Times of a line in its recording. */
  const times = (node: TreeNode): { start?: number; end?: number } => ({
    ...(attributeOf(node, 'start') === undefined ? {} : { start: seconds(node, 'start') }),
    ...(attributeOf(node, 'end') === undefined ? {} : { end: seconds(node, 'end') }),
  });

  const cutOf = (node: TreeNode): { cut?: 60 | 180 } => {
    const cut = attributeOf(node, 'cut');
    return cut === undefined ? {} : { cut: cut === '60' ? 60 : 180 };
  };

  function component(node: TreeNode): Block[] | undefined {
    const text = (name: string) => attributeOf(node, name) ?? '';
    const words = (name: string) => text(name).split(' ').filter(Boolean);
    const role = text('role') as LineRole;
    switch (node.name) {
      case 'KeyMessage':
        return [{ type: 'key', children: blocks(node.children) }];
      case 'GetHelp':
        return [{ type: 'help', ids: words('ids'), actions: words('actions') }];
      case 'Steps':
        return [{ type: 'steps', items: items(node.children?.[0] ?? node) }];
      case 'Fact':
        return [{ type: 'fact', heard: text('heard'), children: blocks(node.children) }];
      case 'Question':
        return [{ type: 'question', ask: text('ask'), children: blocks(node.children) }];
      case 'LocalNote':
        return [{ type: 'local', region: text('region'), date: text('date'), children: blocks(node.children) }];
      case 'Figure': {
        const src = attributeOf(node, 'src');
        const drawing = attributeOf(node, 'drawing');
        return [
          {
            type: 'figure',
            ...(src === undefined ? {} : { src }),
            ...(drawing === undefined ? {} : { drawing }),
            alt: text('alt'),
            caption: inlines(node.children),
          },
        ];
      }
      case 'Audio':
        return [
          {
            type: 'audio',
            src: text('src'),
            seconds: seconds(node, 'seconds'),
            speaker: text('speaker'),
            children: blocks(node.children),
          },
        ];
      case 'HostNote':
        return [{ type: 'host-note', kind: text('kind') as NoteKind, children: blocks(node.children) }];
      case 'Line':
        lines += 1;
        return [
          {
            type: 'line',
            number: lines,
            role,
            say: text('say') === 'own-words' ? 'own-words' : 'exactly',
            keep: text('keep') === 'yes',
            ...(attributeOf(node, 'part') === undefined ? {} : { parts: words('part') as LinePart[] }),
            ...cutOf(node),
            ...times(node),
            children: inlines(node.children),
          },
        ];
      case 'SafetyLine':
        lines += 1;
        return [{ type: 'safety-line', number: lines, role, id: text('id'), ...times(node) }];
      case 'Cue':
        lines += 1;
        return [
          {
            type: 'cue',
            number: lines,
            kind: text('kind') as CueKind,
            seconds: seconds(node, 'seconds'),
            ...cutOf(node),
            ...times(node),
            children: inlines(node.children),
          },
        ];
      case 'Pause':
        lines += 1;
        return [{ type: 'pause', number: lines, seconds: seconds(node, 'seconds'), ...cutOf(node) }];
      default:
        return undefined;
    }
  }

  const body = blocks(tree.children);
  return { blocks: body, notes: [...numbers.keys()].map((identifier) => blocks(footnotes.get(identifier)?.children)) };
}

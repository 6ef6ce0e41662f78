/** Deny by default: what is not listed here cannot be in an author's file. Nothing of the file has been run or compiled when this reads it. */
import { type Place, type Problem, problem, type Said } from '../problems.ts';
import type { Kind } from '../schemas/kinds.ts';
import { isAllowedAddress } from './addresses.ts';
import { COMPONENTS, type Component } from './components.ts';
import { refusalOf } from './refusals.ts';
import { attributeOf, isComponent, type TreeNode } from './tree.ts';

/** Something that an entry points at, with its place; a Document has no places, and rules across files need them. */
export interface Reference {
  kind: 'term' | 'safety' | 'fact' | 'drawing' | 'file' | 'page';
  id: string;
  place: Place;
}

export interface Gated {
  problems: Problem[];
  references: Reference[];
}

/** Marks and parts within each other; deeper text is no text for readers, and walks through it would overflow the stack. */
const DEEPEST = 40;

const WORDS = new Set(['text', 'emphasis', 'strong', 'inlineCode', 'break', 'link', 'linkReference', 'footnoteReference']);
const BLOCKS = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'code',
  'definition',
  'footnoteDefinition',
]);

/**
 * Reads a syntax tree and says everything in it that may not be there.
 * @param kind decides which components are known
 * @returns all problems of the file, and what it points at; never throws on a tree of Sätteri's
 */
export function checkTree(tree: TreeNode, kind: Kind, file: string): Gated {
  const problems: Problem[] = [];
  const references: Reference[] = [];
  const allowed = Object.entries(COMPONENTS).filter(([, component]) => component.kinds.includes(kind));
  let deepest = 1;
  let isNote = false;

  const report = (code: string, node: TreeNode, says: Said, fix: Said) =>
    void problems.push(problem(code, placeOf(node), says, fix));
  const placeOf = (node: TreeNode): Place => ({
    file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  });

  function checkAttributes(node: TreeNode, component: Component): void {
    const seen = new Set<string>();
    for (const attribute of node.attributes ?? []) {
      const name = attribute.name ?? '';
      const spec = Object.hasOwn(component.attributes, name) ? component.attributes[name] : undefined;
      const names = Object.keys(component.attributes).join(', ') || '–';
      if (attribute.type !== 'mdxJsxAttribute' || (typeof attribute.value === 'object' && attribute.value !== null)) {
        report(
          'attribute',
          node,
          {
            en: `<${node.name}> holds { }, which would be run as program code.`,
            zh: `<${node.name}> 里有大括号 { }，会被当作程序代码。`,
          },
          { en: `Write ${name || 'name'}="plain words".`, zh: `请写成 ${name || '名称'}="文字"。` },
        );
      } else if (!spec || seen.has(name)) {
        report(
          'attribute',
          node,
          {
            en: `<${node.name}> has no "${name}"${seen.has(name) ? ' twice' : ''}.`,
            zh: seen.has(name) ? `<${node.name}> 里 ${name} 写了两次。` : `<${node.name}> 没有“${name}”这一项。`,
          },
          { en: `It has: ${names}.`, zh: `可以写：${names}。` },
        );
      } else if (typeof attribute.value !== 'string' || !spec.allows(attribute.value)) {
        report(
          'attribute',
          node,
          { en: `${name} of <${node.name}> must be ${spec.is.en}.`, zh: `<${node.name}> 的 ${name} 应为${spec.is.zh}。` },
          {
            en: `It is now: ${String(attribute.value ?? 'empty').slice(0, 60)}`,
            zh: `现在是：${String(attribute.value ?? '空').slice(0, 60)}`,
          },
        );
      }
      seen.add(name);
    }
    for (const [name, spec] of Object.entries(component.attributes)) {
      if (spec.required && !seen.has(name)) {
        report(
          'attribute',
          node,
          { en: `<${node.name}> needs ${name}="…".`, zh: `<${node.name}> 缺少 ${name}="…"。` },
          { en: `Write there ${spec.is.en}.`, zh: `请填写${spec.is.zh}。` },
        );
      }
    }
  }

  function refer(node: TreeNode): void {
    const add = (of: Reference['kind'], value: string | undefined) => {
      for (const id of value?.split(' ').filter(Boolean) ?? []) references.push({ kind: of, id, place: placeOf(node) });
    };
    const id = attributeOf(node, 'id');
    if (node.name === 'Term') add('term', id);
    if (node.name === 'Source') add('fact', id);
    if (node.name === 'SafetyLine') add('safety', id);
    if (node.name === 'GetHelp') add('safety', `${attributeOf(node, 'ids') ?? ''} ${attributeOf(node, 'actions') ?? ''}`);
    const src = attributeOf(node, 'src');
    // Only a name that may stand here is looked for in the file system.
    if (src !== undefined && COMPONENTS[node.name ?? '']?.attributes['src']?.allows(src)) add('file', src);
    if (node.name === 'Figure') add('drawing', attributeOf(node, 'drawing'));
  }

  function checkComponent(node: TreeNode, parent: TreeNode): void {
    const component = allowed.find(([name]) => name === node.name)?.[1];
    if (!component) {
      report(
        'component',
        node,
        { en: `<${node.name ?? ''}> is not a part of this kind of entry.`, zh: `这类文章里不能用 <${node.name ?? ''}>。` },
        {
          en: `Use: ${allowed.map(([name]) => name).join(', ')}. Write \\< for "less than".`,
          zh: `可以用：${allowed.map(([name]) => name).join('、')}。“小于号”请写成 \\<。`,
        },
      );
      return;
    }
    checkAttributes(node, component);
    refer(node);
    const children = node.children ?? [];
    if (component.place === 'block' && (node.type === 'mdxJsxTextElement' || parent.type !== 'root')) {
      report(
        'component-place',
        node,
        {
          en: `<${node.name}> must stand on lines of its own, outside other parts.`,
          zh: `<${node.name}> 必须单独成行，不能放在别的部件里。`,
        },
        { en: 'Put an empty line before and after it.', zh: '请在它前后各空一行。' },
      );
    }
    if (component.holds === 'nothing' ? children.length > 0 : children.length === 0 && node.name !== 'Figure') {
      report(
        'component-text',
        node,
        {
          en: component.holds === 'nothing' ? `<${node.name}> holds no text.` : `<${node.name}> is empty.`,
          zh: component.holds === 'nothing' ? `<${node.name}> 里不能有文字。` : `<${node.name}> 里没有内容。`,
        },
        { en: `It is for ${component.is.en}.`, zh: `它用来写：${component.is.zh}。` },
      );
    }
    if (
      component.holds === 'words' &&
      children.some(
        (child) =>
          (child.type !== 'paragraph' || children.length > 1) && !WORDS.has(child.type) && child.type !== 'mdxJsxTextElement',
      )
    ) {
      report(
        'component-text',
        node,
        {
          en: `<${node.name}> holds one run of words, no lists, headings or second paragraph.`,
          zh: `<${node.name}> 里只能写一段文字，不能有列表、标题或第二段。`,
        },
        { en: 'Shorten it, or use it twice.', zh: '请缩短，或分成两个。' },
      );
    }
    if (node.name === 'Steps') {
      const list = children[0];
      const count = list?.children?.length ?? 0;
      if (children.length !== 1 || list?.type !== 'list' || !list.ordered || count < 2 || count > 5) {
        report(
          'steps',
          node,
          { en: '<Steps> holds one numbered list of two to five steps.', zh: '<Steps> 里只能有一个二到五步的编号列表。' },
          {
            en: 'Write the steps as 1. 2. 3. with nothing else between the tags.',
            zh: '请写成 1. 2. 3.，标签之间不要有别的内容。',
          },
        );
      }
    }
    if (node.name === 'Figure' && (attributeOf(node, 'src') === undefined) === (attributeOf(node, 'drawing') === undefined)) {
      report(
        'figure',
        node,
        {
          en: '<Figure> shows either src="./name.jpg" or drawing="name".',
          zh: '<Figure> 要么写 src="./名称.jpg"，要么写 drawing="名称"。',
        },
        { en: 'Write one of the two.', zh: '请只写其中一个。' },
      );
    }
  }

  function checkHeading(node: TreeNode, parent: TreeNode): void {
    const depth = node.depth ?? 1;
    if (depth === 1 || depth > 3 || depth > deepest + 1 || parent.type !== 'root') {
      report(
        'heading',
        node,
        {
          en: 'Headings are ## and, below one of those, ###; the title is the page’s only #.',
          zh: '小标题只用 ##，它下面可以用 ###；标题本身就是 #。',
        },
        { en: 'Change the number of # signs.', zh: '请修改 # 的个数。' },
      );
    }
    deepest = depth;
  }

  function walk(node: TreeNode, parent: TreeNode, depth: number): void {
    if (depth > DEEPEST) {
      report(
        'too-deep',
        node,
        { en: 'Marks or parts are nested too deep here.', zh: '这里的格式或部件嵌套太深。' },
        { en: 'Use at most two levels.', zh: '最多用两层。' },
      );
      return;
    }
    if (isComponent(node)) checkComponent(node, parent);
    else if (node.type === 'heading') checkHeading(node, parent);
    else if (node.type === 'link' || node.type === 'definition') {
      const address = node.url ?? '';
      if (!isAllowedAddress(address)) {
        report(
          'address',
          node,
          { en: `A link may not lead to "${address.slice(0, 60)}".`, zh: `链接不能指向“${address.slice(0, 60)}”。` },
          { en: 'Links begin with https:// or, within this site, with /.', zh: '链接以 https:// 开头；站内链接以 / 开头。' },
        );
      } else if (address.startsWith('/')) references.push({ kind: 'page', id: address, place: placeOf(node) });
    } else if (!WORDS.has(node.type) && !BLOCKS.has(node.type)) {
      const { says, fix } = refusalOf(node.type);
      report('markup', node, says, fix);
      return;
    }
    if ((node.type === 'definition' || node.type === 'footnoteDefinition') && parent.type !== 'root') {
      report(
        'definition-place',
        node,
        {
          en: 'What a mark leads to must stand outside lists, quotes and parts.',
          zh: '脚注和链接的内容不能放在列表、引用或部件里。',
        },
        { en: 'Put it at the end of the file.', zh: '请放到文件末尾。' },
      );
    }
    if (node.type === 'footnoteDefinition') isNote = true;
    if (node.type === 'footnoteReference' && isNote) {
      report(
        'footnote',
        node,
        { en: 'A footnote may not refer to a footnote.', zh: '脚注里不能再有脚注。' },
        { en: 'Write it out there.', zh: '请直接写在脚注里。' },
      );
    }
    if (kind === 'radio' && parent.type === 'root' && !isComponent(node)) {
      report(
        'radio-text',
        node,
        {
          en: 'A script consists of lines, cues, pauses, questions and host notes; loose text would not be read.',
          zh: '广播稿由台词、音响、停顿、听众提问和主持人说明组成，散落的文字不会被念出来。',
        },
        {
          en: 'Put it into <Line role="host">…</Line> or <HostNote kind="…">.',
          zh: '请放进 <Line role="host">…</Line> 或 <HostNote kind="…">。',
        },
      );
    }
    for (const child of node.children ?? []) walk(child, node, depth + 1);
    if (node.type === 'footnoteDefinition') isNote = false;
  }

  for (const child of tree.children ?? []) if (child.type !== 'yaml') walk(child, tree, 1);
  return { problems, references };
}

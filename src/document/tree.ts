/** The parts of Sätteri's syntax tree that the gate and the conversion read. */

export interface TreeAttribute {
  type: string;
  name?: string;
  /** A string, null for a bare name, an object for `name={…}`. */
  value?: unknown;
}

export interface TreeNode {
  type: string;
  position?: { start: { line: number; column: number } };
  children?: TreeNode[];
  value?: unknown;
  name?: string | null;
  attributes?: TreeAttribute[];
  url?: string;
  identifier?: string;
  depth?: number;
  ordered?: boolean | null;
  align?: (string | null)[];
}

export const isComponent = (node: TreeNode): boolean => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The value of an attribute that is plain text; undefined where it is not there. */
export function attributeOf(node: TreeNode, name: string): string | undefined {
  const value = node.attributes?.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

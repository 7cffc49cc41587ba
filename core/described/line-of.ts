import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Where } from './walk';

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/**
 * The line of a place in a text, from 1; of what is missing, the line of what it is missing in. Of a text that is no JSON the line where
 * it stops being some.
 */
export function lineOf(text: string, where: Where): number {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [broken] = errors;
  if (broken !== undefined) return lineAt(text, broken.offset);
  if (tree === undefined) return 1;
  let node: Node | undefined;
  for (let depth = where.length; node === undefined && depth >= 0; depth -= 1)
    node = findNodeAtLocation(tree, where.slice(0, depth));
  // A member's own line is that of its name.
  const from = node?.parent?.type === 'property' ? node.parent.offset : (node?.offset ?? 0);
  return lineAt(text, from);
}

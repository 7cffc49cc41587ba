import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import type { Where } from './walk';

/** The line of a place in a text, from 1; of what is missing, the line of what it is missing in. */
export function lineOf(text: string, where: Where): number {
  const tree = parseTree(text);
  if (tree === undefined) return 1;
  let node: Node | undefined;
  for (let depth = where.length; node === undefined && depth >= 0; depth -= 1)
    node = findNodeAtLocation(tree, where.slice(0, depth));
  // A member's own line is that of its name.
  const from = node?.parent?.type === 'property' ? node.parent.offset : (node?.offset ?? 0);
  return text.slice(0, from).split('\n').length;
}

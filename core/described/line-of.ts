import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { MistakeKey } from './problem';
import type { Where } from './walk';

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

function treeOf(text: string): { readonly tree: Node | undefined; readonly broken: ParseError | undefined } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  return { tree, broken: errors[0] };
}

/** By the numbers that `ParseErrorCode` of jsonc-parser gives them. */
const broken: Readonly<Record<number, MistakeKey>> = {
  1: 'mistake.json.word',
  2: 'mistake.json.number',
  3: 'mistake.json.name',
  4: 'mistake.json.value',
  5: 'mistake.json.colon',
  6: 'mistake.json.comma',
  7: 'mistake.json.brace',
  8: 'mistake.json.bracket',
  9: 'mistake.json.end',
  10: 'mistake.json.comment',
  11: 'mistake.json.comment',
  12: 'mistake.json.text',
  13: 'mistake.json.number',
  14: 'mistake.json.escape',
  15: 'mistake.json.escape',
  16: 'mistake.json.character',
};

/** Where a text stops being JSON, with the line from 1, and why; null where it is some. */
export function brokenAt(text: string): { readonly line: number; readonly says: MistakeKey } | null {
  const { broken: found } = treeOf(text);
  return found === undefined
    ? null
    : { line: lineAt(text, found.offset), says: broken[found.error] ?? 'mistake.json.other' };
}

/** The line of a place in a text, from 1; of what is missing, the line of what it is missing in. */
export function lineOf(text: string, where: Where): number {
  const { tree } = treeOf(text);
  if (tree === undefined) return 1;
  let node: Node | undefined;
  for (let depth = where.length; node === undefined && depth >= 0; depth -= 1)
    node = findNodeAtLocation(tree, where.slice(0, depth));
  // A member's own line is that of its name.
  const from = node?.parent?.type === 'property' ? node.parent.offset : (node?.offset ?? 0);
  return lineAt(text, from);
}

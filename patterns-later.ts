import { transformAsync, types as t, type NodePath, type PluginObj } from '@babel/core';
import { fileURLToPath } from 'node:url';

const LATER = fileURLToPath(new URL('core/later.ts', import.meta.url));
const MADE = new Set(['RegExp', 'Set', 'Map']);
/** Methods of lists, texts and objects that change nothing. */
const METHODS = new Set([
  'concat',
  'entries',
  'filter',
  'flatMap',
  'fromEntries',
  'join',
  'keys',
  'map',
  'split',
  'values',
]);

const isIntl = (node: t.Node): boolean => t.isMemberExpression(node) && t.isIdentifier(node.object, { name: 'Intl' });

/** A pattern, or what sorts, cuts or names by a language: both read large tables when they are made. */
const isCostly = (node: t.Node): boolean =>
  t.isRegExpLiteral(node) ||
  ((t.isNewExpression(node) || t.isCallExpression(node)) &&
    (t.isIdentifier(node.callee, { name: 'RegExp' }) || isIntl(node.callee)));

const childrenOf = (node: t.Node): t.Node[] =>
  (t.VISITOR_KEYS[node.type] ?? []).flatMap((key) => {
    const value: unknown = node[key as keyof t.Node];
    return [value].flat().filter((child): child is t.Node => t.isNode(child as t.Node | null));
  });

/** Whether it can be made at any time and comes out the same: it reads and calls nothing that could have changed meanwhile. */
function isPlain(node: t.Node, inCall = false): boolean {
  // A function that is handed to a call is run by it; another one is only written down.
  if (t.isArrowFunctionExpression(node)) return !inCall || (t.isExpression(node.body) && isPlain(node.body));
  if (t.isNewExpression(node)) {
    const { callee } = node;
    return (isIntl(callee) || (t.isIdentifier(callee) && MADE.has(callee.name))) && areMade(node);
  }
  if (t.isTaggedTemplateExpression(node)) return t.matchesPattern(node.tag, 'String.raw') && isPlain(node.quasi);
  if (t.isCallExpression(node)) {
    const { callee } = node;
    if (t.isIdentifier(callee)) return MADE.has(callee.name) && areMade(node);
    if (!t.isMemberExpression(callee) || callee.computed || !t.isIdentifier(callee.property)) return false;
    return METHODS.has(callee.property.name) && isPlain(callee.object) && areMade(node);
  }
  const isKnown =
    t.isLiteral(node) ||
    t.isTemplateElement(node) ||
    t.isIdentifier(node) ||
    t.isMemberExpression(node) ||
    t.isArrayExpression(node) ||
    t.isObjectExpression(node) ||
    t.isObjectProperty(node) ||
    t.isSpreadElement(node) ||
    t.isBinaryExpression(node) ||
    t.isUnaryExpression(node, { operator: 'typeof' }) ||
    t.isConditionalExpression(node);
  return isKnown && childrenOf(node).every((child) => isPlain(child));
}
const areMade = ({ arguments: given }: t.CallExpression | t.NewExpression): boolean =>
  given.every((one) => isPlain(one, true));

/** Whether one is made, or one that is made later is asked for, when this is worked out. */
function holds(node: t.Node, names: ReadonlySet<string>): boolean {
  if (isCostly(node) || (t.isIdentifier(node) && names.has(node.name))) return true;
  const isRun = (child: t.Node): boolean => !t.isFunction(child) || (t.isCallExpression(node) && node.callee !== child);
  return childrenOf(node).some((child) => isRun(child) && holds(child, names));
}

/** Whether all that it reads is never set anew. */
function readsConstants(made: NodePath<t.Node>): boolean {
  let only = true;
  made.traverse({
    Identifier(name) {
      if (name.isReferencedIdentifier() && name.scope.getBinding(name.node.name)?.constant === false) only = false;
    },
  });
  return only;
}

interface Costly {
  readonly name: string;
  readonly node: t.VariableDeclarator;
  readonly uses: readonly NodePath[];
}

/** The constants that a module begins with, hold what is costly, and may be made later. */
function costlyOf(program: NodePath<t.Program>): Costly[] {
  const found: Costly[] = [];
  const names = new Set<string>();
  for (const statement of program.get('body')) {
    if (!statement.isVariableDeclaration({ kind: 'const' })) continue;
    for (const one of statement.get('declarations')) {
      const { node } = one;
      const { id, init } = node;
      if (!t.isIdentifier(id) || !init || t.isFunction(init)) continue;
      const uses = program.scope.getBinding(id.name)?.referencePaths ?? [];
      // What another module takes by its name stays what it is.
      if (uses.some(({ parent }) => t.isExportSpecifier(parent))) continue;
      if (!holds(init, names) || !isPlain(init) || !readsConstants(one)) continue;
      names.add(id.name);
      found.push({ name: id.name, node, uses });
    }
  }
  return found;
}

/** Each of them becomes a function that makes it when it is first called. */
const plugin: PluginObj = {
  visitor: {
    Program(program: NodePath<t.Program>) {
      const found = costlyOf(program);
      if (found.length === 0) return;
      const later = program.scope.generateUidIdentifier('later');
      for (const { name, node, uses } of found) {
        if (node.init) node.init = t.callExpression(later, [t.arrowFunctionExpression([], node.init)]);
        for (const use of uses) {
          if (t.isObjectProperty(use.parent)) use.parent.shorthand = false;
          use.replaceWith(t.callExpression(t.identifier(name), []));
        }
      }
      const taken = t.importSpecifier(later, t.identifier('later'));
      program.unshiftContainer('body', t.importDeclaration([taken], t.stringLiteral(LATER)));
    },
  },
};

/**
 * The same module in JavaScript, in which the patterns that it begins with are made at their first use. A worker begins anew every few
 * minutes, and making all of its patterns took half of its start: the browser reads Unicode's tables for each. Constants that are
 * exported, and those whose making calls anything that is not known to change nothing, stay as they are.
 */
export async function withPatternsLater(code: string, id: string): Promise<string> {
  const made = await transformAsync(code, { plugins: [plugin], filename: id, configFile: false, babelrc: false });
  return made?.code ?? code;
}

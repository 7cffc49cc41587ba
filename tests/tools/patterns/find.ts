import { parseSync, Visitor } from 'oxc-parser';

/** A pattern as it stands in the code. */
export interface Found {
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;

/** What stands in a pattern that is put together for a text that is known at run time only. */
const SOME_TEXT = 'x';

const quasiText = (node: Node, raw: boolean): string[] =>
  (node['quasis'] as { value: { raw: string; cooked: string | null } }[]).map(({ value }) =>
    raw ? value.raw : (value.cooked ?? value.raw),
  );

/**
 * Every regular expression of a file: literals, and `new RegExp(…)` of text, templates, `String.raw` and constants of the same
 * file. A part that only the run knows counts as one letter. Throws where the file cannot be parsed.
 */
export function patternsOf(file: string, code: string): Found[] {
  const { program, errors } = parseSync(file, code);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file}: ${error.message}`);
  const constants = new Map<string, Node>();
  const made: Node[] = [];
  const found: Found[] = [];
  const lineAt = (start: number): number => code.slice(0, start).split('\n').length;

  /** The text of an expression as far as it is written down here. */
  const textOf = (node: Node | undefined, depth = 0): string => {
    if (node === undefined || depth > 8) return SOME_TEXT;
    const inner = (name: string): string => textOf(node[name] as Node | undefined, depth + 1);
    switch (node.type) {
      case 'Literal':
        return typeof node['value'] === 'string' ? node['value'] : SOME_TEXT;
      case 'Identifier':
        return textOf(constants.get(String(node['name'])), depth + 1);
      case 'TemplateLiteral':
        return joined(node, false, depth);
      case 'TaggedTemplateExpression':
        return joined(node['quasi'] as Node, true, depth);
      case 'BinaryExpression':
        return inner('left') + inner('right');
      case 'MemberExpression': {
        const object = node['object'] as Node;
        const meant = object.type === 'Identifier' ? constants.get(String(object['name'])) : object;
        const regex = meant?.['regex'] as { pattern: string } | undefined;
        return (node['property'] as Node)['name'] === 'source' && regex !== undefined ? regex.pattern : SOME_TEXT;
      }
      default:
        return SOME_TEXT;
    }
  };
  const joined = (template: Node, raw: boolean, depth: number): string => {
    const expressions = template['expressions'] as Node[];
    return quasiText(template, raw)
      .map((text, index) => text + (index < expressions.length ? textOf(expressions[index], depth + 1) : ''))
      .join('');
  };
  const keepMade = (node: unknown): void => {
    const call = node as Node;
    if ((call['callee'] as Node)['name'] === 'RegExp') made.push(call);
  };

  new Visitor({
    VariableDeclarator(node) {
      if (node.id.type === 'Identifier' && node.init !== null)
        constants.set(node.id.name, node.init as unknown as Node);
    },
    Literal(node) {
      if ('regex' in node)
        found.push({ line: lineAt(node.start), source: node.regex.pattern, flags: node.regex.flags });
    },
    NewExpression: keepMade,
    CallExpression: keepMade,
  }).visit(program);
  for (const call of made) {
    const [source, flags] = call['arguments'] as Node[];
    const literal = source?.['regex'] as { pattern: string; flags: string } | undefined;
    found.push({
      line: lineAt(call.start),
      source: literal?.pattern ?? textOf(source),
      flags: flags === undefined ? (literal?.flags ?? '') : textOf(flags).replace(SOME_TEXT, ''),
    });
  }
  return found;
}

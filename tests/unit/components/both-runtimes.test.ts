import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

/**
 * The widgets' runtime in a desk's tab is Preact without its React interface: it knows no names of events but the browser's own,
 * puts no unit behind a number, and takes `false` for an attribute that is to go. What means the same to both is used.
 */
const root = join(import.meta.dirname, '../../..');
const files = ['components', 'entrypoints/desk-widgets'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(room, name)),
);

const instead: Readonly<Record<string, string>> = {
  onFocus: 'onFocusCapture',
  onBlur: 'onBlurCapture',
  onDoubleClick: 'no double click',
  onMouseEnter: 'no hover',
  onMouseLeave: 'no hover',
  defaultValue: 'value',
  defaultChecked: 'checked',
  autoFocus: 'an effect',
  dangerouslySetInnerHTML: 'text',
};
/** Of an event: what React alone adds to it. */
const reactsOwn = new Set(['nativeEvent', 'persist', 'isPropagationStopped', 'isDefaultPrevented']);
/** Takes either event. */
const takesBoth = 'components/parts/keys.ts';
const unitless = new Set(['WebkitLineClamp', 'flex', 'opacity', 'order', 'zIndex']);

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? (value as Node[]) : []);
const nameOf = (node: unknown): string => String((node as Node | null)?.['name'] ?? '');
const inner = (value: unknown): Node | undefined => (value as Node | null)?.['expression'] as Node | undefined;

/** Of an element's attributes, those that mean something else to the other runtime, with what to write instead. */
function oddIn(element: Node): string[] {
  const tag = nameOf(element['name']);
  // A component's own properties are its own affair.
  if (!/^[a-z]/.test(tag)) return [];
  const attributes = nodes(element['attributes']).map((attribute) => ({
    name: nameOf(attribute['name']),
    value: attribute['value'] as Node | null,
  }));
  const type = attributes.find(({ name }) => name === 'type')?.value?.['value'];
  const isTyped = tag === 'textarea' || (tag === 'input' && type !== 'radio' && type !== 'checkbox');
  return attributes.flatMap(({ name, value }) => {
    const other = instead[name];
    if (other !== undefined) return [`${name}: ${other}`];
    if (name === 'onChange' && isTyped) return ['onChange of a text field: onInput'];
    if (name === 'spellCheck' && value?.type !== 'Literal') return ['spellCheck: in quotes'];
    if (['path', 'circle', 'rect', 'g', 'line'].includes(tag) && /[A-Z]/.test(name) && name !== 'key')
      return [`${name} of a drawing: a style sheet`];
    return name === 'style' ? oddStyles(inner(value)) : [];
  });
}

const oddStyles = (style: Node | undefined): string[] =>
  nodes(style?.['properties']).flatMap((property) => {
    const name = nameOf(property['key']);
    const value = property['value'] as Node;
    const isText =
      value.type === 'TemplateLiteral' ||
      (value.type === 'Literal' && typeof value['value'] === 'string') ||
      (value.type === 'CallExpression' && nameOf(value['callee']) === 'px');
    return isText || unitless.has(name) ? [] : [`style ${name}: px(…)`];
  });

function oddInCode(code: string): string[] {
  const { program, errors } = parseSync('x.tsx', code);
  expect(errors).toEqual([]);
  const found: string[] = [];
  new Visitor({
    JSXOpeningElement: (element) => void found.push(...oddIn(element as unknown as Node)),
    MemberExpression({ property }) {
      if (reactsOwn.has(nameOf(property))) found.push(`${nameOf(property)} of an event: ${takesBoth}`);
    },
    // Handlers that a hook gives to an element.
    Property({ key }) {
      const other = instead[nameOf(key)];
      if (other !== undefined) found.push(`${nameOf(key)}: ${other}`);
    },
  }).visit(program);
  return found;
}

describe('what stands in a desk’s tab', () => {
  it.each(files.filter((file) => file !== takesBoth))('%s means the same to React and to Preact', (file) => {
    expect(oddInCode(readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });

  it.each([
    ['<input type="text" onChange={go} />', 'onChange of a text field: onInput'],
    ['<textarea onChange={go} />', 'onChange of a text field: onInput'],
    ['<div onBlur={go} />', 'onBlur: onBlurCapture'],
    ['() => ({ onBlur: () => leave() })', 'onBlur: onBlurCapture'],
    ['(event) => event.nativeEvent.isComposing', 'nativeEvent of an event: components/parts/keys.ts'],
    ['<p style={{ top }} />', 'style top: px(…)'],
    ['<p style={{ height: end - top }} />', 'style height: px(…)'],
    ['<input spellCheck={false} />', 'spellCheck: in quotes'],
    ['<svg><path strokeWidth="2" /></svg>', 'strokeWidth of a drawing: a style sheet'],
    ['<input defaultValue="x" />', 'defaultValue: value'],
  ])('%s does not', (code, odd) => expect(oddInCode(`const x = ${code};`)).toEqual([odd]));

  it.each([
    '<input type="radio" onChange={go} />',
    '<select onChange={go} />',
    '<Button onBlur={go} style={{ top }} />',
    '<p style={{ top: px(top), width: "40%", WebkitLineClamp: lines }} />',
    '<input spellCheck="false" onInput={go} />',
  ])('%s does', (code) => expect(oddInCode(`const x = ${code};`)).toEqual([]));

  it('and only one place knows that an event of the one holds that of the other', () => {
    const asking = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('nativeEvent'));
    expect(asking).toEqual(['components/parts/keys.ts']);
  });
});

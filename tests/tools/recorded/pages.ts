import {
  defaultTreeAdapter as tree,
  html,
  parse,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';

/** How the parts of a page are made anonymous. */
export interface PageRules {
  text(text: string): string;
  /** A class, an id, or a name that selectors need. */
  name(name: string): string;
  /** A value of an attribute that may be a number, a date, a word of a list. */
  value(text: string): string;
  link(address: string): string;
}

/** They hold no ticket, or hold what cannot be read apart. */
const left: ReadonlySet<string> = new Set(
  `script style noscript template object embed link meta base head math canvas audio video source track xmp plaintext noembed noframes
  frame frameset applet param portal`.split(/\s+/),
);

/** Their element may be looked for, what is in them not. */
const hollow: ReadonlySet<string> = new Set(['svg', 'iframe']);

const names: ReadonlySet<string> = new Set([
  'id',
  'name',
  'for',
  'form',
  'list',
  'role',
  'type',
  'slot',
  'data-test-id',
  'data-testid',
  'data-test',
  'data-qa',
  'data-cy',
  'aria-controls',
  'aria-labelledby',
  'aria-describedby',
  'aria-owns',
  'aria-activedescendant',
]);
const switches: ReadonlySet<string> = new Set([
  'checked',
  'selected',
  'disabled',
  'hidden',
  'multiple',
  'readonly',
  'required',
  'open',
]);
const texts: ReadonlySet<string> = new Set(['placeholder', 'title', 'alt', 'label']);

const DEEPEST = 200;

function attributeOf(name: string, value: string, rules: PageRules): string | null {
  if (name === 'class' || names.has(name))
    return value
      .split(/\s+/)
      .filter((one) => one !== '')
      .map((one) => rules.name(one))
      .join(' ');
  if (switches.has(name)) return '';
  if (name === 'contenteditable') return value === 'false' ? 'false' : 'true';
  if (name === 'href') return rules.link(value);
  if (texts.has(name)) return rules.text(value);
  if (name === 'value' || /^(?:aria|data)-[a-z]+(?:-[a-z]+){0,4}$/.test(name)) return rules.value(value);
  return null;
}

function clean(node: Tree.Node, rules: PageRules, depth: number): void {
  if (!('childNodes' in node)) return;
  const kept: Tree.ChildNode[] = [];
  for (const child of node.childNodes) {
    if (tree.isTextNode(child)) {
      child.value = child.value.trim() === '' ? child.value.slice(0, 20) : rules.text(child.value);
      kept.push(child);
    } else if (tree.isElementNode(child) && !left.has(child.tagName) && depth < DEEPEST) {
      child.attrs = child.attrs.flatMap((attribute) => {
        const value = attributeOf(attribute.name, attribute.value, rules);
        return value === null || attribute.prefix !== undefined ? [] : [{ name: attribute.name, value }];
      });
      if (!Object.values<string>(html.TAG_NAMES).includes(child.tagName)) child.tagName = rules.name(child.tagName);
      if (hollow.has(child.tagName)) child.childNodes = [];
      else clean(child, rules, depth + 1);
      kept.push(child);
    }
  }
  node.childNodes = kept;
}

/** A piece of HTML with its elements and without its words. */
export function anonymousPiece(piece: string, rules: PageRules): string {
  const fragment = parseFragment(piece);
  clean(fragment, rules, 0);
  return serialize(fragment);
}

/** What stands in the body of a page, as a piece. */
export function anonymousPage(page: string, rules: PageRules): string {
  const document = parse(page);
  clean(document, rules, 0);
  const root = document.childNodes.find((node) => tree.isElementNode(node));
  const body = root?.childNodes.find((node) => tree.isElementNode(node) && node.tagName === 'body');
  return body !== undefined && tree.isElementNode(body) ? serialize(body) : '';
}

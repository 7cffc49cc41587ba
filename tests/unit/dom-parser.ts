import { createRequire } from 'node:module';
import type { DefaultTreeAdapterTypes } from 'parse5';

/**
 * `DOMParser` for unit tests: a parser that follows the standard to the letter, and of the document's interface only what a walk
 * over a tree needs. happy-dom's own parser nests and repairs otherwise than browsers do.
 */
class TestNode {
  parentNode: TestNode | null = null;
  nextSibling: TestNode | null = null;
  firstChild: TestNode | null = null;
  #last: TestNode | null = null;

  constructor(
    readonly nodeType: number,
    readonly localName: string,
    readonly data: string,
    private readonly attributes: ReadonlyMap<string, string>,
  ) {}

  hasAttributes = (): boolean => this.attributes.size > 0;
  hasAttribute = (name: string): boolean => this.attributes.has(name);
  getAttribute = (name: string): string | null => this.attributes.get(name) ?? null;

  append(child: TestNode): void {
    child.parentNode = this;
    if (this.#last === null) this.firstChild = child;
    else this.#last.nextSibling = child;
    this.#last = child;
  }
}

export const testElement = (name: string, attributes: Record<string, string> = {}): TestNode =>
  new TestNode(1, name, '', new Map(Object.entries(attributes)));
export const testText = (data: string): TestNode => new TestNode(3, '', data, new Map());
export const asNode = (node: TestNode): Node => node as unknown as Node;

/** Loaded with the first mail: most test files read none. */
const parse5 = (): typeof import('parse5') => createRequire(import.meta.url)('parse5') as typeof import('parse5');

function copyOf(node: DefaultTreeAdapterTypes.Node): TestNode {
  const { defaultTreeAdapter } = parse5();
  if (defaultTreeAdapter.isTextNode(node)) return testText(node.value);
  if (defaultTreeAdapter.isCommentNode(node)) return new TestNode(8, '', node.data, new Map());
  if (defaultTreeAdapter.isElementNode(node))
    return new TestNode(1, node.tagName, '', new Map(node.attrs.map(({ name, value }) => [name, value])));
  return new TestNode(defaultTreeAdapter.isDocumentTypeNode(node) ? 10 : 9, '', '', new Map());
}

export class TestDOMParser {
  parseFromString(html: string): Node {
    const document = parse5().parse(html);
    const root = copyOf(document);
    const open: [DefaultTreeAdapterTypes.ParentNode, TestNode][] = [[document, root]];
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
      for (const child of pair[0].childNodes) {
        const copy = copyOf(child);
        pair[1].append(copy);
        if ('childNodes' in child) open.push([child, copy]);
      }
    }
    return asNode(root);
  }
}

Object.assign(globalThis, { DOMParser: TestDOMParser });

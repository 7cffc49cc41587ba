import { expect, it } from 'vitest';
import { paragraphsOf } from '../../../../core/draft';
import { blocksOf } from '../../../../core/draft-text/blocks';
import { BlockWriter, builtOf } from '../../../../entrypoints/editor-bridge/ckeditor-blocks';
import type { Schema, Writer } from '../../../../entrypoints/editor-bridge/ckeditor-editor';

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: (Node | string)[];
}

/** The model of an editor that was built with these attributes and elements, and what is written into it. */
function written(text: string, built: readonly string[], spaced = false): string[] {
  const schema: Schema = {
    isRegistered: (name) => built.includes(name),
    checkAttribute: (_context, attribute) => built.includes(attribute),
  };
  const node = (name: string, attributes: Node['attributes'] = {}): Node => ({ name, attributes, children: [] });
  const writer: Writer = {
    setSelection: () => undefined,
    removeSelectionAttribute: () => undefined,
    createDocumentFragment: () => node('fragment'),
    createElement: node,
    appendElement: (name, parent) => void (parent as Node).children.push(node(name)),
    append: (item, parent) => void (parent as Node).children.push(item as Node),
    appendText: (words, { linkHref }, parent) =>
      void (parent as Node).children.push(linkHref === undefined ? words : `[${words}](${linkHref})`),
  };
  const content = node('fragment');
  new BlockWriter(writer, content, builtOf(schema), spaced).append(blocksOf(paragraphsOf(text)));
  const said = (one: Node | string): string => {
    if (typeof one === 'string') return one;
    const { listType, listIndent } = one.attributes;
    const list = listType === undefined ? '' : `:${listType}:${listIndent}`;
    return `${one.name}${list}(${one.children.map(said).join('')})`;
  };
  return content.children.map(said);
}

const list = 'See https://a.example\n\n- a\n  more\n  - b\n- c';

it('blocks are items in an editor of today', () => {
  expect(written(list, ['softBreak', 'linkHref', 'listItemId'])).toEqual([
    'paragraph(See [https://a.example](https://a.example))',
    'paragraph:bulleted:0(asoftBreak()more)',
    'paragraph:bulleted:1(b)',
    'paragraph:bulleted:0(c)',
  ]);
});

it('items are elements in an earlier one', () => {
  expect(written('1. a\n2. b', ['listIndent', 'softBreak'])).toEqual([
    'listItem:numbered:0(a)',
    'listItem:numbered:0(b)',
  ]);
});

it('an editor without lists, links and breaks gets marks, addresses and spaces', () => {
  expect(written(`${list}\n\n1. x\n2. y`, [])).toEqual([
    'paragraph(See https://a.example)',
    'paragraph(- a)',
    'paragraph(more)',
    'paragraph(  - b)',
    'paragraph(- c)',
    'paragraph()',
    'paragraph(1. x)',
    'paragraph(2. y)',
  ]);
});

it('paragraphs that stand apart by themselves are one block each', () => {
  expect(written('a\nb\n\nc', ['softBreak'], true)).toEqual(['paragraph(asoftBreak()b)', 'paragraph(c)']);
});

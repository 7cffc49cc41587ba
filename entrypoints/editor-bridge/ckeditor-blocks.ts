import type { Block, Piece } from './ask';
import type { Schema, Writer } from './ckeditor-editor';

/** What this editor has been built with. */
interface Built {
  readonly breaks: boolean;
  readonly links: boolean;
  /** `blocks`: any block can be an item; `elements`: items are elements of their own, as before version 41. */
  readonly lists: 'blocks' | 'elements' | 'none';
}

type Item = NonNullable<Block['item']>;

export function builtOf(schema: Schema): Built {
  return {
    breaks: schema.isRegistered('softBreak'),
    links: schema.checkAttribute(['$root', '$block', '$text'], 'linkHref'),
    lists: schema.checkAttribute(['$root', 'paragraph'], 'listItemId')
      ? 'blocks'
      : schema.checkAttribute(['$root', 'listItem'], 'listIndent')
        ? 'elements'
        : 'none',
  };
}

/** Paragraphs, lists and links in the editor's own model. `spaced`: its paragraphs stand apart by themselves. */
export class BlockWriter {
  constructor(
    private readonly writer: Writer,
    private readonly content: object,
    private readonly built: Built,
    private readonly spaced: boolean,
  ) {}

  append(blocks: readonly Block[]): void {
    const counts: number[] = [];
    for (const [index, block] of blocks.entries()) {
      const { item, lines, apart } = block;
      const isAfterItem = blocks[index - 1]?.item !== undefined;
      // Lists stand apart by themselves, but two in a row would be one.
      if (apart && (item !== undefined) === isAfterItem && (isAfterItem || !this.spaced)) this.emptyLine();
      if (item === undefined || apart) counts.length = 0;
      if (item === undefined) this.paragraphs(lines);
      else {
        counts.length = item.depth + 1;
        const count = (counts[item.depth] ?? 0) + 1;
        counts[item.depth] = count;
        this.item(item, lines, count);
      }
    }
  }

  emptyLine(): void {
    this.writer.append(this.writer.createElement('paragraph'), this.content);
  }

  private paragraphs(lines: Block['lines']): void {
    for (const own of this.spaced ? [lines] : lines.map((line) => [line])) this.block('paragraph', {}, own);
  }

  private item({ ordered, depth }: Item, lines: Block['lines'], count: number): void {
    const list = { listType: ordered ? 'numbered' : 'bulleted', listIndent: depth };
    if (this.built.lists === 'blocks') this.block('paragraph', { ...list, listItemId: crypto.randomUUID() }, lines);
    else if (this.built.lists === 'elements') this.block('listItem', list, lines);
    else {
      const mark = `${'  '.repeat(depth)}${ordered ? `${count}.` : '-'} `;
      const [first = [], ...more] = lines;
      this.paragraphs([[{ text: mark }, ...first], ...more]);
    }
  }

  private block(name: string, attributes: Readonly<Record<string, string | number>>, lines: Block['lines']): void {
    const block = this.writer.createElement(name, attributes);
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.lineBreak(block);
      for (const piece of line) this.piece(piece, block);
    }
    this.writer.append(block, this.content);
  }

  private lineBreak(block: object): void {
    if (this.built.breaks) this.writer.appendElement('softBreak', block);
    else this.writer.appendText(' ', {}, block);
  }

  private piece({ text, href }: Piece, block: object): void {
    if (text === '') return;
    this.writer.appendText(text, href !== undefined && this.built.links ? { linkHref: href } : {}, block);
  }
}

import { isRightToLeft } from './direction';
import { linksOf } from './links';

/** Text of one line; `href` where it is the address of a web page, which is then exactly this text. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

/** A paragraph of a draft or one item of a list, in the order of the text. */
export interface Block {
  readonly lines: readonly (readonly Piece[])[];
  /** Left out for a paragraph. `depth`: lists around its own; never more than one deeper than the item before it. */
  readonly item?: { readonly ordered: boolean; readonly depth: number };
  /** An empty line stands before it. */
  readonly apart: boolean;
  readonly rightToLeft: boolean;
}

interface Marked {
  readonly indent: number;
  /** Null for a bullet. */
  readonly number: number | null;
  readonly text: string;
}

interface Item {
  readonly indent: number;
  readonly number: number | null;
  readonly depth: number;
  readonly lines: string[];
}

interface Line {
  readonly text: string;
  readonly apart: boolean;
}

const MOST_LEVELS = 4;
/** So much further in, an item stands below the one before it. */
const DEEPER_CHARS = 2;
/** A lone dash in front of a line is a dash. */
const LEAST_ITEMS = 2;

const bullet = /^[-*•–][ \t\u00A0]+(?=\S)/;
const numeral = /^(\d{1,3})[.)][ \t\u00A0]+(?=\S)/;

const indentOf = (line: string): number =>
  line.slice(0, line.length - line.trimStart().length).replaceAll('\t', '    ').length;

function markedOf(line: string): Marked | null {
  const rest = line.trimStart();
  const number = numeral.exec(rest);
  const [mark = ''] = number ?? bullet.exec(rest) ?? [];
  if (mark === '') return null;
  return { indent: indentOf(line), number: number ? Number(number[1]) : null, text: rest.slice(mark.length) };
}

/** The list that an item with these marks goes on with: those that are open, the outermost first; null where it fits to none. */
function levelOf(open: readonly Item[], { indent, number }: Marked): number | null {
  const level = open.findIndex((item) => indent < item.indent + DEEPER_CHARS);
  const before = open[level];
  if (before === undefined) return (number ?? 1) === 1 && open.length < MOST_LEVELS ? open.length : null;
  const goesOn = before.number === null ? number === null : number === before.number + 1;
  return goesOn ? level : null;
}

/** The lines from `from` on that belong together by their marks, and the items that they are; none where they make no list. */
function runAt(lines: readonly Line[], from: number): { readonly items: readonly Item[]; readonly end: number } {
  const items: Item[] = [];
  let open: Item[] = [];
  let isList = true;
  let at = from;
  for (; at < lines.length; at += 1) {
    const { text, apart } = lines[at] ?? { text: '', apart: false };
    const marked = markedOf(text);
    const last = items.at(-1);
    const depth = marked === null ? null : levelOf(open, marked);
    if (apart && at > from && depth === null) break;
    if (marked === null) {
      // What is indented below an item is more of it.
      if (last === undefined || indentOf(text) < last.indent + DEEPER_CHARS) break;
      last.lines.push(text.trim());
      continue;
    }
    isList &&= depth !== null;
    const item = { indent: marked.indent, number: marked.number, depth: depth ?? 0, lines: [marked.text] };
    items.push(item);
    open = [...open.slice(0, item.depth), item];
  }
  return { items: isList && items.length >= LEAST_ITEMS ? items : [], end: at };
}

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { start, end: behind, text } of linksOf(line)) {
    if (!/^https?:\/\//i.test(text)) continue;
    if (start > end) pieces.push({ text: line.slice(end, start) });
    pieces.push({ text, href: text });
    end = behind;
  }
  return end < line.length || pieces.length === 0 ? [...pieces, { text: line.slice(end) }] : pieces;
}

/**
 * What a draft is where an editor has paragraphs, lists and links. Lists are lines that begin with `-`, `*`, `•`, `–`, or with
 * numbers that count from 1; two items at least, nested by what is before their marks. An empty line between two items parts
 * nothing. Whatever else begins with such a mark stays text.
 */
export function blocksOf(paragraphs: readonly (readonly string[])[]): Block[] {
  const lines = paragraphs.flatMap((paragraph, index) =>
    paragraph.map((text, row): Line => ({ text, apart: index > 0 && row === 0 })),
  );
  const whole = isRightToLeft(lines.map(({ text }) => text).join('\n'));
  const blockOf = (texts: readonly string[], apart: boolean, item?: Block['item']): Block => ({
    lines: texts.map(piecesOf),
    apart,
    rightToLeft: isRightToLeft(texts.join('\n'), whole),
    ...(item && { item }),
  });
  const blocks: Block[] = [];
  let paragraph: Line[] = [];
  const endParagraph = (): void => {
    const [first] = paragraph;
    if (first)
      blocks.push(
        blockOf(
          paragraph.map(({ text }) => text),
          first.apart,
        ),
      );
    paragraph = [];
  };
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? { text: '', apart: false };
    if (line.apart) endParagraph();
    const { items, end } = runAt(lines, at);
    const next = Math.max(end, at + 1);
    // Right below a list, another one would become part of it.
    if (items.length > 0 && (line.apart || blocks.at(-1)?.item === undefined || paragraph.length > 0)) {
      endParagraph();
      for (const [index, { lines: texts, number, depth }] of items.entries())
        blocks.push(blockOf(texts, index === 0 && line.apart, { ordered: number !== null, depth }));
    } else
      for (const text of lines.slice(at, next)) {
        if (text.apart) endParagraph();
        paragraph.push(text);
      }
    at = next;
  }
  endParagraph();
  return blocks;
}

/** What stands in the blocks, line by line, without the marks of lists. */
export const blockTexts = (blocks: readonly Block[]): string[][] =>
  blocks.map(({ lines }) => lines.map((pieces) => pieces.map(({ text }) => text).join('')));

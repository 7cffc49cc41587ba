import type { Block, Piece } from '../../core/draft-text/blocks';

export interface BlockStyle {
  readonly tag: 'p' | 'div';
  /** Paragraphs of this editor stand apart by themselves. */
  readonly spaced: boolean;
  /** The reply box reads from right to left. */
  readonly rightToLeft: boolean;
}

type Item = Block & Required<Pick<Block, 'item'>>;

const isItem = (block: Block | undefined): block is Item => block?.item !== undefined;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Markup shows several spaces as one. */
const spacesKept = (text: string): string => text.replaceAll(/ (?= )/g, '\u00A0').replaceAll('\t', '\u00A0'.repeat(4));

const pieceHtml = ({ text, href }: Piece): string =>
  href === undefined ? escape(spacesKept(text)) : `<a href="${escape(href)}">${escape(text)}</a>`;

/** Markup shows no space at the start of a line. */
const lineHtml = (pieces: readonly Piece[]): string => pieces.map(pieceHtml).join('').replace(/^ /, '\u00A0');

/** How the reply box reads; `ltr` where it has no style. */
export const readsRightToLeft = (editable: Element): boolean =>
  editable.ownerDocument.defaultView?.getComputedStyle(editable).direction === 'rtl';

/** Said only where it is not the direction of what is around it. */
const dir = (is: boolean, around: boolean): string => (is === around ? '' : ` dir="${is ? 'rtl' : 'ltr'}"`);

/** Paragraphs, lists and links as markup, which every editor reads the same way. Whatever the text holds stays text. */
export function blocksHtml(blocks: readonly Block[], style: BlockStyle): string {
  let html = '';
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at];
    const before = blocks[at - 1];
    if (block === undefined) break;
    // Two lists in a row would be one to an editor.
    if (block.apart && isItem(block) === isItem(before) && (!style.spaced || isItem(block))) html += emptyLine(style);
    if (!isItem(block)) {
      html += paragraphHtml(block, style);
      at += 1;
      continue;
    }
    const end = blocks.findIndex((one, index) => index > at && (!isItem(one) || (one.apart && one.item.depth === 0)));
    const items = blocks.slice(at, end === -1 ? blocks.length : end).filter(isItem);
    html += listHtml(items, style.rightToLeft);
    at += items.length;
  }
  return html;
}

const emptyLine = ({ tag }: BlockStyle): string => `<${tag}><br></${tag}>`;

function paragraphHtml({ lines, rightToLeft }: Block, { tag, spaced, rightToLeft: around }: BlockStyle): string {
  const block = (inner: string): string => `<${tag}${dir(rightToLeft, around)}>${inner}</${tag}>`;
  const texts = lines.map(lineHtml);
  return spaced ? block(texts.join('<br>')) : texts.map((text) => block(text === '' ? '<br>' : text)).join('');
}

/** One list; what is deeper than its first item lies in the items. */
function listHtml(items: readonly Item[], around: boolean): string {
  const [first] = items;
  if (first === undefined) return '';
  const starts = items.flatMap(({ item }, index) => (item.depth === first.item.depth ? [index] : []));
  const listed = starts.map((start, index) => {
    const [item, ...deeper] = items.slice(start, starts[index + 1]);
    if (item === undefined) return '';
    const inner = item.lines.map(lineHtml).join('<br>') + listHtml(deeper, item.rightToLeft);
    return `<li${dir(item.rightToLeft, first.rightToLeft)}>${inner}</li>`;
  });
  const tag = first.item.ordered ? 'ol' : 'ul';
  return `<${tag}${dir(first.rightToLeft, around)}>${listed.join('')}</${tag}>`;
}

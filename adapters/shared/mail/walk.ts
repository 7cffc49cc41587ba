import { isStartComment, partOf } from './elements';
import { isBlank, Paper } from './paper';
import { pictureLabel } from './picture';
import { colorOf, isSameColor, readStyle, type Color, type Style } from './style';
import type { Line } from './types';

export interface WalkOptions {
  /** Links are written as `text (address)`. */
  readonly links?: boolean;
  /** Elements that nobody wrote, with everything in them. */
  readonly without?: ReadonlySet<Node>;
}

/** Their content is no text. */
const textless = new Set(
  'script style head title template noscript iframe object embed audio video canvas datalist select noembed noframes'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li listing main menu nav ol p pre section summary table tbody tfoot thead tr ul xmp includetail'.split(
    ' ',
  ),
);
const preformatted = new Set(['pre', 'textarea', 'listing', 'xmp', 'plaintext']);

/** What an element's children inherit, and what has to be done when it ends. */
interface Frame {
  readonly node: Node;
  readonly space: 'pre' | 'lines' | 'normal';
  readonly visible: boolean;
  readonly fontSize: number;
  readonly color: Color | undefined;
  readonly background: Color | 'unknown' | undefined;
  /** The outermost element that hides text here. */
  readonly hider: Node | undefined;
  readonly gone: boolean;
  readonly inQuote: boolean;
  readonly items: { next: number } | undefined;
  readonly atEnd: (() => void) | undefined;
}

/**
 * The lines of a tree, in one walk without recursion: a mail that is written to make a reader slow or to overflow it takes as
 * long as any other of its size.
 */
export function linesOf(root: Node, options: WalkOptions = {}): readonly Line[] {
  const paper = new Paper();
  const styles = new Map<string, Style>();
  const frames: Frame[] = [
    {
      node: root,
      space: 'normal',
      visible: true,
      fontSize: 16,
      color: undefined,
      background: undefined,
      hider: undefined,
      gone: false,
      inQuote: false,
      items: undefined,
      atEnd: undefined,
    },
  ];
  for (let node: Node | null = root.firstChild; node !== null;) {
    const frame = frames.at(-1);
    if (frame === undefined) break;
    const inside = visit(node, frame, paper, styles, options);
    if (inside !== undefined && node.firstChild !== null) {
      frames.push(inside);
      node = node.firstChild;
      continue;
    }
    inside?.atEnd?.();
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== root) frames.pop()?.atEnd?.();
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return paper.end();
}

/** Writes one node; the frame for its children, or undefined where they are passed over. */
function visit(
  node: Node,
  frame: Frame,
  paper: Paper,
  styles: Map<string, Style>,
  options: WalkOptions,
): Frame | undefined {
  switch (node.nodeType) {
    case 3:
      writeText((node as Text).data, frame, paper);
      return undefined;
    case 8:
      if (!frame.inQuote && isStartComment((node as Comment).data)) paper.mark('start');
      return undefined;
    case 1:
      return options.without?.has(node) === true ? undefined : enter(node as Element, frame, paper, styles, options);
    default:
      return undefined;
  }
}

function writeText(text: string, { hider, space }: Frame, paper: Paper): void {
  if (hider === undefined) paper.write(text, space);
  else paper.hide(text, hider);
}

function enter(
  element: Element,
  outer: Frame,
  paper: Paper,
  styles: Map<string, Style>,
  options: WalkOptions,
): Frame | undefined {
  const tag = element.localName;
  if (textless.has(tag)) return undefined;
  const isPlain = !element.hasAttributes();
  const style = isPlain ? undefined : styleOf(element, styles);
  const seen = seenIn(element, tag, outer, style);
  if (tag === 'br') {
    if (seen.hider === undefined) paper.endLine();
    return undefined;
  }
  if (tag === 'img') {
    if (seen.hider === undefined) writePicture(element, paper);
    return undefined;
  }
  const part =
    outer.inQuote || (isPlain && tag !== 'blockquote' && tag !== 'includetail') ? 'none' : partOf(element, tag);
  const ends: (() => void)[] = [];
  const isBlock = blocks.has(tag) || style?.block === true || part !== 'none';
  if (isBlock) {
    const edge = isParagraph(element, tag, style, outer.node) ? () => paper.breakParagraph() : () => paper.breakLine();
    edge();
    ends.push(edge);
  }
  if (tag === 'td' || tag === 'th') paper.cell();
  if (tag === 'li') paper.lead(leadOf(element, outer));
  if (part === 'quote') {
    paper.quoting(true, element.getAttribute('type') === 'cite' || element.hasAttribute('cite'));
    ends.push(() => paper.quoting(false));
  } else if (part === 'start') paper.mark('start');
  else if (part === 'intro') {
    paper.mark('intro');
    ends.push(() => paper.mark('introEnd'));
  } else if (part === 'container' || part === 'forward') {
    paper.mark('open');
    if (part === 'forward') paper.mark('forward');
    ends.push(() => paper.mark('close'));
  } else if (style?.topRule !== undefined && !outer.inQuote) paper.mark(style.topRule === 'outlook' ? 'start' : 'rule');
  if (options.links === true && tag === 'a') ends.push(linkEnd(element, paper));
  return {
    ...seen,
    node: element,
    inQuote: outer.inQuote || part === 'quote',
    items: tag === 'ol' ? { next: startOf(element) } : tag === 'ul' || tag === 'menu' ? undefined : outer.items,
    atEnd: ends.length === 0 ? undefined : () => ends.toReversed().forEach((end) => end()),
  };
}

const spaced = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl pre'.split(' '));

/** A block with room above and below, unless it says that it has none; Outlook takes the room from all of its own. A list in a list has none. */
const isParagraph = (element: Element, tag: string, style: Style | undefined, outer: Node): boolean =>
  spaced.has(tag) &&
  style?.close !== true &&
  !/(?:^|\s)x?_?Mso/.test(element.getAttribute('class') ?? '') &&
  (outer as Element).localName !== 'li';

function styleOf(element: Element, styles: Map<string, Style>): Style | undefined {
  const text = element.getAttribute('style');
  if (text === null || text === '') return undefined;
  const known = styles.get(text);
  if (known !== undefined) return known;
  const style = readStyle(text);
  styles.set(text, style);
  return style;
}

type Seen = Pick<Frame, 'space' | 'visible' | 'fontSize' | 'color' | 'background' | 'hider' | 'gone'>;

/** What of an element's text a person sees, by what is stated in the element and in those around it. */
function seenIn(element: Element, tag: string, outer: Frame, style: Style | undefined): Seen {
  const size = style?.fontSize;
  const fontSize = size === undefined ? outer.fontSize : size.relative ? outer.fontSize * size.value : size.value;
  const color = (tag === 'font' ? colorOf(element.getAttribute('color') ?? '') : undefined) ?? style?.color;
  const background =
    style?.background ?? (isCellLike(tag) ? colorOf(element.getAttribute('bgcolor') ?? '') : undefined);
  const seen = {
    space: spaceOf(element, tag, style) ?? outer.space,
    visible: style?.visible ?? outer.visible,
    fontSize,
    color: color === undefined ? outer.color : color,
    background: background ?? outer.background,
    gone:
      outer.gone ||
      style?.gone === true ||
      (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'false') ||
      (tag === 'dialog' && !element.hasAttribute('open')),
  };
  return { ...seen, hider: isHidden(seen) ? (outer.hider ?? element) : undefined };
}

const isCellLike = (tag: string): boolean => /^(?:t[dhr]|table|tbody|body)$/.test(tag);

/** Text of one pixel is what writers of newsletters hide; mail programs show nothing that small. */
const smallest = 1;

const isHidden = ({ gone, visible, fontSize, color, background }: Omit<Seen, 'hider' | 'space'>): boolean =>
  gone ||
  !visible ||
  fontSize <= smallest ||
  color === null ||
  (color !== undefined && background !== undefined && background !== 'unknown' && isSameColor(color, background));

function spaceOf(element: Element, tag: string, style: Style | undefined): Frame['space'] | undefined {
  if (style?.space !== undefined) return style.space;
  if (preformatted.has(tag)) return 'pre';
  return tag === 'table' || (tag === 'td' && element.hasAttribute('nowrap')) ? 'normal' : undefined;
}

/** Pixels that count who opened a mail are no pictures. */
const isPixel = (element: Element): boolean =>
  ['width', 'height'].some((side) => /^[0-3](?:px)?$/.test(element.getAttribute(side) ?? ''));

function writePicture(element: Element, paper: Paper): void {
  if (!isPixel(element)) paper.picture(pictureLabel(element.getAttribute('alt') ?? ''));
}

function startOf(list: Element): number {
  const start = Number.parseInt(list.getAttribute('start') ?? '', 10);
  return Number.isNaN(start) ? 1 : start;
}

function leadOf(item: Element, { items }: Frame): string {
  if (items === undefined) return '- ';
  const value = Number.parseInt(item.getAttribute('value') ?? '', 10);
  const number = Number.isNaN(value) ? items.next : value;
  items.next = number + 1;
  return `${number}. `;
}

/** Writes a link's address behind its text, unless the text already says it. */
function linkEnd(link: Element, paper: Paper): () => void {
  const address = (link.getAttribute('href') ?? '').trim();
  const from = paper.current.length;
  const line = paper.lines.length;
  return () => {
    if (!/^(?:https?|mailto|tel):/i.test(address) || address.length > 2000) return;
    const text = paper.lines.length === line ? paper.current.slice(from).trim() : paper.current.trim();
    const bare = (each: string): string =>
      each
        .replace(/^(?:https?:\/\/|mailto:|tel:)/i, '')
        .replace(/\/$/, '')
        .toLowerCase();
    const shown = address.replace(/^(?:mailto|tel):/i, '');
    if (isBlank(text)) paper.write(shown, 'normal');
    else if (bare(text) !== bare(address)) paper.write(` (${shown})`, 'normal');
  };
}

import { blocksOf } from '../../core/draft-text/blocks';
import { blocksHtml, readsRightToLeft, type BlockStyle } from './blocks-html';
import { besideCaret, textBelowCaret, type Beside } from './caret';

type Lines = readonly (readonly string[])[];

/**
 * How an editor takes inserted lines. `joins` (CKEditor 5): the first and the last one become part of the caret's line.
 * `splits` (Froala): each is a line of its own, and the caret's line is cut in two.
 */
export type Lining = 'joins' | 'splits';

/** A draft in both forms that a paste can carry. */
export interface Content {
  /** Empty for a box that takes plain text only. */
  readonly html: string;
  readonly plain: string;
}

interface Style extends Partial<BlockStyle> {
  readonly lining: Lining;
  readonly tag: BlockStyle['tag'];
}

const nothingBeside: Beside = { before: false, after: false };

/**
 * One block per line, an empty one between paragraphs; where paragraphs stand apart by themselves, one block per paragraph. Lists
 * stand apart everywhere. Text beside the caret keeps its own lines.
 */
export function pasteHtml(
  paragraphs: Lines,
  beside: Beside = nothingBeside,
  { lining, tag, spaced = false, rightToLeft = false }: Style = { lining: 'joins', tag: 'p' },
): string {
  const emptyLine = `<${tag}><br></${tag}>`;
  const html = blocksHtml(blocksOf(paragraphs), { tag, spaced, rightToLeft });
  const apart = spaced ? (lining === 'joins' ? emptyLine : '') : lining === 'joins' ? emptyLine + emptyLine : emptyLine;
  return `${beside.before ? apart : ''}${html}${beside.after ? apart : ''}`;
}

/** For a messaging box, which takes plain text only. */
const pastePlain = (paragraphs: Lines, beside: Beside): string =>
  `${beside.before ? '\n\n' : ''}${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}${beside.after ? '\n\n' : ''}`;

/** The draft as it fits to where the caret is now. */
export function contentAt(
  editable: HTMLElement,
  {
    kind,
    lining = 'joins',
    spaced = false,
  }: { kind: 'rich' | 'plain'; lining?: Lining | undefined; spaced?: boolean | undefined },
  paragraphs: Lines,
): Content {
  const { before, after } = besideCaret(editable);
  const beside = { before, after: after || (lining === 'splits' && textBelowCaret(editable)) };
  const tag = editable.firstElementChild?.tagName === 'DIV' ? 'div' : 'p';
  const rightToLeft = readsRightToLeft(editable);
  return {
    html: kind === 'rich' ? pasteHtml(paragraphs, beside, { lining, tag, spaced, rightToLeft }) : '',
    plain: pastePlain(paragraphs, beside),
  };
}

/** Pastes by a synthetic event. False when the browser cannot fill one. */
export function pasteInto(editable: HTMLElement, content: Content): boolean {
  const event = pasteEvent(content);
  if (event === null) return false;
  editable.dispatchEvent(event);
  return true;
}

/** Gecko ignores `clipboardData` on a synthetic paste and has a form of its own; which one works is tried, not guessed. */
function pasteEvent({ html, plain }: Content): ClipboardEvent | null {
  const common = { bubbles: true, cancelable: true, composed: true };
  const data = new DataTransfer();
  if (html !== '') data.setData('text/html', html);
  data.setData('text/plain', plain);
  const standard = new ClipboardEvent('paste', { ...common, clipboardData: data });
  if ((standard.clipboardData?.types.length ?? 0) > 0) return standard;
  const gecko = { ...common, dataType: html === '' ? 'text/plain' : 'text/html', data: html === '' ? plain : html };
  const other = new ClipboardEvent('paste', gecko);
  return (other.clipboardData?.types.length ?? 0) > 0 ? other : null;
}

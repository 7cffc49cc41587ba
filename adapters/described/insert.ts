import { paragraphsOf } from '../../core/draft';
import { isGreeting, withoutRepeats } from '../../core/draft-text/courtesy';
import { fault } from '../../core/errors';
import { insertText, type Composer, type InsertContext } from '../shared/insert';
import { landed, squash } from '../shared/landed';
import { contentOf, showsHint, type Box, type EditorKind } from './composer';
import { waitFor } from '../shared/wait';

interface Context extends Pick<InsertContext, 'env'> {
  /** Null while none is open. Throws `not-the-same-ticket`. */
  readonly box: () => Box | null;
}

const landMs = 1500;

/** Editors for which a line that is pasted stays a line of its own. */
const splits: ReadonlySet<EditorKind> = new Set(['froala', 'ckeditor4-frame', 'tinymce-frame']);

/**
 * Puts plain text at the caret of the public reply box, in the way of its editor, and reads it back. Throws a `DesksideFault`:
 * `composer-missing`, `composer-not-public`, `not-the-same-ticket`, `insert-unsure`.
 */
export async function insertInto(text: string, context: Context, signal: AbortSignal): Promise<void> {
  const { kind } = publicBox(context);
  if (kind === 'textarea') return insertPlain(text, context, signal);
  await withoutHint(context, signal);
  return insertText(text, { env: context.env, composer: () => composerOf(context.box()) }, signal);
}

/** What an editor shows while it is empty goes as soon as somebody is in it, and with it whatever was put there meanwhile. */
async function withoutHint({ box }: Context, signal: AbortSignal): Promise<void> {
  const open = box();
  if (open === null || !showsHint(open)) return;
  open.frame?.focus({ preventScroll: true });
  open.editable.focus({ preventScroll: true });
  const gone = (): boolean => {
    const now = box();
    return now !== null && !showsHint(now);
  };
  await waitFor(gone, { root: open.editable.getRootNode(), signal, timeoutMs: landMs, pollMs: 50 });
}

function publicBox({ box }: Context): Box {
  const open = box();
  if (open === null) throw fault('composer-missing');
  if (open.mode !== 'public') throw fault('composer-not-public');
  return open;
}

function composerOf(box: Box | null): Composer {
  if (box === null) return { mode: 'missing', kind: 'rich', empty: true, editable: null };
  const { mode, kind, editable, frame, foreign } = box;
  return {
    mode,
    kind: 'rich',
    empty: squash(contentOf(box)) === '',
    editable,
    lining: splits.has(kind) ? 'splits' : 'joins',
    spaced: isSpaced(editable),
    ...(foreign.length > 0 ? { foreign } : {}),
    content: () => contentOf(box),
    askAt: frame ?? editable,
    otherwise: frame !== null ? 'nothing' : kind === 'contenteditable' ? 'command' : 'paste',
  };
}

/** As the editor's own style has it, told by a paragraph that is there: an editor that somebody is in has one. */
function isSpaced(editable: HTMLElement): boolean {
  const paragraph = editable.querySelector(':scope > p');
  if (paragraph === null) return false;
  const { marginTop, marginBottom, fontSize } = getComputedStyle(paragraph);
  return Number.parseFloat(marginTop) + Number.parseFloat(marginBottom) >= Number.parseFloat(fontSize) / 2;
}

/** A text area has no lines of markup, and the browser’s own command is one step of its undo. */
async function insertPlain(text: string, context: Context, signal: AbortSignal): Promise<void> {
  const paragraphs = paragraphsOf(text);
  if (paragraphs.flat().join('') === '') throw fault('insert-unsure');
  const area = publicBox(context).editable as HTMLTextAreaElement;
  const { value } = area;
  const at = caretIn(area);
  const before = value.slice(0, at);
  const after = value.slice(at);
  const left = withoutRepeats(paragraphs, linesIn(before), linesIn(after));
  const plain = left.map((lines) => lines.join('\n')).join('\n\n');
  area.focus({ preventScroll: true });
  area.setSelectionRange(at, at);
  const whole = apart(before, plain, after);
  if (!area.ownerDocument.execCommand('insertText', false, whole)) {
    area.setRangeText(whole, at, at, 'end');
    area.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: whole }),
    );
  }
  const arrived = (): boolean => {
    const now = context.box();
    return now?.editable === area && landed(squash(value), area.value, left);
  };
  const has = await waitFor(arrived, { root: area.ownerDocument, signal, timeoutMs: landMs, pollMs: 50 });
  if (has === undefined) throw fault('insert-unsure');
}

/** Behind what is selected; from before a greeting that the desk has put there to its end. */
function caretIn({ value, selectionEnd }: HTMLTextAreaElement): number {
  const [line = ''] = value.slice(selectionEnd).trimStart().split('\n', 1);
  if (value.slice(0, selectionEnd).trim() !== '' || !isGreeting(line)) return selectionEnd;
  return value.indexOf(line, selectionEnd) + line.length;
}

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** An empty line to what stands before and after. */
function apart(before: string, text: string, after: string): string {
  const gap = (there: string, blank: string): string =>
    there.trim() === '' || blank.split('\n').length > 2 ? '' : '\n\n';
  const blankBefore = before.slice(before.trimEnd().length);
  const blankAfter = after.slice(0, after.length - after.trimStart().length);
  return gap(before, blankBefore) + text + gap(after, blankAfter);
}

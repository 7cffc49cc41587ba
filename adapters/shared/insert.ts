import type { ComposerState, DeskEnv } from '../adapter';
import { paragraphsOf } from '../../core/draft';
import { fault } from '../../core/errors';
import { blocksOf, blockTexts } from '../../core/draft-text/blocks';
import { withoutRepeats } from '../../core/draft-text/courtesy';
import { collapseSelection, ensureCaret, linesAround, passGreeting } from './caret';
import { landed, squash } from './landed';
import { contentAt, pasteInto, type Content, type Lining } from './paste';
import type { Selector } from './selector';
import { waitFor } from './wait';

/** A reply box as it is right now. */
export interface Composer extends ComposerState {
  /** The editable itself; null exactly when the mode is `missing`. */
  readonly editable: HTMLElement | null;
  /** `joins` where it is not given. */
  readonly lining?: Lining;
  /** Paragraphs stand apart by themselves, so that an empty line between them would be one too many. */
  readonly spaced?: boolean;
  /**
   * What inside the editable the desk wrote itself, such as quoted history. Where it is given, a draft goes to the start
   * when the caret is not in the writer's own text.
   */
  readonly foreign?: readonly Selector[];
  /** What stands in it, where the editable's own text is not that: an editor may show words while it is empty. */
  readonly content?: () => string;
  /** Where the helper is asked, where that is not the editable: an event in an editor's frame never reaches the page's own document. */
  readonly askAt?: HTMLElement;
  /** What is tried where the helper cannot: a paste, which an editor hears, or the browser's own command, for a box without one. */
  readonly otherwise?: 'paste' | 'command' | 'nothing';
}

export interface InsertContext {
  readonly env: Pick<DeskEnv, 'document' | 'help'>;
  /** The reply box of this ticket right now. Throws `not-the-same-ticket`. */
  readonly composer: () => Composer;
}

/** The same names are in `entrypoints/editor-bridge/`, which must import nothing. */
const askEvent = 'deskside:insert-1';
const answerEvent = 'deskside:inserted-1';
const landMs = 1500;

/**
 * Puts plain text at the caret: through the editor itself, else by a paste, else not at all. Ticket and mode are
 * checked again before each way, and a second way is tried only while the text is exactly what it was.
 * Throws a `DesksideFault`: `composer-missing`, `composer-not-public`, `not-the-same-ticket`, `insert-unsure`.
 */
export async function insertText(text: string, { env, composer }: InsertContext, signal: AbortSignal): Promise<void> {
  const whole = paragraphsOf(text);
  if (whole.flat().join('') === '') throw fault('insert-unsure');
  publicEditable(composer());
  const bridged = await bridgeListens(env);
  signal.throwIfAborted();

  const target = publicEditable(composer());
  const before = squash(textIn(target));
  const hasText = before !== '';
  if (target.foreign !== undefined || hasText) await ready(target);
  // Where the desk has put a greeting or a signature, the draft goes between them and says neither again.
  if (hasText) await passGreeting(target.editable);
  const { before: above, after: below } = linesAround(target.editable, target.foreign ?? []);
  const paragraphs = withoutRepeats(whole, above, below);
  // An editor that has lists writes their marks itself; to one that has none they are text.
  const words = target.kind === 'rich' ? blockTexts(blocksOf(paragraphs)) : paragraphs;
  const arrived = async (): Promise<boolean> => {
    const check = (): boolean => landed(before, textIn(composer()), words);
    return (await waitFor(check, { root: target.editable.getRootNode(), signal, timeoutMs: landMs })) === true;
  };
  if (bridged && askBridge(unchanged(target, before, composer), paragraphs)) {
    if (await arrived()) return;
    throw fault('insert-unsure');
  }
  await ready(unchanged(target, before, composer));
  const open = unchanged(target, before, composer);
  const { editable, otherwise = 'paste' } = open;
  if (!ways[otherwise](editable, contentAt(editable, open, paragraphs))) throw fault('insert-unsure');
  if (!(await arrived())) throw fault('insert-unsure');
}

const textIn = ({ content, editable }: Composer): string => content?.() ?? editable?.textContent ?? '';

/** Each is one step of the undo. False where it cannot be tried. */
const ways: Readonly<Record<NonNullable<Composer['otherwise']>, (editable: HTMLElement, content: Content) => boolean>> =
  {
    paste: pasteInto,
    command: ({ ownerDocument }, { html, plain }) =>
      html === ''
        ? ownerDocument.execCommand('insertText', false, plain)
        : ownerDocument.execCommand('insertHTML', false, html),
    nothing: () => false,
  };

/** The caret where the draft belongs, with nothing selected. */
async function ready({ editable, foreign }: Ready): Promise<void> {
  editable.focus({ preventScroll: true });
  if (foreign !== undefined) await ensureCaret(editable, foreign);
  await collapseSelection(editable);
}

/** The same box with the same text, still public. */
function unchanged(target: Ready, before: string, composer: InsertContext['composer']): Ready {
  const now = publicEditable(composer());
  if (now.editable !== target.editable || squash(textIn(now)) !== before) throw fault('insert-unsure');
  return now;
}

type Ready = Composer & { readonly editable: HTMLElement };

function publicEditable(composer: Composer): Ready {
  const { mode, editable } = composer;
  if (editable === null || mode === 'missing') throw fault('composer-missing');
  if (mode !== 'public') throw fault('composer-not-public');
  return { ...composer, editable };
}

/** False where the helper cannot be put into the page; the paste needs none. */
async function bridgeListens(env: Pick<DeskEnv, 'help'>): Promise<boolean> {
  try {
    await env.help('editor-bridge');
    return true;
  } catch {
    return false;
  }
}

/** The helper answers while the event is dispatched. The nonce keeps an answer to another request apart. */
function askBridge(open: Ready, paragraphs: readonly (readonly string[])[]): boolean {
  const { editable, kind, spaced = false, askAt = editable } = open;
  const nonce = crypto.randomUUID();
  const { html }: Content = contentAt(editable, open, paragraphs);
  let inserted = false;
  const hear = (event: Event): void => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
    if (typeof detail === 'string' && detail === JSON.stringify({ nonce, ok: true })) inserted = true;
  };
  askAt.addEventListener(answerEvent, hear);
  askAt.dispatchEvent(
    new CustomEvent(askEvent, {
      composed: true,
      detail: JSON.stringify({ nonce, kind, spaced, paragraphs, blocks: blocksOf(paragraphs), html }),
    }),
  );
  askAt.removeEventListener(answerEvent, hear);
  return inserted;
}

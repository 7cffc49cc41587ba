import type { ComposerMode } from '../adapter';
import { mailAddresses } from '../shared/addresses';
import { all, isVisible, showsNothing } from '../shared/dom';
import type { Composer } from '../shared/insert';
import { editorBox, editorText, feedBar, foreignText, hideFromUser, mailCopies, mailTo } from './selectors';

const prefix = 'input-field-for-';
const missing: Composer = { mode: 'missing', kind: 'rich', empty: true, editable: null };

interface Box {
  readonly editable: HTMLElement;
  /** The API's name of the text that it edits; undefined where the page does not say, or says two. */
  readonly name: string | undefined;
}

/** What the customer gets: a note that is not hidden, or the body of an e-mail to the requester. */
const publicNames = ['note', 'emailbody'];
const privateNames = ['private_note'];

/**
 * The box of the open action form that the customer will read, found anew: the page replaces its nodes without notice. A form
 * can hold several boxes, the private one first; they are told apart by the API's names alone.
 */
export function findComposer(pane: HTMLElement, requesterEmail: string): Composer {
  const boxes = boxesOf(pane);
  const meant = boxes.filter(({ name }) => name !== undefined && publicNames.includes(name));
  const [box] = meant.length > 0 ? meant : boxes;
  if (box === undefined) return missing;
  return {
    mode: boxes.every(({ name }) => name !== undefined && privateNames.includes(name))
      ? 'internal'
      : meant.length === 1
        ? modeOf(pane, box, requesterEmail)
        : 'unknown',
    kind: 'rich',
    empty: showsNothing(box.editable),
    editable: box.editable,
    lining: 'splits',
    foreign: foreignText,
  };
}

/** No form says by itself that it is public: a note needs its switch for hiding, and that off; an e-mail has to go to the requester alone. */
function modeOf(pane: HTMLElement, { name }: Box, requesterEmail: string): ComposerMode {
  const switches = all(pane, hideFromUser);
  if (switches.some((each) => each instanceof HTMLInputElement && each.checked)) return 'internal';
  if (name === 'note') return switches.length === 1 ? 'public' : 'unknown';
  const [requester] = mailAddresses([requesterEmail]);
  const addressed = mailAddresses(
    [...all(pane, mailTo), ...all(pane, mailCopies)].map((input) =>
      input instanceof HTMLInputElement ? input.value : '',
    ),
  );
  return requester !== undefined && addressed.has(requester) && addressed.size === 1 ? 'public' : 'unknown';
}

/** One text per box: the editable for the clipboard, and what pasted content may hold, are none. */
function boxesOf(pane: HTMLElement): Box[] {
  return all(pane, editorBox)
    .filter(isVisible)
    .flatMap((box) => {
      const texts = all(box, editorText).filter(
        (text) =>
          isVisible(text) && text.parentElement?.closest('.fr-element') == null && text.closest('.fr-box') === box,
      );
      const [editable] = texts;
      return editable === undefined || texts.length > 1 ? [] : [{ editable, name: nameOf(box, pane) }];
    });
}

/** By the nearest element around the box that bears a name, or holds a label of one, and holds no other box. */
function nameOf(box: HTMLElement, pane: HTMLElement): string | undefined {
  for (
    let around: HTMLElement | null = box;
    around !== null && around !== pane && all(around, editorBox).length <= 1;
    around = around.parentElement
  ) {
    const given = new Set(
      [
        around.id,
        ...labelTargets(around),
        ...[...around.querySelectorAll(`[id^="${prefix}"]`)].map(({ id }) => id),
      ].flatMap(named),
    );
    if (given.size > 0) return given.size === 1 ? [...given][0] : undefined;
  }
  return undefined;
}

const labelTargets = (around: HTMLElement): string[] =>
  [...around.querySelectorAll('label')].map((label) => label.htmlFor);

/** `input-field-for-note`, with whatever a version or a ticket adds behind it; names themselves hold letters and underscores only. */
function named(id: string): string[] {
  const [, name] = /^input-field-for-([a-z_]+?)(?:_html)?(?:[^a-z_].*)?$/.exec(id) ?? [];
  return name === undefined ? [] : [name];
}

/** What surrounds every box of the open form, or while none is open the tool bar of the feed. Never an editable itself. */
export function composerAnchor(pane: HTMLElement): HTMLElement | null {
  const boxes = boxesOf(pane).map(({ editable }) => editable);
  const [box] = boxes;
  if (box === undefined) return all(pane, feedBar).find(isVisible) ?? null;
  let around = box.closest<HTMLElement>('.fr-box')?.parentElement ?? null;
  while (around !== null && around !== pane && !boxes.every((each) => around?.contains(each)))
    around = around.parentElement;
  return around !== null &&
    around !== pane &&
    pane.contains(around) &&
    around.closest('[contenteditable="true"]') === null
    ? around
    : null;
}

import type { Ask } from './ask';

/** The few members of TinyMCE that are used; the same from version 4 to 8. */
interface Editor {
  readonly iframeElement?: unknown;
  readonly mode?: { isReadOnly?(): boolean };
  readonly selection: { collapse(toStart: boolean): void };
  readonly undoManager: { transact(change: () => void): unknown };
  focus(): void;
  insertContent(html: string): void;
}
interface Registry {
  /** A list up to version 5, a function since. */
  readonly editors?: readonly Editor[];
  get?(): readonly Editor[] | null;
}

/** Writes into the editor of this frame, as one step of its undo. No command is run and no key event made: neither can send. */
export function insertIntoTinymce(frame: HTMLElement, { kind, html }: Ask): boolean {
  const { tinymce } = window as unknown as { tinymce?: Registry };
  const editors = tinymce?.editors ?? tinymce?.get?.() ?? [];
  const editor = editors.find((each) => each.iframeElement === frame);
  if (editor === undefined || kind !== 'rich' || editor.mode?.isReadOnly?.() === true) return false;
  editor.focus();
  editor.undoManager.transact(() => {
    editor.selection.collapse(false);
    editor.insertContent(html);
  });
  return true;
}

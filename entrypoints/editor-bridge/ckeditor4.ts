import type { Ask } from './ask';

/** The few members of CKEditor 4 that are used. */
interface Editor {
  readonly readOnly?: boolean;
  readonly window?: { readonly $?: { readonly frameElement?: unknown } } | null;
  focus(): void;
  getSelection(): Selected | null;
  insertHtml(html: string): void;
  fire(name: 'saveSnapshot'): unknown;
}
interface Selected {
  getRanges(): readonly { collapse(toStart: boolean): void }[];
  selectRanges(ranges: readonly unknown[]): void;
}

/**
 * Writes into the editor of this frame. Two saved steps around the insert make it one step of the editor's undo. No command is run and
 * no key event made: neither can send.
 */
export function insertIntoCkeditor4(frame: HTMLElement, { kind, html }: Ask): boolean {
  const { CKEDITOR } = window as unknown as { CKEDITOR?: { readonly instances?: Readonly<Record<string, Editor>> } };
  const editor = Object.values(CKEDITOR?.instances ?? {}).find((each) => each.window?.$?.frameElement === frame);
  if (editor === undefined || kind !== 'rich' || editor.readOnly === true) return false;
  editor.focus();
  const selection = editor.getSelection();
  const ranges = selection?.getRanges() ?? [];
  // Selected text stays: the draft goes behind it.
  for (const range of ranges) range.collapse(false);
  if (ranges.length > 0) selection?.selectRanges(ranges.slice(-1));
  editor.fire('saveSnapshot');
  editor.insertHtml(html);
  editor.fire('saveSnapshot');
  return true;
}

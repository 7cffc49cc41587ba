import type { Ask } from './ask';

/** The few members of Froala that are used; the same from version 2 to 5. */
interface Froala {
  /** The editable. */
  readonly el: unknown;
  readonly edit?: { isDisabled?(): boolean };
  readonly undo: { saveStep(): void };
  readonly html: { insert(html: string): void };
}

type JQuery = ((element: Element) => { data(name: string): unknown }) & {
  readonly FE?: Registry;
  readonly FroalaEditor?: Registry;
};
interface Registry {
  readonly INSTANCES?: readonly unknown[];
}

/** Where the editor keeps itself on the element that it was made from. */
const ownKey = 'data-froala.editor';
/** From the editable over wrapper and box to the element that the editor was made from. */
const levelsUp = 4;

/** Two saved steps around the insert make it one step of the editor's undo. No command is run and no key event made: neither can send. */
export function insertIntoFroala(editable: HTMLElement, { kind, html }: Ask): boolean {
  const editor = editorOf(editable);
  if (editor === undefined || kind !== 'rich' || editor.edit?.isDisabled?.() === true) return false;
  editor.undo.saveStep();
  editor.html.insert(html);
  editor.undo.saveStep();
  return true;
}

const editorOf = (editable: HTMLElement): Froala | undefined =>
  [...registered(), ...attached(editable)].find((each): each is Froala => isFroala(each) && each.el === editable);

const isFroala = (value: unknown): value is Froala =>
  typeof value === 'object' && value !== null && 'el' in value && 'undo' in value && 'html' in value;

/** Version 2 is a plugin of jQuery, later ones are a global of their own. */
function registered(): unknown[] {
  const { FroalaEditor, jQuery } = window as unknown as { FroalaEditor?: Registry; jQuery?: JQuery };
  return [FroalaEditor, jQuery?.FroalaEditor, jQuery?.FE].flatMap((registry) => [...(registry?.INSTANCES ?? [])]);
}

/** An editor that came in a bundle is no global, but it can be reached from the element that it was made from, which may be hidden beside its box. */
function attached(editable: HTMLElement): unknown[] {
  const { jQuery } = window as unknown as { jQuery?: JQuery };
  const found: unknown[] = [];
  let element: HTMLElement | null = editable;
  for (let level = 0; level < levelsUp && element !== null; level += 1, element = element.parentElement) {
    for (const each of [element, element.previousElementSibling]) {
      if (each !== null)
        found.push((each as unknown as Record<string, unknown>)[ownKey], jQuery?.(each).data('froala.editor'));
    }
  }
  return found;
}

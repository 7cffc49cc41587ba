import type { Ask } from './ask';
import { BlockWriter, builtOf } from './ckeditor-blocks';
import type { Editor, Position, Writer } from './ckeditor-editor';

/** One change of the model is one step of the editor's undo. No command is run and no key event made: neither can send. */
export function insertIntoCkeditor(editable: HTMLElement, { kind, spaced, paragraphs, blocks }: Ask): boolean {
  const editor = (editable as HTMLElement & { ckeditorInstance?: Editor }).ckeditorInstance;
  if (editor === undefined || editor.isReadOnly) return false;
  const { model } = editor;
  const built = builtOf(model.schema);
  editor.editing.view.focus();
  model.change((writer) => {
    const caret = model.document.selection.getLastPosition();
    // Selected text stays: the draft goes behind it.
    if (caret !== null) writer.setSelection(caret);
    const content = writer.createDocumentFragment();
    if (kind === 'plain') appendPlain(writer, content, apartFrom(caret, paragraphs), built.breaks);
    else {
      const apart = spaced && built.breaks;
      const { before, after } = besides(caret);
      const into = new BlockWriter(writer, content, built, apart);
      const emptyLines = (): void => {
        into.emptyLine();
        if (!apart) into.emptyLine();
      };
      if (before) emptyLines();
      into.append(blocks);
      if (after) emptyLines();
    }
    model.insertContent(content);
    // What is typed behind a link at the end of the draft is no part of it.
    writer.removeSelectionAttribute('linkHref');
  });
  return true;
}

const besides = (caret: Position | null): { readonly before: boolean; readonly after: boolean } => ({
  before: caret !== null && !caret.isAtStart,
  after: caret !== null && !caret.isAtEnd,
});

/** Text beside the caret keeps its own lines. */
function apartFrom(caret: Position | null, paragraphs: Ask['paragraphs']): string[] {
  const { before, after } = besides(caret);
  const lines = paragraphs.flatMap((paragraph, index) => (index === 0 ? paragraph : ['', ...paragraph]));
  return [...(before ? ['', ''] : []), ...lines, ...(after ? ['', ''] : [])];
}

/** A messaging box: one block with soft breaks, or with spaces where the editor knows none. */
function appendPlain(writer: Writer, content: object, lines: readonly string[], breaks: boolean): void {
  if (!breaks) return writer.appendText(lines.join(' ').replaceAll(/ {2,}/g, ' '), {}, content);
  for (const [index, line] of lines.entries()) {
    if (index > 0) writer.appendElement('softBreak', content);
    if (line !== '') writer.appendText(line, {}, content);
  }
}

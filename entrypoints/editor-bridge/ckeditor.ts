import type { Ask } from './ask';

/** The few members of CKEditor 5 that are used. */
interface Editor {
  readonly isReadOnly: boolean;
  readonly editing: { readonly view: { focus(): void } };
  readonly model: {
    readonly schema: { isRegistered(name: string): boolean };
    readonly document: { readonly selection: Selected };
    change(write: (writer: Writer) => void): void;
    insertContent(content: object): void;
  };
}
interface Selected {
  getFirstPosition(): Position | null;
  getLastPosition(): Position | null;
}
interface Position {
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
}
interface Writer {
  setSelection(position: Position): void;
  createDocumentFragment(): object;
  appendElement(name: string, parent: object): void;
  createElement(name: string): object;
  append(item: object, parent: object): void;
  appendText(text: string, parent: object): void;
}

/** One change of the model is one step of the editor's undo. No command is run and no key event made: neither can send. */
export function insertIntoCkeditor(editable: HTMLElement, { kind, spaced, paragraphs }: Ask): boolean {
  const editor = (editable as HTMLElement & { ckeditorInstance?: Editor }).ckeditorInstance;
  if (editor === undefined || editor.isReadOnly) return false;
  const { model } = editor;
  editor.editing.view.focus();
  model.change((writer) => {
    const caret = model.document.selection.getLastPosition();
    // Selected text stays: the draft goes behind it.
    if (caret !== null) writer.setSelection(caret);
    const content = writer.createDocumentFragment();
    const lines = apartFrom(
      caret,
      paragraphs.flatMap((paragraph, index) => (index === 0 ? paragraph : ['', ...paragraph])),
    );
    const breaks = model.schema.isRegistered('softBreak');
    if (kind === 'plain') appendInline(writer, content, lines, breaks);
    else if (spaced && breaks) appendSpaced(writer, content, paragraphs, caret);
    else appendParagraphs(writer, content, lines);
    model.insertContent(content);
  });
  return true;
}

/** Text beside the caret keeps its own lines. */
function apartFrom(caret: Position | null, lines: readonly string[]): string[] {
  const before = caret === null || caret.isAtStart ? [] : ['', ''];
  const after = caret === null || caret.isAtEnd ? [] : ['', ''];
  return [...before, ...lines, ...after];
}

/** One paragraph per line, as the desk writes them. */
function appendParagraphs(writer: Writer, content: object, lines: readonly string[]): void {
  for (const line of lines) {
    const paragraph = writer.createElement('paragraph');
    if (line !== '') writer.appendText(line, paragraph);
    writer.append(paragraph, content);
  }
}

/** One paragraph of the editor for each of the text's. An empty one keeps text beside the caret on a line of its own. */
function appendSpaced(writer: Writer, content: object, paragraphs: Ask['paragraphs'], caret: Position | null): void {
  const before = caret === null || caret.isAtStart ? [] : [[]];
  const after = caret === null || caret.isAtEnd ? [] : [[]];
  for (const lines of [...before, ...paragraphs, ...after]) {
    const paragraph = writer.createElement('paragraph');
    appendInline(writer, paragraph, lines, true);
    writer.append(paragraph, content);
  }
}

/** A messaging box: one block with soft breaks, or with spaces where the editor knows none. */
function appendInline(writer: Writer, content: object, lines: readonly string[], breaks: boolean): void {
  if (!breaks) return writer.appendText(lines.join(' ').replaceAll(/ {2,}/g, ' '), content);
  for (const [index, line] of lines.entries()) {
    if (index > 0) writer.appendElement('softBreak', content);
    if (line !== '') writer.appendText(line, content);
  }
}

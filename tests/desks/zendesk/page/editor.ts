import { BlockQuote, Bold, ClassicEditor, Essentials, Italic, Link, List, Paragraph } from 'ckeditor5';

export type Kind = 'rich' | 'plain';

interface Wishes {
  readonly kind: Kind;
  readonly data: string;
  readonly placeholder: string;
  /** `data-test-id` of the editable, if it gets one. */
  readonly mark: string | undefined;
  readonly onChange: (data: string) => void;
  /** Control or Command with Enter; in the plain composer Enter alone, through the view's own `enter` event. */
  readonly onSend: () => void;
}

/** A real CKEditor 5 in place of an element, with Zendesk's mark on its editable. */
export async function createEditor(host: HTMLElement, wishes: Wishes): Promise<ClassicEditor> {
  const isRich = wishes.kind === 'rich';
  const editor = await ClassicEditor.create(host, {
    licenseKey: 'GPL',
    plugins: isRich ? [Essentials, Paragraph, Bold, Italic, Link, List, BlockQuote] : [Essentials, Paragraph],
    toolbar: isRich
      ? ['bold', 'italic', 'link', 'bulletedList', 'numberedList', 'blockQuote', '|', 'undo', 'redo']
      : [],
    root: { initialData: wishes.data, placeholder: wishes.placeholder },
  });
  const { view } = editor.editing;
  view.change((writer) => {
    const root = view.document.getRoot();
    if (root && wishes.mark !== undefined) writer.setAttribute('data-test-id', wishes.mark, root);
  });
  editor.model.document.on('change:data', () => wishes.onChange(editor.getData()));
  editor.keystrokes.set('Ctrl+Enter', (_data, cancel) => {
    wishes.onSend();
    cancel();
  });
  if (!isRich) {
    view.document.on(
      'enter',
      (event, data) => {
        if (data.isSoft) return;
        data.preventDefault();
        event.stop();
        wishes.onSend();
      },
      { priority: 'high' },
    );
  }
  return editor;
}

/** The text that would be sent: paragraphs parted by empty lines. */
export function textOf(editor: ClassicEditor): string {
  const root = editor.model.document.getRoot();
  if (!root) return '';
  return [...root.getChildren()]
    .map((block) =>
      'getChildren' in block
        ? [...block.getChildren()].map((node) => ('data' in node ? String(node.data) : '\n')).join('')
        : '',
    )
    .join('\n\n')
    .trim();
}

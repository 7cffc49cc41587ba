import FroalaEditor from 'froala-editor';
import 'froala-editor/js/plugins/lists.min.js';
import 'froala-editor/js/plugins/link.min.js';
import 'froala-editor/js/plugins/quote.min.js';
import { isLeftOut } from './dom';
import { draftKey, drafts, knobs, type Mode } from './state';

/** What the page needs of a live editor. */
export interface Editor {
  readonly element: HTMLElement;
  setHtml(html: string): void;
  destroy(): void;
}

export function shareFroala(): void {
  if (knobs().froalaGlobal) Object.assign(window, { FroalaEditor });
}

/** What the agent wrote. An unlicensed Froala adds a line about itself to what it hands out; a draft must not grow by one each time it is opened. */
const htmlOf = (editor: FroalaEditor): string => editor.html.get().split('<p data-f-id="pbf"')[0] ?? '';

/** A real Froala in `host`. The draft is saved by its `contentChanged` alone: what never fires that event is never known to the page. */
export async function mountEditor(
  host: HTMLElement,
  ticketId: number,
  mode: Mode,
  template: string,
  placeholder: string,
): Promise<Editor> {
  const key = draftKey(ticketId, mode);
  host.innerHTML = drafts.get(key) ?? template;
  const editor = await new Promise<FroalaEditor>((resolve) => {
    const made: FroalaEditor = new FroalaEditor(host, {
      attribution: false,
      placeholderText: placeholder,
      direction: knobs().language === 'ar' ? 'rtl' : 'auto',
      heightMin: 90,
      heightMax: 260,
      toolbarBottom: true,
      toolbarSticky: false,
      toolbarButtons: ['bold', 'italic', 'underline', 'formatOL', 'formatUL', 'insertLink', 'quote', 'undo', 'redo'],
      pluginsEnabled: ['lists', 'link', 'quote'],
      events: {
        initialized: () => resolve(made),
        contentChanged: () => {
          drafts.set(key, htmlOf(made));
        },
      },
    });
  });
  if (!drafts.has(key)) drafts.set(key, htmlOf(editor));
  const element = editor.el as HTMLElement;
  for (const name of ['fr-element', 'fr-view']) if (isLeftOut(`.${name}`)) element.classList.remove(name);
  return {
    element,
    setHtml: (html) => {
      editor.html.set(html);
      editor.undo.saveStep();
      drafts.set(key, htmlOf(editor));
    },
    destroy: () => {
      editor.destroy();
    },
  };
}

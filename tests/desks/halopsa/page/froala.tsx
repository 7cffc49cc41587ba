import Froala from 'froala-editor';
import Wrapped from 'react-froala-wysiwyg';
import 'froala-editor/js/plugins/lists.min.js';
import 'froala-editor/js/plugins/link.min.js';
import 'froala-editor/js/plugins/quote.min.js';
import { current } from './store';

// Both packages are UMD: what a module imports is their exports object.
const Editor = ('default' in Wrapped ? Wrapped.default : Wrapped) as typeof Wrapped;

/** Without a licence Froala writes a line about itself into the HTML; Halo has one. */
export const withoutAdvertisement = (html: string): string => html.replace(/<p data-f-id="pbf".*?<\/p>/s, '');

/** Froala's off-screen box for the clipboard: editable, without width, before the text itself. */
function addClipboardBox(this: { readonly $box: ArrayLike<HTMLElement> }): void {
  const box = document.createElement('div');
  box.contentEditable = 'true';
  Object.assign(box.style, {
    position: 'fixed',
    top: '0',
    left: '-9999px',
    width: '0',
    height: '100%',
    overflow: 'hidden',
  });
  this.$box[0]?.prepend(box);
}

interface Props {
  readonly model: string;
  readonly onModel: (html: string) => void;
}

/** The real Froala in its React wrapper; the global is there by the knob `froalaGlobal`. */
export function FroalaBox({ model, onModel }: Props) {
  const { froalaGlobal, language } = current().boot.knobs;
  if (froalaGlobal) Object.assign(window, { FroalaEditor: Froala });
  const config = {
    events: { initialized: addClipboardBox },
    attribution: false,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    heightMin: 70,
    heightMax: 220,
    placeholderText: '',
    toolbarSticky: false,
    quickInsertEnabled: false,
    toolbarButtons: ['bold', 'italic', 'underline', 'formatOL', 'formatUL', 'insertLink', 'quote', 'undo', 'redo'],
    toolbarButtonsSM: ['bold', 'italic', 'insertLink', 'undo'],
    toolbarButtonsXS: ['bold', 'italic', 'undo'],
  };
  return <Editor tag="div" config={config} model={model} onModelChange={onModel} />;
}

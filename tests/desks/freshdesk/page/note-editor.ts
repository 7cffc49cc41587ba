import FroalaEditor from 'froala-editor';
import { h } from './dom';
import { words } from './state';

/** Edits a note in its place: a second Froala on the page that is no composer and must not be taken for one. Nothing is saved. */
export function editNoteIn(body: HTMLElement): void {
  const host = h('div', {});
  host.append(...[...body.childNodes].map((node) => node.cloneNode(true)));
  const editor = new FroalaEditor(host, {
    attribution: false,
    heightMin: 60,
    toolbarBottom: true,
    toolbarButtons: ['bold', 'italic'],
    pluginsEnabled: [],
  });
  const place = h(
    'div',
    { class: 'k-note-editor' },
    host,
    h(
      'button',
      {
        type: 'button',
        class: 'k-quiet',
        onclick: () => {
          editor.destroy();
          place.replaceWith(body);
        },
      },
      words().cancel,
    ),
  );
  body.replaceWith(place);
}

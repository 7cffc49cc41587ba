import css from '../../components/styles/deskside.css?inline';
import type { Theme } from './theme';

const HOST_TAG = 'deskside-ui';

/** Events that a desk may listen for; ours stay inside. Keys are held back earlier, by the keyboard guard of the bootstrap. */
const KEPT_INSIDE = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'change',
  'paste',
  'copy',
  'cut',
  'drop',
  'submit',
  'compositionstart',
  'compositionupdate',
  'compositionend',
];

/** What sets something in motion. Only a person may: the shadow root is open, so the page could press our buttons and write into our fields otherwise. */
const BY_HAND = [
  'click',
  'dblclick',
  'auxclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'change',
  'submit',
];

const boxCss = `
:host { all: initial; }
.box { position: fixed; z-index: 10; display: flex; flex-direction: column; }
.box[data-floating] { z-index: 1000; width: 320px; max-width: calc(100vw - 32px); max-height: calc(100vh - 32px); }
.box[data-docked] > * { flex: 1; }
.box[hidden] { display: none; }
.box > * { min-height: 0; }
`;

export interface Host {
  readonly element: HTMLElement;
  readonly card: HTMLElement;
  readonly draft: HTMLElement;
  setTheme(theme: Theme): void;
  remove(): void;
}

function makeBox(name: string): HTMLElement {
  const box = document.createElement('div');
  box.className = 'box';
  box.dataset['box'] = name;
  box.hidden = true;
  return box;
}

/**
 * Our one element in the page: at the very end of the document, outside of the desk's own tree and of anything editable. The
 * shadow root is open, because desks look into it to see whether a person is typing. `isRepeat` knows the key events that the
 * keyboard guard repeated.
 */
export function makeHost(isRepeat: (event: Event) => boolean): Host {
  const element = document.createElement(HOST_TAG);
  const shadow = element.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css + boxCss;
  const card = makeBox('card');
  const draft = makeBox('draft');
  shadow.append(style, draft, card);
  const byHandOnly = (event: Event): void => {
    if (event.isTrusted || isRepeat(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const type of BY_HAND) shadow.addEventListener(type, byHandOnly, { capture: true });
  for (const type of KEPT_INSIDE) element.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(element);
  return {
    element,
    card,
    draft,
    setTheme: (theme) => {
      for (const box of [card, draft]) if (box.dataset['theme'] !== theme) box.dataset['theme'] = theme;
    },
    remove: () => element.remove(),
  };
}

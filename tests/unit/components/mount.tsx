import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

export interface Mounted {
  readonly root: HTMLElement;
  show(piece: ReactNode): Promise<void>;
  text(): string;
  button(name: string | RegExp): HTMLButtonElement;
  hasButton(name: string): boolean;
  press(name: string | RegExp): Promise<void>;
  input(selector: string): HTMLInputElement;
  /** Types as a person does, so that React hears of it. */
  type(selector: string, text: string): Promise<void>;
  key(selector: string, init: KeyboardEventInit): Promise<void>;
}

/** Renders into the document of happy-dom and lets React settle after each step. */
export async function mount(piece: ReactNode): Promise<Mounted> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const tree = createRoot(root);
  const show = (next: ReactNode) => act(async () => tree.render(next));
  await show(piece);

  const named = (name: string | RegExp) =>
    [...root.querySelectorAll('button')].find((button) => {
      const words = (button.getAttribute('aria-label') ?? button.textContent).replace(/Alt [A-Z]$/, '').trim();
      return typeof name === 'string' ? words === name : name.test(words);
    });
  const button = (name: string | RegExp) => {
    const found = named(name);
    if (found === undefined) throw new Error(`No button ${name} in: ${root.textContent}`);
    return found;
  };
  const input = (selector: string) => {
    const found = root.querySelector<HTMLInputElement>(selector);
    if (found === null) throw new Error(`No ${selector}`);
    return found;
  };

  return {
    root,
    show,
    button,
    input,
    text: () => root.textContent,
    hasButton: (name) => named(name) !== undefined,
    press: (name) => act(async () => button(name).click()),
    type: (selector, text) =>
      act(async () => {
        const field = input(selector);
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    key: (selector, init) =>
      act(
        async () =>
          void input(selector).dispatchEvent(
            new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
          ),
      ),
  };
}

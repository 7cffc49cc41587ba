import { removable } from './removable';

export type Child = Node | string | null;

/** Attributes by name; `false` and `null` leave one out, `true` sets it empty, functions listen to the event in the name (`onclick`). */
export type Attributes = Readonly<Record<string, string | number | boolean | null | ((event: never) => void)>>;

let left: readonly RegExp[] = [];

/** From now on every element is made without the marks of these removable parts. */
export function leaveOut(parts: readonly string[]): void {
  left = removable
    .filter(({ name }) => parts.includes(name))
    .flatMap(({ marks }) => marks)
    .map(
      (mark) =>
        new RegExp(
          `^${mark
            .replaceAll('.', String.raw`\.`)
            .replaceAll('*', '.*')
            .replaceAll('-#', String.raw`-\d+`)}$`,
        ),
    );
}

export const isLeftOut = (mark: string): boolean => left.some((pattern) => pattern.test(mark));

const remaining = (name: string, value: string): string | null => {
  if (name === 'class')
    return value
      .split(' ')
      .filter((each) => !isLeftOut(`.${each}`))
      .join(' ');
  if (isLeftOut(name) || isLeftOut(`${name}=${value}`) || (name === 'id' && isLeftOut(`#${value}`))) return null;
  return value;
};

function setAttribute(element: Element, name: string, value: Attributes[string]): void {
  if (value === undefined || value === null || value === false) return;
  if (typeof value === 'function') element.addEventListener(name.slice(2), value as (event: Event) => void);
  else {
    const text = remaining(name, value === true ? '' : String(value));
    if (text !== null) element.setAttribute(name, text);
  }
}

/** Makes an element with attributes and children. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes?: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag];
export function h(tag: string, attributes?: Attributes, ...children: readonly Child[]): HTMLElement;
export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A message's HTML, which the server has escaped, as nodes. */
export function htmlOf(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

let styles: CSSStyleSheet | undefined;

/** The page's own styles once more: a shadow root sees nothing of the document's. */
function sharedStyles(): CSSStyleSheet {
  if (styles) return styles;
  styles = new CSSStyleSheet();
  styles.replaceSync(
    [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n'),
  );
  return styles;
}

/** Puts children into an open shadow root with the page's styles. */
export function shadowed(host: HTMLElement, ...children: readonly Node[]): HTMLElement {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sharedStyles()];
  root.append(...children);
  return host;
}

import type { Locator, Page } from '@playwright/test';
import type { Talk } from './kit';

/** What a person may want to press or has to read. */
const MATTERS =
  'button, a[href], input, select, textarea, summary, [role="button"], [role="combobox"], [role="tab"], [role="listbox"], [contenteditable="true"], h1, h2, .k-subject, .to, .k-address-row, .recipients, .fr-toolbar, .ck-toolbar';

/** Runs in the page: what of the desk lies under something of ours, as far as the desk itself shows it. */
function findCovered(matters: string): string[] {
  const roots: ParentNode[] = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll('*'))
      if (element.shadowRoot && element.tagName !== 'DESKSIDE-UI') roots.push(element.shadowRoot);
  /** The part that is not cut away by what scrolls or hides around it. */
  const seen = (element: Element): DOMRect | null => {
    let { left, top, right, bottom } = element.getBoundingClientRect();
    [left, top, right, bottom] = [
      Math.max(0, left),
      Math.max(0, top),
      Math.min(innerWidth, right),
      Math.min(innerHeight, bottom),
    ];
    const up = (node: Element): Element | null =>
      node.parentElement ?? (node.parentNode instanceof ShadowRoot ? node.parentNode.host : null);
    for (let node = up(element); node; node = up(node)) {
      if (getComputedStyle(node).overflow === 'visible') continue;
      const frame = node.getBoundingClientRect();
      [left, top, right, bottom] = [
        Math.max(left, frame.left),
        Math.max(top, frame.top),
        Math.min(right, frame.right),
        Math.min(bottom, frame.bottom),
      ];
    }
    return right - left > 2 && bottom - top > 2 ? new DOMRect(left, top, right - left, bottom - top) : null;
  };
  const covered: string[] = [];
  for (const element of roots.flatMap((root) => [...root.querySelectorAll(matters)])) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const part = seen(element);
    if (!part) continue;
    const points = [0.05, 0.5, 0.95].flatMap((x) => [0.05, 0.5, 0.95].map((y) => [x, y] as const));
    const isUnder = points.some(
      ([x, y]) =>
        document.elementFromPoint(part.left + part.width * x, part.top + part.height * y)?.tagName === 'DESKSIDE-UI',
    );
    if (isUnder) covered.push(`${element.tagName} ${element.className} ${element.textContent?.slice(0, 30) ?? ''}`);
  }
  return covered;
}

export const coveredBy = (page: Page): Promise<string[]> => page.evaluate(findCovered, MATTERS);

/** How high the conversation is, with what it has given up, and how much of its newest message is in sight, in px. */
export const conversation = (
  page: Page,
  talk: Talk,
): Promise<{ readonly height: number; readonly seen: number; readonly wanted: number }> =>
  page.evaluate(({ scroller, messages, newest }) => {
    const shown = (css: string) =>
      [...document.querySelectorAll<HTMLElement>(css)].filter((each) => each.checkVisibility());
    const [box] = shown(scroller);
    const message = shown(messages).at(newest === 'first' ? 0 : -1);
    if (!box || !message) throw new Error('The desk shows no conversation');
    const view = box.getBoundingClientRect();
    const { top, bottom, height } = message.getBoundingClientRect();
    const given = Number.parseFloat(box.style.marginBottom) || 0;
    return {
      height: view.height + given,
      seen: Math.min(bottom, view.bottom) - Math.max(top, view.top),
      wanted: Math.min(height, view.height),
    };
  }, talk);

/** How many whole lines high the part of an open draft is that can be read, whatever else its panel shows. */
export const linesInSight = (draft: Locator): Promise<number> =>
  draft.locator('.text').evaluate((text) => {
    const { top, bottom } = text.getBoundingClientRect();
    const read = text.parentElement?.getBoundingClientRect() ?? new DOMRect();
    const height = Math.min(bottom, read.bottom) - Math.max(top, read.top);
    return Math.floor(height / Number.parseFloat(getComputedStyle(text).lineHeight));
  });

/** Whether a part of a widget that scrolls is wholly in sight there. */
export async function isWithin(widget: Locator, part: Locator): Promise<boolean> {
  const [frame, box] = await Promise.all([widget.boundingBox(), part.boundingBox()]);
  if (!frame || !box) return false;
  return box.y >= frame.y - 1 && box.y + box.height <= frame.y + frame.height + 1;
}

import type { Locator, Page } from '@playwright/test';

/** What a reader of one picture would miss, each in one line. */
export interface Looked {
  /** Words that are cut off, and that nothing shows whole. */
  readonly cut: readonly string[];
  /** What is wider than its place, so that it has to be moved sideways. */
  readonly sideways: readonly string[];
  /** Every text on the page that is not empty, each once. */
  readonly texts: readonly string[];
}

/**
 * Looks at the page, or at one part of it, through open shadow roots too. Half a pixel more or less is the browser's rounding, so one
 * pixel counts for nothing. A text that is cut short is no finding where its title, or that of what is around it, says it whole.
 */
export async function lookForCuts(page: Page, part?: Locator): Promise<Looked> {
  await part?.evaluate((element) => element.setAttribute('data-looked-at', ''));
  // The tool that runs this file gives every function its name by a helper, which no page has.
  await page.evaluate('globalThis.__name ??= (of) => of');
  return page.evaluate(() => {
    const cut = new Set<string>();
    const sideways = new Set<string>();
    const texts = new Set<string>();
    const whole = (text: string): string => text.trim().replace(/\s+/g, ' ');
    const short = (text: string): string => whole(text).slice(0, 90);
    const parentOf = (element: Element): Element | null => {
      if (element.assignedSlot !== null) return element.assignedSlot;
      const root = element.getRootNode();
      return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    };
    const nameOf = (element: Element): string => {
      const cell = (element.getRootNode() as Partial<ShadowRoot>).host?.getAttribute('data-name');
      const own = `${element.localName}${[...element.classList].map((one) => `.${one}`).join('')}`;
      return cell == null ? own : `[${cell}] ${own}`;
    };
    /** For the ears only, or folded away. */
    const isUnseen = (element: Element): boolean => {
      for (let at: Element | null = element; at !== null; at = parentOf(at)) {
        const style = getComputedStyle(at);
        if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return true;
        if (style.clipPath !== 'none' && at.clientWidth <= 1) return true;
      }
      return false;
    };
    const saysWhole = (element: Element, text: string): boolean => {
      const wanted = short(text);
      for (let at: Element | null = element, up = 0; at !== null && up < 4; at = parentOf(at), up += 1)
        if (whole(at.getAttribute('title') ?? '').includes(wanted)) return true;
      return false;
    };
    const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';

    const lookAtText = (node: Text): void => {
      const element = node.parentElement;
      const text = short(node.data);
      if (element === null || text === '' || /^(?:SCRIPT|STYLE|OPTION|TITLE|TEXTAREA)$/.test(element.tagName)) return;
      if (isUnseen(element)) return;
      // A name that the gallery gives its cells.
      if (element.closest('[translate="no"]') === null) texts.add(text);
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      let scrollsX = false;
      let scrollsY = false;
      for (let at: Element | null = element; at !== null; at = parentOf(at)) {
        const { overflowX, overflowY, position } = getComputedStyle(at);
        // What can be scrolled to is not cut, neither by this nor by what is around it.
        if (at !== document.documentElement) {
          scrollsX ||= overflowX !== 'visible' && !clips(overflowX);
          scrollsY ||= overflowY !== 'visible' && !clips(overflowY);
        }
        if (scrollsX && scrollsY) return;
        if (!clips(overflowX) && !clips(overflowY)) {
          if (position === 'fixed') return;
          continue;
        }
        const place = at.getBoundingClientRect();
        const isCut = boxes.some(
          (box) =>
            (clips(overflowX) && !scrollsX && (box.right > place.right + 1.5 || box.left < place.left - 1.5)) ||
            (clips(overflowY) && !scrollsY && (box.bottom > place.bottom + 3 || box.top < place.top - 3)),
        );
        // A line that is left to screen readers as a whole is not cut.
        const isLeftOut = boxes.every((box) => box.top >= place.bottom || box.bottom <= place.top);
        if (isCut && !isLeftOut && !saysWhole(element, node.data)) cut.add(`${nameOf(at)}: ${text}`);
        if (isCut) return;
      }
    };

    const pencil = document.createElement('canvas').getContext('2d');
    const lookAtPlace = (element: Element): void => {
      const style = getComputedStyle(element);
      if (
        element instanceof HTMLInputElement &&
        element.value === '' &&
        element.placeholder !== '' &&
        pencil !== null
      ) {
        pencil.font = style.font;
        const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        if (
          element.title === '' &&
          room > 0 &&
          !isUnseen(element) &&
          pencil.measureText(element.placeholder).width > room + 1
        )
          cut.add(`placeholder: ${element.placeholder}`);
        return;
      }
      // A button at the end of a line stands a little out of it, so that its words end where the line does.
      if (element.clientWidth === 0 || element.scrollWidth <= element.clientWidth + 8) return;
      if (/^(?:INPUT|TEXTAREA|SELECT|PRE|CODE)$/.test(element.tagName) || style.display.startsWith('inline')) return;
      if (clips(style.overflowX) || isUnseen(element)) return;
      // The browser counts what stands above the end of a scrolling place as its parents' too.
      const inner = [...element.children].some(
        (child) => child.scrollWidth > child.clientWidth + 1 && getComputedStyle(child).overflowX === 'visible',
      );
      if (inner) return;
      const code = element.querySelector('pre, code, textarea');
      if (code !== null && style.overflowX !== 'visible') return;
      sideways.add(
        `${nameOf(element)}: ${element.scrollWidth - element.clientWidth} px more than its place, ${short(element.textContent ?? '').slice(0, 50)}`,
      );
    };

    const walk = (root: Node): void => {
      for (const node of root.childNodes) {
        if (node instanceof Text) lookAtText(node);
        else if (node instanceof Element) {
          lookAtPlace(node);
          walk(node);
          if (node.shadowRoot !== null) walk(node.shadowRoot);
        }
      }
    };
    walk(document.querySelector('[data-looked-at]') ?? document.body);
    const page_ = document.documentElement;
    if (page_.scrollWidth > page_.clientWidth + 1)
      sideways.add(`the page: ${page_.scrollWidth - page_.clientWidth} px more than the window`);
    return { cut: [...cut], sideways: [...sideways], texts: [...texts] };
  });
}

import type { DescribedDesk } from '../../core/described/addressed';
import type { Page } from '../../core/described/description';
import type { TicketRef } from '../../core/ticket-ref';
import type { DeskEnv } from '../adapter';
import { isVisible, tidy } from '../shared/dom';
import { agrees } from './agree';
import { IN_PAGE, idTold, ownsDescribed } from './detect';
import { between, elementsOf, textOf, textsOf, type Gaps, type Source } from './evaluate';
import { isIdOf } from './ids';
import { outerPagesAt, pagesAt, type AtPage } from './pages';

/** What of the page a ticket’s parts are looked for in. */
export interface Shown {
  readonly page: Page;
  readonly ticketId: string;
  /** The top one’s, or that of the frame that the ticket lies in. */
  readonly document: Document;
  /** The visible pane of the ticket, the whole document where the desk has none. */
  readonly root: ParentNode;
  readonly gaps: Gaps;
}

type Env = Pick<DeskEnv, 'document' | 'location'>;

export interface View extends AtPage {
  readonly url: URL;
  readonly document: Document;
}

/** The page of the address, and those that lie in its frames. A frame of another origin has no document for us. */
export function viewsOf({ document, location }: Env, { description: { pages }, base }: DescribedDesk): View[] {
  const url = location();
  const own = pagesAt(url, pages, base).map((at): View => ({ ...at, url, document }));
  const inFrames = outerPagesAt(url, pages, base).flatMap(({ page }) =>
    elementsOf(page.frame?.css, { root: document, gaps: () => null })
      .filter(isVisible)
      .flatMap((frame): View[] => {
        const inner = (frame as Partial<HTMLIFrameElement>).contentDocument ?? null;
        const innerUrl = inner === null ? null : urlOf(inner);
        if (inner === null || innerUrl === null || innerUrl.origin !== url.origin) return [];
        return pagesAt(innerUrl, [page], base).map((at) => ({ ...at, url: innerUrl, document: inner }));
      }),
  );
  return [...own, ...inFrames];
}

/** A frame that is still empty has an address that is none. */
const urlOf = ({ URL: address }: Document): URL | null => (URL.canParse(address) ? new URL(address) : null);

const noGaps: Gaps = () => null;

/** The id that the address or the page itself gives, in the order of the description; null where a place gives two. */
export function idOf(view: View, { description }: DescribedDesk): string | null {
  const told = idTold(view, view.url, description);
  if (told !== IN_PAGE) return told;
  const source: Source = { answers: new Map(), root: view.document, gaps: noGaps };
  for (const from of view.page.id) {
    if (!('value' in from) && !('text' in from)) continue;
    const found = new Set(
      'value' in from
        ? textsOf({ value: from.value }, source)
        : elementsOf(from.text, source)
            .filter(isVisible)
            .map(({ textContent }) => tidy(textContent ?? ''))
            .flatMap((text) => (from.template === undefined ? text : (between(text, from.template) ?? []))),
    );
    const [id, ...others] = found;
    if (id !== undefined) return others.length === 0 && isIdOf(description.ticketId, id) ? id : null;
  }
  return null;
}

function shownAt(view: View, desk: DescribedDesk): Shown | null {
  const { description, base } = desk;
  const { present = [], agree, pane, second, selectedTab } = description.ready;
  const ticketId = idOf(view, desk);
  if (ticketId === null) return null;
  const { document, page } = view;
  const known: Record<string, string> = { ...view.gaps, base, id: ticketId };
  const gaps: Gaps = (gap) => (Object.hasOwn(known, gap) ? (known[gap] ?? null) : null);
  const whole: Source = { answers: new Map(), root: document, gaps };
  if (!present.every((css) => elementsOf(css, whole).length > 0)) return null;
  const panes = pane === undefined ? [document] : elementsOf(pane, whole).filter(isVisible);
  const [root] = panes;
  if (root === undefined || panes.length > 1) return null;
  const source: Source = { ...whole, root };
  if (second !== undefined) {
    const name = textOf(second.place, source);
    if (name === null) return null;
    known[second.name] = name;
  }
  if (!agree.every((one) => agrees(one, source, description.ticketId))) return null;
  if (selectedTab !== undefined) {
    const tabs = elementsOf(selectedTab.css, source).filter(isVisible);
    if (tabs.length !== 1 || !selectedTab.text.some((text) => tidy(text) === tidy(tabs[0]?.textContent ?? '')))
      return null;
  }
  return { page, ticketId, document, root, gaps };
}

/** The ticket that the page shows, by everything that the description asks for; null while it shows none, or two. */
export function shownIn(desk: DescribedDesk, env: Env): Shown | null {
  const view = env.document.defaultView;
  if (view !== null && view.top !== view.self) return null;
  if (!ownsDescribed(env.location(), desk, true)) return null;
  const shown = viewsOf(env, desk).flatMap((each) => shownAt(each, desk) ?? []);
  const [first] = shown;
  return first !== undefined && shown.every(({ ticketId }) => ticketId === first.ticketId) ? first : null;
}

/** What shows exactly this ticket, or null. */
export function findShown(ref: TicketRef, desk: DescribedDesk, env: Env): Shown | null {
  if (ref.desk !== 'described' || ref.origin !== env.location().origin) return null;
  const shown = shownIn(desk, env);
  return shown?.ticketId === ref.ticketId ? shown : null;
}

/** The ticket that a page shows whose address names none. */
export function detectInPage(desk: DescribedDesk, env: Env): TicketRef | null {
  const shown = shownIn(desk, env);
  return shown === null ? null : { desk: 'described', origin: env.location().origin, ticketId: shown.ticketId };
}

import { newestOnly } from '../../shared/page/newest';
import type { FormChange } from '../account/adapter-ids';
import type { PageTicket, SendBody } from '../server/page-routes';
import { composer, replyBar, type Composer } from './composer';
import { thread } from './conversation';
import { h, isLeftOut, shadowed } from './dom';
import { actionBar, breadcrumbs, requesterCard, requesterMicroFrontend, subjectHeading, topBar } from './header';
import { getJson, postJson } from './http';
import { closeList } from './open-list';
import { propertiesPanel, type Panel } from './properties';
import { currentTicket, knobs, setShown, words, type Mode, type Shown } from './state';
import { toast } from './toast';

/** The ticket on the screen, and everything of it that can be drawn anew by itself. */
export interface TicketPage {
  readonly element: HTMLElement;
  /** Draws what the server has now; panel and editor keep what they hold. */
  refresh(): Promise<void>;
  /** New nodes for head, bars and thread, with the same content. */
  replaceNodes(): void;
  openComposer(mode: Mode): void;
  closeComposer(): void;
  composer(): Composer | null;
  /** As a choice in the panel's own controls. */
  choose(change: Pick<FormChange, 'priority'>): void;
  leave(): void;
}

const newest = newestOnly();

export const loadTicket = (id: number): Promise<PageTicket> => getJson<PageTicket>(`/practice/tickets/${id}`);

function titleOf(ticket: PageTicket): string {
  return isLeftOut('title') ? 'Acme IT' : `[#${ticket.id}] ${ticket.subject} : Acme IT`;
}

export function ticketPage(ticket: PageTicket, go: (path: string) => void): TicketPage {
  const shown: Shown = { ticket, base: ticket.form, edits: {}, composer: null, visible: knobs().visibleConversations };
  const isMfe = knobs().layout === 'mfe';
  let open: Composer | null = null;
  let panel: Panel;
  const headPlace = h('div', { class: 'k-head' });
  const entries = h('div', { class: 'k-thread' });
  const composerPlace = h('div', { class: 'k-composer-place' });
  const panelPlace = h('div', { class: 'k-panel-place' });
  const cardPlace = h('div', { class: 'k-card-place' });

  const drawHead = (): void => {
    const title = [breadcrumbs(shown, go), subjectHeading(shown)];
    headPlace.replaceChildren(
      ...(isMfe ? [shadowed(h('ticket-details'), ...title)] : title),
      actionBar({ go, openComposer }),
    );
    cardPlace.replaceChildren(
      isMfe
        ? shadowed(h('mfe-application', { 'app-id': 'fw-unified-mfe--contact-info' }), requesterMicroFrontend(shown))
        : requesterCard(shown),
    );
    document.title = titleOf(shown.ticket);
  };
  const drawThread = (): void => entries.replaceChildren(...thread(shown, openComposer, drawThread));
  const drawPanel = (): void => {
    closeList();
    panel = propertiesPanel(shown, drawPanel);
    panelPlace.replaceChildren(isMfe ? shadowed(h('ticket-details'), panel.element) : panel.element);
  };
  const drawComposer = (): void => {
    open?.destroy();
    open = shown.composer === null ? null : composer(shown, shown.composer, { openComposer, closeComposer, send });
    composerPlace.replaceChildren(open?.element ?? replyBar({ openComposer }));
    if (open) void open.editor.then(({ element }) => element.focus());
  };
  function openComposer(mode: Mode): void {
    if (shown.composer === mode) return;
    shown.composer = mode;
    drawComposer();
  }
  function closeComposer(): void {
    if (shown.composer === null) return;
    shown.composer = null;
    drawComposer();
  }
  async function send(body: SendBody): Promise<void> {
    take(await postJson<PageTicket>(`/practice/tickets/${shown.ticket.id}/send`, body));
    closeComposer();
    toast(words().sent);
  }
  function take(next: PageTicket): void {
    if (currentTicket() !== shown) return;
    const grown = next.conversations.length - shown.ticket.conversations.length;
    shown.ticket = next;
    if (grown > 0) shown.visible += grown;
    drawHead();
    drawThread();
    panel.compare(next);
  }

  setShown(shown);
  drawHead();
  drawThread();
  drawPanel();
  drawComposer();
  const element = h(
    'div',
    { class: 'k-ticket' },
    topBar(words().unresolved),
    headPlace,
    h(
      'div',
      { class: 'k-columns' },
      h('main', { class: 'k-talk' }, entries, composerPlace),
      h('aside', { class: 'k-side' }, panelPlace),
      h('aside', { class: 'k-side' }, cardPlace),
    ),
  );
  return {
    element,
    openComposer,
    closeComposer,
    choose: (change) => {
      shown.edits = { ...shown.edits, ...change };
      drawPanel();
    },
    refresh: async () => {
      const isNews = newest(shown.ticket.id);
      const next = await loadTicket(shown.ticket.id);
      if (isNews()) take(next);
    },
    replaceNodes: () => {
      drawHead();
      drawThread();
    },
    composer: () => open,
    leave: () => {
      closeList();
      open?.destroy();
      if (currentTicket() === shown) setShown(undefined);
    },
  };
}

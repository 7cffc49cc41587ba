import { freshdeskFacts, optionIdOf, startFreshdesk } from '../../../desks/freshdesk/index';
import { redoInFroala, undoInFroala } from './froala';
import { holding, type DeskKit, type Quirks } from './kit';

export const freshdeskKit: DeskKit = {
  facts: freshdeskFacts,
  async start(port) {
    const desk = await startFreshdesk({ tls: true, port });
    const everyEntry = () =>
      desk.account.tickets.flatMap(({ id, conversations }) => conversations.map((entry) => ({ ticketId: id, entry })));
    const quirks: Quirks = {
      loseVisibility: () => {
        for (const { entry } of everyEntry()) Object.assign(entry, { private: null });
      },
      letOneThrough: (among = desk.ticketIds) => {
        const [canary] = desk.canaries().filter(({ where, ticketId }) => where === 'note' && among.includes(ticketId));
        const note = everyEntry().find(({ entry }) => entry.text.includes(canary?.canary ?? ' '));
        if (!canary || !note) throw new Error('The practice account has no internal note');
        Object.assign(note.entry, { kind: 'reply', private: false, source: 0, marked: false });
        return canary;
      },
      edit: (ticketId, words, instead) => {
        const ticket = desk.account.tickets.find(({ id }) => id === ticketId);
        if (ticket?.description.includes(words) === true)
          return void Object.assign(ticket, { description: ticket.description.replaceAll(words, instead) });
        const entry = holding(ticket?.conversations, words);
        Object.assign(entry, { text: entry.text.replaceAll(words, instead) });
      },
      makeInternal: (ticketId, words) => {
        const ticket = desk.account.tickets.find(({ id }) => id === ticketId);
        Object.assign(holding(ticket?.conversations, words), { kind: 'note', private: true, source: 2, marked: true });
      },
      slowConversation: (ms) => {
        desk.knobs.latencyMs = [{ path: /\/conversations/, ms }];
      },
      refuseCategory: () => {
        desk.knobs.stubborn = [freshdeskFacts.category.fieldId];
      },
      hotkeys: (style) => {
        desk.knobs.hotkeys = style === 'naive' ? 'naive' : 'freshdesk';
      },
      lightAgent: null,
      publishNotes: () => {
        desk.knobs.publicNotes = true;
      },
    };
    return Object.assign(desk, { quirks });
  },
  optionId: optionIdOf,
  high: { en: 'High', de: 'Hoch', ar: 'عالية' },
  firstHasNoFlag: true,
  listPath: '/a/tickets/filters/unresolved',
  hotkeys: 'njws',
  json: /^\/api\//,
  opensReply: true,
  unnoticed: [
    'ticket-album',
    'breadcrumb',
    'window-title',
    'requester-card',
    'conversation-text',
    'conversation-ids',
    'note-class',
    'selected-item',
    'option-index',
    'notify-to',
    'reply-buttons',
  ],
  save: (page) => page.locator('[data-test-id="ticket-properties-btn"]:visible').click(),
  column: { fields: '.k-field' },
  talk: { scroller: '.k-talk', messages: '.k-thread > .k-item:not(.k-note, .k-summary)', newest: 'last' },
  undo: undoInFroala,
  redo: redoInFroala,
  signIn: async (page) => {
    await page.evaluate(() => fetch('/practice/sign-in', { method: 'POST' }));
  },
};

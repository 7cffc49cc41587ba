import { categoryOption, halopsaFacts, outcomeIds, startHalopsa } from '../../../desks/halopsa/index';
import { redoInFroala, undoInFroala } from './froala';
import { holding, type DeskKit, type Quirks } from './kit';

export const halopsaKit: DeskKit = {
  facts: halopsaFacts,
  async start(port) {
    const desk = await startHalopsa({ tls: true, port });
    const actionWith = (ticketId: number, words: string) =>
      holding(desk.account.tickets.find(({ id }) => id === ticketId)?.actions, words);
    const quirks: Quirks = {
      loseVisibility: () => {
        desk.knobs.dropFlag = 'all';
      },
      letOneThrough: (among = desk.ticketIds) => {
        const [canary] = desk.canaries().filter(({ where, ticketId }) => where === 'note' && among.includes(ticketId));
        const note = desk.account.tickets
          .find(({ id }) => id === canary?.ticketId)
          ?.actions.find(({ text }) => text.includes(canary?.canary ?? ' '));
        if (!canary || !note) throw new Error('The practice account has no internal note');
        Object.assign(note, { kind: 'message', outcomeId: outcomeIds.note });
        return canary;
      },
      edit: (ticketId, words, instead) => {
        const action = actionWith(ticketId, words);
        Object.assign(action, { text: action.text.replaceAll(words, instead) });
      },
      makeInternal: (ticketId, words) => {
        Object.assign(actionWith(ticketId, words), { kind: 'note', outcomeId: outcomeIds.note });
      },
      slowConversation: (ms) => {
        desk.knobs.latencyMs = [{ path: /\/Actions/i, ms }];
      },
      refuseCategory: () => desk.remove(['category-row']),
      hotkeys: (style) => {
        desk.knobs.hotkeys = style;
      },
      lightAgent: null,
      publishNotes: null,
    };
    return Object.assign(desk, { quirks });
  },
  optionId: categoryOption,
  // This company has made up its own priorities: one name in every language.
  high: { en: 'High', de: 'High', ar: 'High' },
  firstHasNoFlag: false,
  listPath: '/tickets?area=1',
  hotkeys: 'anjd',
  json: /^\/api\//,
  opensReply: false,
  unnoticed: ['nav-menu', 'tree', 'action-id', 'group-headers', 'editor-labels', 'editor-ids', 'action-buttons'],
  save: (page) => page.locator('.ui.button.primary:visible', { hasText: 'Save' }).first().click(),
  column: { fields: '.details-group .col-md-12', bar: '.details-bar' },
  talk: { scroller: '#tickethistoryscroll', messages: '.action-history-item', newest: 'first' },
  undo: undoInFroala,
  redo: redoInFroala,
};

import { categoryOption, halopsaFacts, outcomeIds, startHalopsa } from '../../../desks/halopsa/index';
import { undoInFroala } from './froala';
import type { DeskKit, Quirks } from './kit';

export const halopsaKit: DeskKit = {
  facts: halopsaFacts,
  async start(port) {
    const desk = await startHalopsa({ tls: true, port });
    const quirks: Quirks = {
      loseVisibility: () => {
        desk.knobs.dropFlag = 'all';
      },
      letOneThrough: () => {
        const [canary] = desk.canaries().filter(({ where }) => where === 'note');
        const note = desk.account.tickets
          .find(({ id }) => id === canary?.ticketId)
          ?.actions.find(({ text }) => text.includes(canary?.canary ?? ' '));
        if (!canary || !note) throw new Error('The practice account has no internal note');
        Object.assign(note, { kind: 'message', outcomeId: outcomeIds.note });
        return canary;
      },
      slowConversation: (ms) => {
        desk.knobs.latencyMs = [{ path: /\/Actions/i, ms }];
      },
      refuseCategory: () => desk.remove(['category-row']),
      hotkeys: (style) => {
        desk.knobs.hotkeys = style;
      },
      lightAgent: null,
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
  column: { fields: '.details-group .col-md-12', bar: '.details-bar' },
  talk: { scroller: '#tickethistoryscroll', messages: '.action-history-item', newest: 'first' },
  undo: undoInFroala,
};

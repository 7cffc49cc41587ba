import { categoryTag, startZendesk, zendeskFacts, type PracticeWindow } from '../../../desks/zendesk/index';
import { holding, type DeskKit, type Quirks } from './kit';

export const zendeskKit: DeskKit = {
  facts: zendeskFacts,
  async start(port) {
    const desk = await startZendesk({ tls: true, port });
    const commentWith = (ticketId: number, words: string) =>
      holding(desk.account.tickets.find(({ id }) => id === ticketId)?.comments, words);
    const quirks: Quirks = {
      loseVisibility: () => {
        desk.knobs.dropFlag = 'all';
      },
      letOneThrough: (among = desk.ticketIds) => {
        const [canary] = desk.canaries().filter(({ where, ticketId }) => where === 'note' && among.includes(ticketId));
        const note = desk.account.tickets
          .find(({ id }) => id === canary?.ticketId)
          ?.comments.find(({ text }) => text.includes(canary?.canary ?? ' '));
        if (!canary || !note) throw new Error('The practice account has no internal note');
        Object.assign(note, { kind: 'message', public: true });
        return canary;
      },
      edit: (ticketId, words, instead) => {
        const comment = commentWith(ticketId, words);
        Object.assign(comment, { text: comment.text.replaceAll(words, instead) });
      },
      makeInternal: (ticketId, words) => {
        Object.assign(commentWith(ticketId, words), { kind: 'note', public: false });
      },
      slowConversation: (ms) => {
        desk.knobs.latencyMs = [{ path: /\/comments/, ms }];
      },
      refuseCategory: () => desk.remove(['category-field']),
      hotkeys: (style) => {
        desk.knobs.hotkeys = style === 'naive' ? 'naive' : 'zendesk';
      },
      lightAgent: () => {
        desk.knobs.signedInAs = 'light';
      },
      publishNotes: () => {
        desk.knobs.auditOfWrite = 'public';
      },
    };
    return Object.assign(desk, { quirks });
  },
  optionId: (path) => categoryTag(path.join('::')),
  high: { en: 'High', de: 'Hoch', ar: 'عالية' },
  firstHasNoFlag: false,
  listPath: '/agent/filters/mine',
  hotkeys: 'arjw',
  json: /^\/api\//,
  opensReply: false,
  unnoticed: ['conversation-anchor', 'category-field', 'composer-box'],
  save: (page) => page.locator('[data-test-id="submit_button-button"]:visible').click(),
  column: { fields: '.sidebar > *' },
  talk: { scroller: '.log', messages: '.entry:has(.bubble:not([type="internal"]))', newest: 'last' },
  undo: (page) => page.keyboard.press('Control+z'),
  redo: (page) => page.keyboard.press('Control+y'),
  release: (page, ticketId) =>
    page.evaluate((id) => (window as unknown as PracticeWindow).__practice.close(id), ticketId),
};

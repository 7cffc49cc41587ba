import { at, type Selector } from '../shared/selector';

const testId = (id: string): string => `[data-test-id="${CSS.escape(id)}"]`;

/** Micro-frontends with open shadow roots; everything else is in the document itself. */
export const shadowHosts: readonly Selector[] = [
  at('micro-frontend', 'mfe-application'),
  at('micro-frontend', 'ticket-details'),
];

/** Marks of the page that hold the ticket's number. */
export const ticketAlbum: readonly Selector[] = [at('mint', '[data-album^="ticket_"]')];
export const breadcrumb: readonly Selector[] = [at('mint', '.breadcrumb__item.active')];

/** Marks of Freshdesk's agent pages on a domain of the account's own. */
export const application: readonly Selector[] = [
  at('mint', 'body.ember-application'),
  at('mint', '.ember-application'),
];

export const subject: readonly Selector[] = [at('mint', '.ticket-subject-heading')];
export const requesterName: readonly Selector[] = [
  at('mint', `${testId('ticket-description')} a${testId('user-name')}`),
  at('micro-frontend', 'a[href*="/contacts/"]'),
  at('mint', `${testId('requester-info-contact-name')} .info-details-content`),
];

export const description: readonly Selector[] = [
  at('mint', testId('ticket-description')),
  at('mint', '.requestor-wrap'),
  at('mint', '#ticket_original_request'),
];
export const conversationItem: readonly Selector[] = [
  at('mint', testId('conversation-wrapper')),
  at('mint-2026', '.ticket-details__item:not(.rich-editor)'),
];
/** Elements that hold the id of a message; see `noteIdOf`. */
export const withNoteId: readonly Selector[] = [
  at('mint', `[data-note-id], [data-album^="note_"], [data-test-id^="conversation-"]`),
];
/** What the requester cannot see. Its absence proves nothing. */
export const privateNote: readonly Selector[] = [at('mint', '.ticket-details__privatenote')];

export const properties: readonly Selector[] = [
  at('mint', '.ticket-properties-wrapper'),
  at('mint', testId('ticket-properties-sticky')),
  at('mint-2021', '.__module-tickets__ticket-details__properties'),
];

/** A field's container: by its name, by the product's own name for it, by its label. */
export const fieldBox = (names: readonly string[], label: string): readonly Selector[] => [
  ...names.map((name) => at('mint', testId(`tkt-properties-${name}`))),
  ...names.map((name) => at('mint-named', testId(name))),
  ...(label === '' ? [] : [at('mint-label', testId(label))]),
];
/** Any field's container, for the health report. */
export const anyFieldBox: readonly Selector[] = [at('mint', '[data-test-id^="tkt-properties-"]')];

export const trigger: readonly Selector[] = [
  at('power-select', testId('trigger-power-select')),
  at('power-select', '.ember-power-select-trigger'),
];
export const selectedItem: readonly Selector[] = [at('power-select', '.ember-power-select-selected-item')];
export const emptyValue: readonly Selector[] = [
  at('mint', '.custom-placeholder'),
  at('power-select', '.ember-power-select-placeholder'),
];
export const disabledField: readonly Selector[] = [
  at('mint', '.disabledFormField'),
  at('power-select', '[aria-disabled="true"]'),
];
/** The page has one, and the list that is open now is in it, whichever field it belongs to. */
export const wormhole: readonly Selector[] = [at('basic-dropdown', '#ember-basic-dropdown-wormhole')];
export const openList: readonly Selector[] = [
  at('power-select', '.ember-power-select-dropdown'),
  at('basic-dropdown', '.ember-basic-dropdown-content'),
];
export const searchBox: readonly Selector[] = [at('power-select', '.ember-power-select-search-input')];
export const listOption: readonly Selector[] = [
  at('power-select', '.ember-power-select-option[data-option-index]'),
  at('power-select', '[data-option-index]'),
];

export const tagField: readonly Selector[] = [
  at('mint-2026', `[data-test-tag-input-field]${testId('new-ticket-tags')}`),
  at('mint-2026', '[data-test-tag-input-field]'),
];
export const tagChip: readonly Selector[] = [at('power-select', '.ember-power-select-multiple-option')];
export const chipRemove: readonly Selector[] = [at('power-select', '.ember-power-select-multiple-remove-btn')];

export const updateButton: readonly Selector[] = [
  at('mint', testId('ticket-properties-btn')),
  at('mint', '.ticket-details-submit'),
];
/** Somebody, or the JSON, changed the ticket: what the panel shows is out of date. */
export const refreshBanner: readonly Selector[] = [at('mint', '.ticket-sidebar-sticky__refresh-text')];

export const composerBox: readonly Selector[] = [at('mint', '.ticket-editor')];
export const anyEditable: readonly Selector[] = [at('froala', '.fr-element.fr-view[contenteditable="true"]')];
/** In the composer of a note only. */
export const notifyRow: readonly Selector[] = [at('mint-2021', '[data-test-notify-to]')];
/** The tab of the composer that is open, where the page says which one it is. */
export const noteTab: readonly Selector[] = [
  at('mint-2026', '.ticket-action-button.active :is([data-test-id="add-note"], [data-test-note-action="add"])'),
];
export const forwardTab: readonly Selector[] = [
  at('mint-2026', `.ticket-action-button.active ${testId('ticket-action-forward')}`),
];
/** The addressees of an e-mail; the same name as in a message's own header. */
export const toRow: readonly Selector[] = [at('mint', testId('to-emails'))];
/** Whoever else gets it. */
export const copyRow: readonly Selector[] = [at('mint', `${testId('cc-emails')}, ${testId('bcc-emails')}`)];
/** Shown while no composer is open. */
export const closedComposer: readonly Selector[] = [
  at('mint-2026', '.reply-bar-wrapper'),
  at('mint-2026', 'ul.reply-bar'),
  at('mint-2026', `.editor-placeholder${testId('active-editor')}`),
];
/** Opens a public reply: not a note, not a forward. */
export const replyControl: readonly Selector[] = [
  at('mint', '[data-test-email-action="reply"]'),
  at('mint-2021', '[data-test-email-action-btn="reply"]'),
  at('mint-2026', testId('ticket-action-reply')),
  at('mint-2026', `.editor-placeholder${testId('active-editor')}`),
];
/** What inside the editable is not the writer's own. */
export const foreignText: readonly Selector[] = [
  at('mail', 'blockquote, [class*="gmail_quote"], [class*="freshdesk_quote"]'),
  at('froala', '[class*="fr-quoted"]'),
];

/** Controls that send, save or change what is addressed. Nothing that matches, or lies within a match, is ever clicked. */
export const neverClick: readonly Selector[] = [
  at('mint', testId('submit')),
  at('mint', '.reply-btn-wrapper, .reply-btn, #send-and-set, .send-and-set-trigger, .send-and-set-item'),
  at('mint', `${testId('ticket-properties-btn')}, .ticket-details-submit`),
  at('mint', '.ticket-editor__footer'),
  at('any', '[data-test-id*="send" i], button[type="submit"], input[type="submit"]'),
];

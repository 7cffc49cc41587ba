/** A part of the page that can be left out, with the marks that it loses: classes, ids, attributes or `attribute=value`; `*` stands for anything, `#` for digits. */
export interface Removable {
  readonly name: string;
  readonly part: 'ticket' | 'subject' | 'requester' | 'conversation' | 'fields' | 'composer';
  readonly essential: boolean;
  readonly marks: readonly string[];
}

export const removable: readonly Removable[] = [
  { name: 'ticket-album', part: 'ticket', essential: false, marks: ['data-album=ticket_*'] },
  { name: 'breadcrumb', part: 'ticket', essential: false, marks: ['.breadcrumb__item'] },
  { name: 'window-title', part: 'ticket', essential: false, marks: ['title'] },
  {
    name: 'ticket-number-everywhere',
    part: 'ticket',
    essential: true,
    marks: ['data-album=ticket_*', '.breadcrumb__item', 'title'],
  },
  { name: 'subject-heading', part: 'subject', essential: false, marks: ['.ticket-subject-heading'] },
  { name: 'requester-card', part: 'requester', essential: false, marks: ['app-id', 'data-test-id=requester-info-*'] },
  {
    name: 'user-name',
    part: 'requester',
    essential: false,
    marks: ['data-test-id=user-name', 'data-test-id=user-link'],
  },
  {
    name: 'description',
    part: 'conversation',
    essential: false,
    marks: ['data-test-id=ticket-description', '#ticket_original_request', '.requestor-wrap'],
  },
  {
    name: 'conversation-wrapper',
    part: 'conversation',
    essential: false,
    marks: ['data-test-id=conversation-wrapper'],
  },
  {
    name: 'conversation-text',
    part: 'conversation',
    essential: false,
    marks: ['data-test-conversation=conversation-text'],
  },
  {
    name: 'conversation-ids',
    part: 'conversation',
    essential: false,
    marks: ['data-note-id', 'data-album=note_*', 'data-test-id=conversation-#'],
  },
  { name: 'note-class', part: 'conversation', essential: false, marks: ['.ticket-details__privatenote'] },
  {
    name: 'properties-panel',
    part: 'fields',
    essential: false,
    marks: [
      '.ticket-properties-wrapper',
      'data-test-id=ticket-properties-sticky',
      '.__module-tickets__ticket-details__properties',
    ],
  },
  {
    name: 'field-containers',
    part: 'fields',
    essential: false,
    marks: ['data-test-id=tkt-properties-*', 'data-test-id=priority'],
  },
  {
    name: 'select-triggers',
    part: 'fields',
    essential: false,
    marks: ['data-test-id=trigger-power-select', '.ember-power-select-trigger'],
  },
  { name: 'selected-item', part: 'fields', essential: false, marks: ['.ember-power-select-selected-item'] },
  { name: 'dropdown-wormhole', part: 'fields', essential: false, marks: ['#ember-basic-dropdown-wormhole'] },
  { name: 'option-index', part: 'fields', essential: false, marks: ['data-option-index'] },
  { name: 'ticket-editor', part: 'composer', essential: false, marks: ['.ticket-editor', '.rich-editor'] },
  { name: 'editor-body', part: 'composer', essential: false, marks: ['.fr-element', '.fr-view'] },
  { name: 'to-row', part: 'composer', essential: false, marks: ['data-test-id=to-emails'] },
  { name: 'notify-to', part: 'composer', essential: false, marks: ['data-test-notify-to'] },
  {
    name: 'reply-buttons',
    part: 'composer',
    essential: false,
    marks: [
      'data-test-email-action',
      'data-test-email-action-btn',
      'data-test-id=ticket-action-reply',
      'data-test-id=active-editor',
      '.ticket-action-button',
    ],
  },
];

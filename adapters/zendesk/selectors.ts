import { at, type Selector } from '../shared/selector';

const testId = (id: string): string => `[data-test-id="${id}"]`;

/** Everything that belongs to one ticket id. */
export const paneOf = (id: string): readonly Selector[] => [
  at('workspace-standard', testId(`ticket-${id}-standard-layout`)),
  at('workspace-custom', testId(`ticket-${id}-custom-layout`)),
];

/** The conversation column; used for the pane when the layout's own root is not there. */
export const conversationColumnOf = (id: string): readonly Selector[] => [
  at('workspace', `[data-side-conversations-anchor-id="${id}"]`),
];

export const anyPane: readonly Selector[] = [
  at('workspace', '[data-test-id^="ticket-"][data-test-id$="-layout"]'),
  at('workspace', '[data-side-conversations-anchor-id]'),
];

/** One child per open tab; the others stay in the document, hidden. */
export const tabContents: readonly Selector[] = [
  at('workspace', 'main#main_panes > *'),
  at('workspace-2023', '.workspace'),
];

export const selectedTab: readonly Selector[] = [
  at('workspace', '[data-test-id="header-tab"][data-entity-is-selected="true"]'),
];

export const subject: readonly Selector[] = [
  at('workspace', `input${testId('omni-header-subject')}`),
  at('classic', `input${testId('ticket-pane-subject')}`),
];

export const requester: readonly Selector[] = [at('workspace', testId('ticket-system-field-requester-select'))];

export const log: readonly Selector[] = [at('workspace', testId('omni-log-container'))];
export const logItem: readonly Selector[] = [at('workspace', testId('omni-log-comment-item'))];
export const bubble: readonly Selector[] = [at('workspace', testId('omni-log-item-message'))];
export const bubbleContent: readonly Selector[] = [
  at('workspace-rich', `${testId('omni-log-message-content')} .zd-comment`),
  at('workspace-messaging', testId('omni-log-message-content')),
];
export const internalTag: readonly Selector[] = [at('workspace', testId('omni-log-internal-note-tag'))];
/** Where an item came from; only a side conversation is of interest, and its label is localised. */
export const origin: readonly Selector[] = [
  at('workspace-2026', testId('omni-log-item-originated-from')),
  at('workspace-2022', testId('omni-log-item-via')),
];
export const sender: readonly Selector[] = [at('workspace', testId('omni-log-item-sender'))];
export const showMore: readonly Selector[] = [at('workspace', testId('convolog-show-more-button'))];
/** Inside a message, but not part of what was written. */
export const notWritten: readonly Selector[] = [
  at('workspace', testId('convo-log-item-read-indicator')),
  at('workspace', testId('convo-log-item-delivered-indicator')),
  at('workspace', 'button, svg, style, script'),
];

export const customField: readonly Selector[] = [at('workspace', '[data-test-id^="ticket-form-field-"]')];
export const systemField: Readonly<Record<'priority' | 'type' | 'group', readonly Selector[]>> = {
  priority: [at('workspace', testId('ticket-fields-priority-select'))],
  type: [at('workspace', testId('ticket-fields-type-select'))],
  group: [at('workspace', testId('assignee-field'))],
};
/** With an agent chosen the group's name stands first in the agent's tag. */
export const selectedGroup: readonly Selector[] = [
  at('workspace', `${testId('assignee-field-selected-group-tag')} [title]`),
  at('workspace', `${testId('assignee-field-selected-agent-tag')} [title]`),
];

export const trigger: readonly Selector[] = [
  at('garden-9', '[role="combobox"][aria-haspopup="listbox"]'),
  at('garden-9-editable', 'input[role="combobox"]'),
  at('garden-legacy', '[data-garden-id="forms.faux_input"][aria-haspopup]'),
  at('garden-8', '[data-garden-id="dropdowns.faux_input"][aria-haspopup]'),
  at('garden-legacy', `${testId('ticket-form-field-dropdown-button')}[aria-haspopup]`),
  at('garden-legacy', '[aria-haspopup="true"]'),
  at('garden-8', testId('ticket-form-field-dropdown-button')),
];
export const shownValue: readonly Selector[] = [
  at('garden-9', '[data-garden-id="dropdowns.combobox.value"]'),
  at('garden-legacy-titled', `${testId('ticket-form-field-dropdown-button')} [title]`),
  at('garden-legacy', '[data-garden-id="typography.ellipsis"]'),
  at('garden-legacy', '[data-garden-id="dropdowns.select"]'),
];
export const listbox: readonly Selector[] = [
  at('garden', '[role="listbox"]'),
  at('garden-8', testId('ticket-form-field-dropdown-menu')),
];
export const option: readonly Selector[] = [at('garden', '[role="option"]')];
export const optionText: readonly Selector[] = [at('garden-9', '[data-garden-id="dropdowns.combobox.option.content"]')];
/** The row that leads back one level. */
export const backRow: readonly Selector[] = [at('garden-legacy', '[data-garden-id="dropdowns.previous_item"]')];
/** Garden 9 marks no row as the way back, but it groups the rows of a nested level, and only those. */
export const nestedRows: readonly Selector[] = [at('garden-9', '[role="group"] [role="option"]')];

export const richEditable: readonly Selector[] = [at('workspace', testId('omnicomposer-rich-text-ckeditor'))];
export const plainEditable: readonly Selector[] = [at('workspace', testId('omnicomposer-plain-text-ckeditor'))];
export const anyEditable: readonly Selector[] = [
  at('workspace', '[data-test-id^="omnicomposer-"][contenteditable="true"]'),
];
export const channelSwitcher: readonly Selector[] = [at('workspace', testId('omnichannel-channel-switcher-button'))];
export const switcherTicket: readonly Selector[] = [
  at('workspace-2025', '[data-channel-switcher-trigger-for-ticket-id]'),
];
export const composerBox: readonly Selector[] = [
  at('workspace', testId('editor-view')),
  at('workspace', testId('ticket-rich-text-editor')),
  at('workspace', '.zendesk-editor--rich-text-container'),
];

export const propertiesColumn: readonly Selector[] = [
  at('workspace', '#ticket_sidebar'),
  at('workspace-2026', '[data-test-id^="column-"]'),
  at('workspace-2025', '[data-garden-id="pane"]'),
];

/** Controls that send or save. Nothing that matches, or lies within a match, is ever clicked. */
export const neverClick: readonly Selector[] = [
  at('workspace', '[data-test-id*="send" i]'),
  at('workspace', '[data-test-id*="submit_button" i]'),
  at('any', 'button[type="submit"], input[type="submit"]'),
];

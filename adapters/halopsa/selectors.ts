import { at, type Selector } from '../shared/selector';

/** Agent and portal pages are one code base; these tell which of the two it is. */
export const agentChrome: readonly Selector[] = [
  at('agent', '#halo-nav'),
  at('agent-bar', '.nhd-nav'),
  at('agent-tree', '#halo-tree'),
  at('agent-menu', '#app-nav-menu'),
];
export const portalChrome: readonly Selector[] = [
  at('portal', '.portal'),
  at('portal-ticket', '.portal-ticket-splitter'),
  at('portal-feed', '.history-options-portal'),
];

/** Tickets that were shown before stay in the document, hidden. */
export const ticketRoot: readonly Selector[] = [at('agent', '.details-form-holder.ticketdetails')];
/** Holds the number as `[ID:0002101]`. */
export const heading: readonly Selector[] = [at('agent', 'h1.profile-full-name')];
export const summary: readonly Selector[] = [
  at('agent', '.summary-header .noedit-value .read-value'),
  at('agent', '.summary-header .read-value'),
  at('agent-plain', '.summary-header .noedit-value'),
];

export const feed: readonly Selector[] = [at('agent', '#tickethistoryscroll')];
export const action: readonly Selector[] = [
  at('agent', '#tickethistoryscroll .action-history-item'),
  at('agent-bare', '.action-history-item'),
];
export const actionAuthor: readonly Selector[] = [at('agent', '.history-header .who')];
export const feedBar: readonly Selector[] = [
  at('agent', '.tabControls .history-options.buttons-container'),
  at('agent-bare', '.history-options'),
];

export const detailsGroup: readonly Selector[] = [at('agent', '.details-group')];
export const detailsPanel: readonly Selector[] = [at('agent', '.details-form')];
/** Rows of the details, never those of an action's form, which may have fields of the same names. */
export const row: readonly Selector[] = [
  at('agent', '.details-group > .info.info-form > .col-md-12'),
  at('agent-loose', '.details-group .col-md-12'),
];
export const rowLabel: readonly Selector[] = [at('agent', 'label')];
export const readValue: readonly Selector[] = [
  at('agent', '.noedit-value .read-value'),
  at('agent-plain', '.noedit-value > *'),
];
/** A click on it turns the row into its editor; a value without it is read-only. */
export const editOpener: readonly Selector[] = [at('agent', '.noedit-value .read-value.readedit')];

export const treeSelect: readonly Selector[] = [at('rc-tree-select', '.rc-tree-select')];
export const treeInput: readonly Selector[] = [at('rc-tree-select', '.rc-tree-select input[role="combobox"]')];
export const treeOpener: readonly Selector[] = [at('rc-tree-select', '.rc-tree-select-selector')];
export const treeValue: readonly Selector[] = [at('rc-tree-select', '.rc-tree-select-selection-item')];
export const treePlaceholder: readonly Selector[] = [at('rc-tree-select', '.rc-tree-select-selection-placeholder')];
export const treeClear: readonly Selector[] = [at('rc-tree-select', '.rc-tree-select-clear')];
export const treeDropdown: readonly Selector[] = [
  at('rc-tree-select', '.rc-tree-select-dropdown:not(.rc-tree-select-dropdown-hidden)'),
];
export const treeScroller: readonly Selector[] = [at('rc-tree-select', '.rc-tree-select-tree-list-holder')];
export const treeNode: readonly Selector[] = [
  at('rc-tree-select', '.rc-tree-select-tree-treenode:not([aria-hidden="true"])'),
];
export const treeIndent: readonly Selector[] = [at('rc-tree-select', '.rc-tree-select-tree-indent-unit')];
export const treeTitle: readonly Selector[] = [at('rc-tree-select', '.rc-tree-select-tree-title')];
export const treeSwitcher: readonly Selector[] = [at('rc-tree-select', '.rc-tree-select-tree-switcher')];
export const treeChoose: readonly Selector[] = [at('rc-tree-select', '.rc-tree-select-tree-node-content-wrapper')];

export const selectControl: readonly Selector[] = [at('react-select', '.Select__control')];
export const selectInput: readonly Selector[] = [
  at('react-select', '.Select__control input[role="combobox"]'),
  at('react-select', '.Select__input'),
];
export const selectValue: readonly Selector[] = [at('react-select', '.Select__single-value')];
export const selectPlaceholder: readonly Selector[] = [at('react-select', '.Select__placeholder')];
export const selectClear: readonly Selector[] = [at('react-select', '.Select__clear-indicator')];
export const selectMenu: readonly Selector[] = [at('react-select', '.Select__menu')];
export const selectOption: readonly Selector[] = [at('react-select', '.Select__option')];

export const editorBox: readonly Selector[] = [at('froala', '.fr-box')];
/** Froala keeps an off-screen editable for the clipboard in the same box; only this one is the text. */
export const editorText: readonly Selector[] = [at('froala', '.fr-element.fr-view[contenteditable="true"]')];
export const mailTo: readonly Selector[] = [at('agent', 'input[name="emailto"]')];
/** Whoever else gets it. */
export const mailCopies: readonly Selector[] = [at('agent', 'input[name="emailcc"], input[name="emailbcc"]')];
export const hideFromUser: readonly Selector[] = [
  at('agent', 'input[type="checkbox"][id^="input-field-for-hiddenfromuser"]'),
  at('agent-named', 'input[type="checkbox"][name="hiddenfromuser"]'),
];
/** What a reply's box holds that its writer did not write. */
export const foreignText: readonly Selector[] = [at('any', 'blockquote')];

/** Nothing that matches, or lies within a match, is ever clicked: it could save, send, or run an action that has no form. */
export const neverClick: readonly Selector[] = [
  at('agent', '.actionmenubtn'),
  at('agent', '.buttons-container'),
  at('agent', '.details_page_title'),
  at('agent', '.ui.button'),
  at('any', 'button'),
  at('any', 'input[type="submit"]'),
  at('any', 'a[href]'),
];

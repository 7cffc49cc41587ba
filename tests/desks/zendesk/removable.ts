import type { PracticeFacts } from '../contract';
import { fieldIds } from './account/fields';

type Removable = PracticeFacts['removable'][number] & {
  /** For the knob `removeSelector`. */
  readonly patterns: readonly string[];
};

const categoryMark = `ticket-form-field-dropdown-field-${fieldIds.category}`;
const root = '@ticket-2*';
const anchor = 'side-conversations-anchor';

/** Parts of the page that can be left out, or lose their marks, by name. */
export const removable: readonly Removable[] = [
  { name: 'layout-root', part: 'ticket', essential: false, patterns: [root] },
  { name: 'conversation-anchor', part: 'ticket', essential: false, patterns: [anchor] },
  { name: 'ticket-number-everywhere', part: 'ticket', essential: true, patterns: [root, anchor] },
  { name: 'main-panes', part: 'ticket', essential: false, patterns: ['main_panes'] },
  { name: 'header-tabs', part: 'ticket', essential: false, patterns: ['header-tablist'] },
  { name: 'subject', part: 'subject', essential: false, patterns: ['omni-header-subject'] },
  { name: 'requester', part: 'requester', essential: false, patterns: ['ticket-system-field-requester-select'] },
  { name: 'log', part: 'conversation', essential: false, patterns: ['omni-log-container'] },
  { name: 'log-items', part: 'conversation', essential: false, patterns: ['@omni-log-comment-item'] },
  { name: 'comment-ids', part: 'conversation', essential: false, patterns: ['comment-id'] },
  { name: 'bubbles', part: 'conversation', essential: false, patterns: ['@omni-log-item-message'] },
  { name: 'internal-tag', part: 'conversation', essential: false, patterns: ['@omni-log-internal-note-tag'] },
  { name: 'properties-column', part: 'fields', essential: false, patterns: ['column-1'] },
  { name: 'custom-fields', part: 'fields', essential: false, patterns: ['ticket-form-field-*'] },
  { name: 'category-field', part: 'fields', essential: false, patterns: [categoryMark] },
  { name: 'priority-field', part: 'fields', essential: false, patterns: ['ticket-fields-priority-select'] },
  {
    name: 'dropdown-marks',
    part: 'fields',
    essential: false,
    patterns: ['@ticket-form-field-dropdown-button', '@ticket-form-field-dropdown-menu'],
  },
  { name: 'editor', part: 'composer', essential: false, patterns: ['omnicomposer-rich-text-ckeditor'] },
  { name: 'editor-mark', part: 'composer', essential: false, patterns: ['@omnicomposer-rich-text-ckeditor'] },
  { name: 'composer-box', part: 'composer', essential: false, patterns: ['@editor-view'] },
  { name: 'channel-switcher', part: 'composer', essential: false, patterns: ['omnichannel-channel-switcher-button'] },
];

/** The knob's patterns for some names. Throws for a name that is not in the list. */
export const patternsOf = (names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const found = removable.find((each) => each.name === name);
    if (found === undefined) throw new Error(`There is no part "${name}"`);
    return found.patterns;
  });

import type { AccountOptions, View } from '../kit/contract';
import { escaped, link } from '../kit/shell';
import type { JsmTicket } from './account';

interface Beside {
  readonly language: AccountOptions['language'];
  /** The last public comment is restricted to a role. */
  readonly restricted: boolean;
  readonly others: readonly JsmTicket[];
}

/** Known in English alone; the others stand for whatever a language may call them. */
const words = {
  en: { reply: 'Reply to customer', note: 'Add internal note', internal: 'Internal note' },
  de: { reply: 'Antwort an Kunden', note: 'Interne Notiz', internal: 'Interne Notiz' },
} as const;

const BASE = 'issue.views.issue-base.foundation';

/**
 * With the test ids that scripts of others use. What has none that is known (the two starters, the mark of a note) has none here
 * either; the editors of the description and of a transition have the same id as that of a reply.
 */
export function jsmPage({ key, company, comments, description }: JsmTicket, beside: Beside): View {
  const { reply, note, internal } = words[beside.language];
  const lastPublic = comments.findLast(({ entry }) => entry.turn.public);
  const rows = comments.map((comment) => {
    const { id, entry } = comment;
    const restricted =
      beside.restricted && comment === lastPublic
        ? '<span data-testid="issue-comment-base.ui.comment.custom-comment.restricted-to">Restricted to Service Desk Team</span>'
        : '';
    return `<div data-testid="comment-base-item-${id}"><div data-testid="issue-comment-base.ui.comment.ak-comment.${id}">
<div data-testid="issue-comment-base.ui.comment.ak-comment.${id}-header">${escaped(entry.by.name)} ${entry.turn.public ? '' : internal}${restricted}</div>
<div data-testid="issue-comment-base.ui.comment.ak-comment.${id}-body"><p>${escaped(entry.text)}</p></div></div></div>`;
  });
  const others = beside.others.map((one) => `<li>${link(`/browse/${one.key}`, one.company.story.subject)}</li>`);
  return {
    title: `[${key}] ${company.story.subject} - Jira`,
    html: `<nav><ul>${others.join('')}</ul></nav>
<ol><li>HELP</li><li><a data-testid="${BASE}.breadcrumbs.current-issue.item" href="/browse/${key}">${key}</a></li></ol>
<h1 data-testid="${BASE}.summary.heading">${escaped(company.story.subject)}</h1>
<div data-testid="issue.views.field.rich-text.editor-container"><div class="ProseMirror" id="ak-editor-textarea" role="textbox" contenteditable="true">${escaped(description?.text ?? '')}</div></div>
<div data-testid="issue-field-priority-readview-full.ui.priority.wrapper">…</div>
<div data-testid="issue.activity.comments-list">${rows.join('')}</div>
<div data-testid="issue.activity.comment">
<button id="practice-note">${note}</button><button id="practice-reply">${reply}</button>
<div id="practice-box" hidden>
<div role="tablist"><button role="tab" id="comment-editor-container-tabs-0" aria-selected="false">${note}</button><button role="tab" id="comment-editor-container-tabs-1" aria-selected="false">${reply}</button></div>
<div data-testid="issue.component.editor.default-editor"><div class="ProseMirror" id="ak-editor-textarea" role="textbox" contenteditable="true" aria-label="Reply"><p><br></p></div></div>
<button data-testid="comment-save-button">Save</button><button data-testid="comment-cancel-button">Cancel</button></div></div>`,
  };
}

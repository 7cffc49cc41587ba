import type { CompanyTicket } from '../kit/company';
import type { View } from '../kit/contract';
import { escaped, link } from '../kit/shell';

interface Beside {
  readonly newest: readonly CompanyTicket[];
  /** The customer’s note, which is internal. */
  readonly note: string;
}

/**
 * Only what somebody has seen: the thread by its label, bubbles by the beginning of a class, the customer in the breadcrumbs, and the
 * customer’s note, which saves when it is left. How a bubble says that it is a note, and what one writes in, nobody knows: so there is
 * no mark here, and no editor.
 */
export function gorgiasPage({ story, requester, entries }: CompanyTicket, { newest, note }: Beside): View {
  const bubbles = entries.map(
    ({ by, text }) =>
      `<div class="MessageBubble--messageBubble--x7f3"><b>${escaped(by.name)}</b><p>${escaped(text).replaceAll('\n', '<br>')}</p></div>`,
  );
  const others = newest.map((one) => `<li>${link(`/app/views/501/${String(one.story.id)}`, one.story.subject)}</li>`);
  return {
    title: story.subject,
    html: `<nav><ul>${others.join('')}</ul></nav>
<nav aria-label="Breadcrumbs"><a href="/app/customer/${String(story.id)}">${escaped(requester.name)}</a></nav>
<main aria-label="Ticket thread"><h1>${escaped(story.subject)}</h1>${bubbles.join('')}</main>
<aside><textarea id="note-field" aria-label="Note">${escaped(note)}</textarea></aside>`,
  };
}

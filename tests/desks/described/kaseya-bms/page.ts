import type { CompanyTicket } from '../kit/company';
import type { AccountOptions, View } from '../kit/contract';
import { escaped, link } from '../kit/shell';

interface Beside {
  readonly language: AccountOptions['language'];
  /** Priority and queue, as they are called. */
  readonly labels: readonly [string, string];
  readonly others: readonly CompanyTicket[];
}

/** What the labels are called in German nobody knows: these stand for whatever it is. */
const words = {
  en: { priority: 'Priority', queue: 'Queue', internal: 'Internal' },
  de: { priority: 'Priorität', queue: 'Warteschlange', internal: 'Intern' },
} as const;

/**
 * With the classes that scripts of 2023 used: the title, the account, a label with its value beside it, the side bar, and the head
 * above the notes. How a note says that it is internal, and what one writes in, nobody knows: so there is no mark with a name, and no
 * editor.
 */
export function bmsPage({ story, entries }: CompanyTicket, { language, labels, others }: Beside): View {
  const { priority, queue, internal } = words[language];
  const field = (name: string, value: string): string =>
    `<div><div class="psa-label-field">${name}</div><div>${escaped(value)}</div></div>`;
  const notes = entries.map(
    ({ by, text, turn }) =>
      `<div><b>${escaped(by.name)}</b> ${turn.public ? '' : internal}<p>${escaped(text).replaceAll('\n', '<br>')}</p></div>`,
  );
  const rows = others.map(
    (one) => `<li>${link(`/react/servicedesk/tickets/${String(one.story.id)}`, one.story.subject)}</li>`,
  );
  return {
    title: 'BMS',
    html: `<nav><ul>${rows.join('')}</ul></nav>
<h1 class="psa-ticket-view-title">${escaped(story.subject)}</h1>
<div class="psa-ticket-info-summary-account">Acme Supply Ltd</div>
<div class="psa-right-side"><div class="psa-sidebar"><div class="psa-sidebar-container">
${field(priority, labels[0])}${field(queue, labels[1])}</div></div></div>
<div class="psa-searchable-items-header"><input type="search"></div>${notes.join('')}`,
  };
}

import type { PageConversation, PagePerson } from '../server/page-routes';
import { h, htmlOf, type Child } from './dom';
import { editNoteIn } from './note-editor';
import { booted, personById, words, type Mode, type Shown } from './state';
import { agoOf, longTime } from './time';

const somebody: PagePerson = { id: 0, name: '?', email: '', isAgent: false, title: '', company: null };

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

export const avatar = (person: PagePerson): HTMLElement =>
  h(
    'span',
    { class: `k-avatar ${person.isAgent ? 'k-agent' : ''}`.trim(), 'aria-hidden': 'true' },
    initials(person.name),
  );

function author(person: PagePerson): HTMLElement {
  const name = h('b', {}, person.name);
  return h(
    'span',
    { class: 'sender-info', 'data-test-id': 'user-link', 'data-test-is-agent': person.isAgent },
    h(
      'a',
      {
        'data-test-id': 'user-name',
        class: 'k-author',
        href: person.isAgent ? `/a/admin/agents/${person.id}` : `/a/contacts/${person.id}`,
      },
      name,
    ),
  );
}

const times = (iso: string): HTMLElement[] => [
  h(
    'span',
    { class: 'k-dim', 'data-test-id': 'time-ago' },
    h('span', { class: 'timeago-units' }, `${agoOf(iso)} (${longTime(iso)})`),
  ),
  h('span', { class: 'k-clock', 'data-test-id': 'time-info', 'aria-label': longTime(iso), role: 'img' }, '◷'),
];

const recipients = (id: string, label: string, mails: readonly string[]): Child =>
  mails.length === 0
    ? null
    : h(
        'div',
        { class: 'k-mails', 'data-test-id': id },
        `${label}: `,
        h('span', { 'data-test-id': 'display-emails' }, mails.join(', ')),
      );

const attachments = (names: readonly string[]): Child =>
  names.length === 0
    ? null
    : h('div', { class: 'k-attachments' }, ...names.map((name) => h('span', { class: 'k-attachment' }, `📎 ${name}`)));

function emails(entry: PageConversation): Child {
  const isNote = entry.verb === 'noted';
  if ((isNote ? entry.notified : entry.to).length === 0) return null;
  return h(
    'div',
    { class: isNote ? 'emails-info notify' : 'emails-info' },
    isNote
      ? recipients('notified-to-emails', words().notified, entry.notified)
      : recipients('to-emails', words().to, entry.to),
  );
}

function conversation(entry: PageConversation, openComposer: (mode: Mode) => void): HTMLElement {
  const person = personById(entry.userId) ?? somebody;
  const look = entry.marked
    ? 'k-note ticket-details__privatenote'
    : entry.verb === 'forwarded'
      ? 'k-forward'
      : person.isAgent
        ? 'k-reply'
        : 'k-incoming';
  const body = h(
    'div',
    {
      class: 'k-body ticket_note',
      'data-note-id': entry.id,
      'data-test-conversation': 'conversation-text',
      dir: 'auto',
    },
    htmlOf(entry.html),
  );
  return h(
    'div',
    {
      class: `k-item ticket-details__item ${look} ${person.isAgent ? '' : 'ticket-details__requestor'}`.trim(),
      'data-album': `note_${entry.id}`,
    },
    h(
      'div',
      { 'data-test-id': 'conversation-wrapper', class: 'k-row' },
      avatar(person),
      h(
        'div',
        { class: 'k-entry' },
        h(
          'div',
          {
            class: 'k-entry-head conversation-header ticket-details__item__header',
            'data-test-id': `conversation-${entry.id}`,
          },
          author(person),
          h('span', { class: 'k-dim', 'data-test-id': 'conversation-status' }, words()[entry.verb]),
          ...times(entry.createdAt),
        ),
        emails(entry),
        h(
          'div',
          { class: 'ticket-details__item__content', 'data-test-id': 'conversation-content-wrapper' },
          h('div', { 'data-test-id': 'conversation-content' }, body),
        ),
        attachments(entry.attachments),
        h(
          'div',
          { class: 'k-hover' },
          entry.verb === 'noted'
            ? h(
                'button',
                {
                  type: 'button',
                  class: 'k-quiet',
                  'data-test-conversation-actions': 'edit',
                  'aria-label': words().edit,
                  onclick: () => editNoteIn(body),
                },
                '✎',
              )
            : null,
          h(
            'button',
            {
              type: 'button',
              class: 'k-quiet',
              'data-test-id': 'ticket-action-reply',
              'aria-label': words().reply,
              onclick: () => openComposer('reply'),
            },
            '↩',
          ),
          h(
            'button',
            {
              type: 'button',
              class: 'k-quiet',
              'data-test-id': 'ticket-action-forward',
              'aria-label': words().forward,
              onclick: () => openComposer('forward'),
            },
            '↪',
          ),
        ),
      ),
    ),
  );
}

function description({ ticket }: Shown): HTMLElement {
  const person = personById(ticket.requesterId) ?? somebody;
  const via = booted().coded.source.find(({ value }) => value === ticket.source)?.label ?? '';
  return h(
    'div',
    {
      class: `k-item ticket-details__item requestor-wrap ${person.isAgent ? '' : 'ticket-details__requestor'} k-incoming`,
      'data-album': `ticket_${ticket.id}`,
      'data-test-id': 'ticket-description',
    },
    h(
      'div',
      { class: 'k-row' },
      avatar(person),
      h(
        'div',
        { class: 'k-entry' },
        h(
          'div',
          { class: 'k-entry-head ticket-details__item__header' },
          author(person),
          h('span', { class: 'k-dim', 'data-test-id': 'conversation-status' }, `${words().reported} ${via}`),
          ...times(ticket.createdAt),
        ),
        h(
          'div',
          { class: 'k-body ticket-details__item__content', id: 'ticket_original_request', dir: 'auto' },
          htmlOf(ticket.descriptionHtml),
        ),
        attachments(ticket.descriptionAttachments),
      ),
    ),
  );
}

/** Made by a model of everything on the ticket, private notes too. Stands among the entries and has no id. */
const summary = (text: string): HTMLElement =>
  h(
    'div',
    { class: 'k-item k-summary ticket-details__item' },
    h(
      'div',
      { class: 'k-entry' },
      h(
        'div',
        { class: 'k-entry-head' },
        h('b', {}, `✦ ${words().summary}`),
        h(
          'button',
          { type: 'button', class: 'k-link', 'data-test-conversation-actions': 'edit-summary' },
          words().edit,
        ),
      ),
      h('div', { class: 'k-body' }, h('p', {}, text)),
    ),
  );

/** How many entries one click on "load more" adds. */
const step = 30;

/** The description and the newest entries, oldest on top; older ones wait behind a button between them. Everything is made anew each time. */
export function thread(shown: Shown, openComposer: (mode: Mode) => void, redraw: () => void): HTMLElement[] {
  const { ticket, visible } = shown;
  const hidden = Math.max(0, ticket.conversations.length - visible);
  const more = h(
    'button',
    { type: 'button', class: 'k-more more-block', 'data-test-button': 'load-more' },
    `+${hidden} ${words().conversations}`,
  );
  more.addEventListener('click', () => {
    more.classList.add('pending');
    more.disabled = true;
    more.after(h('div', { class: 'k-dots conversation-dotted-loader' }, '• • •'));
    setTimeout(() => {
      shown.visible += step;
      redraw();
    }, 150);
  });
  return [
    ...(ticket.aiSummary === null ? [] : [summary(ticket.aiSummary)]),
    description(shown),
    ...(hidden === 0 ? [] : [more]),
    ...ticket.conversations.slice(hidden).map((entry) => conversation(entry, openComposer)),
  ];
}

import { h } from './dom';
import { listPath } from './route';
import { booted, personById, words, type Mode, type Shown } from './state';

interface HeaderDeeds {
  readonly go: (path: string) => void;
  readonly openComposer: (mode: Mode) => void;
}

const link = (path: string, classes: string, text: string, go: (path: string) => void): HTMLElement => {
  const made = h('a', { href: path, class: classes }, text);
  made.addEventListener('click', (event) => {
    event.preventDefault();
    go(path);
  });
  return made;
};

/** The line with the list's name (which is no part of the ticket) and the ticket's number. */
export const breadcrumbs = (shown: Shown, go: (path: string) => void): HTMLElement =>
  h(
    'nav',
    { class: 'k-crumbs', 'aria-label': 'breadcrumb' },
    h(
      'span',
      { class: 'header-primary' },
      link(listPath('unresolved'), 'k-crumb breadcrumb-title', words().unresolved, go),
    ),
    h('span', { class: 'k-crumb k-number breadcrumb__item active' }, `#${shown.ticket.id}`),
  );

export const subjectHeading = (shown: Shown): HTMLElement =>
  h(
    'h1',
    { class: 'k-subject ticket-subject-heading', dir: 'auto' },
    shown.ticket.subject,
    h('button', { type: 'button', class: 'k-pill', 'data-test-id': 'add-summary-button' }, `✦ ${words().addSummary}`),
  );

/** Reply, note and forward above the ticket. */
export const actionBar = ({ openComposer }: HeaderDeeds): HTMLElement =>
  h(
    'section',
    { id: 'mainactionbar', class: 'k-actions' },
    h(
      'div',
      { class: 'page-actions__left' },
      h(
        'button',
        { type: 'button', class: 'k-button', 'data-test-email-action': 'reply', onclick: () => openComposer('reply') },
        `↩ ${words().reply}`,
      ),
      h(
        'button',
        { type: 'button', class: 'k-button', 'data-test-note-action': 'add', onclick: () => openComposer('note') },
        `✎ ${words().note}`,
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'k-button',
          'data-test-email-action': 'forward',
          onclick: () => openComposer('forward'),
        },
        `↪ ${words().forward}`,
      ),
    ),
    h(
      'div',
      { class: 'page-actions__right' },
      h('button', { type: 'button', class: 'k-button', 'data-test-id': 'freddy-copilot-trigger' }, '✦ Freddy'),
    ),
  );

const info = (name: string, label: string, text: string): HTMLElement =>
  h(
    'div',
    { class: 'k-info', 'data-test-id': `requester-info-${name}` },
    h('span', { class: 'k-dim' }, label),
    h('span', { class: 'info-details-content' }, text),
  );

/** The requester's card of the classic page. */
export function requesterCard(shown: Shown): HTMLElement {
  const person = personById(shown.ticket.requesterId);
  return h(
    'div',
    { class: 'k-card' },
    h('h2', {}, words().details),
    h('a', { class: 'k-author', href: `/a/contacts/${person?.id ?? ''}` }, h('b', {}, person?.name ?? '')),
    info('contact-email', words().email, person?.email ?? ''),
    info('contact-job_title', words().title, person?.title ?? ''),
    info('company-name', words().company, person?.company?.name ?? words().none),
  );
}

/** The same in the micro-frontend, with other marks. */
export function requesterMicroFrontend(shown: Shown): HTMLElement {
  const person = personById(shown.ticket.requesterId);
  return h(
    'div',
    { class: 'k-card' },
    h('h2', {}, words().details),
    h('a', { class: 'k-author', href: `/a/contacts/${person?.id ?? ''}` }, h('b', {}, person?.name ?? '')),
    h('p', { class: 'break-all' }, person?.email ?? ''),
    person?.company
      ? h('a', { class: 'k-link', href: `/a/companies/${person.company.id}` }, person.company.name)
      : null,
  );
}

export const topBar = (title: string): HTMLElement =>
  h(
    'header',
    { class: 'k-top' },
    h('span', { class: 'k-list-name', 'data-test-title': 'main-title' }, title),
    h('span', { class: 'k-grow' }),
    h('input', { class: 'k-search', type: 'search', placeholder: words().search, 'aria-label': words().search }),
    h('span', { class: 'k-me' }, booted().me.name),
  );

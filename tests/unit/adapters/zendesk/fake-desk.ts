import type { DeskEnv } from '../../../../adapters/adapter';

export const origin = 'https://acme.zendesk.com';

export interface Seen {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
}

type Reply = Response | object | ((seen: Seen) => Response | object | Promise<Response | object>);

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });

/** Answers by path; a list of replies is given out in turn and its last one stays. Anything else is a 404. */
export function fakeFetch(routes: Readonly<Record<string, Reply | readonly Reply[]>>): {
  fetch: typeof fetch;
  seen: Seen[];
} {
  const seen: Seen[] = [];
  const turns = new Map<string, number>();
  const answer: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    const request = {
      method: init?.method ?? 'GET',
      url,
      headers: new Headers(init?.headers),
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    seen.push(request);
    init?.signal?.throwIfAborted();
    const key = `${request.method} ${url.pathname}` in routes ? `${request.method} ${url.pathname}` : url.pathname;
    const route = routes[key];
    if (route === undefined) return json({ error: 'RecordNotFound' }, 404);
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    const reply: Reply = Array.isArray(route) ? route[Math.min(turn, route.length - 1)] : route;
    const given = typeof reply === 'function' ? await reply(request) : reply;
    return given instanceof Response ? given.clone() : json(given);
  };
  return { fetch: answer, seen };
}

export const signal = (): AbortSignal => new AbortController().signal;

export function comment(id: number, more: object = {}): object {
  return {
    id,
    audit_id: id + 5000,
    public: true,
    author_id: 1,
    plain_body: `text ${id}`,
    via: { channel: 'web' },
    created_at: `2026-03-02T08:${String(id % 60).padStart(2, '0')}:00Z`,
    ...more,
  };
}

export const users = [
  { id: 1, name: 'Rosa Quintana', role: 'end-user', locale: 'es' },
  { id: 2, name: 'Ann Agent', role: 'agent', locale: 'en-US' },
  { id: 3, name: 'Ada Admin', role: 'admin', locale: 'en-US' },
  { id: 4, name: 'Carl Copied', role: 'end-user', locale: 'de' },
];

export const ticketBody = {
  id: 1042,
  subject: 'Printer is on fire',
  type: 'incident',
  priority: null,
  status: 'open',
  requester_id: 1,
  group_id: 77,
  ticket_form_id: 9,
  custom_fields: [
    { id: 501, value: 'hw_printer_jam' },
    { id: 502, value: null },
    { id: 503, value: ['a', 'b'] },
    { id: 504, value: true },
  ],
  updated_at: '2026-03-02T09:00:00Z',
};

export const me = {
  user: { id: 2, name: 'Ann Agent', role: 'agent', only_private_comments: false, authenticity_token: 'tok-1' },
};

export const forms = {
  ticket_forms: [
    { id: 8, ticket_field_ids: [1, 599] },
    { id: 9, ticket_field_ids: [1, 2, 501, 502] },
  ],
  next_page: null,
};

export const standardRoutes = {
  '/api/v2/tickets/1042': { ticket: ticketBody },
  '/api/v2/tickets/1042/comments': {
    comments: [comment(1), comment(2, { public: false, author_id: 2 }), comment(3, { author_id: 3 })],
    users,
    next_page: null,
  },
  '/api/v2/users/me': me,
  '/api/v2/ticket_forms': forms,
};

export interface Item {
  readonly audit: number;
  readonly type?: string | null;
  readonly tag?: boolean;
  readonly from?: string;
  readonly text?: string;
  readonly sender?: string;
}

export const itemHtml = ({
  audit,
  type = 'end-user',
  tag = false,
  from = '',
  text = `page ${audit}`,
  sender = 'Rosa Quintana',
}: Item): string => `
  <article data-test-id="omni-log-comment-item" id="comment-${audit}">
    <span data-test-id="omni-log-item-sender">${sender}</span>
    ${tag ? '<span data-test-id="omni-log-internal-note-tag">Internal</span>' : ''}
    ${from === '' ? '' : `<span data-test-id="omni-log-item-originated-from"><i aria-label="${from}"></i></span>`}
    <time datetime="2026-03-02T08:${String(audit % 60).padStart(2, '0')}:00.000Z"></time>
    <div data-test-id="omni-log-item-message"${type === null ? '' : ` type="${type}"`}>
      <div data-test-id="omni-log-message-content"><div class="zd-comment"><p>${text}</p></div></div>
      <button>More</button>
    </div>
  </article>`;

export interface PaneOptions {
  readonly id?: string;
  readonly items?: readonly Item[];
  readonly channel?: string | null;
  readonly editables?: string;
  readonly style?: string;
  readonly layout?: 'standard' | 'custom';
  readonly extra?: string;
}

export function paneHtml({
  id = '1042',
  items = [],
  channel = 'web',
  editables,
  style = '',
  layout = 'standard',
  extra = '',
}: PaneOptions = {}): string {
  const editable =
    editables ??
    '<div data-test-id="omnicomposer-rich-text-ckeditor" contenteditable="true" role="textbox"><p><br></p></div>';
  return `<div style="${style}"><div data-test-id="ticket-${id}-${layout}-layout" data-is-active="true">
    <div data-test-id="column-1"><div data-test-id="ticket-system-field-requester-select">Rosa Quintana</div>
      <div data-test-id="ticket-fields-priority-select"><div role="combobox" aria-haspopup="listbox"><span data-garden-id="dropdowns.combobox.value">-</span></div></div>
      <div data-test-id="ticket-form-field-dropdown-field-501"><div data-test-id="ticket-form-field-dropdown-button" aria-haspopup="true"><span title="Hardware::Printer::Paper jam">…</span></div></div>
    </div>
    <div data-test-id="column-2" data-side-conversations-anchor-id="${id}">
      <input data-test-id="omni-header-subject" value="Printer is on fire">
      <div data-test-id="omni-log-container">${items.map(itemHtml).join('')}</div>
      <div data-test-id="editor-view"><button data-test-id="omnichannel-channel-switcher-button"${channel === null ? '' : ` data-channel="${channel}"`}>Email</button>${editable}
      <button data-test-id="omnichannel-omnicomposer-send-button">Send</button></div>
    </div>${extra}</div></div>`;
}

export const tabHtml = (id: string, selected = true): string =>
  `<a data-test-id="header-tab" data-entity-type="TICKET_ENTITY_TYPE" data-entity-id="${id}" data-entity-is-selected="${String(selected)}"></a>`;

/** The whole agent page in the test's document. */
export function showPage(panes: readonly string[], tabs = tabHtml('1042')): void {
  document.body.innerHTML = `<nav>${tabs}</nav><main id="main_panes">${panes.join('')}</main>`;
}

export const envOf = (
  fetchPage: typeof fetch,
  path = '/agent/tickets/1042',
  help: () => Promise<void> = () => Promise.resolve(),
): DeskEnv => ({
  document,
  location: () => new URL(path, origin),
  fetch: fetchPage,
  help,
  writing: async <W>() => (await import('../../../../adapters/zendesk/writing')).writing as W,
});

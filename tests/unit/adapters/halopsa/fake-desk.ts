import type { DeskEnv } from '../../../../adapters/adapter';

export const origin = 'https://acme.halopsa.com';
export const token = 'tok-SECRET-1234567890';

export interface Seen {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
  readonly redirect: string | undefined;
}

type Reply = Response | object | ((seen: Seen) => Response | object | Promise<Response | object>);

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });

/** Several answers in turn; the last one stays. */
export class InTurn {
  private turn = 0;
  constructor(private readonly replies: readonly Reply[]) {}
  next(): Reply | undefined {
    const reply = this.replies[Math.min(this.turn, this.replies.length - 1)];
    this.turn += 1;
    return reply;
  }
}

/** Answers by path, or by path and query; only with the token, as the desk does. Anything else is a 404. */
export function fakeFetch(
  routes: Readonly<Record<string, Reply | InTurn>>,
  accepted: readonly string[] = [token],
): { fetch: typeof fetch; seen: Seen[] } {
  const seen: Seen[] = [];
  const answer: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    const request = {
      method: init?.method ?? 'GET',
      url,
      headers: new Headers(init?.headers),
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
      redirect: init?.redirect,
    };
    seen.push(request);
    init?.signal?.throwIfAborted();
    if (!accepted.some((each) => request.headers.get('authorization') === `Bearer ${each}`))
      return json({ error: 'invalid_token' }, 401);
    const path = url.pathname + url.search;
    const key = [`${request.method} ${url.pathname}`, path, url.pathname].find((each) => each in routes);
    const route = key === undefined ? undefined : routes[key];
    const reply = route instanceof InTurn ? route.next() : route;
    if (reply === undefined) return json({ class: 'Not Found' }, 404);
    const given = typeof reply === 'function' ? await (reply as (seen: Seen) => Response | object)(request) : reply;
    return given instanceof Response ? given.clone() : json(given);
  };
  return { fetch: answer, seen };
}

export const signal = (): AbortSignal => new AbortController().signal;

export const ticketBody = {
  id: 2101,
  summary: 'Printer is on fire',
  details: 'text 1',
  details_html: '<p>text 1</p>',
  dateoccurred: '2026-03-02T07:00:00',
  user_id: 51,
  user_name: 'Rosa Quintana',
  user_email: 'rosa@acme.example',
  client_name: 'Acme',
  tickettype_id: 1,
  status_id: 2,
  priority_id: 3,
  sla_id: 2,
  impact: 2,
  urgency: 2,
  team: 'Service Desk',
  team_id: 1,
  categoryid_1: 101,
  categoryid_2: 0,
  category_1: 'Hardware>Printer>Paper jam',
  last_update: '2026-03-02T09:00:00',
  lastactiondate: '2026-03-02T09:00:00',
  locked: false,
  _canupdate: true,
};

export function action(id: number, more: object = {}): Record<string, unknown> {
  return {
    id,
    ticket_id: 2101,
    who: 'Rosa Quintana',
    who_agentid: 0,
    actionby_agent_id: 0,
    actionby_user_id: 51,
    datetime: `2026-03-02T08:${String(id % 60).padStart(2, '0')}:00`,
    note: `text ${id}`,
    hiddenfromuser: false,
    supplieronly: false,
    action_supplier_id: 0,
    ischildnotes: false,
    isrelatednotes: false,
    ...more,
  };
}

export const typeBody = {
  id: 1,
  name: 'Incident',
  fields: [
    { techdetail: 1, fieldinfo: { name: 'status', label: 'State of play' } },
    {
      group: {
        fields: [
          { techdetail: 3, fieldinfo: { name: 'category2', label: 'What it is about' } },
          { techdetail: 0, fieldinfo: { name: 'category3', label: 'Device' } },
          { techdetail: 1, fieldinfo: { name: 'seriousness', label: 'Priority' } },
        ],
      },
    },
    { techdetail: 1, fieldinfo: { name: 'impact', label: 'Impact' } },
    { techdetail: 1, fieldinfo: { name: 'urgency', label: 'Urgency' } },
    { techdetail: 4, fieldinfo: { name: 'sectio_', label: 'Team' } },
    { techdetail: 4, fieldinfo: { name: 'requesttype', label: 'Kind' } },
  ],
  allowall_category1: true,
};

export const categories = [
  { id: 101, value: 'Hardware>Printer>Paper jam', category_name: 'Paper jam', type_id: 1 },
  { id: 102, value: 'Hardware>Screen', category_name: 'Screen', type_id: 1 },
  { id: 103, value: 'Access > Account', category_name: 'Account', type_id: 1 },
];

export const priorities = [1, 2].flatMap((slaid) =>
  [1, 2, 3, 4, 5].map((priorityid) => ({
    id: `guid-${slaid}-${priorityid}`,
    priorityid,
    slaid,
    name: ['Critical', 'High', 'Medium', 'Low', 'Planned'][priorityid - 1] ?? '',
    ishidden: priorityid === 5,
  })),
);

const statuses = [
  { id: 1, name: 'New' },
  { id: 2, name: 'In Progress' },
  { id: 8, name: 'Resolved' },
  { id: 9, name: 'Closed' },
];

export const standardRoutes = {
  '/api/Tickets/2101': ticketBody,
  '/api/Actions': {
    actions: [
      action(3),
      action(2, { hiddenfromuser: true, who: 'Dana', actionby_agent_id: 7, actionby_user_id: 0 }),
      action(1),
    ],
  },
  '/api/Agent/me': { id: 7, name: 'Dana' },
  '/api/TicketType/1': typeBody,
  '/api/TicketType': [
    { id: 1, name: 'Incident' },
    { id: 4, name: 'Problem' },
  ],
  '/api/Category?type_id=1': categories,
  '/api/Category?type_id=2': [{ id: 301, value: 'Laptop', category_name: 'Laptop', type_id: 2 }],
  '/api/Category': [],
  '/api/Priority': priorities,
  '/api/Lookup?lookupid=12': [
    { id: 1, name: 'Company wide' },
    { id: 2, name: 'Several people' },
    { id: 3, name: 'One person' },
  ],
  '/api/Lookup?lookupid=27': [
    { id: 1, name: 'Now' },
    { id: 2, name: 'Soon' },
    { id: 3, name: 'Some day' },
  ],
  '/api/Status': statuses,
  '/api/Status?type=ticket&excludeclosed=true': statuses.slice(0, 2),
  '/api/Team': [
    { id: 1, name: 'Service Desk' },
    { id: 2, name: 'On-site' },
  ],
};

export interface PanelOptions {
  readonly id?: string;
  readonly style?: string;
  readonly rows?: string;
  readonly form?: string;
  readonly heading?: string;
}

export const rowHtml = (name: string, label: string, value: string, editable = true): string => `
  <div class="col-md-12 inline nopad"><label for="input-field-for-${name}">${label}</label>
    <div class="noedit-value"><span class="read-value${editable ? ' readedit' : ''}">${value}</span></div></div>`;

export const standardRows = [
  rowHtml('tickettype_id', 'Ticket Type', 'Incident', false),
  rowHtml('category_1', 'Category *', 'Hardware&gt;Printer&gt;Paper jam'),
  rowHtml('priority_id', 'Priority', 'Medium'),
  rowHtml('impact', 'Impact', 'Several people'),
  rowHtml('urgency', 'Urgency', 'Soon'),
  rowHtml('user_name', 'User', 'Rosa Quintana', false),
].join('');

export const panelHtml = ({
  id = '0002101',
  style = '',
  rows = standardRows,
  form = '',
  heading = `Incident <span>[ID:${id}]</span>`,
}: PanelOptions = {}): string => `
  <div class="details-form-holder ticketdetails" style="${style}">
    <div class="details_page_title"><h1 class="profile-full-name">${heading}</h1><div class="buttons-container"><button class="actionmenubtn">Email User</button></div></div>
    <div class="summary-header"><div class="noedit-value"><span class="read-value readedit">Printer is on fire</span></div></div>
    ${form}
    <div class="tabControls"><div class="history-options buttons-container">2 / 2</div>
      <div id="tickethistoryscroll"><div class="infinite-scroll-component"><div class="action-history-item" data-id="1"><div class="history-header"><span class="who">Rosa Quintana</span></div><div class="actioncontent">CANARY-page</div></div></div></div></div>
    <aside class="details-form"><div class="details-group"><div class="details-group-header">Ticket information</div><div class="info info-form">${rows}</div></div></aside>
  </div>`;

/** The whole agent page in the test's document, with a token in the cookie. */
export function showPage(
  panels: readonly string[] = [panelHtml()],
  chrome = '<header id="halo-nav" class="nhd-nav"></header><nav id="app-nav-menu"></nav>',
): void {
  document.body.innerHTML = `${chrome}<main>${panels.join('')}</main>`;
  localStorage.clear();
  document.cookie = `access_token=${token}`;
}

export function forgetToken(): void {
  document.cookie = 'access_token=; expires=Thu, 01 Jan 1970 00:00:00 GMT';
  localStorage.clear();
}

export const envOf = (
  fetchPage: typeof fetch,
  path = '/ticket?id=0002101',
  help: DeskEnv['help'] = () => Promise.resolve(),
): DeskEnv => ({
  document,
  location: () => new URL(path, origin),
  fetch: fetchPage,
  help,
  writing: async <W>() => (await import('../../../../adapters/halopsa/writing')).writing as W,
});

import { json, type Answer } from '../../shared/http';
import { canaryOf } from '../../shared/canary';
import { categoryNames } from '../../shared/story/categories';
import { people, type Person } from '../../shared/story/people';
import { changedLater, companySites, companyTickets, isAgent, type CompanyTicket, type Entry } from '../kit/company';
import type { Asked, PracticeAccount } from '../kit/contract';
import { gorgiasPage } from './page';

/** What the desk calls the ways that a message came. `api` and `my-store-app` stand for apps, whose names are free. */
const channels = {
  email: 'email',
  web: 'contact_form',
  native_messaging: 'chat',
  voice: 'phone',
  api: 'my-store-app',
  rule: 'api',
  side_conversation: 'internal-note',
} as const;

const priorities = { low: 'low', normal: 'normal', high: 'high', urgent: 'critical' } as const;

interface Field {
  readonly id: number;
  readonly label: string;
  readonly managed_type: string | null;
  readonly required: boolean;
  readonly deactivated_datetime: string | null;
  readonly definition: { readonly data_type: string; readonly input_settings: Readonly<Record<string, unknown>> };
}

const dropdown = (choices: readonly string[]): Field['definition'] => ({
  data_type: 'text',
  input_settings: { input_type: 'dropdown', choices },
});

const field = (id: number, label: string, managed: string | null, definition: Field['definition']): Field => ({
  id,
  label,
  managed_type: managed,
  required: false,
  deactivated_datetime: null,
  definition,
});

/** Those of a real account, the ones that nobody sets by hand among them. */
const fields: readonly Field[] = [
  field(4101, 'Contact reason', 'contact_reason', dropdown(categoryNames)),
  field(4102, 'Site', null, dropdown(companySites)),
  field(4103, 'AI Intent', 'ai_intent', dropdown(['Order::Status', 'Order::Cancel'])),
  field(4104, 'Order value', null, { data_type: 'number', input_settings: { input_type: 'input_number' } }),
  field(4105, 'Remark', null, { data_type: 'text', input_settings: { input_type: 'input' } }),
  { ...field(4106, 'Old region', null, dropdown(['North', 'South'])), deactivated_datetime: '2025-02-01T00:00:00Z' },
];

interface Ticket {
  readonly company: CompanyTicket;
  priority: string;
  status: 'open' | 'closed';
  updated: string;
  readonly values: Map<number, string>;
}

const idOfPerson = (person: Person): number => 900_000 + people.indexOf(person);

const personShape = (person: Person): object => ({
  id: idOfPerson(person),
  name: person.name,
  email: person.email,
  firstname: person.name.split(' ')[0] ?? '',
});

function messageShape({ company }: Ticket, entry: Entry, at: number): object {
  const { turn, by, text } = entry;
  const isNote = turn.kind === 'note' || turn.kind === 'side-conversation';
  const channel = isNote ? 'internal-note' : channels[turn.channel ?? company.story.seed.channel ?? 'email'];
  return {
    id: company.story.id * 1000 + at,
    ticket_id: company.story.id,
    // What nobody knows the mark of says nothing.
    ...(turn.kind === 'unclear' ? {} : { public: turn.public }),
    channel: turn.kind === 'unclear' ? 'my-store-app' : channel,
    via: isNote ? 'internal-note' : 'helpdesk',
    source: { type: isNote ? 'internal-note' : channel, from: {}, to: [] },
    from_agent: isAgent(by),
    sender: personShape(by),
    stripped_text: at % 2 === 0 ? text : null,
    body_text: text,
    body_html: null,
    intents: [],
    created_datetime: entry.at,
    sent_datetime: entry.at,
    failed_datetime: null,
  };
}

/** `excerpt` is the beginning of the newest message, be it a note: nobody may read it out of a list. */
function headShape({ company, priority, status, updated }: Ticket): object {
  const { story, requester, entries, createdAt } = company;
  return {
    id: story.id,
    uri: `/api/tickets/${String(story.id)}/`,
    subject: story.subject,
    excerpt: entries.at(-1)?.text ?? '',
    status,
    priority,
    channel: channels[story.seed.channel ?? 'email'],
    language: requester.locale.slice(0, 2),
    customer: personShape(requester),
    assignee_user: null,
    assignee_team: null,
    tags: (story.seed.tags ?? []).map((name, at) => ({ id: at + 1, name })),
    messages_count: entries.length,
    created_datetime: createdAt,
    updated_datetime: updated,
    closed_datetime: status === 'closed' ? updated : null,
  };
}

/** A part of a list, and the mark of the next one; the mark is opaque, as the desk’s is. */
function paged(rows: readonly unknown[], { searchParams }: URL): Answer {
  const limit = Math.min(100, Number(searchParams.get('limit') ?? 30));
  const cursor = searchParams.get('cursor');
  if (cursor === '') return json({ error: { msg: 'Invalid cursor.' } }, 400);
  const from = cursor === null ? 0 : Number(Buffer.from(cursor, 'base64').toString());
  const next = from + limit < rows.length ? Buffer.from(String(from + limit)).toString('base64') : null;
  return json({ data: rows.slice(from, from + limit), meta: { next_cursor: next, prev_cursor: null } });
}

const views = [
  { id: 501, name: 'All open', shows: ({ status }: Ticket) => status === 'open' },
  { id: 502, name: 'Closed', shows: ({ status }: Ticket) => status === 'closed' },
] as const;

export function openGorgias(): PracticeAccount {
  const tickets = new Map<number, Ticket>(companyTickets.map((company) => [company.story.id, ticketOf(company)]));
  const newestFirst = (): Ticket[] => [...tickets.values()].toSorted((a, b) => (a.updated < b.updated ? 1 : -1));
  const ticket = (id: string | null | undefined): Ticket | undefined => tickets.get(Number(id));

  function answer({ method, url }: Asked): Answer | null {
    if (method !== 'GET') return json({ error: 'nobody knows what a write needs' }, 403);
    const [, area, what, id, more] = url.pathname.split('/');
    if (area !== 'api') return null;
    if (what === 'messages') {
      const of = ticket(url.searchParams.get('ticket_id'));
      return of === undefined ? json({ error: 'not found' }, 404) : paged(messagesOf(of), url);
    }
    if (what === 'custom-fields') return paged(fields, url);
    if (what === 'views' && id === undefined)
      return paged(
        views.map(({ id: number, name }) => ({ id: number, name, type: 'ticket-list' })),
        url,
      );
    if (what === 'views' && more === 'items') {
      const view = views.find((one) => String(one.id) === id);
      return view === undefined ? null : paged(newestFirst().filter(view.shows).map(headShape), url);
    }
    if (what !== 'tickets') return null;
    if (id === undefined) {
      const wanted = url.searchParams.get('ticket_ids');
      const found = wanted === null ? newestFirst() : [ticket(wanted)].filter((one) => one !== undefined);
      return paged(found.map(headShape), url);
    }
    const one = ticket(id);
    if (one === undefined) return null;
    if (more === 'custom-fields') return json({ data: valuesOf(one) });
    // With everything that was ever written in it.
    return more === undefined ? json({ ...headShape(one), messages: messagesOf(one) }) : null;
  }

  return {
    answer,
    view: (url) => {
      const id = /^\/app\/(?:views\/[^/]+|ticket)\/(\d+)$/.exec(url.pathname)?.[1];
      const one = ticket(id);
      return one === undefined
        ? null
        : gorgiasPage(one.company, {
            newest: newestFirst()
              .slice(0, 12)
              .map(({ company }) => company),
            note: noteOf(one),
          });
    },
    idOf: String,
    addressOf: (id) => `/app/views/501/${id}`,
    changeElsewhere: (id) => {
      const one = ticket(id);
      if (one === undefined) throw new Error(`There is no ticket ${id}`);
      one.priority = one.priority === 'low' ? 'high' : 'low';
      one.updated = changedLater(newestFirst().map(({ updated }) => updated));
    },
    stored: (id, fieldId) => {
      const one = ticket(id);
      if (one === undefined) return null;
      return fieldId === 'priority' ? one.priority : (one.values.get(Number(fieldId.slice('cf-'.length))) ?? null);
    },
    sent: () => [],
  };
}

function ticketOf(company: CompanyTicket): Ticket {
  const { category, site, status, priority, form } = company.story.seed;
  const values = new Map<number, string>();
  if (category !== undefined && form !== 'starter') values.set(4101, category);
  if (site !== undefined) values.set(4102, site);
  return {
    company,
    priority: priorities[priority ?? 'normal'],
    status: status === 'solved' || status === 'closed' ? 'closed' : 'open',
    updated: company.changedAt,
    values,
  };
}

const messagesOf = (ticket: Ticket): readonly object[] =>
  ticket.company.entries.map((entry, at) => messageShape(ticket, entry, at));

const valuesOf = ({ values }: Ticket): readonly object[] =>
  [...values].map(([id, value]) => ({ field: { id }, value, prediction: null }));

/** What agents have written about the customer, in the side bar. */
const noteOf = ({ company }: Ticket): string => `Pays late. ${canaryOf(company.story.id, 99)}`;

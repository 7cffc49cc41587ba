import type { Account, Ticket } from '../account/types';
import { json, type Answer } from '../../shared/http';
import { paged, type PageAsk } from './paging';
import type { Json } from './shapes';

const order = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];

const compare = (a: number, sign: string, b: number): boolean =>
  sign === '<' ? a < b : sign === '>' ? a > b : sign === '<=' ? a <= b : sign === '>=' ? a >= b : a === b;

function fits(ticket: Ticket, word: string): boolean {
  const term = /^(-?)([a-z_]+\d*)(:|<=|>=|<|>)(.+)$/i.exec(word);
  if (!term)
    return `${ticket.subject} ${ticket.comments.map((comment) => comment.text).join(' ')}`
      .toLowerCase()
      .includes(word.toLowerCase());
  const [, minus, key = '', sign = ':', raw = ''] = term;
  const value = raw.replaceAll('"', '');
  return known(ticket, key, sign, value) !== (minus === '-');
}

function known(ticket: Ticket, key: string, sign: string, value: string): boolean {
  if (key === 'type') return value === 'ticket' || value === ticket.type;
  if (key === 'status') return compare(order.indexOf(ticket.status), sign, order.indexOf(value));
  if (key === 'tags') return ticket.tags.includes(value);
  if (key === 'priority') return ticket.priority === value;
  if (key === 'ticket_form_id') return String(ticket.formId) === value;
  if (key === 'created' || key === 'updated')
    return compare(Date.parse(key === 'created' ? ticket.createdAt : ticket.updatedAt), sign, Date.parse(value));
  const field = /^custom_field_(\d+)$/.exec(key);
  if (field) {
    const current = ticket.values[Number(field[1])];
    return value === '*'
      ? current !== null && current !== undefined && current !== ''
      : [current].flat().includes(value);
  }
  return true;
}

/** `GET /api/v2/search`: tickets only, at most 1,000 of them, numbered pages. */
export function search(account: Account, row: (ticket: Ticket) => Json, ask: PageAsk): Answer {
  const params = ask.url.searchParams;
  const words = (params.get('query') ?? '').match(/"[^"]*"|[^\s"]+(?:"[^"]*")?/g) ?? [];
  if (Number(params.get('page') ?? 1) * Math.min(Number(params.get('per_page') ?? 100), ask.maxSize) > 1000) {
    return json(
      {
        error: 'invalid',
        description: 'Invalid search: requested response size was greater than search response limits',
      },
      422,
    );
  }
  const key = params.get('sort_by') === 'created_at' ? 'createdAt' : 'updatedAt';
  const direction = params.get('sort_order') === 'asc' ? 1 : -1;
  const hits = account.tickets
    .filter((ticket) => words.every((word) => fits(ticket, word)))
    .sort((a, b) => direction * (Date.parse(a[key]) - Date.parse(b[key])) || a.id - b.id);
  const shape = paged(
    'results',
    hits.map((ticket) => ({ ...row(ticket), result_type: 'ticket' })),
    { ...ask, cursors: false },
  );
  return json({ ...shape, facets: null });
}

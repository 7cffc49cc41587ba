import { json, type Answer } from '../../shared/http';
import { changedLater, companyTickets, type CompanyTicket } from '../kit/company';
import type { AccountOptions, Asked, PracticeAccount } from '../kit/contract';
import { priorities, statuses } from './fields';
import { detailPage, editPage, landingPage } from './page';

export interface AutotaskTicket {
  readonly company: CompanyTicket;
  /** In the address; the number is what people see. */
  readonly id: string;
  readonly number: string;
  readonly values: Map<FieldId, string>;
  updated: string;
}

export type FieldId = 'status' | 'priority' | 'issueType' | 'subIssueType' | 'source' | 'queue';

export interface AutotaskAccount extends PracticeAccount {
  readonly detailOf: (id: string) => string;
  /** The outer page with that address in its frame. */
  readonly landingOf: (address: string) => string;
  /** The lists of the form are empty until somebody opens them, which no capture shows. */
  emptyLists(): void;
}

const DETAIL = '/Mvc/ServiceDesk/TicketDetail.mvc';
const EDIT = '/Mvc/ServiceDesk/TicketEdit.mvc';
const LANDING = '/AutotaskOnyx/LandingPage';

function ticketOf(company: CompanyTicket): AutotaskTicket {
  const { id, seed } = company.story;
  const [issueType, ...below] = seed.form === 'starter' ? [] : (seed.category?.split('::') ?? []);
  const values = new Map<FieldId, string>([
    ['status', statuses[seed.status === 'solved' || seed.status === 'closed' ? 3 : 1]],
    ['priority', priorities[['urgent', 'high', 'normal', 'low'].indexOf(seed.priority ?? 'normal')] ?? 'Medium'],
    ['queue', 'Level I Support'],
    ['source', seed.channel === 'voice' ? 'Phone' : 'E-mail'],
  ]);
  if (issueType !== undefined) values.set('issueType', issueType);
  if (below.length > 0) values.set('subIssueType', below.join(' - '));
  return {
    company,
    id: String(30_000 + id),
    number: `T${seed.at.slice(0, 10).replaceAll('-', '')}.${String(id).padStart(4, '0')}`,
    values,
    updated: company.changedAt,
  };
}

export function openAutotask({ language }: AccountOptions): AutotaskAccount {
  const tickets = new Map(companyTickets.map(ticketOf).map((ticket) => [ticket.id, ticket]));
  const sent: string[] = [];
  let filled = true;

  /** The interface of the product wants an API user, whatever the session. */
  function answer({ method, url, body }: Asked): Answer | null {
    if (method === 'POST' && url.pathname === '/practice-send') {
      sent.push(String(body));
      return json({});
    }
    return url.pathname.startsWith('/atservicesrest/') ? json({ errors: ['API user missing'] }, 401) : null;
  }

  const detailOf = (id: string): string =>
    `${DETAIL}?workspace=False&ids%5B0%5D=${id}&ids%5B1%5D=30001&returnUrl=${encodeURIComponent(`${EDIT}?ticketId=1`)}`;
  return {
    answer,
    view: ({ pathname, searchParams }) => {
      if (pathname === LANDING) return landingPage(innerOf(searchParams.get('view-data') ?? ''));
      const id = searchParams.get(pathname === DETAIL ? 'ids[0]' : 'ticketId') ?? '';
      const one = tickets.get(id);
      if (one === undefined) return null;
      if (pathname === DETAIL) return detailPage(one, language);
      return pathname === EDIT ? editPage(one, { language, filled }) : null;
    },
    idOf: (storyId) => String(30_000 + storyId),
    addressOf: (id) => `${EDIT}?workspace=False&ticketId=${id}`,
    changeElsewhere: (id) => {
      const one = tickets.get(id);
      if (one === undefined) throw new Error(`There is no ticket ${id}`);
      one.values.set('priority', 'Low');
      one.updated = changedLater([...tickets.values()].map(({ updated }) => updated));
    },
    stored: (id, fieldId) => tickets.get(id)?.values.get(fieldId as FieldId) ?? null,
    sent: () => sent,
    detailOf,
    landingOf: (address) => `${LANDING}?view=1&view-data=${encodeURIComponent(dataOf(address))}`,
    emptyLists: () => void (filled = false),
  };
}

const dataOf = (url: string): string => Buffer.from(JSON.stringify({ url })).toString('base64');
const innerOf = (data: string): string => (JSON.parse(Buffer.from(data, 'base64').toString()) as { url: string }).url;

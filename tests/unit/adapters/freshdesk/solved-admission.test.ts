// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { DeskEnv } from '../../../../adapters/adapter';
import { solvedFreshdesk } from '../../../../adapters/freshdesk/solved';
import type { AdmissionPart, TicketFacts } from '../../../../core/policy/access';
import { recordedAdmission } from '../recorded-admission';
import { fakeFetch, json, message, origin, signal, ticketBody, type Routes } from './fake-desk';

const everyPart: readonly AdmissionPart[] = ['user', 'groups', 'organisation', 'ticketType'];
const catalogue = { desk: 'freshdesk' as const, origin, fields: [], macros: [], fetchedAt: '' };
const solved = (id: number, more: object = {}): object => ({ ...ticketBody, id, status: 4, company_id: 6, ...more });

async function learn(rows: readonly object[], admitted: string[] = [], routes: Routes = {}) {
  const desk = fakeFetch({
    '/api/_/bootstrap/me': { agent: { id: 2, contact: { email: 'sam@acme.example' }, group_ids: [77] } },
    '/api/_/bootstrap/agents_groups': {
      data: { agents: [{ id: 2, contact: { name: 'Sam Roe' } }], groups: [{ id: 77, name: 'Service desk' }] },
    },
    '/api/v2/companies/6': { id: 6, name: 'Copyline' },
    '/api/_/ticket_fields': { ticket_fields: [] },
    '/api/_/tickets': { tickets: rows, meta: { count: rows.length } },
    '/api/v2/search/tickets': { results: rows, total: rows.length },
    '/api/_/tickets/11': { ticket: solved(11) },
    '/api/_/tickets/11/conversations': { conversations: [message(5)], meta: { count: 1 } },
    ...routes,
  });
  const admission = recordedAdmission(everyPart, admitted);
  const goOn = { from: null, skips: () => false, admission };
  const ids: string[] = [];
  for await (const { ticketId } of solvedFreshdesk.solved(
    origin,
    catalogue,
    { fetch: desk.fetch } as DeskEnv,
    9,
    signal(),
    goOn,
  ))
    ids.push(ticketId);
  return { ids, admission, paths: desk.seen.map(({ url }) => url.pathname) };
}

const factsOf = async (row: object, routes: Routes = {}): Promise<TicketFacts | undefined> => {
  const [first] = (await learn([solved(11, row)], [], routes)).admission.listed;
  return first && { organisation: first.organisation, ticketType: first.ticketType };
};
const full: TicketFacts = { organisation: ['6', 'Copyline'], ticketType: ['Incident'] };

describe('Freshdesk: whose the listed solved tickets are', () => {
  it.each<[string, Routes]>([
    ['the agents’ own list', {}],
    ['the documented search', { '/api/_/tickets': json({}, 403) }],
  ])('is told by %s, and nothing of one that is not admitted is asked for', async (_what, routes) => {
    const { ids, admission, paths } = await learn([solved(11), solved(12)], ['11'], routes);
    expect(admission.agents[0]).toEqual({ user: ['2', 'sam@acme.example'], groups: ['77', 'Service desk'] });
    expect(admission.listed[0]).toEqual({ ticketId: '11', ...full });
    expect(ids).toEqual(['11']);
    expect(paths.some((path) => path.includes('/tickets/11'))).toBe(true);
    expect(paths.some((path) => path.includes('/tickets/12'))).toBe(false);
    expect(paths.filter((path) => path.includes('/companies/'))).toHaveLength(1);
  });

  it.each<[string, object, Partial<TicketFacts>]>([
    ['a company', { company_id: undefined }, { organisation: null }],
    ['a type', { type: undefined }, { ticketType: null }],
    ['a company that is a number', { company_id: '6' }, { organisation: null, ticketType: null }],
    ['a type that is a text', { type: 7 }, { organisation: null, ticketType: null }],
  ])('is not told by a row without %s', async (_what, row, missing) => {
    expect(await factsOf(row)).toEqual({ ...full, ...missing });
  });

  it('tells apart a ticket without a company, and one whose name may not be read', async () => {
    expect(await factsOf({ company_id: null, type: null })).toEqual({ organisation: [], ticketType: [] });
    expect(await factsOf({}, { '/api/v2/companies/6': json({}, 403) })).toEqual({ ...full, organisation: ['6'] });
  });
});

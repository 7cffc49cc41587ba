// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { freshdesk } from '../../../../adapters/freshdesk';
import type { AdmissionFacts } from '../../../../core/policy/access';
import {
  envOf,
  fakeFetch,
  json,
  ref,
  showPage,
  signal,
  standardRoutes,
  ticketBody,
  ticketPath,
  type Routes,
} from './fake-desk';

const mePath = '/api/_/bootstrap/me';
const membersPath = '/api/_/bootstrap/agents_groups';
const agent = { id: 2, contact: { name: 'Ann Agent', email: 'ann@acme.example' } };
const groups = [
  { id: 77, name: 'Service desk' },
  { id: 78, name: 'On-site' },
];
const own = {
  ...ticketBody,
  description: 'PRIVATE',
  company_id: 501,
  company: { id: 501, name: 'Copyline', note: 'PRIVATE' },
};

const routes: Routes = {
  ...standardRoutes,
  [mePath]: { agent, meta: { csrf_token: 'tok-1' } },
  [membersPath]: {
    data: {
      agents: [
        { id: 3, group_ids: [78] },
        { ...agent, group_ids: [77] },
      ],
      groups,
    },
  },
  [ticketPath]: { ticket: own },
};

const open = (changed: Routes = {}) => {
  const desk = fakeFetch({ ...routes, ...changed });
  return { ...desk, ticket: freshdesk.open(ref, envOf(desk.fetch)) };
};
const admissionFacts = (changed: Routes = {}): Promise<AdmissionFacts> => open(changed).ticket.admissionFacts(signal());
const full: AdmissionFacts = {
  user: ['2', 'ann@acme.example'],
  groups: ['77', 'Service desk'],
  organisation: ['501', 'Copyline'],
  ticketType: ['Incident'],
};
const refused = json({}, 403);
const withoutRows = { data: { agents: [agent], groups } };
const documented = { ...agent, group_ids: [78] };

beforeEach(() => showPage());

describe('Freshdesk: who works on whose ticket', () => {
  it('is told by ids and names, and by nothing else that the answers hold', async () => {
    const { ticket, seen } = open();
    const told = await ticket.admissionFacts(signal());
    expect(told).toEqual(full);
    expect(JSON.stringify(told)).not.toMatch(/PRIVATE|Ann Agent/);
    expect(seen.map(({ method, url }) => `${method} ${url.pathname}${url.search}`).toSorted()).toEqual(
      [`GET ${membersPath}`, `GET ${mePath}`, `GET ${ticketPath}?include=company`].toSorted(),
    );
  });

  it.each<[string, Routes, Partial<AdmissionFacts>]>([
    ['the agent', { [mePath]: { agent: { ...agent, group_ids: [78, 99] } } }, { groups: ['78', 'On-site', '99'] }],
    ['the agent, who is in none', { [mePath]: { agent: { ...agent, group_ids: [] } } }, { groups: [] }],
    [
      'the groups’ members',
      {
        [membersPath]: {
          data: {
            groups: [
              { ...groups[0], agent_ids: [3] },
              { ...groups[1], agent_ids: [2, 3] },
            ],
          },
        },
      },
      { groups: ['78', 'On-site'] },
    ],
    [
      'some groups’ members only',
      { [membersPath]: { data: { groups: [groups[0], { ...groups[1], agent_ids: [2] }] } } },
      { groups: null },
    ],
    [
      'the documented agent',
      { [membersPath]: withoutRows, '/api/v2/agents/me': documented },
      { groups: ['78', 'On-site'] },
    ],
    [
      'the documented agent, without names',
      { [membersPath]: refused, '/api/v2/agents/me': documented },
      { groups: ['78'] },
    ],
    [
      'somebody else’s record',
      { [membersPath]: withoutRows, '/api/v2/agents/me': { ...documented, id: 5 } },
      { groups: null },
    ],
    ['nobody', { [membersPath]: withoutRows, '/api/v2/agents/me': refused }, { groups: null }],
    ['nobody, today', { [membersPath]: json({}, 500) }, { groups: null }],
  ])('knows the groups from %s', async (_name, changed, different) => {
    expect(await admissionFacts(changed)).toEqual({ ...full, ...different });
  });

  it.each<[string, Routes, Partial<AdmissionFacts>]>([
    [
      'the documented agent where the internal one is refused',
      { [mePath]: refused, '/api/v2/agents/me': documented },
      { groups: ['78', 'On-site'] },
    ],
    ['no agent at all', { [mePath]: refused }, { user: null, groups: null }],
    ['an ended session', { [mePath]: json({}, 401) }, { user: null, groups: null }],
    ['an agent without an address', { [mePath]: { agent: { id: 2 } } }, { user: ['2'] }],
    ['an agent in a foreign shape', { [mePath]: { agent: 'none' } }, { user: null, groups: null }],
    ['the documented ticket', { [ticketPath]: refused, '/api/v2/tickets/1042': own }, {}],
    ['no ticket', { [ticketPath]: refused }, { organisation: null, ticketType: null }],
    [
      'another ticket’s answer',
      { [ticketPath]: { ticket: { ...own, id: 7 } } },
      { organisation: null, ticketType: null },
    ],
    [
      'a ticket without a company',
      { [ticketPath]: { ticket: { ...own, company_id: null, company: {} } } },
      { organisation: [] },
    ],
    [
      'a ticket that does not say',
      { [ticketPath]: { ticket: { id: 1042 } } },
      { organisation: null, ticketType: null },
    ],
    [
      'a company by its own record',
      {
        [ticketPath]: { ticket: { ...own, company: null } },
        '/api/v2/companies/501': { id: 501, name: 'Copyline', note: 'PRIVATE' },
      },
      {},
    ],
    [
      'a company whose name nobody tells',
      { [ticketPath]: { ticket: { ...own, company: null } } },
      { organisation: ['501'] },
    ],
    [
      'another company’s name',
      { [ticketPath]: { ticket: { ...own, company: { id: 502, name: 'Acme' } } } },
      { organisation: ['501'] },
    ],
    ['a ticket without a type', { [ticketPath]: { ticket: { ...own, type: null } } }, { ticketType: [] }],
  ])('takes %s', async (_name, changed, different) => {
    expect(await admissionFacts(changed)).toEqual({ ...full, ...different });
  });

  it('ends when it is stopped, before or under way', async () => {
    const stop = new AbortController();
    const { ticket, seen } = open({
      [membersPath]: () => {
        stop.abort(new Error('stopped by the test'));
        return refused;
      },
    });
    await expect(ticket.admissionFacts(stop.signal)).rejects.toThrow('stopped by the test');
    const before = seen.length;
    await expect(ticket.admissionFacts(stop.signal)).rejects.toThrow('stopped by the test');
    expect(seen).toHaveLength(before);
  });
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { halopsa } from '../../../../adapters/halopsa';
import type { AdmissionFacts } from '../../../../core/policy/access';
import type { TicketRef } from '../../../../core/ticket';
import {
  envOf,
  fakeFetch,
  forgetToken,
  json,
  origin,
  showPage,
  signal,
  standardRoutes,
  ticketBody,
  token,
  typeBody,
} from './fake-desk';

const ref: TicketRef = { desk: 'halopsa', origin, ticketId: '2101' };

type Routes = Parameters<typeof fakeFetch>[0];
const me = { id: 7, name: 'Dana', email: 'dana@acme.example', team: 'Service Desk' };
const teams = [
  { id: 1, agent_id: 7, team_id: 1, team_name: 'Service Desk', in_section: true },
  { id: 2, agent_id: 7, team_id: 2, team_name: 'On-site', in_section: false },
  { id: 3, agent_id: 8, team_id: 4, team_name: 'Security', in_section: true },
];
/** A row for a team that the agent can see, and what in place of a yes or a no would say nothing. */
const onSite = { agent_id: 7, team_id: 2, team_name: 'On-site' };
const silent = [undefined, null, 0, 1, '', 'false', 'true', {}];
const own = { ...ticketBody, client_id: 12, client_name: 'Acme Supply', amemo: 'PRIVATE', notepad: 'PRIVATE' };

const routes: Routes = {
  ...standardRoutes,
  '/api/Agent/me': { ...me, teams },
  '/api/Tickets/2101': own,
};
const open = (changed: Routes = {}, accepted?: readonly string[]) => {
  const desk = fakeFetch({ ...routes, ...changed }, accepted);
  return { ...desk, ticket: halopsa.open(ref, envOf(desk.fetch)) };
};
const admissionFacts = (changed: Routes = {}): Promise<AdmissionFacts> => open(changed).ticket.admissionFacts(signal());
const full: AdmissionFacts = {
  user: ['7', 'dana@acme.example'],
  groups: ['1', 'Service Desk'],
  organisation: ['12', 'Acme Supply'],
  ticketType: ['1', 'Incident'],
};
const refused = json({}, 403);

beforeEach(() => showPage());

describe('HaloPSA: who works on whose ticket', () => {
  it('is told by ids and names, and by nothing else that the answers hold', async () => {
    const { ticket, seen } = open();
    const told = await ticket.admissionFacts(signal());
    expect(told).toEqual(full);
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`PRIVATE|Dana|${token}`));
    expect(seen.map(({ method, url }) => `${method} ${url.pathname}`).toSorted()).toEqual([
      'GET /api/Agent/me',
      'GET /api/TicketType/1',
      'GET /api/Tickets/2101',
    ]);
  });

  it.each<[string, Routes, Partial<AdmissionFacts>]>([
    ['the agent’s own record', { '/api/Agent/me': me, '/api/Agent/7': { ...me, teams } }, {}],
    [
      'the team that every record names',
      { '/api/Agent/me': { ...me, team: 'Security' }, '/api/Agent/7': refused },
      { groups: ['Security'] },
    ],
    ['nobody', { '/api/Agent/me': { ...me, team: '' }, '/api/Agent/7': me }, { groups: null }],
    [
      'somebody else’s record',
      { '/api/Agent/me': { ...me, team: null }, '/api/Agent/7': { ...me, id: 8, teams } },
      { groups: null },
    ],
    ['an empty list', { '/api/Agent/me': { ...me, teams: [] } }, { groups: [] }],
    [
      'rows that do not say whose they are',
      { '/api/Agent/me': { ...me, teams: [{ team_id: 2, team_name: 'On-site', in_section: true }] } },
      { groups: ['2', 'On-site'] },
    ],
    [
      'rows of which only some say',
      {
        '/api/Agent/me': {
          ...me,
          teams: [...silent.map((in_section, index) => ({ ...onSite, team_id: 20 + index, in_section })), ...teams],
        },
      },
      {},
    ],
    [
      'rows that all say no',
      { '/api/Agent/me': { ...me, teams: [onSite, { ...onSite, in_section: false }] } },
      { groups: [] },
    ],
    [
      'the own record where the rows do not say',
      { '/api/Agent/me': { ...me, teams: [onSite] }, '/api/Agent/7': { ...me, teams } },
      {},
    ],
    [
      'no list that speaks of somebody else alone',
      { '/api/Agent/me': { ...me, teams: [{ ...onSite, agent_id: 8, in_section: true }] }, '/api/Agent/7': refused },
      { groups: null },
    ],
  ])('knows the teams from %s', async (_name, changed, different) => {
    expect(await admissionFacts(changed)).toEqual({ ...full, ...different });
  });

  it.each(silent.map((in_section) => [JSON.stringify(in_section) ?? 'nothing', in_section] as const))(
    'takes a row that says %s of its membership for none',
    async (_name, in_section) => {
      const rows = { ...me, teams: [{ ...onSite, in_section }] };
      expect(await admissionFacts({ '/api/Agent/me': rows, '/api/Agent/7': rows })).toEqual({ ...full, groups: null });
      expect(await admissionFacts({ '/api/Agent/me': me, '/api/Agent/7': rows })).toEqual({ ...full, groups: null });
    },
  );

  it.each<[string, Routes, Partial<AdmissionFacts>]>([
    ['no agent', { '/api/Agent/me': refused }, { user: null, groups: null }],
    ['an agent in a foreign shape', { '/api/Agent/me': { name: 'Dana' } }, { user: null, groups: null }],
    ['an agent without an address', { '/api/Agent/me': { id: 7, teams } }, { user: ['7'] }],
    ['no ticket', { '/api/Tickets/2101': refused }, { organisation: null, ticketType: null }],
    ['another ticket’s answer', { '/api/Tickets/2101': { ...own, id: 7 } }, { organisation: null, ticketType: null }],
    [
      'a ticket without a client',
      { '/api/Tickets/2101': { ...own, client_id: 0, client_name: '' } },
      { organisation: [] },
    ],
    ['a ticket that does not say', { '/api/Tickets/2101': { id: 2101 } }, { organisation: null, ticketType: null }],
    ['a type by its list', { '/api/TicketType/1': { ...typeBody, name: undefined } }, {}],
    [
      'a type whose name nobody tells',
      { '/api/TicketType/1': refused, '/api/TicketType': refused },
      { ticketType: ['1'] },
    ],
    [
      'a desk that is down',
      { '/api/Agent/me': json({}, 503), '/api/Tickets/2101': json({}, 503) },
      { user: null, groups: null, organisation: null, ticketType: null },
    ],
  ])('takes %s', async (_name, changed, different) => {
    expect(await admissionFacts(changed)).toEqual({ ...full, ...different });
  });

  it('ends when it is stopped, before or under way', async () => {
    const stop = new AbortController();
    const { ticket, seen } = open({
      '/api/Agent/me': () => {
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

describe('HaloPSA with a session of its own', () => {
  const heard: { resource: string; body: unknown }[] = [];
  const helper = (event: Event): void => {
    const { nonce, resource } = JSON.parse(String((event as CustomEvent).detail)) as {
      nonce: string;
      resource: string;
    };
    const answers = heard
      .filter((each) => each.resource === resource)
      .map(({ body }) => ({ resource, params: {}, text: JSON.stringify(body) }));
    document.dispatchEvent(new CustomEvent('deskside:heard-1', { detail: JSON.stringify({ nonce, answers }) }));
  };
  const ask = (stop = new AbortController().signal, help?: () => Promise<void>): Promise<AdmissionFacts> =>
    halopsa
      .open(
        ref,
        envOf(() => Promise.reject(new Error('no request may be made')), '/ticket?id=0002101', help),
      )
      .admissionFacts(stop);
  beforeEach(() => {
    forgetToken();
    heard.length = 0;
    document.addEventListener('deskside:heard-ask-1', helper);
  });
  afterEach(() => document.removeEventListener('deskside:heard-ask-1', helper));

  it('knows what the page has loaded, and nothing else', async () => {
    heard.push(
      { resource: 'tickets/2101', body: own },
      { resource: 'tickettype', body: [{ id: 1, name: 'Incident' }] },
    );
    expect(await ask()).toEqual({ ...full, user: null, groups: null });
    heard.push({ resource: 'agent/me', body: { ...me, teams } });
    expect(await ask()).toEqual(full);
  });

  it('looks nobody up whose teams the page has not loaded', async () => {
    heard.push(
      { resource: 'tickets/2101', body: own },
      { resource: 'agent/me', body: { ...me, team: '' } },
      { resource: 'agent/7', body: { ...me, teams } },
    );
    expect(await ask()).toEqual({ ...full, groups: null, ticketType: ['1'] });
  });

  it('knows nothing where the helper is not there, and ends when it is stopped', async () => {
    expect(await ask(undefined, () => Promise.reject(new Error('no helper')))).toEqual({
      user: null,
      groups: null,
      organisation: null,
      ticketType: null,
    });
    const stop = new AbortController();
    const asked = ask(stop.signal);
    stop.abort(new Error('stopped by the test'));
    await expect(asked).rejects.toThrow('stopped by the test');
  });
});

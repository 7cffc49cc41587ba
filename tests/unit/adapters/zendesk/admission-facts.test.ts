// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { zendesk } from '../../../../adapters/zendesk';
import type { AdmissionFacts } from '../../../../core/policy/access';
import type { TicketRef } from '../../../../core/ticket';
import { envOf, fakeFetch, json, origin, paneHtml, showPage, signal, standardRoutes, ticketBody } from './fake-desk';

const ref: TicketRef = { desk: 'zendesk', origin, ticketId: '1042' };

type Routes = Parameters<typeof fakeFetch>[0];
const routes: Routes = {
  ...standardRoutes,
  '/api/v2/users/me': { user: { id: 2, name: 'Ann Agent', email: 'Ann@acme.example', notes: 'PRIVATE' } },
  '/api/v2/users/2/groups': {
    groups: [
      { id: 77, name: 'Service desk' },
      { id: 78, name: 'Gone', deleted: true },
      { id: 79, name: ' On-site ' },
    ],
    next_page: null,
  },
  '/api/v2/tickets/1042': { ticket: { ...ticketBody, organization_id: 501, description: 'PRIVATE' } },
  '/api/v2/organizations/501': { organization: { id: 501, name: 'Copyline', notes: 'PRIVATE', details: 'PRIVATE' } },
  '/api/v2/ticket_forms': {
    ticket_forms: [
      { id: 9, name: 'IT request', ticket_field_ids: [1] },
      { id: 8, name: 'New starter', ticket_field_ids: [] },
    ],
    next_page: null,
  },
};

const open = (changed: Routes = {}) => {
  const desk = fakeFetch({ ...routes, ...changed });
  return { ...desk, ticket: zendesk.open(ref, envOf(desk.fetch)) };
};
const admissionFacts = (changed: Routes = {}): Promise<AdmissionFacts> => open(changed).ticket.admissionFacts(signal());
const full: AdmissionFacts = {
  user: ['2', 'Ann@acme.example'],
  groups: ['77', 'Service desk', '79', 'On-site'],
  organisation: ['501', 'Copyline'],
  ticketType: ['incident', '9', 'IT request'],
};
const refused = json({}, 403);

beforeEach(() => showPage([paneHtml()]));

describe('Zendesk: who works on whose ticket', () => {
  it('is told by ids and names, and by nothing else that the answers hold', async () => {
    const { ticket, seen } = open();
    const told = await ticket.admissionFacts(signal());
    expect(told).toEqual(full);
    expect(JSON.stringify(told)).not.toMatch(/PRIVATE|Ann Agent/);
    expect(
      seen.map(({ method, url }) => `${method} ${url.origin === origin ? url.pathname : url.href}`).toSorted(),
    ).toEqual(
      ['organizations/501', 'ticket_forms', 'tickets/1042', 'users/2/groups', 'users/me'].map(
        (path) => `GET /api/v2/${path}`,
      ),
    );
  });

  it.each<[string, Routes, Partial<AdmissionFacts>]>([
    ['who is signed in', { '/api/v2/users/me': refused }, { user: null, groups: null }],
    ['the groups', { '/api/v2/users/2/groups': refused }, { groups: null }],
    ['the ticket', { '/api/v2/tickets/1042': refused }, { organisation: null, ticketType: null }],
    ['the organisation', { '/api/v2/organizations/501': refused }, { organisation: ['501'] }],
    ['the forms', { '/api/v2/ticket_forms': refused }, { ticketType: ['incident', '9'] }],
    ['the session', { '/api/v2/users/me': json({}, 401) }, { user: null, groups: null }],
    [
      'the groups, for today',
      { '/api/v2/users/2/groups': json('slow down', 429, { 'retry-after': '60' }) },
      { groups: null },
    ],
    ['the groups, which end in an error', { '/api/v2/users/2/groups': json({}, 502) }, { groups: null }],
  ])('goes without %s where the desk refuses it', async (_name, changed, missing) => {
    expect(await admissionFacts(changed)).toEqual({ ...full, ...missing });
  });

  it.each<[string, Routes, Partial<AdmissionFacts>]>([
    ['an agent without an address', { '/api/v2/users/me': { user: { id: 2 } } }, { user: ['2'] }],
    [
      'a ticket without an organisation',
      { '/api/v2/tickets/1042': { ticket: { ...ticketBody, organization_id: null } } },
      { organisation: [] },
    ],
    ['a ticket that does not say', { '/api/v2/tickets/1042': { ticket: ticketBody } }, { organisation: null }],
    [
      'a ticket without type and form',
      { '/api/v2/tickets/1042': { ticket: { ...ticketBody, organization_id: 501, type: null, ticket_form_id: null } } },
      { ticketType: [] },
    ],
    ['a form that is not listed', { '/api/v2/ticket_forms': { ticket_forms: [] } }, { ticketType: ['incident', '9'] }],
    ['an agent in no group', { '/api/v2/users/2/groups': { groups: [] } }, { groups: [] }],
    ['groups in a foreign shape', { '/api/v2/users/2/groups': { groups: [{ id: 'x' }] } }, { groups: null }],
    ['an agent in a foreign shape', { '/api/v2/users/me': [] }, { user: null, groups: null }],
    [
      'another ticket’s answer',
      { '/api/v2/tickets/1042': { ticket: { ...ticketBody, id: 7, organization_id: 501 } } },
      { organisation: null, ticketType: null },
    ],
    [
      'another organisation’s answer',
      { '/api/v2/organizations/501': { organization: { id: 502, name: 'Acme' } } },
      { organisation: ['501'] },
    ],
    [
      'a sign-in page',
      { '/api/v2/organizations/501': new Response('<p>', { headers: { 'content-type': 'text/html' } }) },
      { organisation: ['501'] },
    ],
  ])('takes %s as it is', async (_name, changed, different) => {
    expect(await admissionFacts(changed)).toEqual({ ...full, ...different });
  });

  it('reads every page of the groups, and gives up on a list without an end', async () => {
    const next = (to: number): object => ({
      groups: [{ id: to, name: `G${to}` }],
      links: { next: `${origin}/api/v2/users/2/groups?page[after]=${to}` },
      meta: { has_more: true },
    });
    const last = { groups: [{ id: 3, name: 'G3' }], links: { next: null }, meta: { has_more: false } };
    expect((await admissionFacts({ '/api/v2/users/2/groups': [next(1), next(2), last] })).groups).toEqual([
      '1',
      'G1',
      '2',
      'G2',
      '3',
      'G3',
    ]);
    let page = 0;
    expect((await admissionFacts({ '/api/v2/users/2/groups': () => next((page += 1)) })).groups).toBeNull();
  });

  it('never makes a list that the worker would not take', async () => {
    const groups = Array.from({ length: 400 }, (_, index) => ({ id: index + 1, name: `Group ${index + 1}` }));
    const told = await admissionFacts({
      '/api/v2/users/2/groups': { groups: [{ id: 999, name: 'x'.repeat(301) }, ...groups] },
    });
    expect([told.groups?.length, told.groups?.[0], told.groups?.some((name) => name.length > 300)]).toEqual([
      500,
      '999',
      false,
    ]);
  });

  it('ends when it is stopped, before or under way', async () => {
    const stop = new AbortController();
    const { ticket, seen } = open({
      '/api/v2/users/me': () => {
        stop.abort(new Error('stopped by the test'));
        return { user: { id: 2 } };
      },
    });
    await expect(ticket.admissionFacts(stop.signal)).rejects.toThrow('stopped by the test');
    const before = seen.length;
    await expect(ticket.admissionFacts(stop.signal)).rejects.toThrow('stopped by the test');
    expect(seen).toHaveLength(before);
  });
});

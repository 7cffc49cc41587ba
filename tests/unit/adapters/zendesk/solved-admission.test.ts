import { describe, expect, it } from 'vitest';
import type { DeskEnv } from '../../../../adapters/adapter';
import { solvedZendesk } from '../../../../adapters/zendesk/solved';
import type { AdmissionPart, TicketFacts } from '../../../../core/policy/access';
import { recordedAdmission } from '../recorded-admission';
import { comment, fakeFetch, json, origin, signal, ticketBody, users } from './fake-desk';

const everyPart: readonly AdmissionPart[] = ['user', 'groups', 'organisation', 'ticketType'];
const catalogue = { desk: 'zendesk' as const, origin, fields: [], macros: [], fetchedAt: '' };
const solved = (id: number, more: object = {}): object => ({
  ...ticketBody,
  id,
  status: 'solved',
  organization_id: 501,
  ticket_form_id: 9,
  type: 'incident',
  ...more,
});

type Routes = Parameters<typeof fakeFetch>[0];

async function learn(
  rows: readonly object[],
  {
    asks = everyPart,
    admitted = [],
    routes = {},
  }: { asks?: readonly AdmissionPart[]; admitted?: string[]; routes?: Routes } = {},
) {
  const desk = fakeFetch({
    '/api/v2/users/me': { user: { id: 2, name: 'Ann Agent', email: 'ann@acme.example' } },
    '/api/v2/users/2/groups': { groups: [{ id: 77, name: 'Service desk' }], next_page: null },
    '/api/v2/organizations/501': { organization: { id: 501, name: 'Copyline' } },
    '/api/v2/ticket_forms': { ticket_forms: [{ id: 9, name: 'IT request', ticket_field_ids: [] }], next_page: null },
    '/api/v2/search': { results: rows, count: rows.length },
    '/api/v2/tickets/11/comments': { comments: [comment(2, { plain_body: 'It burns' })], users, next_page: null },
    ...routes,
  });
  const admission = recordedAdmission(asks, admitted);
  const goOn = { from: null, skips: () => false, admission };
  const ids: string[] = [];
  for await (const { ticketId } of solvedZendesk.solved(
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
  const [first] = (await learn([solved(11, row)], { routes })).admission.listed;
  return first && { organisation: first.organisation, ticketType: first.ticketType };
};
const full: TicketFacts = { organisation: ['501', 'Copyline'], ticketType: ['incident', '9', 'IT request'] };

describe('Zendesk: whose the listed solved tickets are', () => {
  it('is told as of an open ticket, and nothing of one that is not admitted is asked for', async () => {
    const { ids, admission, paths } = await learn([solved(11), solved(12), solved(13, { organization_id: 501 })], {
      admitted: ['11'],
    });
    expect(admission.agents[0]).toEqual({ user: ['2', 'ann@acme.example'], groups: ['77', 'Service desk'] });
    expect(admission.listed[0]).toEqual({ ticketId: '11', ...full });
    expect(ids).toEqual(['11']);
    expect(paths.filter((path) => path.includes('/tickets/'))).toEqual(['/api/v2/tickets/11/comments']);
    expect(paths.filter((path) => path.endsWith('/organizations/501'))).toHaveLength(1);
  });

  it.each<[string, object, Partial<TicketFacts>]>([
    ['an organisation', { organization_id: undefined }, { organisation: null }],
    ['a type and a form', { type: undefined, ticket_form_id: undefined }, { ticketType: null }],
    ['an organisation that is a number', { organization_id: '501' }, { organisation: null, ticketType: null }],
  ])('is not told by a row without %s', async (_what, row, missing) => {
    expect(await factsOf(row)).toEqual({ ...full, ...missing });
  });

  it('is not told by a row that is no ticket, which is never read either', async () => {
    const { ids, admission } = await learn([solved(11, { type: 7 })], { admitted: ['11'] });
    expect([ids, admission.listed]).toEqual([[], []]);
  });

  it('tells apart a ticket without an organisation, and one whose name may not be read', async () => {
    expect(await factsOf({ organization_id: null })).toEqual({ ...full, organisation: [] });
    expect(await factsOf({}, { '/api/v2/organizations/501': json({}, 403) })).toEqual({
      ...full,
      organisation: ['501'],
    });
  });

  it('looks nothing up that nobody asks for', async () => {
    const { paths, admission } = await learn([solved(11)], { asks: ['ticketType'] });
    expect(admission.listed[0]).toMatchObject({ organisation: null, ticketType: full.ticketType });
    expect(admission.agents[0]).toEqual({ user: null, groups: null });
    expect(paths.some((path) => /organizations|users/.test(path))).toBe(false);
  });

  it('ends the reading where a name cannot be had right now, instead of leaving its tickets out', async () => {
    await expect(learn([solved(11)], { routes: { '/api/v2/organizations/501': json({}, 401) } })).rejects.toMatchObject(
      {
        error: { code: 'desk-signed-out' },
      },
    );
  });
});

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { solvedHalopsa } from '../../../../adapters/halopsa/solved';
import type { AdmissionPart, TicketFacts } from '../../../../core/policy/access';
import { recordedAdmission } from '../recorded-admission';
import { action, envOf, fakeFetch, json, origin, showPage, signal, standardRoutes, ticketBody } from './fake-desk';

beforeEach(() => showPage());

type Routes = Parameters<typeof fakeFetch>[0];
const everyPart: readonly AdmissionPart[] = ['user', 'groups', 'organisation', 'ticketType'];
const catalogue = { desk: 'halopsa' as const, origin, fields: [], macros: [], fetchedAt: '' };
const solved = (id: number, more: object = {}): object => ({
  ...ticketBody,
  id,
  status_id: 8,
  client_id: 4,
  client_name: 'Copyline',
  tickettype_id: 1,
  ...more,
});

async function learn(rows: readonly object[], admitted: string[] = [], more: Routes = {}) {
  const desk = fakeFetch({
    ...standardRoutes,
    '/api/Agent/me': {
      id: 7,
      name: 'Dana',
      email: 'dana@acme.example',
      teams: [{ agent_id: 7, team_id: 3, team_name: 'Service desk', in_section: true }],
    },
    '/api/TicketType/1': { id: 1, name: 'Incident' },
    '/api/Tickets': { record_count: rows.length, tickets: rows },
    '/api/Tickets/11': solved(11),
    '/api/Actions': { actions: [action(1, { ticket_id: 11 })] },
    ...more,
  });
  const admission = recordedAdmission(everyPart, admitted);
  const goOn = { from: null, skips: () => false, admission };
  const ids: string[] = [];
  for await (const { ticketId } of solvedHalopsa.solved(origin, catalogue, envOf(desk.fetch), 9, signal(), goOn))
    ids.push(ticketId);
  return { ids, admission, paths: desk.seen.map(({ url }) => url.pathname + url.search) };
}

const factsOf = async (row: object, more: Routes = {}): Promise<TicketFacts | undefined> => {
  const [first] = (await learn([solved(11, row)], [], more)).admission.listed;
  return first && { organisation: first.organisation, ticketType: first.ticketType };
};
const full: TicketFacts = { organisation: ['4', 'Copyline'], ticketType: ['1', 'Incident'] };

describe('HaloPSA: whose the listed solved tickets are', () => {
  it('is told by the list, and nothing of one that is not admitted is asked for', async () => {
    const { ids, admission, paths } = await learn([solved(11), solved(12)], ['11']);
    expect(admission.agents[0]).toEqual({ user: ['7', 'dana@acme.example'], groups: ['3', 'Service desk'] });
    expect(admission.listed[0]).toEqual({ ticketId: '11', ...full });
    expect(ids).toEqual(['11']);
    expect(paths.some((path) => path.includes('/Tickets/11'))).toBe(true);
    expect(paths.filter((path) => /Tickets\/12|ticket_id=12/.test(path))).toEqual([]);
    expect(paths.filter((path) => path.includes('/TicketType/'))).toHaveLength(1);
  });

  it.each<[string, object, Partial<TicketFacts>]>([
    ['a client', { client_id: undefined, client_name: undefined }, { organisation: null }],
    ['a client’s number', { client_id: undefined }, { organisation: ['Copyline'] }],
    ['a type', { tickettype_id: undefined }, { ticketType: null }],
  ])('is told by a row without %s as far as it goes', async (_what, row, missing) => {
    expect(await factsOf(row)).toEqual({ ...full, ...missing });
  });

  it('is not told by a row with a value of another kind, which is no row then', async () => {
    expect(await factsOf({ client_id: '4' })).toBeUndefined();
    expect(await factsOf({ tickettype_id: 'Incident' })).toBeUndefined();
  });

  it('tells apart a ticket without a type, and one whose name may not be read', async () => {
    expect(await factsOf({ tickettype_id: null })).toEqual({ ...full, ticketType: [] });
    const refused = { '/api/TicketType/1': json({}, 403), '/api/TicketType': json({}, 403) };
    expect(await factsOf({}, refused)).toEqual({ ...full, ticketType: ['1'] });
  });
});

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { solvedHalopsa } from '../../../../adapters/halopsa/solved';
import type { Catalogue } from '../../../../core/fields';
import { action, envOf, fakeFetch, json, origin, showPage, signal, standardRoutes, ticketBody } from './fake-desk';

beforeEach(() => showPage());

const catalogue: Catalogue = {
  desk: 'halopsa',
  origin,
  fields: [{ id: 'category_1', title: 'Category', kind: 'dropdown', options: [{ id: '101', path: ['Hardware'] }] }],
  macros: [],
  fetchedAt: '',
};
const solvedTicket = (id: number, more: object = {}): object => ({
  ...ticketBody,
  id,
  status_id: 8,
  details: '',
  details_html: '',
  ...more,
});
const agentSays = { actionby_user_id: 0, actionby_agent_id: 7, who: 'Dana' };
const routes = {
  ...standardRoutes,
  '/api/Tickets': {
    record_count: 3,
    tickets: [solvedTicket(5), solvedTicket(6), { id: 'odd' }, { ...ticketBody, id: 7, status_id: 2 }],
  },
  '/api/Tickets/5': solvedTicket(5),
  '/api/Actions': {
    actions: [
      action(1, { ticket_id: 5 }),
      action(2, { ticket_id: 5, ...agentSays }),
      action(3, { ticket_id: 5, ...agentSays, note: 'SECRET', hiddenfromuser: true }),
    ],
  },
};

async function learn(more: object = {}, limit = 10): Promise<unknown[]> {
  const steps: unknown[] = [];
  for await (const step of solvedHalopsa.solved(
    origin,
    catalogue,
    envOf(fakeFetch({ ...routes, ...more }).fetch),
    limit,
    signal(),
  ))
    steps.push(step);
  return steps;
}

describe('learning from solved tickets', () => {
  it('takes those whose status closes a ticket, and of them what is public', async () => {
    const steps = await learn();
    expect(steps).toMatchObject([
      {
        of: 2,
        example: {
          text: 'Printer is on fire\n\ntext 1',
          reply: 'text 2',
          values: { category_1: '101' },
          agentName: 'Dana',
        },
      },
      { of: 2, example: null },
    ]);
    expect(JSON.stringify(steps)).not.toContain('SECRET');
    expect(await learn({}, 1)).toHaveLength(1);
    expect(await learn({}, 0)).toEqual([]);
  });

  it('says so where nothing tells which statuses those are, or where nobody may ask', async () => {
    await expect(
      learn({ '/api/Status?type=ticket&excludeclosed=true': standardRoutes['/api/Status'] }),
    ).rejects.toMatchObject({ error: { code: 'desk-refused' } });
    await expect(learn({ '/api/Tickets': json({}, 401) })).rejects.toMatchObject({
      error: { code: 'desk-signed-out' },
    });
  });
});

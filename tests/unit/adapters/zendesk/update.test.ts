// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { FieldChoice } from '../../../../adapters/adapter';
import { zendesk } from '../../../../adapters/zendesk';
import type { DeskField } from '../../../../core/fields';
import type { TicketRef } from '../../../../core/ticket';
import {
  envOf,
  fakeFetch,
  json,
  me,
  origin,
  paneHtml,
  showPage,
  signal,
  standardRoutes,
  ticketBody,
} from './fake-desk';

const ref: TicketRef = { desk: 'zendesk', origin, ticketId: '1042' };
const field = (id: string, kind: DeskField['kind']): DeskField => ({ id, title: id, kind, options: [] });
const choices: FieldChoice[] = [
  { field: field('priority', 'priority'), optionId: 'high' },
  { field: field('group', 'group'), optionId: '78' },
  { field: field('501', 'dropdown'), optionId: 'hw_mouse' },
  { field: field('502', 'dropdown'), optionId: null },
];
const saved = {
  ticket: {
    ...ticketBody,
    priority: 'high',
    group_id: 78,
    custom_fields: [
      { id: 501, value: 'hw_mouse' },
      { id: 502, value: null },
    ],
  },
};
const put = 'PUT /api/v2/tickets/1042';
const stamp = '2026-03-02T09:00:00Z';

const desk = (reply: Response | object, more: object = {}): ReturnType<typeof fakeFetch> =>
  fakeFetch({ ...standardRoutes, ...more, [put]: reply });
const update = (fake: ReturnType<typeof fakeFetch>, path?: string, updatedStamp = stamp): Promise<unknown> =>
  zendesk.open(ref, envOf(fake.fetch, path)).updateDirectly(choices, updatedStamp, signal());

beforeEach(() => showPage([paneHtml()]));

describe('updating directly', () => {
  it('sends the choices with the token and the collision guard, and nothing else', async () => {
    const fake = desk(saved);
    expect(await update(fake)).toEqual({ ok: true, value: undefined });
    const request = fake.seen.find(({ method }) => method === 'PUT');
    expect(request?.headers.get('x-csrf-token')).toBe('tok-1');
    expect(request?.body).toEqual({
      ticket: {
        priority: 'high',
        group_id: 78,
        custom_fields: [
          { id: 501, value: 'hw_mouse' },
          { id: 502, value: null },
        ],
        safe_update: true,
        updated_stamp: stamp,
      },
    });
  });

  it.each([
    [409, 'conflict'],
    [422, 'read-only'],
    [401, 'desk-signed-out'],
    [403, 'desk-refused'],
    [429, 'desk-rate-limited'],
    [502, 'desk-unreachable'],
  ])('answers %i with %s', async (status, code) => {
    expect(await update(desk(json({}, status, { 'retry-after': '1' })))).toMatchObject({ ok: false, error: { code } });
  });

  it('says so when the desk saved something else', async () => {
    expect(await update(desk({ ticket: { ...saved.ticket, priority: 'low' } }))).toMatchObject({
      ok: false,
      error: { code: 'field-not-set', detail: 'priority' },
    });
  });

  it('writes nothing without a token, without a stamp or for another ticket', async () => {
    const noToken = desk(saved, { '/api/v2/users/me': { user: { ...me.user, authenticity_token: null } } });
    expect(await update(noToken)).toMatchObject({ ok: false, error: { code: 'desk-refused' } });
    const fake = desk(saved);
    expect(await update(fake, undefined, '')).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await update(fake, '/agent/tickets/7')).toMatchObject({ ok: false, error: { code: 'not-the-same-ticket' } });
    expect([...noToken.seen, ...fake.seen].some(({ method }) => method === 'PUT')).toBe(false);
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { solvedFreshdesk } from '../../../../adapters/freshdesk/solved';
import type { DeskEnv } from '../../../../adapters/adapter';
import { fakeFetch, fromAgent, message, origin, signal, ticketBody } from './fake-desk';

describe('a solved ticket', () => {
  it('teaches its reply with its paragraphs apart, as it is offered again', async () => {
    const body = '<p>Hi Rosa,</p><p>please restart it.</p><p>Sam<br>IT</p>';
    const solved = { ...ticketBody, id: 1042, status: 4 };
    const { fetch } = fakeFetch({
      '/api/_/tickets': { tickets: [solved], meta: { count: 1 } },
      '/api/_/tickets/1042': { ticket: solved },
      '/api/_/tickets/1042/conversations': {
        conversations: [message(5, { ...fromAgent, body })],
        meta: { count: 1 },
      },
      '/api/_/ticket_fields': { ticket_fields: [] },
      '/api/_/bootstrap/agents_groups': { data: { agents: [{ id: 2, contact: { name: 'Sam Roe' } }], groups: [] } },
    });
    const catalogue = { desk: 'freshdesk' as const, origin, fields: [], macros: [], fetchedAt: '' };
    const replies: unknown[] = [];
    for await (const { example } of solvedFreshdesk.solved(origin, catalogue, { fetch } as DeskEnv, 5, signal()))
      replies.push(example?.reply);
    expect(replies).toEqual(['Hi Rosa,\n\nplease restart it.\n\nSam\nIT']);
  });
});

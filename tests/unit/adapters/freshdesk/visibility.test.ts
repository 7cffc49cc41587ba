import { describe, expect, it } from 'vitest';
import type { Conversation, TicketBody } from '../../../../adapters/freshdesk/shapes';
import { forwardsOf, judgeConversation } from '../../../../adapters/freshdesk/visibility';
import { fromAgent, message, ticketBody } from './fake-desk';

const vendor = 'vendor@copyline.example';
const forward = message(5, { ...fromAgent, to_emails: [`Copyline <${vendor}>`], source: 8 });

/** How one message is judged on a ticket with these others. */
function judge(more: object, others: readonly object[] = [], ticket: object = {}): string {
  const own = message(20, more) as unknown as Conversation;
  const body = { ...ticketBody, ...ticket } as TicketBody;
  return judgeConversation(own, body, forwardsOf(body, [...others, own] as Conversation[])).visibility;
}

describe('a message of the JSON', () => {
  it.each<[string, object]>([
    ['of the requester', {}],
    ['of an agent', fromAgent],
    ['of somebody in copy', { user_id: 9, from_email: 'carl@acme.example' }],
    ['a public note', { ...fromAgent, source: 2, to_emails: [] }],
    ['a tweet', { source: 5 }],
  ])('is public when private is false: %s', (_, more) => expect(judge(more)).toBe('public'));

  it.each<[string, unknown]>([
    ['missing', undefined],
    ['null', null],
    ['0', 0],
    ['a string', 'false'],
    ['a list', [false]],
    ['an object', {}],
  ])('is unknown when private is %s', (_, flag) => expect(judge({ private: flag })).toBe('unknown'));

  it('is private when the flag says so, or it is a forward, whatever the flag says', () => {
    expect(judge({ private: true })).toBe('private');
    expect(judge({ source: 8, private: false })).toBe('private');
  });

  it('is unknown without a source, since it could be a forward, or from another ticket', () => {
    expect(judge({ source: undefined })).toBe('unknown');
    expect(judge({ source: '8' })).toBe('unknown');
    expect(judge({ ticket_id: 7 })).toBe('unknown');
  });
});

describe('after a forward', () => {
  it.each<[string, object, string]>([
    ['what the third party answers', { user_id: 9, from_email: vendor }, 'unknown'],
    ['what anybody else writes', { user_id: 9, from_email: 'carl@acme.example' }, 'unknown'],
    ['what nobody is named for', { user_id: null, from_email: null }, 'unknown'],
    ['what the requester writes', {}, 'public'],
    ['what the requester answers as a third party', { from_email: `"R" <${vendor.toUpperCase()}>` }, 'unknown'],
    ['an answer to the third party', { ...fromAgent, to_emails: [vendor] }, 'unknown'],
    ['a reply to the requester', fromAgent, 'public'],
    ['a reply to nobody that is known', { ...fromAgent, to_emails: [] }, 'unknown'],
    ['a public note', { ...fromAgent, source: 2, to_emails: [] }, 'public'],
    ['a message without a direction by somebody else', { user_id: 9, incoming: undefined }, 'unknown'],
  ])('%s: %s', (_, more, visibility) => expect(judge(more, [forward])).toBe(visibility));

  it('does not touch what came before it', () => {
    expect(judge({ user_id: 9, created_at: '2026-03-02T08:04:59Z' }, [forward])).toBe('public');
    expect(judge({ user_id: 9, created_at: '2026-03-02T08:05:00Z' }, [forward])).toBe('unknown');
  });

  it('counts everything when only the ticket tells of it', () => {
    expect(judge({ user_id: 9, created_at: '2026-03-02T08:00:01Z' }, [], { fwd_emails: [vendor] })).toBe('unknown');
  });

  it('trusts no reply when the requester’s address is unknown', () => {
    expect(judge(fromAgent, [forward], { requester: null })).toBe('unknown');
  });
});

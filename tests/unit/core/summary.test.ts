import { describe, expect, it } from 'vitest';
import { sourcesFor, stillPublic, type Summary } from '../../../core/summary';
import { toPublicTicket } from '../../../core/ticket';
import { message, read } from './reads';

const summary: Summary = {
  id: 's',
  lines: [
    { about: 'issue', text: 'It burns.', messageId: 'm1' },
    { about: 'tried', text: 'Water.', messageId: 'm3' },
  ],
  mood: { is: 'angry', messageId: 'm3' },
  isPartial: false,
  source: { providerId: 'compatible', label: 'l', sent: true, ms: 1 },
  createdAt: '2026-11-30T00:00:00Z',
};
const ticketOf = (...messages: Parameters<typeof read>[0]) => {
  const made = toPublicTicket(read(messages));
  if (!made.ok) throw new Error('the sample has a public message');
  return made.value;
};

describe('the messages that a summary rests on', () => {
  it('are those of its lines and its mood, once each, in the order of the conversation', () => {
    const ticket = ticketOf(
      message({ id: 'm1', text: '  It\n burns  ' }),
      message({ id: 'm2', text: 'Nobody speaks of this one.' }),
      message({ id: 'm3', text: 'x'.repeat(5000) }),
    );
    const sources = sourcesFor(summary, ticket);
    expect(sources.map(({ id }) => id)).toEqual(['m1', 'm3']);
    expect(sources[0]?.beginning).toBe('It burns');
    expect(sources[1]?.beginning).toHaveLength(200);
  });

  it('take their lines and the mood with them when they are public no more', () => {
    const ticket = ticketOf(message({ id: 'm1' }), message({ id: 'm3', visibility: 'private' }));
    expect(stillPublic(summary, ticket)).toEqual({ ...summary, lines: [summary.lines[0]], mood: null });
    expect(stillPublic(summary, ticketOf(message({ id: 'm9' })))).toBeNull();
  });
});

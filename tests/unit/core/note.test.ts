import { describe, expect, test } from 'vitest';
import { noteOn, type Note } from '../../../core/note';
import { phraseData } from '../../../core/phrases/data';
import { phrasesFrom } from '../../../core/phrases/phrases';
import { toPublicTicket, type ReadMessage, type TicketRead } from '../../../core/ticket';
import { message, read } from './reads';

const phrases = phrasesFrom(phraseData);

const noted = (messages: readonly ReadMessage[], change: Partial<TicketRead> = {}): Note | null => {
  const ticket = toPublicTicket(read(messages, change));
  if (!ticket.ok) throw new Error(ticket.error.code);
  return noteOn(ticket.value, phrases);
};
const empty = (only: ReadMessage['only'], change: Partial<ReadMessage> = {}): ReadMessage =>
  message({ text: '', ...(only === undefined ? {} : { only }), ...change });

describe('beside a suggestion stands', () => {
  test.each(['picture', 'forward', 'quote', 'nothing'] as const)('that the message holds only this: %s', (only) => {
    expect(noted([empty(only)])).toBe(only);
  });
  test('nothing where the requester has said something in any message', () => {
    expect(noted([empty('picture'), message({ id: 'm2' })])).toBeNull();
    expect(noted([message()])).toBeNull();
  });
  test('what the requester’s message holds, whatever an agent wrote', () => {
    expect(noted([empty('picture'), message({ id: 'm2', author: 'agent', text: 'What is it about?' })])).toBe(
      'picture',
    );
  });
  test('what the opening message holds where none is the requester’s', () => {
    expect(noted([empty('picture', { author: 'other' }), message({ id: 'm2', author: 'agent' })])).toBe('picture');
  });
  test('that nobody wrote it, whatever came later', () => {
    const away = message({ text: 'I am out of the office. In urgent cases call Lee.' });
    expect(noted([away, message({ id: 'm2' })], { subject: 'Automatic reply: VPN' })).toBe('away');
    expect(noted([message(), { ...away, id: 'm2' }])).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { goesAlong, nothingSaid, renewed, wordsOf, type Example, type PublicWords } from '../../../core/learning';
import { message, ref } from './reads';

const example = (change: Partial<Example> = {}): Example => ({
  ref,
  text: 'Card refused\n\nMy card 4929 is refused.',
  values: { '900': 'payment' },
  requesterName: 'Rosa Quintana',
  agentName: 'Sam Field',
  from: 'solved',
  learnedAt: '2026-11-20T08:00:00Z',
  ...change,
});
const words = (change: Partial<PublicWords> = {}): PublicWords => ({
  text: 'Card refused\n\nMy card ████ is refused.',
  byRequester: true,
  requesterName: 'Rosa Quintana',
  agentName: 'Sam Field',
  ...change,
});

describe('what a ticket’s public words are', () => {
  const names = { requesterName: 'Rosa', agentName: 'Sam' };
  const of = (...messages: Parameters<typeof message>[0][]): PublicWords =>
    wordsOf(
      'Printer',
      messages.map((each) => message(each)),
      names,
    );

  it('the subject with the requester’s first words, and the last reply of an agent', () => {
    expect(
      of(
        { author: 'agent', text: 'We called you.' },
        { text: '' },
        { text: 'It burns.' },
        { author: 'agent', text: 'First.' },
        { author: 'agent', text: 'Last.' },
        { text: 'Thanks.' },
      ),
    ).toEqual({ text: 'Printer\n\nIt burns.', byRequester: true, reply: 'Last.', ...names });
  });

  it('somebody else’s words where the requester wrote none, which is said', () => {
    expect(of({ author: 'agent', text: 'We called you.' })).toMatchObject({
      text: 'Printer\n\nWe called you.',
      byRequester: false,
    });
    expect(of({ text: '' })).toMatchObject({ text: 'Printer', byRequester: false });
  });

  it('no half reply, and no more text than an example may hold', () => {
    const long = of({ text: 'x'.repeat(5000) }, { author: 'agent', text: 'y'.repeat(4001) });
    expect([long.text.length, 'reply' in long]).toEqual([2000, false]);
  });
});

describe('an example whose ticket was read again', () => {
  it('has the words of now, and what was chosen then', () => {
    expect(renewed(example(), words())).toEqual(example({ text: 'Card refused\n\nMy card ████ is refused.' }));
  });

  it.each<[string, Partial<Example>, Partial<PublicWords>, string | undefined]>([
    ['is replaced by the last one', { reply: 'Old' }, { reply: 'New' }, 'New'],
    ['goes when no public one is left', { reply: 'Old' }, {}, undefined],
    ['does not come where there was none', {}, { reply: 'New' }, undefined],
  ])('its reply %s', (_name, before, now, reply) => {
    expect(renewed(example(before), words(now))?.reply).toBe(reply);
  });

  it.each<[string, Partial<Example>, PublicWords]>([
    ['when nothing public is left', { from: 'decision' }, nothingSaid],
    ['when a solved one has no word of the requester any more', {}, words({ byRequester: false })],
    ['when all that it taught was a reply that has gone', { values: {}, reply: 'Old' }, words()],
  ])('goes %s', (_name, change, now) => expect(renewed(example(change), now)).toBeNull());

  it('stays for a decision about somebody else’s words', () => {
    expect(renewed(example({ from: 'decision' }), words({ byRequester: false }))).not.toBeNull();
  });

  it('has the names of now, where they are known', () => {
    const now = words({ requesterName: 'Deleted user', agentName: '' });
    expect(renewed(example(), now)).toMatchObject({ requesterName: 'Deleted user', agentName: 'Sam Field' });
  });
});

describe('whether an example may go along', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  const daysAgo = (days: number): string => new Date(now - days * 86_400_000).toISOString();
  it.each<[string, Partial<Example>, boolean]>([
    ['seen today, learnt a year ago', { learnedAt: daysAgo(365), seenAt: daysAgo(0) }, true],
    ['seen 90 days ago', { learnedAt: daysAgo(90), seenAt: daysAgo(90) }, true],
    ['seen longer ago', { learnedAt: daysAgo(90.01), seenAt: daysAgo(90.01) }, false],
    ['of an earlier version, learnt lately', { learnedAt: daysAgo(10) }, true],
    ['of an earlier version, learnt long ago', { learnedAt: daysAgo(91) }, false],
    ['read in the morning, decided on in the evening', { learnedAt: daysAgo(0), seenAt: daysAgo(0.4) }, false],
    [
      'read in the morning, decided on in the evening, read again',
      { learnedAt: daysAgo(0.2), seenAt: daysAgo(0) },
      true,
    ],
    ['with no time that can be read', { learnedAt: 'once', seenAt: 'never' }, false],
  ])('%s', (_name, change, may) => expect(goesAlong(example(change), now)).toBe(may));
});

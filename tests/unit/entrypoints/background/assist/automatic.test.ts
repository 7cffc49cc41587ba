import { describe, expect, test } from 'vitest';
import { toPublicTicket, type PublicTicket } from '../../../../../core/ticket';
import { triage, type TriageOutcome } from '../../../../../entrypoints/background/assist/triage';
import { createOnDevice } from '../../../../../providers/on-device';
import type { LanguageModel, Provider } from '../../../../../providers/provider';
import { message, read } from '../../../core/reads';

const category = {
  id: '900',
  title: 'Category',
  kind: 'dropdown' as const,
  options: [
    { id: 'printer', path: ['Hardware', 'Printer'] },
    { id: 'laptop', path: ['Hardware', 'Laptop'] },
    { id: 'vpn', path: ['Network', 'VPN'] },
  ],
};
const priority = {
  id: 'priority',
  title: 'Priority',
  kind: 'priority' as const,
  options: [
    { id: 'low', path: ['Low'], rank: 4 },
    { id: 'normal', path: ['Normal'], rank: 3 },
    { id: 'high', path: ['High'], rank: 2 },
    { id: 'urgent', path: ['Urgent'], rank: 1 },
  ],
};

const ticketOf = (subject: string, text: string): PublicTicket => {
  const ticket = toPublicTicket(read([message({ text })], { subject }));
  if (!ticket.ok) throw new Error(ticket.error.code);
  return ticket.value;
};
const away = ticketOf(
  'Automatic reply: VPN network outage, nobody can work',
  'I am out of the office until Monday. For urgent matters call the service desk, all users are blocked otherwise.',
);
const real = ticketOf(
  'Automatic reply does not work',
  'The VPN network is down, nobody can work, all users are blocked.',
);

/** A model that is sure of everything. */
const sure = (priorityName: string, categoryName = 'c3'): Provider =>
  ({
    kind: 'language-model',
    id: 'openai',
    label: 'OpenAI · fake',
    destination: 'https://api.openai.com/v1',
    complete: () =>
      Promise.resolve({
        text: JSON.stringify({
          reason: 'says “VPN”',
          category: categoryName,
          priority: priorityName,
          confidence: 0.97,
          alternatives: ['c1'],
        }),
        usage: {},
      }),
  }) satisfies Partial<LanguageModel> as unknown as LanguageModel;

const run = (provider: Provider, ticket: PublicTicket): Promise<TriageOutcome> =>
  triage(
    provider,
    {
      suggestionId: 's1',
      ticket,
      category,
      priority,
      descriptions: {},
      examples: [],
      contextChars: 24_000,
    },
    { signal: new AbortController().signal, onCause: () => undefined, onSent: () => undefined },
  );

const providers: [string, Provider][] = [
  ['a model that is sure', sure('p1')],
  ['the classifier on this device', createOnDevice()],
];

describe.each(providers)('an out-of-office reply, judged by %s', (_, provider) => {
  test('gets no confident category and no high priority, and is told why', async () => {
    const outcome = await run(provider, away);
    const { suggestion } = outcome as Extract<TriageOutcome, { kind: 'suggestion' }>;
    expect(outcome.kind).toBe('suggestion');
    expect(suggestion.band).toBe('not-sure');
    expect([suggestion.category, ...suggestion.alternatives].every((choice) => (choice?.confidence ?? 0) <= 0.1)).toBe(
      true,
    );
    expect(suggestion.priority).toBeNull();
    expect(suggestion.reason).toContain('out-of-office reply');
  });
  test('and the words of a person about such replies are judged as ever', async () => {
    const outcome = await run(provider, real);
    const { suggestion } = outcome as Extract<TriageOutcome, { kind: 'suggestion' }>;
    expect(suggestion.reason).not.toContain('nobody wrote');
    expect(suggestion.priority?.optionId).toBe('urgent');
  });
});

test('a model may call automatic mail normal or low', async () => {
  for (const [name, id] of [
    ['p3', 'normal'],
    ['p4', 'low'],
  ] as const)
    expect(await run(sure(name), away)).toMatchObject({ suggestion: { priority: { optionId: id, confidence: 0.1 } } });
  for (const name of ['p1', 'p2', 'none'])
    expect(await run(sure(name), away)).toMatchObject({ suggestion: { priority: null } });
});

test('automatic mail without a category and with a high priority is no suggestion at all', async () => {
  expect(await run(sure('p1', 'none'), away)).toMatchObject({
    kind: 'no-fit',
    reason: expect.stringContaining('out-of-office'),
  });
});

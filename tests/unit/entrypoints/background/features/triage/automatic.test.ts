import { describe, expect, test } from 'vitest';
import type { DeskField } from '../../../../../../core/fields';
import { choiceFor, type Choice } from '../../../../../../core/suggestion';
import { toPublicTicket, type PublicTicket } from '../../../../../../core/ticket';
import { MOST_OF_AUTOMATIC } from '../../../../../../entrypoints/background/features/triage/automatic';
import { triage, type TriageOutcome } from '../../../../../../entrypoints/background/features/triage/triage';
import { createOnDevice } from '../../../../../../providers/on-device';
import type { LanguageModel, Provider } from '../../../../../../providers/provider';
import { sayTold } from '../../../../../../core/words/say-phrase';
import { message, read } from '../../../../core/reads';
import { inWords } from '../../../../in-words';

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
const sure = (priorityName: string, categoryName = 'c3', otherPriorities: string[] = []): Provider =>
  ({
    kind: 'language-model',
    id: 'openai',
    label: 'OpenAI · fake',
    destination: 'https://api.openai.com/v1',
    complete: () =>
      Promise.resolve({
        text: JSON.stringify({
          reason: 'says “VPN”',
          category: { value: categoryName, confidence: 0.97, alternatives: ['c1'] },
          priority: { value: priorityName, confidence: 0.95, alternatives: otherPriorities },
        }),
        usage: {},
      }),
  }) satisfies Partial<LanguageModel> as unknown as LanguageModel;

const run = (
  provider: Provider,
  ticket: PublicTicket,
  fields: readonly DeskField[] = [category, priority],
): Promise<TriageOutcome> =>
  triage(
    provider,
    {
      suggestionId: 's1',
      ticket,
      fields,
      descriptions: {},
      examples: [],
      contextChars: 24_000,
      redaction: 'auto',
    },
    { signal: new AbortController().signal, onCause: () => undefined, onSent: () => undefined },
  );

const chosenOf = (outcome: TriageOutcome, fieldId: string): Choice | undefined =>
  outcome.kind === 'suggestion' ? choiceFor(outcome.suggestion, fieldId) : undefined;

const providers: [string, Provider][] = [
  ['a model that is sure', sure('p1')],
  ['the classifier on this device', createOnDevice()],
];

describe.each(providers)('an out-of-office reply, judged by %s', (_, provider) => {
  test('gets no confident category and no high priority, and is told why', async () => {
    const outcome = await run(provider, away);
    const { suggestion } = outcome as Extract<TriageOutcome, { kind: 'suggestion' }>;
    expect(outcome.kind).toBe('suggestion');
    expect(suggestion.choices.map(({ fieldId }) => fieldId)).toEqual(['900']);
    for (const value of suggestion.choices.flatMap((choice) => [choice, ...choice.alternatives]))
      expect(value.confidence).toBeLessThanOrEqual(MOST_OF_AUTOMATIC);
    expect(sayTold(suggestion.reason)).toContain('out-of-office reply');
  });
  test('and the words of a person about such replies are judged as ever', async () => {
    const outcome = await run(provider, real);
    const { suggestion } = outcome as Extract<TriageOutcome, { kind: 'suggestion' }>;
    expect(sayTold(suggestion.reason)).not.toContain('nobody wrote');
    expect(choiceFor(suggestion, 'priority')?.optionId).toBe('urgent');
  });
});

test('a model may call automatic mail normal or low', async () => {
  for (const [name, id] of [
    ['p3', 'normal'],
    ['p4', 'low'],
  ] as const)
    expect(chosenOf(await run(sure(name), away), 'priority')).toMatchObject({ optionId: id, confidence: 0.1 });
  for (const name of ['p1', 'p2', 'none']) expect(chosenOf(await run(sure(name), away), 'priority')).toBeUndefined();
});

test('nor is a high priority offered beside a mild one', async () => {
  const { alternatives = [] } = chosenOf(await run(sure('p3', 'c3', ['p1', 'p4']), away), 'priority') ?? {};
  expect(alternatives.map(({ optionId }) => optionId)).toEqual(['low']);
  expect(alternatives[0]?.confidence).toBeLessThanOrEqual(MOST_OF_AUTOMATIC);
});

test('where the desk has no order that can be read, automatic mail gets no priority', async () => {
  const unknown = { ...priority, options: priority.options.map(({ id }, index) => ({ id, path: [`Team ${index}`] })) };
  const unread = { ...unknown, options: unknown.options.map((option, index) => ({ ...option, id: `x${index}` })) };
  const outcome = await run(sure('p3'), away, [category, unread]);
  expect([chosenOf(outcome, 'priority'), chosenOf(outcome, '900')?.optionId]).toEqual([undefined, 'vpn']);
});

test('automatic mail without a category and with a high priority is no suggestion at all', async () => {
  expect(inWords(await run(sure('p1', 'none'), away))).toMatchObject({
    kind: 'no-fit',
    reason: expect.stringContaining('out-of-office'),
  });
});

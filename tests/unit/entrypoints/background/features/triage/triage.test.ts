import { describe, expect, it } from 'vitest';
import type { DeskField } from '../../../../../../core/fields';
import type { WaitCause } from '../../../../../../core/draft-state';
import {
  triage,
  type TriageOutcome,
  type TriageTask,
} from '../../../../../../entrypoints/background/features/triage/triage';
import type { LanguageModel, ModelRequest, ModelUsage } from '../../../../../../providers/provider';
import { publicTicket } from '../../kit/world';
import { allowedBy, bigField, example, priorityField } from '../../kit/assist-world';

interface Run {
  readonly outcome: TriageOutcome;
  readonly requests: readonly ModelRequest[];
  readonly causes: readonly WaitCause[];
}

interface Said {
  readonly alternatives?: readonly string[];
  readonly priority?: string;
  readonly reason?: string;
}
const said = (category: string, { alternatives = [], priority = 'none', reason = 'says “badge”' }: Said = {}): string =>
  JSON.stringify({
    reason,
    category: { value: category, confidence: 0.8, alternatives },
    priority: { value: priority, confidence: 0.7, alternatives: [] },
  });
const chosen = (outcome: TriageOutcome): string[] =>
  outcome.kind === 'suggestion'
    ? outcome.suggestion.choices.map(({ fieldId, optionId }) => `${fieldId}=${optionId}`)
    : [];

/** Runs a triage whose model says these answers one after another. */
async function run(
  answers: readonly string[],
  more: Partial<TriageTask> = {},
  usage: ModelUsage = { tokensIn: 100, tokensOut: 10, tokensCached: 60 },
): Promise<Run> {
  const requests: ModelRequest[] = [];
  const causes: WaitCause[] = [];
  const model: Pick<LanguageModel, 'kind' | 'id' | 'label' | 'destination' | 'complete'> = {
    kind: 'language-model',
    id: 'openai',
    label: 'OpenAI · fake',
    destination: 'https://api.openai.com/v1',
    complete: (request) => {
      requests.push(request);
      return Promise.resolve({ text: answers[requests.length - 1] ?? 'no answer is left', usage });
    },
  };
  const task: TriageTask = {
    suggestionId: 's1',
    ticket: publicTicket(['My badge for the office is lost']),
    fields: [bigField, priorityField],
    descriptions: {},
    examples: [],
    contextChars: 24_000,
    redaction: 'auto',
    ...more,
  };
  const outcome = await triage(model as LanguageModel, task, {
    signal: new AbortController().signal,
    onCause: (cause) => causes.push(cause),
    onSent: () => undefined,
  });
  return { outcome, requests, causes };
}

/** An area whose options the first prompt does not list. */
const UNSEEN = 'g60';
const inUnseen = { name: 'c480', optionId: 'o480' };

describe('a question about a large catalogue', () => {
  it('is one request when a listed category fits', async () => {
    const name = 'c22';
    const { outcome, requests } = await run([said(name, { alternatives: ['c20', 'c9999', 'g1'] })]);
    expect(requests).toHaveLength(1);
    expect(outcome).toMatchObject({
      suggestion: { choices: [{ fieldId: '900', optionId: 'o22', alternatives: [{ optionId: 'o20' }] }] },
    });
  });

  it('opens the area that is named instead of a category, once', async () => {
    const { outcome, requests } = await run([said(UNSEEN), said(inUnseen.name)]);
    expect(requests).toHaveLength(2);
    expect(chosen(outcome)).toEqual([`900=${inUnseen.optionId}`]);
    const [first, second] = requests as [ModelRequest, ModelRequest];
    expect(allowedBy(first)).not.toContain(inUnseen.name);
    expect(allowedBy(second)).toEqual([...Array.from({ length: 8 }, (_, index) => `c${473 + index}`), 'none']);
    // What a provider has cached stays the same.
    expect(second.system).toBe(first.system);
  });

  it('opens several areas when several are named', async () => {
    const { requests } = await run([said('none', { alternatives: ['g59', UNSEEN, 'g58', 'g57'] }), said('none')]);
    expect(allowedBy(requests[1] as ModelRequest)).toHaveLength(3 * 8 + 1);
  });

  it('“none” without an area is the last word', async () => {
    const { outcome, requests } = await run([said('none', { reason: 'an advertisement' })]);
    expect(requests).toHaveLength(1);
    expect(outcome).toMatchObject({ kind: 'no-fit', reason: 'an advertisement' });
  });

  it('“none” in the area too; the priority of the first answer stays', async () => {
    for (const second of [said('none'), said('none', { priority: 'p1' })]) {
      const { outcome } = await run([said(UNSEEN, { priority: 'p2' }), second]);
      expect(chosen(outcome)).toEqual(['priority=high']);
    }
  });

  it('repairs each answer once and says so', async () => {
    const { outcome, requests, causes } = await run(['what?', said(UNSEEN), said(UNSEEN), said(inUnseen.name)]);
    expect(chosen(outcome)).toEqual([`900=${inUnseen.optionId}`]);
    expect(requests.map(({ repair }) => repair !== undefined)).toEqual([false, true, false, true]);
    expect(causes).toEqual(['repairing', 'repairing']);
  });

  it('an option that was not listed is not taken, although the desk has it', async () => {
    await expect(run([said(inUnseen.name), said(inUnseen.name)])).rejects.toThrow();
  });

  it('adds up what all answers cost', async () => {
    const { outcome } = await run([said(UNSEEN), 'what?', said(inUnseen.name)]);
    expect(outcome).toMatchObject({ suggestion: { source: { tokensIn: 300, tokensOut: 30, tokensCached: 180 } } });
  });

  it('what no answer says is left out', async () => {
    const { outcome } = await run([said('c22')], {}, { tokensIn: 5 });
    expect(outcome.kind === 'suggestion' && Object.keys(outcome.suggestion.source)).toEqual([
      'providerId',
      'label',
      'sent',
      'origin',
      'tokensIn',
      'ms',
    ]);
  });
});

describe('a question about several fields', () => {
  const kindField: DeskField = {
    id: 'type',
    title: 'Type',
    kind: 'type',
    options: [
      { id: 'incident', path: ['Incident'] },
      { id: 'question', path: ['Question'] },
    ],
  };
  const other: DeskField = { ...bigField, id: '901', title: 'Product' };
  const about = (value: unknown, confidence = 0.8) => ({ value, confidence, alternatives: [] });
  const answer = (words: object): string => JSON.stringify({ reason: 'says “badge”', ...words });

  it('has one value for each, as sure as that one is, in the order in which they were asked about', async () => {
    const words = { priority: about('p2', 0.4), category: about('c22'), type: about('d2', 0.65) };
    const { outcome, requests } = await run([answer(words)], { fields: [bigField, kindField, priorityField] });
    expect([allowedBy(requests[0]!, 'type'), allowedBy(requests[0]!, 'priority')]).toEqual([
      ['d1', 'd2', 'none'],
      ['p1', 'p2', 'none'],
    ]);
    expect(outcome).toMatchObject({
      suggestion: {
        choices: [
          { fieldId: '900', optionId: 'o22', confidence: 0.8 },
          { fieldId: 'type', optionId: 'question', confidence: 0.65 },
          { fieldId: 'priority', optionId: 'high', confidence: 0.4 },
        ],
      },
    });
  });

  it('is still about the others where nothing speaks for one', async () => {
    const fields = [bigField, kindField, priorityField];
    const without = await run([answer({ category: about('none'), type: about('d1') })], { fields });
    expect(chosen(without.outcome)).toEqual(['type=incident']);
    const nothing = await run([answer({ category: about('none'), type: about('none'), priority: about('none') })], {
      fields,
    });
    expect(nothing.outcome).toMatchObject({ kind: 'no-fit', reason: 'says “badge”', suggestionId: 's1' });
  });

  it('names two of a kind and the areas of two large catalogues differently, and looks into each', async () => {
    const { outcome, requests } = await run(
      [
        answer({ category: about('g60'), category2: about('g61'), priority: about('p1') }),
        answer({ category: about('c480'), category2: about('d1') }),
      ],
      { fields: [bigField, other, priorityField] },
    );
    expect(requests).toHaveLength(2);
    expect(allowedBy(requests[1]!, 'category2')).toEqual([
      ...Array.from({ length: 8 }, (_, at) => `d${at + 1}`),
      'none',
    ]);
    expect(chosen(outcome)).toEqual(['900=o480', '901=o1', 'priority=normal']);
  });

  it('keeps what was found at once where only one catalogue is looked into', async () => {
    const { outcome } = await run(
      [
        answer({ category: about('c22'), category2: about('g61') }),
        answer({ category: about('c20'), category2: about('d1') }),
      ],
      { fields: [bigField, other] },
    );
    expect(chosen(outcome)).toEqual(['900=o22', '901=o1']);
  });

  it('that a small model answers flat is understood; how sure the others are nobody knows then', async () => {
    const flat = answer({ category: 'c22', priority: 'p2', confidence: 0.8, alternatives: ['c20'] });
    expect((await run([flat])).outcome).toMatchObject({
      suggestion: {
        choices: [
          { optionId: 'o22', confidence: 0.8, alternatives: [{ optionId: 'o20' }] },
          { optionId: 'high', confidence: 0 },
        ],
      },
    });
  });
});

describe('examples', () => {
  const earlier = 'The badge of my colleague is lost';
  const examples = [example(earlier, 'o480', { values: { '900': 'o480', priority: 'high' } })];

  it('go along before the ticket, with the short names of this prompt', async () => {
    const { requests } = await run([said('c480')], { examples, examplesInPrompt: true });
    const { user } = requests[0] as ModelRequest;
    expect(user).toMatch(
      /category c480, priority p2:\n<example-([0-9a-f]{18})>\nThe badge of my colleague is lost\n<\/example-\1>/,
    );
    expect(user.indexOf(earlier)).toBeLessThan(user.indexOf('<ticket-'));
    expect(allowedBy(requests[0] as ModelRequest)).toContain('c480');
  });

  it('stay here unless they may', async () => {
    for (const more of [{}, { examplesInPrompt: false }]) {
      const { requests } = await run([said('c480')], { examples, ...more });
      expect(`${requests[0]?.system}${requests[0]?.user}`).not.toContain(earlier);
    }
  });

  it('in a second question only those that stand in the area', async () => {
    const { requests } = await run([said('g59'), said('none')], { examples, examplesInPrompt: true });
    expect(requests[1]?.user).not.toContain(earlier);
  });
});

describe('what is replaced before a server is asked', () => {
  const ticket = publicTicket(['Reset the badge of jo@a.example, it is +49 171 1234567']);
  const told = ({ user, repair }: ModelRequest): string => JSON.stringify([user, repair]);

  it('goes out as marks, in a second try too, and comes back in the reason', async () => {
    const unlisted = said('nowhere', { reason: 'for ⟨email 1⟩' });
    const { outcome, requests } = await run([unlisted, said('c1', { reason: 'asks for ⟨E-Mail 1⟩, ⟨phone 1⟩' })], {
      ticket,
    });
    expect(requests).toHaveLength(2);
    for (const request of requests) expect(told(request)).not.toMatch(/jo@a|171/);
    expect(requests[0]?.redaction).toBe('identifiers');
    expect(requests[0]?.system).toContain('⟨email 1⟩');
    expect(outcome).toMatchObject({ suggestion: { reason: 'asks for jo@a.example, +49 171 1234567' } });
  });

  it('goes in similar tickets with the same marks, and their people too', async () => {
    const alike = example('The badge of jo@a.example, says Rosa Lind', bigField.options[0]?.id ?? '', {
      requesterName: 'Rosa Lind',
    });
    const { requests } = await run([said('c1')], { ticket, examples: [alike], examplesInPrompt: true });
    expect(requests[0]?.user).toMatch(/The badge of ⟨email 1⟩, says ⟨name \d⟩ ⟨name \d⟩/);
  });

  it('stays as it is where the person wants that', async () => {
    const { requests } = await run([said('c1')], { ticket, redaction: 'off' });
    expect(requests[0]?.user).toContain('jo@a.example');
    expect(requests[0]?.system).not.toContain('⟨email 1⟩');
  });
});

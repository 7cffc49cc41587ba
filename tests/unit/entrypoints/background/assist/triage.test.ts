import { describe, expect, it } from 'vitest';
import type { WaitCause } from '../../../../../core/messages';
import { triage, type TriageOutcome, type TriageTask } from '../../../../../entrypoints/background/assist/triage';
import type { LanguageModel, ModelRequest, ModelUsage } from '../../../../../providers/provider';
import { publicTicket } from '../kit/world';
import { allowedBy, bigField, example, priorityField } from '../kit/assist-world';

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
/** An answer about the category alone, as a second look asks for it. */
const saidWithin = (value: string): string =>
  JSON.stringify({ reason: 'says “badge”', category: { value, confidence: 0.8, alternatives: [] } });

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
    expect(outcome).toMatchObject({ suggestion: { category: { optionId: inUnseen.optionId } } });
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
    const { outcome } = await run([said(UNSEEN, { priority: 'p2' }), said('none')]);
    expect(outcome).toMatchObject({ suggestion: { category: null, priority: { optionId: 'high' } } });
  });

  it('repairs each answer once and says so', async () => {
    const { outcome, requests, causes } = await run(['what?', said(UNSEEN), said(UNSEEN), said(inUnseen.name)]);
    expect(outcome).toMatchObject({ suggestion: { category: { optionId: inUnseen.optionId } } });
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
      'tokensIn',
      'ms',
    ]);
  });
});

describe('examples', () => {
  const earlier = 'The badge of my colleague is lost';
  const examples = [example(earlier, 'o480', { values: { '900': 'o480', priority: 'high' } })];

  it('go along before the ticket, with the short names of this prompt', async () => {
    const { requests } = await run([said('c480')], { examples, examplesInPrompt: true });
    const { user } = requests[0] as ModelRequest;
    expect(user).toMatch(
      /Category c480, priority p2:\n<example-([0-9a-f]{18})>\nThe badge of my colleague is lost\n<\/example-\1>/,
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

import { describe, expect, it } from 'vitest';
import { draft, type DraftTask } from '../../../../../entrypoints/background/features/draft/draft';
import type { Replaced } from '../../../../../core/redaction';
import type { LanguageModel, ModelAnswer, ModelRequest } from '../../../../../providers/provider';
import { publicTicket } from '../kit/world';

const DESTINATION = 'https://api.openai.com/v1/chat/completions';

/** Asks a model at an address, which says these pieces one after another. */
async function drafted(
  pieces: readonly string[],
  change: Partial<DraftTask> = {},
  destination: string | null = DESTINATION,
) {
  const asked: ModelRequest[] = [];
  const shown: string[] = [];
  const replaced: (Replaced | undefined)[] = [];
  const model: Pick<LanguageModel, 'kind' | 'id' | 'label' | 'destination' | 'stream'> = {
    kind: 'language-model',
    id: 'openai',
    label: 'OpenAI · fake',
    destination,
    async *stream(request, { onSent }): AsyncGenerator<ModelAnswer> {
      asked.push(request);
      onSent?.(JSON.stringify([request.system, request.user]));
      let text = '';
      for (const piece of pieces) yield await Promise.resolve({ text: (text += piece), usage: {} });
      yield { text, usage: { tokensIn: 7 } };
    },
  };
  const task: DraftTask = {
    draftId: 'd1',
    ticket: publicTicket(['Write to jo@a.example or call +49 171 1234567']),
    instruction: 'Ask jo@a.example, and copy x@b.example',
    macros: () => Promise.resolve({ macros: [], problem: null }),
    examples: [],
    contextChars: 24_000,
    redaction: 'auto',
    ...change,
  };
  const written = await draft(model as LanguageModel, task, {
    signal: new AbortController().signal,
    onCause: () => undefined,
    onSent: (_body, counts) => replaced.push(counts),
    onText: (text) => shown.push(text),
  });
  return { written, asked, shown, replaced };
}

describe('a draft of a model behind an address', () => {
  it('is asked for with marks, and shown with the values, never with a half of a mark', async () => {
    const { written, asked, shown, replaced } = await drafted([
      'We wrote to ⟨em',
      'ail 1',
      '⟩ and <PHO',
      'NE 1>s',
      ' (see be',
      'low)',
    ]);
    expect(asked[0]?.user).toContain('Write to ⟨email 1⟩ or call ⟨phone 1⟩');
    expect(asked[0]?.user).toContain('Ask ⟨email 1⟩, and copy ⟨email 2⟩');
    expect(JSON.stringify(asked)).not.toMatch(/jo@a|x@b|171/);
    expect(written.text).toBe('We wrote to jo@a.example and +49 171 1234567s (see below)');
    for (const text of shown) expect(written.text.startsWith(text.trimEnd())).toBe(true);
    expect(shown).toContain('We wrote to ');
    expect(written.source.tokensIn).toBe(7);
    // The requester and the agent of the sample have two words each.
    expect(replaced).toEqual([{ email: 2, phone: 1, name: 4 }]);
  });

  it('keeps what looked like the beginning of a mark and was none', async () => {
    expect((await drafted(['Press ⟨em'])).written.text).toBe('Press ⟨em');
  });

  it('says what was never given out as a mark', async () => {
    expect((await drafted(['Call ⟨phone 9⟩'])).written.text).toBe('Call ⟨phone 9⟩');
  });

  it.each([
    ['on this computer', 'http://localhost:11434/v1/chat/completions'],
    ['of the browser itself', null],
  ])('%s gets the ticket as it is', async (_where, destination) => {
    const { asked, written } = await drafted(['⟨email 1⟩'], {}, destination);
    expect(asked[0]?.user).toContain('Write to jo@a.example');
    expect(written.text).toBe('⟨email 1⟩');
  });
});

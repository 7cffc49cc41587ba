import { describe, expect, it } from 'vitest';
import type { Rework } from '../../../../../core/rework';
import { rework, translation } from '../../../../../entrypoints/background/features/draft/rework';
import { createOnDevice } from '../../../../../providers/on-device';
import type { LanguageModel, ModelRequest } from '../../../../../providers/provider';
import { publicTicket } from '../kit/world';

const TEXT = 'Hello Rosa,\n\nwrite to jo@a.example or call +49 171 1234567. Then restart it.\n\nBye';

/** A model on the internet that answers with these words. */
function modelThat(answers: string) {
  const asked: ModelRequest[] = [];
  const model: Pick<LanguageModel, 'kind' | 'id' | 'label' | 'destination' | 'stream'> = {
    kind: 'language-model',
    id: 'openai',
    label: 'OpenAI · fake',
    destination: 'https://api.openai.com/v1/chat/completions',
    async *stream(request) {
      asked.push(request);
      yield await Promise.resolve({ text: answers, usage: { tokensIn: 3 } });
    },
  };
  return { model: model as LanguageModel, asked };
}

const task = { ticket: publicTicket(['Write to jo@a.example']), contextChars: 24_000, redaction: 'auto' } as const;
const watch = {
  signal: new AbortController().signal,
  onCause: () => undefined,
  onSent: () => undefined,
  onText: () => undefined,
};

const piece = (words: string): Rework => {
  const start = TEXT.indexOf(words);
  return { way: 'shorter', text: TEXT, part: { start, end: start + words.length } };
};

async function reworkedAs(answers: string, wish: Rework) {
  const { model, asked } = modelThat(answers);
  const shown: string[] = [];
  const { text, source } = await rework(model, task, wish, { ...watch, onText: (soFar) => shown.push(soFar) });
  return { text, source, shown, user: asked[0]?.user ?? '' };
}

describe('a draft in other words', () => {
  it('is sent with marks for its values and comes back with them in it', async () => {
    const { text, user, source } = await reworkedAs('Mail ⟨email 1⟩ or ⟨phone 1⟩.', { way: 'shorter', text: TEXT });
    expect(user).not.toMatch(/jo@a\.example|1234567/);
    expect(text).toBe('Mail jo@a.example or +49 171 1234567.');
    expect(source).toMatchObject({ providerId: 'openai', sent: true, tokensIn: 3 });
  });

  it('of which a part is meant shows the rest to the model and keeps it, values and all', async () => {
    const { text, user, shown } = await reworkedAs(' Restart. ', piece('Then restart it.'));
    expect(user).toMatch(/<reply-[0-9a-f]+>\nThen restart it\.\n<\/reply-/);
    expect(user).toContain('write to ⟨email 1⟩ or call ⟨phone 1⟩.');
    expect(text).toBe(TEXT.replace('Then restart it.', 'Restart.'));
    expect(shown.at(-1)).toBe(text);
  });

  it.each([
    ['an address', 'write to jo@a.exa'],
    ['a number', '1234567. Then'],
  ])('whose part would cut %s in two is asked about with the whole line', async (_what, words) => {
    const { text, user } = await reworkedAs('Mail ⟨email 1⟩.', piece(words));
    expect(user).not.toMatch(/jo@a|1234567|@a\.exa/);
    expect(user).toMatch(/<reply-[0-9a-f]+>\nwrite to ⟨email 1⟩ or call ⟨phone 1⟩\. Then restart it\.\n<\/reply-/);
    expect(text).toBe('Hello Rosa,\n\nMail jo@a.example.\n\nBye');
  });

  it('is nothing that this device can do', async () => {
    await expect(rework(createOnDevice(), task, { way: 'shorter', text: TEXT }, watch)).rejects.toMatchObject({
      error: { code: 'no-provider' },
    });
  });
});

it('a translation sends the text with marks, nothing of the ticket, and puts the values back', async () => {
  const { model, asked } = modelThat('Schreiben Sie an ⟨email 1⟩.');
  const { text } = await translation(model, { ...task, ticket: publicTicket(['CANARY-1']) }, TEXT, 'de', watch);
  const sent = JSON.stringify(asked);
  expect(asked[0]?.system).toContain('into German (de)');
  expect(sent).not.toMatch(/CANARY|jo@a\.example|1234567/);
  expect(text).toBe('Schreiben Sie an jo@a.example.');
});

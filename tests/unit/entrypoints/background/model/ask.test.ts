import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from '../../../../../entrypoints/background/model/ask';
import { Lines } from '../../../../../entrypoints/background/model/lines';
import { noteUntried, untriedProviders } from '../../../../../entrypoints/background/store/untried';
import type { ErrorCode } from '../../../../../core/errors';
import { FakeModel, settingsWith, store } from '../kit/model';
import { freshBrowser, publicTicket } from '../kit/world';

beforeEach(async () => {
  freshBrowser();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await store(settingsWith());
  await noteUntried(['compatible', 'ollama'], true);
});

/** One question about a ticket, which is answered, or fails with a code. */
async function askOnTicket(fails: ErrorCode | null): Promise<void> {
  const first = new FakeModel();
  const answer = ask(
    {
      feature: 'draft',
      id: 'd1',
      ticket: publicTicket(),
      providers: { first, second: null, identity: '' },
      lines: new Lines(),
      whenFresh: () => Promise.resolve(false),
      onLabel: () => undefined,
      isWanted: () => true,
    },
    (provider, onSent) => {
      if (provider.kind === 'classifier') throw new Error('it is a model');
      const request = { system: '', user: 'Hello', maxTokens: 300 };
      return provider.complete(request, { signal: new AbortController().signal, onSent });
    },
    { sourceOf: () => null, insteadOf: (told) => told },
  );
  const asked = await first.request();
  if (fails === null) asked.answer('Hello');
  else asked.fail(fails);
  await answer.catch(() => undefined);
}

describe('a provider that was saved without a try', () => {
  it('counts as tried with its first real answer on a ticket, and no other provider does', async () => {
    await askOnTicket(null);
    await vi.waitFor(async () => expect(await untriedProviders()).toEqual(['ollama']));
  });

  it('stays untried where the answer on a ticket fails', async () => {
    await askOnTicket('server-error');
    expect(await untriedProviders()).toEqual(['compatible', 'ollama']);
  });
});

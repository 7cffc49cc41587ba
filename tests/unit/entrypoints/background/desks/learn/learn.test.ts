import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import type { Example } from '../../../../../../core/learning';
import type { LearnProgress } from '../../../../../../core/messages';
import { serveLearning } from '../../../../../../entrypoints/background/desks/learn/learn';
import { Learner } from '../../../../../../entrypoints/background/desks/learn/learner';
import { examples } from '../../../../../../entrypoints/background/store/ledger/ledger';
import { Running, anyPort, until } from '../../kit/running';
import { ref } from '../../kit/world';

const SECRET = 'card 4929';
const learnt = (from: Example['from'], change: Partial<Example> = {}): Example => ({
  ref,
  text: `Refused\n\nMy ${SECRET} is refused.`,
  values: { '900': from },
  requesterName: 'Rosa',
  agentName: 'Sam',
  from,
  learnedAt: '2026-11-20T08:00:00.000Z',
  ...change,
});
const names = { requesterName: 'Rosa', agentName: 'Sam' };

/** A learning that has begun. */
async function learning() {
  const { hub } = await Running.start({ provider: 'on-device' });
  const [page, desk] = [anyPort<LearnProgress>(), anyPort<unknown>()];
  Object.assign(browser.tabs, { connect: vi.fn(() => desk.port) });
  serveLearning(page.port as unknown as Browser.runtime.Port, new Learner(hub));
  page.say({ type: 'start', origin: ref.origin });
  await until(() => desk.told.length === 1);
  const read = async (message: object): Promise<void> => {
    const before = page.told.at(-1)?.read ?? 0;
    desk.say({ of: 9, ...message });
    await until(() => (page.told.at(-1)?.read ?? 0) > before);
  };
  return { read };
}

beforeEach(() => vi.spyOn(console, 'warn').mockImplementation(() => undefined));

describe('a solved ticket that is read again', () => {
  it('renews what a decision about it taught, and keeps what was decided', async () => {
    const { read } = await learning();
    await examples.put(learnt('decision'));
    await read({ type: 'example', example: learnt('solved', { text: 'Refused\n\nMy card is refused.' }) });
    const all = await examples.of(ref.origin);
    expect(all.map(({ from, text, values }) => [from, text, values])).toEqual(
      expect.arrayContaining([
        ['decision', 'Refused\n\nMy card is refused.', { '900': 'decision' }],
        ['solved', 'Refused\n\nMy card is refused.', { '900': 'solved' }],
      ]),
    );
    for (const { seenAt = '' } of all) expect(Date.now() - Date.parse(seenAt)).toBeLessThan(60_000);
  });

  it('and teaches nothing by itself any more takes away the words that have gone', async () => {
    const { read } = await learning();
    await examples.put(learnt('decision'));
    await examples.put(learnt('solved', { reply: 'Your card is blocked.' }));
    await read({ type: 'skipped', seen: { ref, words: { text: 'Refused', byRequester: true, ...names } } });
    expect((await examples.of(ref.origin)).map(({ text, reply }) => [text, reply])).toEqual([
      ['Refused', undefined],
      ['Refused', undefined],
    ]);
    await read({
      type: 'skipped',
      seen: { ref, words: { text: '', byRequester: false, requesterName: '', agentName: '' } },
    });
    expect(await examples.of(ref.origin)).toEqual([]);
  });

  it('of another desk changes nothing, and neither does one that could not be read', async () => {
    const { read } = await learning();
    const elsewhere = { ...ref, origin: 'https://other.zendesk.com' };
    await examples.put(learnt('decision'));
    await examples.put(learnt('decision', { ref: elsewhere }));
    await read({ type: 'skipped', seen: { ref: elsewhere, words: { text: '', byRequester: false, ...names } } });
    await read({ type: 'skipped' });
    expect([...(await examples.of(ref.origin)), ...(await examples.of(elsewhere.origin))]).toHaveLength(2);
  });
});

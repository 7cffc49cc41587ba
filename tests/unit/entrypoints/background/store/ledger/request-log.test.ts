import { beforeEach, describe, expect, it } from 'vitest';
import type { RequestRecord } from '../../../../../../core/request-log';
import { eraseLedger, exportLedger, prune } from '../../../../../../entrypoints/background/rules/upkeep';
import { forgetWhatWasRead } from '../../../../../../entrypoints/background/desks/forget';
import { using } from '../../../../../../entrypoints/background/store/ledger/db';
import { requestLog } from '../../../../../../entrypoints/background/store/ledger/request-log';
import { freshBrowser, ref } from '../../kit/world';

const NOW = Date.parse('2026-11-30T12:00:00.000Z');
const elsewhere = { ...ref, origin: 'https://other.zendesk.com' };

const record = (id: string, change: Partial<RequestRecord> = {}): RequestRecord => ({
  id,
  at: new Date(NOW).toISOString(),
  by: 'person',
  feature: 'triage',
  ref,
  destination: 'http://localhost:11434/v1/chat/completions',
  provider: 'ollama',
  model: 'llama3.2',
  holds: ['instruction', 'conversation'],
  bytes: 12,
  sha256: 'ab',
  result: 'open',
  ...change,
});

const add = (entry: RequestRecord, text: string | null = null): Promise<void> =>
  requestLog.add(entry, text, requestLog.erasures(entry.ref));
const names = async (): Promise<string[]> => (await requestLog.all()).map(({ id }) => id);

/** So many at once, older than any other, without a transaction for each. */
const fill = (count: number, change: Partial<RequestRecord>): Promise<void> =>
  using(async (db) => {
    const { store, done } = db.transaction('requests', 'readwrite');
    for (let index = 0; index < count; index += 1)
      void store.put(
        record(`${change.by} ${index}`, { at: new Date(NOW - 1_000_000 + index).toISOString(), ...change }),
      );
    await done;
  });

beforeEach(freshBrowser);

describe('the log of requests', () => {
  it('tells the newest first, and what has become of each', async () => {
    await add(record('old', { at: new Date(NOW - 1000).toISOString() }));
    await add(record('new'));
    await requestLog.end('old', { result: 'answered', tokensIn: 5, tokensOut: 2, ms: 40 });
    expect((await requestLog.all()).map(({ id, result, tokensIn }) => [id, result, tokensIn])).toEqual([
      ['new', 'open', undefined],
      ['old', 'answered', 5],
    ]);
  });

  it('drops the oldest of a share that is full, and nothing of the other', async () => {
    await fill(5_000, { by: 'person' });
    await fill(1_000, { by: 'background', feature: 'watch' });
    await add(record('flood 1', { by: 'background', feature: 'watch' }));
    await add(record('flood 2', { by: 'background', feature: 'watch' }));
    const kept = await names();
    expect(kept).toHaveLength(6_000);
    expect(kept.filter((id) => id.startsWith('person'))).toHaveLength(5_000);
    expect(kept).not.toContain('background 0');
    expect(kept).not.toContain('background 1');
    expect(kept).toContain('background 2');
    await add(record('asked'));
    expect((await names()).filter((id) => id === 'person 0' || id === 'person 1')).toEqual(['person 1']);
  });

  it('keeps a text only where it is given one, its beginning where it is long, and the newest', async () => {
    await add(record('without'));
    await add(record('with'), 'the body');
    await add(record('long'), 'x'.repeat(300_000));
    expect(await requestLog.text('without')).toBeNull();
    expect(await requestLog.text('with')).toEqual({ text: 'the body', cut: false });
    const long = await requestLog.text('long');
    expect([long?.text.length, long?.cut]).toEqual([200_000, true]);
    for (let index = 0; index < 20; index += 1)
      await add(record(`watched ${index}`, { by: 'background', at: new Date(NOW + index).toISOString() }), 'w');
    await add(record('watched 20', { by: 'background', at: new Date(NOW + 20).toISOString() }), 'w');
    expect([await requestLog.text('watched 0'), (await requestLog.text('with'))?.text]).toEqual([null, 'the body']);
    expect(await names()).toContain('watched 0');
    await requestLog.forgetTexts();
    expect([await requestLog.text('with'), (await names()).length]).toEqual([null, 24]);
  });

  it('is erased whole, or of one desk, with its texts, and nothing that was under way comes back', async () => {
    const [before, beforeElsewhere] = [requestLog.erasures(ref), requestLog.erasures(elsewhere)];
    await add(record('here'), 'here');
    await add(record('there', { ref: elsewhere }), 'there');
    await add(record('test', { feature: 'test', ref: null }));
    await requestLog.erase(ref.origin);
    expect((await names()).toSorted()).toEqual(['test', 'there']);
    expect([await requestLog.text('here'), (await requestLog.text('there'))?.text]).toEqual([null, 'there']);
    await requestLog.add(record('late'), 'late', before);
    await requestLog.add(record('late there', { ref: elsewhere }), null, beforeElsewhere);
    await requestLog.end('here', { result: 'answered' });
    expect((await names()).toSorted()).toEqual(['late there', 'test', 'there']);
    await requestLog.erase(null);
    await requestLog.add(record('later', { ref: elsewhere }), null, beforeElsewhere);
    expect(await names()).toEqual([]);
  });

  it.each(['activity', 'everything'] as const)('goes with “%s”', async (what) => {
    const before = requestLog.erasures(ref);
    await add(record('1'), 'text');
    expect(await eraseLedger(what)).toBe('erased');
    await requestLog.add(record('late'), 'late', before);
    expect([await names(), await requestLog.text('1')]).toEqual([[], null]);
  });

  it('stays when what was learnt is erased, and goes with its desk', async () => {
    await add(record('here'), 'here');
    await add(record('there', { ref: elsewhere }));
    await eraseLedger('learned');
    expect(await names()).toHaveLength(2);
    await forgetWhatWasRead(ref.origin, false);
    expect(await names()).toEqual(['there']);
  });

  it('is no older than what the person keeps, and is part of the export', async () => {
    await add(record('old', { at: new Date(NOW - 40 * 86_400_000).toISOString() }), 'old');
    await add(record('new'), 'new');
    await prune(30, new Date(NOW));
    expect([await names(), await requestLog.text('old')]).toEqual([['new'], null]);
    expect(await exportLedger()).toMatchObject({
      requests: [{ id: 'new' }],
      requestTexts: [{ id: 'new', text: 'new' }],
    });
  });
});

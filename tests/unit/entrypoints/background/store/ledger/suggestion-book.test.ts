import { refKey } from '../../../../../../core/ticket';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { using } from '../../../../../../entrypoints/background/store/ledger/db';
import { suggestions } from '../../../../../../entrypoints/background/store/ledger/ledger';
import { suggestionBook } from '../../../../../../entrypoints/background/store/ledger/suggestion-book';
import type { SuggestionRecord } from '../../../../../../entrypoints/background/store/ledger/suggestion-record';
import { eraseData } from '../../../../../../entrypoints/background/page-requests/data-requests';
import { freshBrowser, ref } from '../../kit/world';

const second = (at: number): string => new Date(Date.UTC(2026, 10, 21, 10, 0, at)).toISOString();
const record = (name: string, change: Partial<SuggestionRecord> = {}): SuggestionRecord => ({
  stateKey: `state-${name}`,
  suggestionId: `id-${name}`,
  ref,
  outcome: { kind: 'no-fit', reason: 'Nothing fits.', suggestionId: `id-${name}` },
  decision: null,
  generation: 0,
  at: second(0),
  ...change,
});
const decided = (name: string): SuggestionRecord =>
  record(name, {
    decision: { suggestionId: `id-${name}`, kind: 'dismissed', applied: [], before: [], way: 'none', at: second(9) },
  });

const inMemory = async (): Promise<string[]> =>
  Object.keys(await browser.storage.session.get(null))
    .filter((key) => key.startsWith('unwritten:'))
    .sort();
const inLedger = (): Promise<SuggestionRecord[]> => using((db) => db.getAll('suggestions'));

/** The disk is full: everything can be read and nothing written. Ends it. */
function full(): () => void {
  const broken = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  return () => broken.mockRestore();
}
/** The ledger cannot be opened at all. Ends it. */
function closed(): () => void {
  const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('gone', 'UnknownError');
  });
  return () => broken.mockRestore();
}

let warned = vi.spyOn(console, 'warn');
beforeEach(() => {
  vi.restoreAllMocks();
  freshBrowser();
  warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

it('what can be written is in the ledger alone', async () => {
  await suggestionBook.put(record('a'));
  expect([await inLedger(), await inMemory(), warned.mock.calls]).toEqual([[record('a')], [], []]);
  expect([await suggestionBook.get('state-a'), await suggestionBook.find('id-a')]).toEqual([record('a'), record('a')]);
  expect([await suggestionBook.get('id-a'), await suggestionBook.find('state-a')]).toEqual([undefined, undefined]);
});

it('a record that was made unreadable is none', async () => {
  await using((db) =>
    db.put('suggestions', { ...record('a'), outcome: { kind: 'else' } } as unknown as SuggestionRecord),
  );
  expect([await suggestionBook.get('state-a'), await suggestionBook.find('id-a')]).toEqual([undefined, undefined]);
});

describe.each([
  ['is full', full, 'QuotaExceededError: full'],
  ['cannot be opened', closed, 'UnknownError: gone'],
])('a ledger that %s', (_name, breaks, words) => {
  it('costs no answer and no decision: they are kept in memory and found there', async () => {
    const mend = breaks();
    await suggestionBook.put(record('a'));
    expect(await suggestionBook.get('state-a')).toEqual(record('a'));
    await suggestionBook.put(decided('a'));
    expect(await suggestionBook.find('id-a')).toEqual(decided('a'));
    expect(await inMemory()).toEqual(['unwritten:state-a']);
    expect(warned).toHaveBeenCalledWith(`[deskside] ledger: ${words}`);
    mend();
    expect(await inLedger()).toEqual([]);
  });

  it('gets all that waits with the next writing, each once, and memory is empty then', async () => {
    const mend = breaks();
    for (const name of ['a', 'b', 'c']) await suggestionBook.put(record(name));
    await suggestionBook.put(decided('b'));
    mend();
    await suggestionBook.put(record('d'));
    expect(await inLedger()).toEqual([record('a'), decided('b'), record('c'), record('d')]);
    expect(await inMemory()).toEqual([]);
  });

  it('gets what waits of the very record that is written only as it is now', async () => {
    const mend = breaks();
    await suggestionBook.put(record('a'));
    mend();
    await suggestionBook.put(decided('a'));
    expect([await inLedger(), await inMemory()]).toEqual([[decided('a')], []]);
  });

  it('has older news than memory of what it held before', async () => {
    await suggestionBook.put(record('a'));
    const mend = breaks();
    await suggestionBook.put(decided('a'));
    mend();
    expect(await inLedger()).toEqual([record('a')]);
    expect([await suggestionBook.get('state-a'), await suggestionBook.find('id-a')]).toEqual([
      decided('a'),
      decided('a'),
    ]);
  });

  it('loses nothing of what comes at once', async () => {
    const names = Array.from({ length: 20 }, (_, at) => `n${at}`);
    const mend = breaks();
    await Promise.all(names.map((name) => suggestionBook.put(record(name))));
    expect(await inMemory()).toHaveLength(20);
    mend();
    await Promise.all([suggestionBook.put(record('last')), suggestionBook.put(decided('n3'))]);
    expect([(await inLedger()).length, await inMemory()]).toEqual([21, []]);
    expect(await suggestionBook.get('state-n3')).toEqual(decided('n3'));
  });

  it('leaves the newest fifty in memory', async () => {
    breaks();
    for (let at = 0; at < 55; at += 1) await suggestionBook.put(record(`n${at}`, { at: second(at) }));
    const left = await inMemory();
    expect(left).toHaveLength(50);
    for (const name of ['n0', 'n4']) expect(left).not.toContain(`unwritten:state-${name}`);
    for (const name of ['n5', 'n54']) expect(left).toContain(`unwritten:state-${name}`);
  });
});

describe('what waits is written by itself', () => {
  const did = { at: second(9), what: 'dismissed', ref, provider: 'compatible' } as const;
  const activities = (): Promise<unknown[]> => using((db) => db.getAll('activity'));
  const pass = async (ms: number): Promise<void> => {
    await vi.advanceTimersByTimeAsync(ms);
    // What is in turn before is done.
    await suggestionBook.waiting();
  };
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('once the ledger takes it again, with what the activity says of it, each once', async () => {
    const mend = full();
    await suggestionBook.put(decided('a'), did);
    await pass(5_000);
    expect([await inLedger(), await inMemory()]).toEqual([[], ['unwritten:state-a']]);
    mend();
    await pass(10_000);
    expect([await inLedger(), await activities(), await inMemory()]).toEqual([
      [decided('a')],
      [{ ...did, ticket: refKey(ref) }],
      [],
    ]);
    await suggestionBook.put(record('b'));
    expect(await activities()).toEqual([{ ...did, ticket: refKey(ref) }]);
    expect(Object.keys(await browser.storage.session.get(null))).toEqual(['policy.now']);
  });

  it('not for ever: later it waits for the next writing, or the next worker', async () => {
    const mend = full();
    await suggestionBook.put(decided('a'), did);
    for (let tries = 0; tries < 8; tries += 1) await pass(20_000);
    mend();
    await pass(120_000);
    expect([await inLedger(), await activities()]).toEqual([[], []]);
    await suggestionBook.writeWaiting();
    expect([await inLedger(), await activities(), await inMemory()]).toEqual([
      [decided('a')],
      [{ ...did, ticket: refKey(ref) }],
      [],
    ]);
  });

  it('not once it was erased', async () => {
    const mend = full();
    await suggestionBook.put(decided('a'), did);
    mend();
    await suggestionBook.forget(ref.origin);
    await pass(60_000);
    expect([await inLedger(), await activities()]).toEqual([[], []]);
  });
});

it('a ledger that fills up half way keeps the rest waiting', async () => {
  const mend = full();
  for (const name of ['a', 'b', 'c']) await suggestionBook.put(record(name));
  mend();
  const put = suggestions.put;
  let room = 2;
  vi.spyOn(suggestions, 'put').mockImplementation((one) => {
    room -= 1;
    return room < 0 ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : put(one);
  });
  await suggestionBook.put(record('d'));
  for (const name of ['a', 'b', 'c', 'd']) expect(await suggestionBook.get(`state-${name}`)).toEqual(record(name));
  vi.mocked(suggestions.put).mockRestore();
  await suggestionBook.put(record('e'));
  expect((await inLedger()).map(({ stateKey }) => stateKey)).toEqual(
    ['a', 'b', 'c', 'd', 'e'].map((name) => `state-${name}`),
  );
  expect(await inMemory()).toEqual([]);
});

describe('what waits in memory', () => {
  it('is nothing that somebody else left there', async () => {
    await browser.storage.session.set({ 'unwritten:x': 'nonsense', 'unwritten:y': { stateKey: 'y' }, other: 1 });
    await suggestionBook.put(record('a'));
    expect([await suggestionBook.get('x'), await suggestionBook.find('y'), await inLedger()]).toEqual([
      undefined,
      undefined,
      [record('a')],
    ]);
  });

  it.each<[Parameters<typeof eraseData>[0]['what'], string[]]>([
    ['activity', []],
    ['everything', []],
    ['learned', ['unwritten:state-a']],
  ])('is erased with what is in the ledger: %s', async (what, left) => {
    const mend = full();
    await suggestionBook.put(record('a'));
    mend();
    await eraseData({ what });
    expect(await inMemory()).toEqual(left);
    await suggestionBook.put(record('b'));
    expect((await inLedger()).map(({ stateKey }) => stateKey)).toEqual([
      ...left.map((key) => key.replace('unwritten:', '')),
      'state-b',
    ]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { forgetWhatWasRead } from '../../../../../../entrypoints/background/desks/forget';
import { eraseLedger, exportLedger, prune, redate } from '../../../../../../entrypoints/background/rules/upkeep';
import { using } from '../../../../../../entrypoints/background/store/ledger/db';
import { queueKey } from '../../../../../../entrypoints/background/store/ledger/jobs';
import { facts } from '../../../../../../entrypoints/background/store/ledger/ledger';
import type { ChangeRecord, RunRecord } from '../../../../../../entrypoints/background/store/ledger/run-record';
import { freshBrowser, ref } from '../../kit/world';

const other = 'https://other.zendesk.com';
const run = (id: string, day: number, state: RunRecord['state'] = 'done'): RunRecord => ({
  id,
  action: { what: 'accept' },
  undoes: null,
  at: new Date(Date.UTC(2026, 10, day, 8)).toISOString(),
  state,
});
const change = (of: string, at: number, origin: string = ref.origin): ChangeRecord => ({
  run: of,
  at,
  ticket: `zendesk|${origin}|${at}`,
  ref: { ...ref, origin, ticketId: String(at + 1) },
  number: `#${at}`,
  subject: 'Printer is on fire',
  scope: null,
  stamp: 's1',
  suggestionId: null,
  values: [],
  state: 'done',
  error: null,
  stampAfter: null,
  attempts: 1,
  notBefore: '',
});
const left = (): Promise<readonly [string[], [string, number][]]> =>
  using(async (db) => [await db.getAllKeys('runs'), await db.getAllKeys('changes')]);

beforeEach(async () => {
  freshBrowser();
  Object.assign(browser.tabs, { query: () => Promise.resolve([]) });
  await using(async (db) => {
    for (const one of [run('a', 1), run('b', 1, 'running'), run('c', 28)]) await db.put('runs', one);
    for (const one of [change('a', 0), change('a', 1), change('b', 0), change('c', 0), change('c', 1, other)])
      await db.put('changes', one);
  });
});

describe('what was done from the queue', () => {
  it('goes with its changes when it is too old, unless it is being done', async () => {
    await prune(10, new Date(Date.UTC(2026, 10, 30)));
    expect(await left()).toEqual([
      ['b', 'c'],
      [
        ['b', 0],
        ['c', 0],
        ['c', 1],
      ],
    ]);
  });

  it('counts from now where the clock was wrong when it was done', async () => {
    await redate(['2026-11-01'], new Date(Date.UTC(2026, 10, 30)));
    await prune(10, new Date(Date.UTC(2026, 10, 30)));
    expect((await left())[0]).toEqual(['a', 'b', 'c']);
  });

  it('is in the export', async () => {
    const { runs, changes } = await exportLedger();
    expect([runs, changes]).toMatchObject([
      [{ id: 'a' }, {}, {}],
      [{ run: 'a', subject: 'Printer is on fire' }, {}, {}, {}, {}],
    ]);
  });

  it.each(['activity', 'everything'] as const)(
    'goes when %s is erased, and lists are told in full again',
    async (what) => {
      await facts.put(queueKey(ref.origin), '{}');
      await facts.put('learnt|server', 'x');
      await eraseLedger(what);
      expect(await left()).toEqual([[], []]);
      expect(await facts.get(queueKey(ref.origin))).toBeUndefined();
      expect(await facts.get('learnt|server')).toBe(what === 'activity' ? 'x' : undefined);
    },
  );

  it('goes with the desk that it was done at, and what was done elsewhere in the same run stays', async () => {
    await forgetWhatWasRead(ref.origin, false);
    expect(await left()).toEqual([['c'], [['c', 1]]]);
  });
});

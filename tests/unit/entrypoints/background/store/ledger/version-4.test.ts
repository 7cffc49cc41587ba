import { beforeEach, describe, expect, it } from 'vitest';
import type { TicketRef } from '../../../../../../core/ticket';
import { LEDGER_VERSION, openLedger, using } from '../../../../../../entrypoints/background/store/ledger/db';
import { suggestions } from '../../../../../../entrypoints/background/store/ledger/ledger';
import { suggestionBook } from '../../../../../../entrypoints/background/store/ledger/suggestion-book';
import { ticketRecordSchema } from '../../../../../../entrypoints/background/store/ledger/ticket-record';
import { tickets } from '../../../../../../entrypoints/background/store/ledger/tickets';
import { freshBrowser } from '../../kit/world';
import { fillVersion4, version4 } from './ledger-v4';

const zendesk = (ticketId: string): TicketRef => ({ desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId });
const freshdesk = (ticketId: string): TicketRef => ({
  desk: 'freshdesk',
  origin: 'https://acme.freshdesk.com',
  ticketId,
});
const halopsa = (ticketId: string): TicketRef => ({ desk: 'halopsa', origin: 'https://acme.halopsa.com', ticketId });

beforeEach(async () => {
  freshBrowser();
  await fillVersion4();
});

describe('a ledger of version 4', () => {
  it('is brought to the present version and is laid out like one that is new', async () => {
    const described = async (): Promise<unknown> => {
      const db = await openLedger();
      const transaction = db.transaction([...db.objectStoreNames]);
      const layout = [...db.objectStoreNames].map((name) => {
        const { keyPath, autoIncrement, indexNames } = transaction.objectStore(name);
        return { name, keyPath, autoIncrement, indexes: [...indexNames] };
      });
      db.close();
      return [db.version, layout];
    };
    const brought = await described();
    freshBrowser();
    expect([LEDGER_VERSION, brought]).toEqual([7, await described()]);
  });

  it.each([
    ['the newest of two, which nobody decided, though the older one was accepted', zendesk('1042'), '1', null],
    ['the newest one, accepted, where nothing fitted before', zendesk('1043'), '0', 'accepted'],
    ['the newest of three in time, whatever its key', zendesk('1060'), 'c', 'dismissed'],
    ['one whose decision was undone as one without', halopsa('30117'), 'b', null],
    ['one where nothing fitted', halopsa('30118'), 'd', null],
  ] as const)('names of each ticket %s', async (_name, ref, sign, decision) => {
    const record = await tickets.get(ref);
    const suggestionId = sign.repeat(2).padEnd(24, '0123456789abcdef0123456789');
    expect(record).toMatchObject({ ref, suggestionId, decision });
    expect(await suggestions.named(suggestionId)).toMatchObject({ ref });
  });

  it.each([
    [zendesk('1050'), '9e21c4b7aa', 'dismissed'],
    [zendesk('1051'), 'd07f33e810', null],
    [freshdesk('311'), '77aa01d2c9', 'dismissed'],
    [freshdesk('312'), '58b0c9d6e2', null],
  ] as const)('names what versions before had left to it: %o', async (ref, suggestionId, decision) => {
    expect(await tickets.get(ref)).toMatchObject({ suggestionId, decision });
  });

  it('has one readable record for each ticket that something was suggested for, and nothing that waits or is to be done', async () => {
    const made = await using((db) => db.getAll('tickets'));
    expect(made.map(({ ref }) => `${ref.desk} ${ref.ticketId}`)).toEqual([
      'freshdesk 311',
      'freshdesk 312',
      'halopsa 30117',
      'halopsa 30118',
      'zendesk 1042',
      'zendesk 1043',
      'zendesk 1050',
      'zendesk 1051',
      'zendesk 1060',
    ]);
    for (const record of made) {
      expect(ticketRecordSchema.parse(record)).toEqual(record);
      // They were suggested for people who had the ticket before them.
      expect([record.waits, record.seenAt, record.stamp]).toEqual([undefined, record.at, null]);
    }
    expect([await tickets.waiting(), await using((db) => db.getAll('jobs'))]).toEqual([0, []]);
  });

  it('keeps everything else as it was, what cannot be read too', async () => {
    const db = await openLedger();
    for (const store of ['suggestions', 'examples', 'catalogues', 'models', 'facts', 'usage', 'days'] as const) {
      const found: unknown[] = await db.getAll(store);
      expect(found).toHaveLength(version4[store].length);
      expect(found).toEqual(expect.arrayContaining([...version4[store]]));
    }
    expect(await db.getAllKeys('activity')).toEqual(version4.activity.map(({ key }) => key));
    expect(await db.getAll('activity')).toMatchObject(version4.activity.map(({ value }) => value));
    db.close();
  });

  it('goes on with what comes next: a newer suggestion for an unopened ticket takes the older one’s place and waits', async () => {
    const older = await suggestions.named('9e21c4b7aa');
    if (older === undefined) throw new Error('it was kept');
    const at = '2026-11-30T08:00:00.000Z';
    await suggestionBook.put({ ...older, stateKey: 'new', suggestionId: 'new', decision: null, at }, undefined, true);
    expect(await tickets.get(zendesk('1050'))).toMatchObject({ suggestionId: 'new', decision: null });
    expect([await tickets.waiting(), await tickets.waiting('https://acme.zendesk.com')]).toEqual([1, 1]);
  });
});

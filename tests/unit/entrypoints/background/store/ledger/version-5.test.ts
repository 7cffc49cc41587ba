import { beforeEach, describe, expect, it } from 'vitest';
import { refKey, type TicketRef } from '../../../../../../core/ticket';
import { LEDGER_VERSION, openLedger, using } from '../../../../../../entrypoints/background/store/ledger/db';
import { jobs } from '../../../../../../entrypoints/background/store/ledger/jobs';
import { activity } from '../../../../../../entrypoints/background/store/ledger/ledger';
import { ticketRecordSchema } from '../../../../../../entrypoints/background/store/ledger/ticket-record';
import { tickets } from '../../../../../../entrypoints/background/store/ledger/tickets';
import { freshBrowser } from '../../kit/world';
import { fillVersion5, version5 } from './ledger-v5';

const zendesk = (ticketId: string): TicketRef => ({ desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId });
const halopsa = (ticketId: string): TicketRef => ({ desk: 'halopsa', origin: 'https://acme.halopsa.com', ticketId });

beforeEach(async () => {
  freshBrowser();
  await fillVersion5();
});

describe('a ledger of version 5', () => {
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
    [
      'that waits for somebody to open it',
      zendesk('1070'),
      [{ fieldId: '900', optionId: 'vpn' }, { optionId: 'high' }],
    ],
    ['where nothing fitted', halopsa('30120'), []],
    ['that was decided', zendesk('1043'), [{ fieldId: '900', confidence: 0.81 }, { fieldId: 'priority' }]],
  ] as const)('keeps the newest suggestion in short of a ticket %s', async (_name, ref, suggested) => {
    expect((await tickets.get(ref))?.suggested).toMatchObject(suggested);
  });

  it('keeps every ticket as it was beside that, readable, told by no list that says what a row needs', async () => {
    const made = await using((db) => db.getAll('tickets'));
    expect(made.map(({ key }) => key)).toEqual(version5.tickets.map(({ key }) => key));
    for (const [index, record] of made.entries()) {
      const { suggested, ...before } = ticketRecordSchema.parse(record);
      expect(before).toEqual(version5.tickets[index]);
      expect(suggested === undefined).toBe(before.suggestionId === null);
    }
    expect(await using((db) => db.countFromIndex('tickets', 'listedAt'))).toBe(0);
  });

  it('finds what happened on one ticket, and what happened on none stays so', async () => {
    const of = zendesk('1070');
    expect((await activity.of(of)).map(({ what }) => what)).toEqual(['suggested', 'drafted']);
    const all = await using((db) => db.getAll('activity'));
    expect(all).toMatchObject(version5.activity.map(({ value }) => value));
    for (const { ref, ticket } of all) expect(ticket).toBe(ref === null ? undefined : refKey(ref));
  });

  it('keeps everything else as it was, and what is to be done', async () => {
    const db = await openLedger();
    for (const store of [
      'suggestions',
      'examples',
      'catalogues',
      'models',
      'facts',
      'usage',
      'days',
      'jobs',
    ] as const) {
      const found: unknown[] = await db.getAll(store);
      expect(found).toHaveLength(version5[store].length);
      expect(found).toEqual(expect.arrayContaining([...version5[store]]));
    }
    expect([await db.count('runs'), await db.count('changes')]).toEqual([0, 0]);
    db.close();
    expect(await jobs.count(halopsa('1').origin)).toBe(1);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { AdmissionFacts } from '../../../../../core/policy/access';
import type { QueueTicket } from '../../../../../core/queue';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';
import { using } from '../../../../../entrypoints/background/store/ledger/db';
import { lookAt } from '../../../../../entrypoints/background/watch/look';
import { watchBook } from '../../../../../entrypoints/background/watch/watch-book';
import { store } from '../kit/model';
import { manage, policyIsSetHere } from '../kit/policy-now';
import { WatchWorld, jobIds, listed, origin, ticketOf, watching } from './watch-world';

const world = new WatchWorld();
policyIsSetHere();

const facts: AdmissionFacts = { user: ['7'], groups: [], organisation: ['Acme'], ticketType: [] };
const row = (id: string, admissionFacts?: AdmissionFacts): QueueTicket => ({
  ...listed(ticketOf(id)),
  ...(admissionFacts === undefined ? {} : { admissionFacts }),
});
const onlyAcme = { access: { organisations: ['Acme'] } };
/** All that the ledger holds, as text. */
const written = (): Promise<string> =>
  using(async (db) => JSON.stringify([await db.getAll('tickets'), await db.getAll('jobs'), await db.getAll('facts')]));
const asks = () => world.asks.flatMap((ask) => (ask.what === 'changes' ? [ask.asks] : []));
let hours = 0;
/** An hour after the one before. */
async function look(): Promise<void> {
  hours += 1;
  const now = new Date(Date.now() + hours * 3_600_000);
  await lookAt(origin, ['v1'], await loadEffective(), () => now);
}

beforeEach(async () => {
  world.renew();
  await store(watching());
  // What was there before anybody watched is no work.
  await look();
  world.asks = [];
});

describe('a look at a desk', () => {
  it('asks for nothing about who and whose while everybody is admitted', async () => {
    world.news.set(origin, [row('1')]);
    await look();
    expect([asks(), await jobIds()]).toEqual([[[]], ['1']]);
  });

  it('writes nothing down of a ticket that the organisation does not admit; of which the list does not say it, only that it is to be read', async () => {
    manage(onlyAcme);
    const rows = [
      row('1', facts),
      row('2', { ...facts, organisation: ['Globex'] }),
      row('3', { ...facts, organisation: null }),
      row('4', { ...facts, organisation: [] }),
      row('5'),
    ];
    world.news.set(origin, rows);
    await look();
    expect([asks(), await jobIds()]).toEqual([[['organisation']], ['1', '3', '5']]);
    const kept = await written();
    expect(kept).toContain('Ticket 1');
    // Neither the others nor what admitted the first.
    for (const left of ['Ticket 2', 'Ticket 3', 'Ticket 4', 'Ticket 5', 'Acme', 'Globex'])
      expect([left, kept.includes(left)]).toEqual([left, false]);
  });

  it('comes to nothing where a rule came meanwhile that the list was not asked for, and goes on from the same place', async () => {
    const { mark } = await watchBook.get(origin, ['v1']);
    world.news.set(origin, [row('1')]);
    world.gate = () => Promise.resolve(manage(onlyAcme));
    await look();
    expect([await jobIds(), (await written()).includes('Ticket 1')]).toEqual([[], false]);
    world.gate = () => Promise.resolve();
    world.news.set(origin, [row('1', facts)]);
    await look();
    expect([await jobIds(), world.looks()]).toEqual([['1'], [mark, mark]]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../../../core/errors';
import type { Policy } from '../../../../../core/policy/schema';
import { jobs } from '../../../../../entrypoints/background/store/ledger/jobs';
import { tickets } from '../../../../../entrypoints/background/store/ledger/tickets';
import { doJob } from '../../../../../entrypoints/background/watch/do-job';
import { ANSWER, store } from '../kit/model';
import { manage, policyIsSetHere } from '../kit/policy-now';
import { catalogue, publicTicket, twoFields } from '../kit/world';
import { WatchWorld, jobIds, nothingChanges, origin, ticketOf, watching } from './watch-world';
import { answersCompatible } from '../kit/stand-in';

const world = new WatchWorld();
policyIsSetHere();
answersCompatible(() => world.model);

beforeEach(async () => {
  world.renew();
  await store(watching());
});

/** A ticket about which something would be asked, so that the test could fail. */
async function thenAnother(): Promise<void> {
  world.answerEach(ANSWER);
  await world.found([ticketOf('other')]);
  await world.drain();
  expect([world.model.asked.length, await tickets.waiting(), await jobIds()]).toEqual([1, 1, []]);
  expect(world.asked()).toContain('Problem other.');
}

const facts = { user: ['7'], groups: [], organisation: ['Globex'], ticketType: [] };
describe('nothing is asked about an unopened ticket', () => {
  it.each<[string, object, Policy?]>([
    ['that has a category already', { values: { '900': 'printer', priority: 'normal' } }],
    ['that is closed', { closed: true }],
    ['whose category the person has not told yet', { catalogue: twoFields }],
    ['on whose form there is nothing to set', { catalogue: { ...catalogue, fields: [] } }],
    ['whose organisation is not admitted', { admissionFacts: facts }, { access: { organisations: ['Acme'] } }],
    ['of which the desk does not say whose it is', {}, { access: { organisations: ['Acme'] } }],
    ['of which nothing is proven public', { ticket: { ref: ticketOf('1'), messages: [{ text: 'SECRET' }] } }],
    [
      'with one message that is not public',
      {
        ticket: {
          ...publicTicket(['Problem 1.'], ticketOf('1')),
          messages: publicTicket(['Problem 1.'], ticketOf('1')).messages.map((each) => ({
            ...each,
            visibility: 'internal',
          })),
        },
      },
    ],
  ])('%s', async (_name, says, policy) => {
    if (policy) manage(policy);
    world.says.set('1', says);
    world.says.set('other', { admissionFacts: { ...facts, organisation: ['Acme'] } });
    await world.found([ticketOf('1')]);
    await world.drain();
    expect([world.reads('1'), world.model.asked, await tickets.waiting()]).toEqual([1, [], 0]);
    expect(await jobIds()).toEqual([]);
    const asks = world.asks.flatMap((ask) => (ask.what === 'read' ? ask.admissionFacts : []));
    expect(asks).toEqual([policy !== undefined]);
    await thenAnother();
  });

  it.each<ErrorCode>(['nothing-public', 'visibility-unknown', 'scrape-partial', 'not-the-same-ticket'])(
    'that its tab cannot tell: %s ends it and lets its desk go on',
    async (code) => {
      world.gate = (ask) => {
        if (ask.what === 'read' && ask.ref.ticketId === '1') world.deskFails(code);
        else world.desksFail.clear();
        return Promise.resolve();
      };
      await world.found([ticketOf('1')]);
      await world.drain();
      expect([world.model.asked, await jobIds()]).toEqual([[], []]);
      await thenAnother();
    },
  );

  it('whose answer the ledger knows, however often it changes otherwise', async () => {
    await world.found([ticketOf('1')]);
    const drained = world.drain();
    (await world.model.request()).answer(ANSWER);
    await drained;
    expect(await tickets.waiting(origin)).toBe(1);
    await world.found([ticketOf('1')], 's2');
    expect(await jobIds()).toEqual(['1']);
    await world.drain();
    expect([world.reads('1'), world.model.asked.length, await jobIds()]).toEqual([2, 1, []]);
  });

  it('and no tab is asked for its text, while it may not be', async () => {
    await store(watching({ agreedUnopened: [] }));
    await world.found([ticketOf('1')]);
    await world.drain();
    expect([world.asks, world.model.asked, await jobIds()]).toEqual([[], [], ['1']]);
    await store(watching());
    await world.drain(AbortSignal.abort());
    expect([world.asks, await jobIds()]).toEqual([[], ['1']]);
  });

  it('and no tab for one that was taken right before everything ended', async () => {
    await world.found([ticketOf('1')]);
    const job = await jobs.take('w1', new Set());
    if (job === undefined) throw new Error('it is to be done');
    expect(await doJob(job, world.hub, AbortSignal.abort(), nothingChanges)).toEqual({ is: 'not-now' });
    expect([world.asks, world.model.asked]).toEqual([[], []]);
  });
});

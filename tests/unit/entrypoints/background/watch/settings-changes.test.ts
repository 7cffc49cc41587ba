import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../../../../core/settings';
import { examples } from '../../../../../entrypoints/background/store/ledger/ledger';
import { tickets } from '../../../../../entrypoints/background/store/ledger/tickets';
import { watchBook } from '../../../../../entrypoints/background/watch/watch-book';
import type { Watcher } from '../../../../../entrypoints/background/watch/watcher';
import { ANSWER, store } from '../kit/model';
import { until } from '../kit/running';
import { WatchWorld, allJobs, jobIds, listed, origin, otherOrigin, ticketOf, watching } from './watch-world';
import { watchers } from './watchers';
import { answersCompatible } from '../kit/stand-in';

const world = new WatchWorld();
answersCompatible(() => world.model);

const on = { triage: true, draft: true, watch: true, summary: false };
const some = (...ids: readonly string[]) => ids.map((id) => listed(ticketOf(id)));
const { running, rests, forgetRests, lookAgain, allRest } = watchers(world);

beforeEach(async () => {
  await allRest();
  world.renew();
  await store(watching());
});

describe('switching', () => {
  const views = [{ id: 'v1', title: 'Unassigned' }];
  const compatible = (contextChars = 24_000) => ({
    compatible: { address: 'http://localhost:11434', model: 'fake', contextChars },
  });
  const underWay = async (): Promise<Watcher> => {
    const watcher = await running();
    world.news.set(origin, some('1'));
    await forgetRests();
    watcher.look();
    await world.model.request();
    return watcher;
  };

  it('Deskside off ends the request under way and leaves the job, which is done once it is on again', async () => {
    const watcher = await underWay();
    await store(watching({ enabled: false }));
    await rests(watcher);
    expect(world.model.asked[0]?.call.signal.aborted).toBe(true);
    expect(await allJobs()).toMatchObject([{ lease: null, attempts: 0 }]);
    await store(watching());
    (await world.model.request(2)).answer(ANSWER);
    await until(async () => (await tickets.waiting()) === 1);
    await rests(watcher);
    expect(await jobIds()).toEqual([]);
  });

  it.each<[string, Partial<Settings>]>([
    ['how replies are written', { writing: { rules: '', tone: 'kind', language: '', terms: '' } }],
    ['prices', { prices: { 'openai gpt': { in: 1 } } }],
    ['what is learnt', { learning: { fromDecisions: false, retentionDays: 3 } }],
    ['a limit that is used up by now', { limits: { tokensPerMonth: 0, resetDay: 1 } }],
    ['drafts off', { capabilities: { ...on, draft: false } }],
    [
      'another provider’s model',
      { providers: { ...compatible(), openai: { address: '', model: 'x', contextChars: 3000 } } },
    ],
    ['one view more', { desks: { [origin]: { descriptions: {}, watched: [...views, { id: 'v2', title: 'Mine' }] } } }],
    [
      'what values mean on another desk',
      {
        desks: {
          [origin]: { descriptions: {}, watched: views },
          [otherOrigin]: { descriptions: { '900': { vpn: 'what connects' } } },
        },
      },
    ],
  ])('something that it does not rest on lets the request under way go on: %s', async (_name, change) => {
    const watcher = await underWay();
    const planned = vi.spyOn(examples, 'of');
    await store(watching(change));
    await until(() => planned.mock.calls.length > 0);
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    (await world.model.request()).answer(ANSWER);
    await until(async () => (await tickets.waiting()) === 1);
    await rests(watcher);
    expect([world.model.asked.length, world.model.asked[0]?.call.signal.aborted]).toEqual([1, false]);
  });

  it.each<[string, Partial<Settings>]>([
    ['suggestions off', { capabilities: { ...on, triage: false } }],
    ['this off', { capabilities: { ...on, watch: false } }],
    ['the consent taken back', { agreedUnopened: [] }],
    ['the provider cleared', { providers: {} }],
  ])('what it rests on ends it, and nothing is asked: %s', async (_name, change) => {
    const watcher = await underWay();
    await store(watching(change));
    await until(() => world.model.asked[0]?.call.signal.aborted === true);
    await rests(watcher);
    expect([world.model.asked.length, await tickets.waiting()]).toEqual([1, 0]);
  });

  it.each<[string, Partial<Settings>]>([
    [
      'what values mean here',
      { desks: { [origin]: { descriptions: { '900': { vpn: 'what connects' } }, watched: views } } },
    ],
    ['how much goes along', { providers: compatible(3000) }],
    ['whether similar tickets go along', { examplesInPrompt: false }],
  ])('to another question asks that one instead: %s', async (_name, change) => {
    const watcher = await underWay();
    await store(watching(change));
    (await world.model.request(2)).answer(ANSWER);
    await until(async () => (await tickets.waiting()) === 1);
    await rests(watcher);
    expect([world.model.asked[0]?.call.signal.aborted, world.model.asked.length, await jobIds()]).toEqual([
      true,
      2,
      [],
    ]);
  });

  it('while the ticket is read asks by what is set now', async () => {
    const watcher = await running();
    world.news.set(origin, some('1'));
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    world.gate = ({ what }) => (what === 'read' ? held : Promise.resolve());
    await forgetRests();
    watcher.look();
    await until(() => world.reads() === 1);
    await store(
      watching({ desks: { [origin]: { descriptions: { '900': { vpn: 'what connects' } }, watched: views } } }),
    );
    go();
    const { request, answer } = await world.model.request();
    answer(ANSWER);
    await rests(watcher);
    expect([world.model.asked.length, JSON.stringify(request).includes('what connects')]).toEqual([1, true]);
  });

  it('on again, as when the policy has arrived, goes on with what could not be asked before', async () => {
    const watcher = await running();
    world.hub.follow('closed');
    await world.found([ticketOf('1')]);
    await lookAgain(watcher);
    expect([world.model.asked, await jobIds()]).toEqual([[], ['1']]);
    world.hub.follow('on');
    (await world.model.request()).answer(ANSWER);
    await rests(watcher);
    expect(await jobIds()).toEqual([]);
  });

  it('this off, or the view off, ends it and drops the job', async () => {
    const watcher = await underWay();
    await store(watching({ desks: {} }));
    await until(async () => (await jobIds()).length === 0);
    await rests(watcher);
    expect([world.model.asked.length, world.model.asked[0]?.call.signal.aborted]).toEqual([1, true]);
  });

  it('to something else lets a provider that rested be asked again at once', async () => {
    const watcher = await running();
    await watchBook.providerFailed({ code: 'bad-key' });
    await world.found([ticketOf('1')]);
    await lookAgain(watcher);
    expect(world.model.asked).toEqual([]);
    await store(watching({ writing: { rules: '', tone: 'kind', language: '', terms: '' } }));
    (await world.model.request()).answer(ANSWER);
    await rests(watcher);
    expect([await jobIds(), await watchBook.provider()]).toEqual([[], null]);
  });
});

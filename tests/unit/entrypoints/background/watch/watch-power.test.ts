import { beforeEach, describe, expect, it } from 'vitest';
import { dayOf, periodOf } from '../../../../../core/limits';
import type { Policy } from '../../../../../core/policy/schema';
import type { Settings } from '../../../../../core/settings';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';
import { dayBook } from '../../../../../entrypoints/background/store/ledger/day-book';
import { watchPower, type WatchPower } from '../../../../../entrypoints/background/watch/watch-power';
import { DESTINATION, store } from '../kit/model';
import { manage, policyIsSetHere, setPolicy } from '../kit/policy-now';
import { WatchWorld, watching } from './watch-world';
import { answersCompatible } from '../kit/stand-in';

const world = new WatchWorld();
policyIsSetHere();
answersCompatible(() => world.model);

const power = async (change: Partial<Settings> = {}, online = true): Promise<WatchPower> => {
  await store(watching(change));
  return watchPower(await loadEffective(), online);
};
const refusedFor = (code: string) => ({ may: false, problem: { code }, asks: [] });
const on = { triage: true, draft: true, watch: true, summary: false };
const preset: Policy = {
  provisioned: true,
  provider: { use: 'compatible', address: 'http://localhost:11434', model: 'fake' },
};
const spend = (tokens: number) =>
  dayBook.add(dayOf(new Date()), { tokens, estimated: 0 }, periodOf(new Date(), 1), dayBook.erasures());

beforeEach(() => {
  world.renew();
  dayBook.erased();
});

describe('tickets that nobody opened are triaged', () => {
  it('once it is switched on and agreed to, by the chosen provider', async () =>
    expect(await power()).toMatchObject({ may: true, providers: { first: { label: world.model.label } } }));

  it.each<[string, Partial<Settings>, string]>([
    ['while Deskside is off', { enabled: false }, 'off'],
    ['before anybody has touched the switch', { enabled: null }, 'off'],
    ['while it is not switched on by itself', { capabilities: { ...on, watch: false } }, 'off'],
    ['while suggestions are off', { capabilities: { ...on, triage: false } }, 'off'],
    ['with a provider that is not set up', { providers: {} }, 'no-provider'],
    ['while each request waits for a press', { askEachRequest: true }, 'not-approved'],
  ])('not %s', async (_name, change, code) => expect(await power(change)).toMatchObject(refusedFor(code)));

  it.each<[string, Policy, string]>([
    ['has paused Deskside', { enabled: false }, 'paused'],
    ['is not licensed for it', { licensed: false }, 'not-licensed'],
    ['wants none triaged in the background', { watchInBackground: false }, 'off'],
    ['wants each request to be seen', { eachRequestAsked: true }, 'not-approved'],
    ['allows other providers only', { allowed: { providers: ['on-device'] } }, 'not-allowed'],
  ])('not where an organisation %s', async (_name, policy, code) => {
    manage(policy);
    expect(await power()).toMatchObject(refusedFor(code));
  });

  it.each(['waiting', 'unreadable'] as const)('not while the policy is %s', async (is) => {
    setPolicy({ is });
    expect(await power()).toMatchObject(refusedFor(`policy-${is}`));
  });

  it('once the person has agreed to that by itself, whatever they have agreed to for tickets that they open', async () => {
    const asks = [{ destination: DESTINATION, label: world.model.label }];
    expect(await power({ agreed: [DESTINATION], agreedUnopened: [] })).toEqual({ may: false, problem: null, asks });
    expect(await power({ agreed: [], agreedUnopened: [DESTINATION] })).toMatchObject({ may: true });
    expect(await power({ agreedUnopened: [`${DESTINATION}/else`] })).toMatchObject({ may: false, problem: null });
  });

  it('not because an organisation provisions them: the person agrees to its provider too', async () => {
    manage(preset);
    expect(await power({ agreedUnopened: [] })).toMatchObject({
      may: false,
      problem: null,
      asks: [{ destination: DESTINATION }],
    });
    // What they agreed to themselves was another matter.
    expect(await power({ agreedUnopened: [DESTINATION] })).toMatchObject({ may: false, problem: null });
    expect(await power({ agreedUnopened: [`managed ${DESTINATION}`] })).toMatchObject({ may: true });
  });

  it('not once the month’s limit is used up', async () => {
    const limits = { tokensPerMonth: 100, resetDay: 1 };
    await spend(99);
    expect(await power({ limits })).toMatchObject({ may: true });
    await spend(1);
    expect(await power({ limits })).toMatchObject(refusedFor('limit-reached'));
  });

  it('not while the computer is offline', async () =>
    expect(await power({}, false)).toMatchObject(refusedFor('offline')));

  it('on this device without consent, network or limit', async () => {
    const limits = { tokensPerMonth: 0, resetDay: 1 };
    expect(await power({ provider: 'on-device', agreed: [], agreedUnopened: [], limits }, false)).toMatchObject({
      may: true,
      providers: { first: { kind: 'classifier' } },
    });
  });
});

import { beforeEach, expect, it } from 'vitest';
import type { Settings } from '../../../../../core/settings';
import { toldPower } from '../../../../../entrypoints/background/queue/power';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';
import { store } from '../kit/model';
import { manage, policyIsSetHere } from '../kit/policy-now';
import { answersCompatible } from '../kit/stand-in';
import { watching, WatchWorld } from '../watch/watch-world';

const world = new WatchWorld();
policyIsSetHere();
answersCompatible(() => world.model);

const power = async (change: Partial<Settings> = {}) => {
  await store(watching(change));
  return toldPower(await loadEffective());
};
const on = { on: true, error: null, bulk: true, statuses: true };

beforeEach(() => world.renew());

it('says that tickets that nobody opened are left alone where nothing but the press on each request stops them', async () =>
  expect(await power({ askEachRequest: true })).toEqual({ ...on, asksEach: true }));

it('says so where the organisation wants each request to be seen', async () => {
  manage({ eachRequestAsked: true });
  expect(await power()).toEqual({ ...on, asksEach: true });
});

it.each<[string, Partial<Settings>]>([
  ['requests wait for nobody', {}],
  [
    'such tickets are not wanted',
    { askEachRequest: true, capabilities: { triage: true, draft: true, watch: false, summary: false } },
  ],
  ['what answers is on this device', { askEachRequest: true, provider: 'on-device' }],
  ['there is no provider that could answer', { askEachRequest: true, providers: {} }],
])('says nothing of it where %s', async (_name, change) => expect(await power(change)).toEqual(on));

it('says nothing of it while the queue is off', async () =>
  expect(await power({ askEachRequest: true, enabled: false })).toMatchObject({ on: false, error: { code: 'off' } }));

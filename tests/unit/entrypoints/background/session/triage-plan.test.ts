import { beforeEach, expect, it } from 'vitest';
import type { DeskField } from '../../../../../core/fields';
import { triagePlan } from '../../../../../entrypoints/background/session/triage-plan';
import { loadEffective } from '../../../../../entrypoints/background/policy/load';
import { createOnDevice } from '../../../../../providers/on-device';
import { freshBrowser, publicTicket } from '../kit/world';

const whole: DeskField = {
  id: '900',
  title: 'Category',
  kind: 'dropdown',
  options: ['printer', 'vpn', 'mail'].map((id) => ({ id, path: [id] })),
};

beforeEach(freshBrowser);

it('a plan knows the whole field beside what the ticket can take; only the latter names the ticket’s state', async () => {
  const { settings, rules } = await loadEffective();
  const desks = { 'https://acme.zendesk.com': { categoryFieldId: '900', descriptions: { '900': { vpn: 'tunnels' } } } };
  const effective = { settings: { ...settings, desks: desks as unknown as typeof settings.desks }, rules };
  const first = createOnDevice();
  const providers = { first, second: null, identity: 'x' } as unknown as Parameters<typeof triagePlan>[3];
  const plan = (options: DeskField['options'], all: readonly DeskField[]) =>
    triagePlan(
      publicTicket(),
      { kind: 'ready', category: { ...whole, options }, priority: null },
      effective,
      providers,
      all,
    );
  const one = await plan(whole.options.slice(0, 1), [whole]);
  expect(one.task.whole).toEqual([whole]);
  expect(one.task.category?.options.map(({ id }) => id)).toEqual(['printer']);
  expect(one.task.descriptions).toEqual({ printer: '', vpn: 'tunnels', mail: '' });
  expect((await plan(whole.options.slice(0, 1), [])).stateKey).toBe(one.stateKey);
  expect((await plan(whole.options.slice(0, 2), [whole])).stateKey).not.toBe(one.stateKey);
});

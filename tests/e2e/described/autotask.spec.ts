import { autotask } from '../../desks/described/autotask/index';
import type { AutotaskAccount } from '../../desks/described/autotask/account';
import { canaryPattern } from '../../desks/shared/canary';
import { notable } from '../../desks/shared/story/index';
import { DescribedInPage, shipped, valueOf } from './kit/desk';
import { expect, test, type Ready } from './kit/test';

const account = (ready: Ready): AutotaskAccount => ready.account() as AutotaskAccount;

const at = async (ready: Ready, address: string): Promise<DescribedInPage> =>
  DescribedInPage.at(await ready.context.newPage(), ready.server.origin + address, {
    description: shipped(autotask.id),
    base: autotask.base,
  });

test.describe(autotask.facts.name, { tag: ['@described', `@${autotask.id}`] }, () => {
  test.use({ practice: autotask });

  test('of a ticket that is looked at the title is read, and nothing of its feed', async ({ ready }) => {
    const id = ready.idOf(notable.showcase);
    const desk = await at(ready, account(ready).detailOf(id));
    await expect.poll(() => desk.detected()).toBe(id);
    const read = valueOf(await desk.read(id));
    expect(read).toMatchObject({ messages: [], scope: 'Standard' });
    expect(read.subject).toContain('printer');
    expect(JSON.stringify(read).match(canaryPattern)).toBeNull();
    expect(valueOf(await desk.catalogue()).fields).toEqual([]);
    expect(ready.server.requests().filter(({ path }) => path !== '/favicon.ico')).toEqual([]);
  });

  test('in the frame of the outer page it is shown, and its form is set', async ({ ready }) => {
    const id = ready.idOf(notable.showcase);
    const { landingOf, addressOf, detailOf } = account(ready);
    const looking = await at(ready, landingOf(detailOf(id)));
    await expect.poll(() => looking.detected()).toBe(id);

    const desk = await at(ready, landingOf(addressOf(id)));
    await expect.poll(() => desk.detected()).toBe(id);
    const field = valueOf(await desk.catalogue()).fields.find(({ title }) => title === 'Queue');
    if (field === undefined) throw new Error('There is no queue');
    expect(await desk.apply(id, field, 'Monitoring Alert')).toEqual({ ok: true });
    expect(await desk.value(id, field)).toBe('Monitoring Alert');
    expect([ready.server.writes(), ready.account().sent()]).toEqual([[], []]);
  });

  test('a field that hangs on another offers what its list holds now', { tag: '@wide' }, async ({ ready }) => {
    const id = ready.idOf(notable.showcase);
    const desk = await ready.at(notable.showcase);
    await expect.poll(() => desk.isShown(id)).toBe(true);
    const called = async (name: string) => {
      const field = valueOf(await desk.catalogue()).fields.find(({ title }) => title === name);
      if (field === undefined) throw new Error(`There is no ${name}`);
      return field;
    };
    expect(await desk.apply(id, await called('Issue Type'), 'Network')).toEqual({ ok: true });
    const below = await called('Sub-Issue Type');
    expect(below.options.map(({ id: name }) => name)).toContain('VPN - Certificate');
    expect(await desk.value(id, below)).toBe('null');
    expect(await desk.apply(id, below, 'VPN - Certificate')).toEqual({ ok: true });
    expect(await desk.value(id, below)).toBe('VPN - Certificate');
  });

  test(
    'where a closed list is empty, or nobody knows the labels, no field is offered',
    { tag: '@wide' },
    async ({ ready }) => {
      account(ready).emptyLists();
      const desk = await ready.at(notable.showcase);
      expect(valueOf(await desk.catalogue()).fields).toEqual([]);
      ready.server.reset({ language: 'de' });
      const german = await ready.at(notable.showcase);
      expect(await german.detected()).toBe(ready.idOf(notable.showcase));
      expect(valueOf(await german.catalogue()).fields).toEqual([]);
    },
  );
});

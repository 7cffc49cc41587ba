import { connectwise } from '../../desks/described/connectwise/index';
import type { ConnectwiseAccount } from '../../desks/described/connectwise/account';
import { canaryPattern } from '../../desks/shared/canary';
import { notable, storyTickets } from '../../desks/shared/story/index';
import { DescribedInPage, shipped, valueOf } from './kit/desk';
import { expect, test, type Ready } from './kit/test';

const account = (ready: Ready): ConnectwiseAccount => ready.account() as ConnectwiseAccount;

async function workspace(ready: Ready, ...storyIds: readonly number[]): Promise<DescribedInPage> {
  account(ready).workspace(storyIds.map(ready.idOf));
  const address = ready.server.origin + account(ready).workspaceAddress;
  const desk = { description: shipped(connectwise.id), base: connectwise.base };
  return DescribedInPage.at(await ready.context.newPage(), address, desk);
}

test.describe(connectwise.facts.name, { tag: ['@described', `@${connectwise.id}`] }, () => {
  test.use({ practice: connectwise });

  test('in the workspace, whose address names no ticket, the header does', { tag: '@wide' }, async ({ ready }) => {
    const id = ready.idOf(notable.showcase);
    const desk = await workspace(ready, notable.showcase);
    await expect.poll(() => desk.detected()).toBe(id);
    expect(valueOf(await desk.read(id)).messages.length).toBeGreaterThan(2);
  });

  test('of two tickets side by side none is shown', async ({ ready }) => {
    const [first, second] = [notable.showcase, notable.german[0]] as const;
    const desk = await workspace(ready, first, second);
    expect(await desk.page.locator('.pod_service_ticket_ticket_header').count()).toBe(2);
    expect([
      await desk.detected(),
      await desk.isShown(ready.idOf(first)),
      await desk.isShown(ready.idOf(second)),
    ]).toEqual([null, false, false]);
  });

  test('a server that looks at no condition sends notes, and no word of them is read', async ({ ready }) => {
    account(ready).ignoreConditions();
    const noted = storyTickets.find(({ turns }) => turns.some(({ kind }) => kind === 'note'));
    if (noted === undefined) throw new Error('The company has no note');
    const desk = await ready.at(notable.showcase);
    const read = valueOf(await desk.source.read(ready.idOf(noted.id)));
    const isPublic = (one: { readonly visibility: string }): boolean => one.visibility === 'public';
    expect(read.messages.map(isPublic)).toEqual(noted.turns.map((turn) => turn.public));
    expect(JSON.stringify(read).match(canaryPattern)).toBeNull();
  });

  test('a value that the page clears while its list loads is chosen again', { tag: '@wide' }, async ({ ready }) => {
    const id = ready.idOf(notable.showcase);
    const desk = await ready.at(notable.showcase);
    await expect.poll(() => desk.isShown(id)).toBe(true);
    const { fields } = valueOf(await desk.catalogue());
    for (const [title, name] of [
      ['Type', 'Network'],
      ['Subtype', 'VPN'],
      ['Item', 'Certificate'],
    ] as const) {
      const field = fields.find((one) => one.title === title);
      const option = field?.options.find(({ path }) => path.at(-1) === name);
      if (field === undefined || option === undefined) throw new Error(`There is no ${title} with ${name}`);
      expect(await desk.apply(id, field, option.id), title).toEqual({ ok: true });
    }
    await expect(desk.page.locator('body')).toHaveAttribute('data-practice-loading', '0');
    const values = ['cw_type', 'cw_subType', 'cw_item'].map((name) => desk.page.locator(`input.${name}`).inputValue());
    expect(await Promise.all(values)).toEqual(['Network', 'VPN', 'Certificate']);
    expect([ready.server.writes(), ready.account().sent()]).toEqual([[], []]);
  });
});

import type { Policy } from '../../../core/policy/schema';
import { isChat } from '../desks/kit/says';
import { decided, type DeskTab } from '../support/desk-tab';
import type { Deskside } from '../support/deskside';
import { expect, test, underPolicy } from './kit/test';
import { nothingSet, type ManagedBrowser, type PolicyWorld } from './kit/world';

interface Switch {
  readonly name: string;
  off(world: PolicyWorld, browser: ManagedBrowser): Promise<void>;
  on(world: PolicyWorld, browser: ManagedBrowser): Promise<void>;
}

const enabled =
  (value: boolean) =>
  (_world: PolicyWorld, { deskside }: { readonly deskside: Deskside }) =>
    deskside.configure({ enabled: value });

const switches: readonly Switch[] = [
  {
    name: 'an organisation’s pause',
    off: (world, browser) => world.apply(browser, { ...nothingSet, enabled: false }),
    on: (world, browser) => world.apply(browser, nothingSet),
  },
  {
    name: 'a licence that is taken away',
    off: (world, browser) => world.apply(browser, { ...nothingSet, licensed: false }),
    on: (world, browser) => world.apply(browser, nothingSet),
  },
  { name: 'the person’s own switch', off: enabled(false), on: enabled(true) },
];

async function nothingIsShown(tab: DeskTab): Promise<void> {
  await expect(tab.card).toHaveCount(0);
  await expect(tab.draft).toHaveCount(0);
}

underPolicy('the kill switch', () => {
  for (const { name, off, on } of switches) {
    // One way into the same stop; the others before a release.
    const where = name === 'a licence that is taken away' ? {} : { tag: '@wide' };
    test(
      `${name}: while a question waits and a draft is being written everything ends, and comes back without a reload`,
      where,
      async ({ ready, browserUnderPolicy, deskside, tab, kit, desk, model }) => {
        const drafting = desk.notable.showcase;
        const [waiting = 0] = desk.notable.ordinary;
        await deskside.useModel(model.port);
        await tab.open(drafting);
        await tab.state(decided);
        const chunks = model.holdChunks();
        await tab.openDraft();
        chunks.release(3);
        await tab.draftState('streaming');
        const second = await browserUnderPolicy.newTab(kit);
        await second.open(waiting);
        await second.state('waiting');
        await expect.poll(() => model.received.filter(isChat).length).toBe(3);

        const from = performance.now();
        const aborted = model.waitForAborted(2).then(() => performance.now() - from);
        await off(ready, browserUnderPolicy);
        console.log(
          `${name}: the server saw both requests end after ${Math.round(await aborted)} ms, the file's way into the browser included`,
        );
        await nothingIsShown(tab);
        await nothingIsShown(second);
        expect(model.received.filter(isChat)).toHaveLength(3);

        // Whatever a person does now, nothing is asked any more.
        await second.switchTo(drafting);
        await second.values(drafting);
        await deskside.ask('settings.get', {});
        await nothingIsShown(second);
        expect(model.received.filter(isChat)).toHaveLength(3);

        chunks.open();
        await on(ready, browserUnderPolicy);
        await tab.state(decided);
        await tab.drafted();
      },
    );
  }

  test('an organisation that narrows while somebody works: drafts go from the open ticket within seconds, suggestions stay, and both come back', async ({
    ready,
    browserUnderPolicy,
    deskside,
    tab,
    desk,
    model,
  }) => {
    await deskside.useModel(model.port);
    await tab.open(desk.notable.showcase);
    await tab.state(decided);
    await tab.drafted();
    await ready.apply(browserUnderPolicy, { ...nothingSet, capabilities: { drafts: false } });
    await expect(tab.draft).toHaveCount(0);
    await tab.state(decided);
    await ready.apply(browserUnderPolicy, { ...nothingSet, capabilities: { suggestions: false } });
    await expect(tab.draft).toBeVisible();
    await expect(tab.card).toHaveCount(0);
    await ready.apply(browserUnderPolicy, nothingSet);
    await tab.state(decided);
    await expect(tab.draft).toBeVisible();
  });

  test(
    'a change that does not concern what is under way leaves it alone: the draft goes on, and nothing is asked twice',
    { tag: '@wide' },
    async ({ ready, browserUnderPolicy, deskside, tab, kit, desk, model }) => {
      const [second = 0] = desk.notable.ordinary;
      await deskside.useModel(model.port);
      await tab.open(desk.notable.showcase);
      await tab.state(decided);
      const chunks = model.holdChunks();
      await tab.openDraft();
      chunks.release(3);
      await tab.draftState('streaming');
      const other = await browserUnderPolicy.newTab(kit);
      await other.open(second);
      await other.state('waiting');
      await expect.poll(() => model.received.filter(isChat).length).toBe(3);
      await ready.apply(browserUnderPolicy, {
        ...nothingSet,
        support: { text: 'Ask the service desk' },
        limits: { tokensPerMonth: 1_000_000 },
      });
      chunks.open();
      await other.state(decided);
      await tab.draftState('done');
      expect(model.aborted).toBe(0);
      expect(model.received.filter(isChat)).toHaveLength(3);
    },
  );

  const lists: readonly (readonly [string, NonNullable<Policy['allowed']>])[] = [
    ['providers', { providers: ['on-device', 'openai'] }],
    ['servers', { servers: ['*.acme.example'] }],
  ];
  for (const [what, allowed] of lists) {
    test(
      `a list of allowed ${what} that leaves this one out: silent at once, and the options say why`,
      what === 'providers' ? {} : { tag: '@wide' },
      async ({ ready, browserUnderPolicy, deskside, tab, desk, model }) => {
        await deskside.useModel(model.port);
        await tab.open(desk.notable.showcase);
        await tab.state(decided);
        await ready.apply(browserUnderPolicy, { ...nothingSet, allowed });
        const asked = model.received.length;
        const [other = 0] = desk.notable.ordinary;
        await tab.switchTo(other);
        await tab.values(other);
        await deskside.ask('settings.get', {});
        await nothingIsShown(tab);
        expect(model.received).toHaveLength(asked);
        expect((await deskside.ask('settings.get', {})).managed.providerProblem).toMatchObject({ code: 'not-allowed' });
        await ready.apply(browserUnderPolicy, {
          ...nothingSet,
          allowed: { localOnly: true, servers: ['127.0.0.1'], providers: ['compatible'] },
        });
        await tab.state(decided);
        expect(model.received.length).toBeGreaterThan(asked);
      },
    );
  }

  test(
    'desks that are allowed: another one stays silent, and comes to life when it is named',
    { tag: '@wide' },
    async ({ ready, browserUnderPolicy, deskside, tab, kit, desk, model }) => {
      await deskside.useModel(model.port);
      await ready.apply(browserUnderPolicy, {
        ...nothingSet,
        allowed: { desks: ['other.zendesk.com', '*.freshdesk.com'] },
      });
      await tab.open(desk.notable.showcase);
      await tab.values(desk.notable.showcase);
      await deskside.ask('settings.get', {});
      await nothingIsShown(tab);
      expect(desk.log.filter(({ by }) => by === 'other')).toEqual([]);
      expect(model.received).toEqual([]);
      await ready.apply(browserUnderPolicy, { ...nothingSet, allowed: { desks: [new URL(kit.facts.origin).host] } });
      await tab.state(decided);
      await ready.apply(browserUnderPolicy, { ...nothingSet, allowed: { desks: [] } });
      await nothingIsShown(tab);
    },
  );
});

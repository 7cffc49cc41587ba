import type { Policy } from '../../../core/policy/schema';
import { requestsOfOurs } from '../desks/kit/checks';
import { kits, onFirstDesk } from '../desks/kit/index';
import type { DeskKit } from '../desks/kit/kit';
import { decided } from '../support/desk-tab';
import { expect, test, underPolicy } from './kit/test';
import { nothingSet } from './kit/world';

type Access = NonNullable<Policy['access']>;

/** One list for each scope: the first admits the agent who is signed in and the showcase ticket, the second does not. */
const scopesOf = ({
  facts: { agents, admissionFacts },
}: DeskKit): Readonly<Record<string, readonly [Access, Access]>> => ({
  'their address': [{ users: [agents.first.email.toUpperCase()] }, { users: [agents.second.email] }],
  'their id': [{ users: [agents.first.id] }, { users: [agents.second.id] }],
  'their group': [{ groups: ['Nobody', agents.first.group] }, { groups: [agents.second.group] }],
  'the ticket’s organisation': [
    { organisations: [admissionFacts.showcase.organisation] },
    { organisations: [admissionFacts.german.organisation] },
  ],
  'the ticket’s type': [{ ticketTypes: [admissionFacts.showcase.type] }, { ticketTypes: ['No such type'] }],
});

for (const kit of kits) {
  underPolicy(`who may use it on ${kit.facts.desk}`, () => {
    test.use({ kit });

    test(
      'by address, id, group, organisation and ticket type: given and taken while the ticket is open',
      onFirstDesk(kit),
      async ({ ready, browserUnderPolicy, deskside, tab, desk, model }) => {
        await deskside.useModel(model.port);
        await tab.open(desk.notable.showcase);
        await tab.state(decided);
        let asked = model.chats().length;
        for (const [scope, [admits, refuses]] of Object.entries(scopesOf(kit))) {
          await test.step(scope, async () => {
            await ready.apply(browserUnderPolicy, { ...nothingSet, access: refuses });
            await expect(tab.card, `refused by ${scope}`).toHaveCount(0);
            await expect(tab.draft).toHaveCount(0);
            await ready.apply(browserUnderPolicy, { ...nothingSet, access: admits });
            await tab.state(decided);
          });
        }
        asked = model.chats().length;
        await ready.apply(browserUnderPolicy, {
          ...nothingSet,
          access: { ...scopesOf(kit)['their group']?.[0], ticketTypes: ['No such type'] },
        });
        await expect(tab.card, 'each scope by itself').toHaveCount(0);
        const [other = 0] = desk.notable.ordinary;
        await tab.switchTo(other);
        await tab.values(other);
        await deskside.ask('settings.get', {});
        expect(model.chats()).toHaveLength(asked);
      },
    );

    test(
      'somebody else who signs in is not admitted, and what the desk does not say admits nobody',
      { tag: '@wide' },
      async ({ ready, browserUnderPolicy, deskside, tab, desk, model }) => {
        const ticket = desk.notable.showcase;
        await deskside.useModel(model.port);
        await ready.apply(browserUnderPolicy, { ...nothingSet, access: { groups: [kit.facts.agents.first.group] } });
        desk.signInAs('second');
        await tab.open(ticket);
        await tab.values(ticket);
        await expect.poll(async () => (await deskside.ask('health.list', {})).tabs.length).toBeGreaterThan(0);
        await expect(tab.card).toHaveCount(0);
        expect(model.received).toEqual([]);
        desk.signInAs('first');
        desk.omit(['groups']);
        await tab.open(ticket);
        await expect.poll(() => requestsOfOurs(desk, kit).length).toBeGreaterThan(0);
        await deskside.ask('health.list', {});
        await expect(tab.card).toHaveCount(0);
        expect(model.received).toEqual([]);
        desk.omit([]);
        await tab.open(ticket);
        await tab.state(decided);
      },
    );
  });
}

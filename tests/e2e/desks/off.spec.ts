import { defaultSettings, type Settings } from '../../../core/settings';
import { decided } from '../support/desk-tab';
import { requestsOfOurs, settled } from './kit/checks';
import { inTurn, onFirstDesk } from './kit/index';
import { isChat } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

const unusable: Record<string, Partial<Settings>> = {
  'switched off': {},
  'switched on without a usable provider': { enabled: true, provider: 'compatible' },
  'switched on with both capabilities off': {
    enabled: true,
    capabilities: { triage: false, draft: false, watch: false, summary: false },
  },
};

onEveryDesk((kit) => {
  test(
    `${Object.keys(unusable).join(', ')}: no request of ours, no control in the page`,
    inTurn(kit, 0),
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      for (const [name, change] of Object.entries(unusable)) {
        await tab.page.goto('about:blank');
        await deskside.ask('data.erase', { what: 'everything' });
        desk.reset();
        await deskside.store({ ...defaultSettings(), ...change });
        await tab.open(ticket);
        await settled(tab, deskside, ticket);
        await expect(tab.page.locator('deskside-ui'), name).toHaveCount(0);
        expect(requestsOfOurs(desk, kit), name).toEqual([]);
        expect(model.received, name).toEqual([]);

        // The same page comes to life at once when it is allowed: so the silence above was not a dead script.
        await deskside.configure({
          capabilities: { triage: true, draft: true, watch: false, summary: false },
          enabled: true,
          provider: 'on-device',
        });
        await tab.state(decided);
      }
    },
  );

  test(
    'switched off while a request is under way: it is aborted at the server and everything disappears',
    onFirstDesk(kit),
    async ({ deskside, tab, desk, model }) => {
      const gate = model.holdFirstByte();
      await deskside.useModel(model.port);
      await tab.open(desk.notable.showcase);
      await tab.state('waiting');
      await model.waitForRequest(isChat);
      await deskside.configure({ enabled: false });
      await model.waitForAborted();
      await expect(tab.card).toHaveCount(0);
      await expect(tab.draft).toHaveCount(0);
      gate.open();
    },
  );

  test(
    'pages of the desk that are no ticket: nothing is read and nothing is shown, and a ticket opened from there is',
    inTurn(kit, 1),
    async ({ deskside, tab, desk, model }) => {
      await deskside.useModel(model.port);
      await tab.page.goto(kit.facts.origin + kit.listPath);
      await expect.poll(() => tab.page.evaluate(() => '__practice' in window)).toBe(true);
      await deskside.ask('settings.get', {});
      await expect(tab.page.locator('deskside-ui')).toHaveCount(0);
      expect(requestsOfOurs(desk, kit)).toEqual([]);
      await tab.switchTo(desk.notable.showcase);
      await tab.state(decided);
    },
  );
});

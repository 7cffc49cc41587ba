import { zendeskFacts } from '../../desks/zendesk/facts';
import { zendeskKit } from '../desks/kit/zendesk';
import { decided } from '../support/desk-tab';
import { expect, test } from '../support/test';

const { origin } = zendeskFacts;
const TICKET = 2131;

test.describe('a desk that is paused', { tag: '@settings' }, () => {
  test('shows nothing, is asked nothing, and goes on in the same tab when it is resumed', async ({
    desk,
    deskside,
    tab,
  }) => {
    await deskside.switchOn();
    await tab.open(TICKET);
    await tab.state(decided);
    await deskside.configure({ pauses: { [origin]: null } });
    await expect(tab.card).toHaveCount(0);

    // Another ticket, loaded anew while it is paused: ours asks the desk nothing.
    await tab.open(TICKET + 1);
    await tab.values(TICKET + 1);
    await deskside.ask('settings.get', {});
    const byUs = () => desk.log.filter(({ by, path }) => by === 'other' && zendeskKit.json.test(path)).length;
    const before = byUs();
    await tab.open(TICKET);
    await tab.values(TICKET);
    await deskside.ask('settings.get', {});
    await expect(tab.card).toHaveCount(0);
    expect(byUs()).toBe(before);

    await deskside.configure({ pauses: {} });
    await tab.state(decided);
  });

  test('for a time goes on by itself when that is over', { tag: '@wide' }, async ({ deskside, tab }) => {
    await deskside.switchOn();
    await tab.open(TICKET);
    await tab.state(decided);
    await deskside.configure({ pauses: { [origin]: new Date(Date.now() + 6_000).toISOString() } });
    await expect(tab.card).toHaveCount(0);
    await tab.state(decided, 45_000);
    expect((await deskside.ask('settings.get', {})).settings.pauses).toEqual({});
  });
});

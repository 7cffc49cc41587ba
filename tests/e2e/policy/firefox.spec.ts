import type { SettingsView } from '../../../core/messages';
import { parsePolicy } from '../../../core/policy/parse';
import type { Policy } from '../../../core/policy/schema';
import { defaultSettings } from '../../../core/settings';
import { startZendesk, type ZendeskDesk } from '../../desks/zendesk/index';
import { startModelServer, type ModelServer } from '../../providers/openai-server';
import { everything } from '../../unit/core/policy/keys';
import { test } from '@playwright/test';
import { expect } from '../support/expect';
import { askIn, stateIn, type Firefox } from '../support/firefox';
import { FirefoxPolicies, managedIn, startManaged, whyNoFirefoxPolicies } from './kit/firefox';

const TICKET = 2218;
const decided = /^(suggestion|quiet|not-sure|no-fit)$/;

let desk: ZendeskDesk;
let model: ModelServer;
let policies: FirefoxPolicies;

test.describe('a policy in Firefox', { tag: '@policy' }, () => {
  const reason = whyNoFirefoxPolicies();
  test.skip(reason !== null, reason ?? '');
  // One file for the whole machine.
  test.describe.configure({ mode: 'serial', timeout: 90_000 });

  test.beforeAll(async () => {
    policies = new FirefoxPolicies();
    [desk, model] = await Promise.all([startZendesk({ tls: true }), startModelServer({ key: 'sk-organisation' })]);
  });
  test.afterAll(async () => {
    policies.putBack();
    await Promise.all([desk.close(), model.close()]);
  });

  /** A Firefox that starts under this policy. */
  async function under(policy: Policy | null, work: (firefox: Firefox) => Promise<void>): Promise<void> {
    policies.set(policy);
    const firefox = await startManaged();
    try {
      await work(firefox);
    } finally {
      policies.putBack();
      await firefox.close();
    }
  }

  async function openTicket({ browser }: Firefox) {
    const page = await browser.newPage();
    await page.goto(`https://acme.zendesk.com:${desk.port}/agent/tickets/${TICKET}`);
    await page.waitForSelector(`[data-test-id="ticket-${TICKET}-standard-layout"]`);
    return page;
  }

  test('from zero to a suggestion with the organisation’s server and key, and no page of ours is opened', async () => {
    const policy: Policy = {
      organisation: 'Acme',
      provisioned: true,
      provider: {
        use: 'compatible',
        address: `http://127.0.0.1:${model.port}/v1`,
        model: 'llama3.2',
        key: 'sk-organisation',
      },
      capabilities: { drafts: false },
    };
    await under(policy, async (firefox) => {
      const page = await openTicket(firefox);
      await expect.poll(() => stateIn(page, 'card'), { timeout: 20_000 }).toMatch(decided);
      expect(await stateIn(page, 'draft')).toBeNull();
      expect(await firefox.ownPages()).toEqual([]);
      expect(
        new Set(model.received.filter(({ method }) => method === 'POST').map(({ headers }) => headers.authorization)),
      ).toEqual(new Set(['Bearer sk-organisation']));
    });
  });

  test(
    'what the studio writes arrives whole, every key of it, and an organisation without a licence shows nothing',
    { tag: '@wide' },
    async () => {
      model.reset();
      await under(everything, async (firefox) => {
        const page = await openTicket(firefox);
        const ours = await firefox.open('popup.html');
        expect(parsePolicy(await managedIn(ours))).toEqual({ policy: everything, problems: [] });
        const { key: _key, ...provider } = everything.provider ?? {};
        await expect
          .poll(() => askIn(ours, 'policy.get'), { timeout: 20_000 })
          .toMatchObject({ policy: { ...everything, provider } });
        const { managed } = (await askIn(ours, 'settings.get')) as SettingsView;
        expect(managed).toMatchObject({ gate: 'unlicensed', problems: [] });
        // The policy sets the language too.
        await expect
          .poll(() => ours.evaluate(() => document.body.textContent))
          .toContain('gehört nicht zu dem, was Acme hat');
        expect(await page.$('deskside-ui')).toBeNull();
        expect(model.received).toEqual([]);
      });
    },
  );

  test(
    'without any policy Firefox refuses to answer, and everything works as for a person by themselves',
    { tag: '@wide' },
    async () => {
      await under(null, async (firefox) => {
        const ours = await firefox.open('popup.html');
        expect(await managedIn(ours)).toEqual(expect.stringMatching(/manifest not found/i));
        await expect
          .poll(async () => ((await askIn(ours, 'settings.get')) as SettingsView).managed.gate, { timeout: 20_000 })
          .toBe('open');
        expect((await askIn(ours, 'settings.get')) as SettingsView).toMatchObject({
          managed: { rules: { managed: false } },
          effective: { enabled: false },
        });
        const page = await openTicket(firefox);
        expect(await page.$('deskside-ui')).toBeNull();
        expect(await askIn(ours, 'settings.save', { settings: { ...defaultSettings(), enabled: true } })).toEqual({
          problems: [],
        });
        await expect.poll(() => stateIn(page, 'card'), { timeout: 20_000 }).toMatch(decided);
      });
    },
  );
});
